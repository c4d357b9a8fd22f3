import { createHash } from 'node:crypto'
import type { Context } from '../../kernel/command.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import { inForce, roleFor } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister, By } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Scope, sameImport } from '../../store/index.ts'
import { type ImportFile, mostRows, readImportFile } from './import-file.ts'
import { placeOf } from './import-place.ts'
import { rejectedSheet } from './import-rejected.ts'
import { isRecordRow, type JudgedRow, judgeRows, rowProblem } from './import-rows.ts'
import { importedBefore, writeBatch } from './import-write.ts'
import { actingScope, newId, type Office, registerOf, today, unitOf, writeOrRefuse } from '../office.ts'
import { openingSteps, unsheetable } from './sheet-columns.ts'

/** A file for a register of a unit (outer code). `name` carries the extension. `step`: the opening step; without one the step that the headings fit. */
export type ImportRequest = {
  readonly register: string
  readonly unit: string
  readonly file: Uint8Array
  readonly name: string
  readonly step?: string
}

/** All rows are in, under this batch; or none is, and the file comes back with a reason beside every wrong row. */
export type Imported = { readonly rows: number; readonly batch: string } | { readonly problem: Problem; readonly rejected?: Uint8Array }

/**
 * Imports a sheet, all or nothing. Every row passes the same `decide` as a form, with the actor's own rights; records of other registers are not opened. The same
 * file twice adds nothing (MF-IMP-007).
 */
export async function importRecords(office: Office, actor: Actor, request: ImportRequest): Promise<Imported> {
  const target = targetOf(office, actor, request)
  if (isProblem(target)) return { problem: target }
  const digest = createHash('sha256').update(request.file).digest('hex')
  const batch = {
    id: newId(office),
    register: target.register.id,
    unit: target.unit.id,
    fileDigest: digest,
    by: actor.id,
    at: office.now(),
    undoneAt: null,
  }
  const before = await office.db.read(target.scope, (tx) => sameImport(tx, batch))
  if (before) return { problem: importedBefore(office, before) }
  const file = await readImportFile(request.file, request.name, target)
  if ('code' in file) return { problem: file }
  const judged = await judge(office, actor, { target, file, batch: batch.id, name: request.name })
  if (isProblem(judged)) return { problem: judged }
  const wrong = judged.filter((one) => one.event === null)
  if (wrong.length > 0) return { problem: refusalOf(wrong), rejected: await rejectedSheet(file.headings.row, judged) }
  const events = judged.map((one) => one.event as RecordEvent)
  const writing = { register: target.register, events, batch: { ...batch, rows: events.length } }
  const written = await writeOrRefuse(office, target.scope, (tx) => writeBatch(office, tx, writing))
  if (isProblem(written)) return { problem: written }
  for (const event of written) office.tell(event)
  return { rows: written.length, batch: batch.id }
}

type Target = { readonly register: AnyRegister; readonly unit: Unit; readonly scope: Scope; readonly steps: readonly string[] }

/** Register, unit and possible steps, as far as the actor's posts reach; refused before the file is opened. */
function targetOf(office: Office, actor: Actor, request: ImportRequest): Target | Problem {
  const register = registerOf(office, request.register)
  if (isProblem(register)) return register
  const scope = actingScope(office, register, actor)
  const id = unitOf(office, request.unit, scope.units)
  if (isProblem(id)) return id
  const unit = office.tree().get(id) as Unit
  const parent = unit.parent === null ? undefined : office.tree().get(unit.parent)
  // Records belong to the government; a village is a place in them, an office works for it.
  if (parent && (unit.kind === 'village' || unit.kind === 'office'))
    return problem('MF-IMP-023', { slots: { unit: unit.shortName, parent: parent.shortName } })
  const steps = stepsFor(office, actor, { register, unit: id, step: request.step })
  return isProblem(steps) ? steps : { register, unit, scope, steps }
}

type Stepping = { readonly register: AnyRegister; readonly unit: number; readonly step: string | undefined }

function stepsFor(office: Office, actor: Actor, { register, unit, step }: Stepping): readonly string[] | Problem {
  const opening = openingSteps(register).filter((id) => step === undefined || id === step)
  const [first] = opening
  if (first === undefined) return problem('MF-STP-001', { slots: { register: register.name, step: step ?? '导入' } })
  const held: readonly By[] = inForce(actor, today(office)).map((post) => post.role)
  const may = opening.filter((id) => held.some((role) => (register.steps[id]!.by as readonly By[]).includes(role)))
  if (may.length === 0) {
    const at = { place: { unit, village: null }, record: null, tree: office.tree(), today: today(office) }
    const refusal = roleFor(register.steps[first]!, actor, at)
    return isProblem(refusal) ? refusal : [first]
  }
  const fit = may.filter((id) => unsheetable(register, register.steps[id]!).length === 0)
  if (fit.length > 0) return fit
  const asked = register.steps[may[0] as string]!
  return problem('MF-IMP-017', { slots: { step: asked.name, field: unsheetable(register, asked).join('、') } })
}

type Judging = { readonly target: Target; readonly file: ImportFile; readonly batch: string; readonly name: string }

async function judge(office: Office, actor: Actor, { target, file, batch, name }: Judging): Promise<readonly JudgedRow[] | Problem> {
  const rows = file.rows.filter(isRecordRow)
  if (rows.length === 0) return problem('MF-IMP-010')
  if (rows.length > mostRows) return problem('MF-IMP-011', { slots: { max: mostRows } })
  const { register, unit } = target
  const step = register.steps[file.stepId]!
  const form = { register, stepId: file.stepId, step, unit: unit.id, place: placeOf(office, unit), columns: file.headings.columns }
  return judgeRows(rows, { form, context: contextOf(office, actor, unit.id), batch, fileName: name })
}

const contextOf = (office: Office, actor: Actor, unit: number): Context => ({
  today: today(office),
  now: office.now(),
  actor,
  tree: office.tree(),
  calendar: office.calendar(unit),
  linked: {},
  draws: { id: '', numbers: {} },
  lockedThrough: office.lockedThrough(unit),
  backEntryDays: office.settings(unit).backEntryDays ?? 30,
  importing: true,
})

/** So many refusals are told at once; all of them stand in the rejected file. */
const mostTold = 50

const refusalOf = (wrong: readonly JudgedRow[]): Problem =>
  problem('MF-IMP-001', {
    slots: { count: wrong.length },
    details: wrong.flatMap(({ row, faults }) => faults.map((fault) => rowProblem(row, fault))).slice(0, mostTold),
  })
