import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Role } from '../../kernel/role.ts'
import type { Command } from '../../kernel/step/command.ts'
import { followersOf } from '../../kernel/step/openings.ts'
import { findRecord, type Tx } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { type Lookups, nothingElse } from './lookups.ts'

/** A step on a record that follows another, to be judged like any. */
type Other = {
  readonly register: AnyRegister
  readonly request: { readonly register: string; readonly record: string; readonly command: Command }
  readonly record: RecordState
  readonly known: Lookups
  readonly onBehalf: Role
}
type Leading = {
  readonly register: AnyRegister
  readonly record: RecordState
  readonly event: RecordEvent
  readonly judge: (other: Other) => RecordEvent | Problem
}
type Followed = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: RecordState }

/**
 * When a record is voided, what it only says again elsewhere (an adviser's lecture among the activities, his consultations) is voided with it, for the same
 * reason; taken out of the void, it comes back, unless it was voided on its own before.
 */
export async function followersWith(office: Office, tx: Tx, leading: Leading): Promise<readonly Followed[] | Problem> {
  const { register, record, event } = leading
  const voids = event.step === 'void' && record.voided === null
  if (!voids && !(event.step === 'reopen' && record.voided !== null)) return []
  const reason = `随“${register.name}”${record.code}作废：${voids ? event.reason : record.voided}`
  const followed: Followed[] = []
  for (const { register: name, id } of followersOf(register, record.values)) {
    const other = office.register(name)
    const before = other && (await findRecord(tx, other, id, { lock: true }))
    if (!before || before.voided !== (voids ? null : reason)) continue
    const command = { step: event.step, input: {}, reason: voids ? reason : `随“${register.name}”${record.code}恢复` }
    const judged = leading.judge({
      register: other,
      request: { register: name, record: id, command },
      record: before,
      known: nothingElse,
      onBehalf: event.actor.role as Role,
    })
    if (isProblem(judged)) return judged
    followed.push({ register: other, event: judged, before })
  }
  return followed
}
