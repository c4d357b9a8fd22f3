import { clocksOf } from '../../kernel/clock/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { decide } from '../../kernel/lifecycle.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Context } from '../../kernel/step/command.ts'
import {
  findImport,
  findRecords,
  type ImportBatch,
  importsOf,
  isRecordId,
  markUndone,
  recordAudit,
  saveTurnings,
  type Tx,
} from '../../store/index.ts'
import { actingScope, clockContext, type Office, registerOf, today, writeOrRefuse } from '../office.ts'
import { judging } from '../steps/judging.ts'
import { earlierRecordIdOf, recordIdOf } from './import-rows.ts'
import { mayKnowOf } from './import-target.ts'
import { batchLine } from './import-write.ts'

/** How many records were voided. */
export type Undone = { readonly rows: number; readonly batch: string }

const unitsOf = (office: Office, actor: Actor): readonly number[] =>
  inForce(actor, today(office)).flatMap((post) => office.tree().subtree(seat(post, office.tree())))

/** The imports into a register in the actor's units, newest first; of a register for named persons only those that he may know of. */
export async function listImports(
  office: Office,
  actor: Actor,
  { register: id }: { register: string },
): Promise<readonly ImportBatch[] | Problem> {
  const register = registerOf(office, id)
  if (isProblem(register)) return register
  const units = unitsOf(office, actor)
  const found = await office.db.readOne({ user: actor.id, units, villages: [] }, (tx) => importsOf(tx, units))
  return found.filter((batch) => batch.register === register.id && mayKnowOf(office, actor, { register, unit: batch.unit }))
}

/**
 * Undoes an import by voiding its records; nothing is deleted. Only as a whole and only while nobody went on with any of them. Voiding is an approver's
 * step here as everywhere, judged by the same `decide`; restricted records can be voided only by an approver who is named in them.
 */
export async function undoImport(office: Office, actor: Actor, batchId: string): Promise<Undone | Problem> {
  const scope = { user: actor.id, units: unitsOf(office, actor), villages: [] }
  const found = isRecordId(batchId) && (await office.db.read(scope, (tx) => findImport(tx, batchId)))
  if (!found || found.undoneAt !== null) return problem('MF-IMP-018')
  const register = registerOf(office, found.register)
  if (isProblem(register)) return register
  if (!mayKnowOf(office, actor, { register, unit: found.unit })) return problem('MF-IMP-018')
  const rows = await writeOrRefuse(office, { actor, scope: actingScope(office, register, actor) }, (tx) =>
    voidAll(office, tx, { register, actor, batch: found }),
  )
  return isProblem(rows) ? rows : { rows, batch: batchId }
}

type Voiding = { readonly register: AnyRegister; readonly actor: Actor; readonly batch: ImportBatch }

/** So many records are read, judged and written together. */
const together = 1000

async function voidAll(office: Office, tx: Tx, { register, actor, batch }: Voiding): Promise<number | Problem> {
  if (!(await markUndone(tx, batch.id, office.now()))) return problem('MF-IMP-018')
  await recordAudit(tx, batchLine('importUndone', { ...batch, by: actor.id }), office.now())
  const [first] = await findRecords(tx, register, [recordIdOf(batch.id, 0)])
  const idOf = first ? recordIdOf : earlierRecordIdOf
  for (let start = 0; start < batch.rows; start += together) {
    const ids = Array.from({ length: Math.min(together, batch.rows - start) }, (_, index) => idOf(batch.id, start + index))
    const untouched = (await findRecords(tx, register, ids, { lock: true })).filter(({ version }) => version === 1)
    if (untouched.length < ids.length) return problem('MF-IMP-019', { slots: { count: ids.length - untouched.length } })
    const judged = untouched.map((record) => voidingOf(office, record, { register, actor, batch }))
    const refusal = judged.find(isProblem)
    if (refusal) return refusal
    const voided = judged as readonly RecordEvent[]
    const turnings = untouched.map((before, index) => turningOf(office, register, { before, event: voided[index] as RecordEvent }))
    const saved = await saveTurnings(tx, register, turnings)
    if (saved < untouched.length) return problem('MF-IMP-019', { slots: { count: untouched.length - saved } })
  }
  return batch.rows
}

type Turned = { readonly before: RecordState; readonly event: RecordEvent }

const turningOf = (office: Office, register: AnyRegister, { before, event }: Turned) => ({
  before,
  event,
  clocks: clocksOf(register, apply(before, event), clockContext(office, before.unit)),
})

function voidingOf(office: Office, record: RecordState, { register, actor, batch }: Voiding): RecordEvent | Problem {
  const context: Context = {
    ...judging(office, actor, { register, unit: batch.unit }),
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
