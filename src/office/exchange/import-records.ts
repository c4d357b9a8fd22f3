import { hash } from 'node:crypto'
import type { RecordEvent } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { sameImport } from '../../store/index.ts'
import { newId, type Office, today, writeOrRefuse } from '../office.ts'
import { alikeRows } from './import-alike.ts'
import { mostRows, openFile, theOneThatFits } from './import-file.ts'
import type { ImportForm } from './import-input.ts'
import type { Aside, Layout } from './import-layout.ts'
import { placeOf } from './import-place.ts'
import { rejectedSheet } from './import-rejected.ts'
import { type JudgedRow, judgedAgain, judgeRows, recordIdOf, rowProblem } from './import-rows.ts'
import { contextOf, mayKnowOf, type Target, targetOf } from './import-target.ts'
import { twinsOf } from './import-twins.ts'
import { importedBefore, writeBatch } from './import-write.ts'

/** A file for a register of a unit (outer code). `name` carries the extension. `step`: the opening step; without one the step that the headings fit. */
export type ImportRequest = {
  readonly register: string
  readonly unit: string
  readonly file: Uint8Array
  readonly name: string
  readonly step?: string
}

/** All rows are in, under this batch, with the lines that were no records; or none is, and the file comes back with a reason beside every wrong row. */
export type Imported =
  | { readonly rows: number; readonly batch: string; readonly asides: readonly Aside[] }
  | { readonly problem: Problem; readonly rejected?: Uint8Array }

/**
 * Imports a sheet whose headings are known, all or nothing. Every row passes the same `decide` as a form, with the actor's own rights; records of other
 * registers are not opened. The same file twice, or its content in another order, adds nothing (MF-IMP-007).
 */
export async function importRecords(office: Office, actor: Actor, request: ImportRequest): Promise<Imported> {
  const target = targetOf(office, actor, request)
  if (isProblem(target)) return { problem: target }
  const file = await openFile(office, actor, request)
  if (isProblem(file)) return { problem: file }
  const before = await office.db.read(target.scope, (tx) =>
    sameImport(tx, { register: target.register.id, unit: target.unit.id, fileDigest: file.digest }),
  )
  // Whoever may not know of it is refused by his rows.
  if (before && mayKnowOf(office, actor, { register: target.register, unit: target.unit.id }))
    return { problem: importedBefore(office, before) }
  const fit = theOneThatFits(file.sheets, target)
  if (isProblem(fit)) return { problem: fit }
  const { layout, columns } = fit.headings
  const step = target.register.steps[fit.stepId]!
  const form: ImportForm = {
    ...target,
    unit: target.unit.id,
    stepId: fit.stepId,
    step,
    place: placeOf(office, target.unit),
    columns,
    year: layout.year ?? undefined,
    files: file.files,
  }
  return takeIn(office, actor, { target, form, layout, file: { name: request.name, digest: file.digest } })
}

/** What is taken in: rows under a form, out of a file. `skipTwins`: what stands in the register already, or further up in the sheet, is left out. */
export type TakingIn = {
  readonly target: Target
  readonly form: ImportForm
  readonly layout: Layout
  readonly file: { readonly name: string; readonly digest: string }
  readonly skipTwins?: boolean
  /** Told how far the work is; `false` stops it before anything is written. */
  readonly going?: (phase: 'checking' | 'writing', done: number) => boolean
}

/** Judges every row and writes all of them, or none. */
export async function takeIn(office: Office, actor: Actor, taking: TakingIn): Promise<Imported> {
  const { target, layout, file, going } = taking
  const batch = newId(office)
  const judged = await judgeAll(office, actor, { ...taking, batch })
  if (isProblem(judged)) return { problem: judged }
  const wrong = judged.filter((one) => one.event === null)
  if (wrong.length > 0) return { problem: refusalOf(wrong), rejected: await rejectedSheet(layout, judged) }
  const fresh = taking.skipTwins ? await withoutTwins(office, { target, judged, batch }) : judged
  if (fresh.length === 0) return { problem: problem('MF-IMP-034') }
  if (going?.('writing', fresh.length) === false) return { problem: problem('MF-IMP-033') }
  const events = fresh.map((one) => one.event as RecordEvent)
  const noted = {
    id: batch,
    register: target.register.id,
    unit: target.unit.id,
    fileDigest: file.digest,
    contentDigest: contentDigest(events, today(office)),
    rows: events.length,
    by: actor.id,
    at: office.now(),
    undoneAt: null,
  }
  const writing = { register: target.register, events, batch: noted }
  const written = await writeOrRefuse(office, { actor, scope: target.scope }, (tx) => writeBatch(office, tx, writing))
  if (isProblem(written)) return { problem: written }
  for (const event of written) office.tell(event)
  return { rows: written.length, batch, asides: layout.asides }
}

type Judged = { readonly target: Target; readonly judged: readonly JudgedRow[]; readonly batch: string }

/** The rows that are new. Those that stay are numbered anew, since a batch knows its records by counting. */
async function withoutTwins(office: Office, { target, judged, batch }: Judged): Promise<readonly JudgedRow[]> {
  const twins = new Set((await twinsOf(office, target, judged)).map(({ line }) => line))
  if (twins.size === 0) return judged
  const fresh = judged.filter(({ row }) => !twins.has(row.line))
  return fresh.map((one, nth) => ({ ...one, event: one.event && { ...one.event, record: recordIdOf(batch, nth) } }))
}

/** Judges every row of the sheet; nothing is written. Refused as a whole: no rows, too many, or stopped on the way. */
export async function judgeAll(
  office: Office,
  actor: Actor,
  { target, form, layout, file, going, batch }: TakingIn & { readonly batch: string },
): Promise<readonly JudgedRow[] | Problem> {
  const rows = layout.body
  if (rows.length === 0) return problem('MF-IMP-010')
  if (rows.length > mostRows) return problem('MF-IMP-011', { slots: { max: mostRows } })
  const context = contextOf(office, actor, { register: target.register, unit: target.unit.id })
  const judging = { form, context, batch, fileName: file.name, going: going && ((done: number) => going('checking', done)) }
  const judged = await judgeRows(rows, judging)
  if (judged.length < rows.length) return problem('MF-IMP-033')
  const alike = await alikeRows(office, { form, target, judged })
  return alike.size > 0 ? judgedAgain(judged, alike, judging) : judged
}

/** What the rows say, whatever their order: two files with the same content are one import, however they were sorted or saved. */
function contentDigest(events: readonly RecordEvent[], day: string): string {
  const rows = events.map(({ step, set, base, effectiveOn }) => {
    // The day of the import itself is none of the file's.
    const said = [step, base.title, base.village, effectiveOn === day ? '' : effectiveOn, set]
    return hash('sha256', JSON.stringify(said), 'base64')
  })
  return hash('sha256', rows.sort().join())
}

/** So many refusals are told at once; all of them stand in the rejected file. */
const mostTold = 50

export const refusalOf = (wrong: readonly JudgedRow[]): Problem =>
  problem('MF-IMP-001', {
    slots: { count: wrong.length },
    details: wrong.flatMap(({ row, faults }) => faults.map((fault) => rowProblem(row, fault))).slice(0, mostTold),
  })
