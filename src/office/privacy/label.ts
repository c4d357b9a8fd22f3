import type { RecordState } from '../../kernel/event.ts'
import { type Label, labelOf } from '../../kernel/privacy/privacy.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, roles } from '../../kernel/role.ts'
import { minorsOnline } from '../../law/minors-online.ts'
import type { Tx } from '../../store/index.ts'
import { askViewing, mayView } from '../../store/privacy/viewings.ts'
import { newId, type Office, today } from '../office.ts'

/** So many hours a leave to look into a 高度敏感 record holds. */
export const viewingHours = 24

/** The label of a record today. What is sealed has no part in it; “minor” is answered when a number is typed. */
export const labelToday = (office: Office, register: AnyRegister, { values, state }: Pick<RecordState, 'values' | 'state'>): Label =>
  labelOf(register, values, { today: today(office), state })

type Looking = { readonly register: AnyRegister; readonly record: RecordState; readonly actor: Actor }

/** Whether the record is closed to this person until another approves: 高度敏感, and no leave is in force. */
export async function isClosed(office: Office, tx: Tx, { register, record, actor }: Looking): Promise<boolean> {
  if (labelToday(office, register, record) !== 'highlySensitive') return false
  return !(await mayView(tx, { record: record.id, person: actor.id, now: office.now() }))
}

/**
 * The refusal to show what is inside a closed record; the purpose that was stated goes to whoever may approve, so that nobody has to ask twice
 * (未成年人网络保护条例 第三十六条: approval first, access kept).
 */
export async function askedFirst(
  office: Office,
  tx: Tx,
  { register, record, actor, purpose }: Looking & { purpose: string },
): Promise<Problem | null> {
  if (!(await isClosed(office, tx, { register, record, actor }))) return null
  const { id, unit, code } = record
  const asked = { askedBy: actor.id, askedName: actor.name, askedAt: office.now() }
  await askViewing(tx, {
    id: newId(office),
    register: register.id,
    record: id,
    code,
    unit,
    purpose: purpose.trim().slice(0, 500),
    ...asked,
  })
  const approvers = register.approvers.map((role) => roles[role]).join('或')
  return problem('MF-PRI-001', { slots: { approvers, hours: viewingHours }, law: minorsOnline.art(36) })
}
