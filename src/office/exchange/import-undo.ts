import { clocksOf } from '../../kernel/clock.ts'
import type { Context } from '../../kernel/command.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { decide } from '../../kernel/lifecycle.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { findImport, findRecord, type ImportBatch, isRecordId, markUndone, saveEvent, type Tx } from '../../store/index.ts'
import { recordIdOf } from './import-rows.ts'
import { actingScope, clockContext, type Office, registerOf, today, writeOrRefuse } from '../office.ts'

/** How many records were voided. */
export type Undone = { readonly rows: number; readonly batch: string }

/**
 * Undoes an import by voiding its records; nothing is deleted. Only as a whole and only while nobody went on with any of them. Voiding is an approver's
 * step here as everywhere, judged by the same `decide`; restricted records can be voided only by an approver who is named in them.
 */
export async function undoImport(office: Office, actor: Actor, batchId: string): Promise<Undone | Problem> {
  const units = inForce(actor, today(office)).flatMap((post) => office.tree().subtree(seat(post, office.tree())))
  const found = isRecordId(batchId) && (await office.db.read({ user: actor.id, units, villages: [] }, (tx) => findImport(tx, batchId)))
  if (!found || found.undoneAt !== null) return problem('MF-IMP-018')
  const register = registerOf(office, found.register)
  if (isProblem(register)) return register
  const events = await writeOrRefuse(office, actingScope(office, register, actor), (tx) =>
    voidAll(office, tx, { register, actor, batch: found }),
  )
  if (isProblem(events)) return events
  for (const event of events) office.tell(event)
  return { rows: events.length, batch: batchId }
}

type Voiding = { readonly register: AnyRegister; readonly actor: Actor; readonly batch: ImportBatch }

/** So many records are on their way at once; the connection sends them without waiting for each answer. */
const together = 200

async function voidAll(office: Office, tx: Tx, { register, actor, batch }: Voiding): Promise<readonly RecordEvent[] | Problem> {
  if (!(await markUndone(tx, batch.id, office.now()))) return problem('MF-IMP-018')
  const events: RecordEvent[] = []
  for (let start = 0; start < batch.rows; start += together) {
    const ids = Array.from({ length: Math.min(together, batch.rows - start) }, (_, index) => recordIdOf(batch.id, start + index))
    const records = await Promise.all(ids.map((id) => findRecord(tx, register, id, { lock: true })))
    const untouched = records.filter((record): record is NonNullable<typeof record> => record?.version === 1)
    if (untouched.length < ids.length) return problem('MF-IMP-019', { slots: { count: ids.length - untouched.length } })
    for (const record of untouched) {
      const event = voidingOf(office, record, { register, actor, batch })
      if (isProblem(event)) return event
      events.push(event)
    }
    const saved = await Promise.all(untouched.map((record, index) => save(office, tx, { register, record, event: events[start + index]! })))
    const lost = saved.filter((one) => one === 'conflict').length
    if (lost > 0) return problem('MF-IMP-019', { slots: { count: lost } })
  }
  return events
}

function voidingOf(office: Office, record: RecordState, { register, actor, batch }: Voiding): RecordEvent | Problem {
  const context: Context = {
    today: today(office),
    now: office.now(),
    actor,
    tree: office.tree(),
    calendar: office.calendar(batch.unit),
    linked: {},
    draws: { id: record.id, numbers: {} },
    backEntryDays: 0,
  }
  return decide(
    register,
    record,
    { step: 'void', input: {}, reason: `撤销 ${batch.at.slice(0, 10)} 的导入（共 ${batch.rows} 条）` },
    context,
  )
}

type SavingOne = { readonly register: AnyRegister; readonly record: RecordState; readonly event: RecordEvent }

const save = (office: Office, tx: Tx, { register, record, event }: SavingOne): Promise<'saved' | 'conflict'> => {
  const clocks = clocksOf(register, apply(record, event), clockContext(office, record.unit))
  return saveEvent(tx, register, { before: record, event, clocks })
}
