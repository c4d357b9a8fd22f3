import { hash } from 'node:crypto'
import type { RecordEvent } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { type ImportBatch, sameImport } from '../../store/index.ts'
import { newId, type Office, today, writeOrRefuse } from '../office.ts'
import { alikeTests } from '../steps/lookups.ts'
import { alikeRows } from './import-alike.ts'
import { type ComingSheet, comingSheet, earlyFit } from './import-coming.ts'
import { beginFile } from './import-file.ts'
import type { ImportForm } from './import-input.ts'
import type { Aside } from './import-layout.ts'
import { placeOf } from './import-place.ts'
import { rejectedSheet } from './import-rejected.ts'
import { type JudgedRow, judgedAgain, judgeRows, rowProblem } from './import-rows.ts'
import { contextOf, mayKnowOf, type Target, targetOf } from './import-target.ts'
import { twinsOf } from './import-twins.ts'
import { importedBefore, type Lots, type Writing, writeBatch } from './import-write.ts'
import type { SheetRow } from './sheet-cells.ts'

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
  const file = await beginFile(office, actor, request)
  if (isProblem(file)) return { problem: file }
  const before = await office.db.read(target.scope, (tx) =>
    sameImport(tx, { register: target.register.id, unit: target.unit.id, fileDigest: file.digest }),
  )
  // Whoever may not know of it is refused by his rows.
  if (before && mayKnowOf(office, actor, { register: target.register, unit: target.unit.id }))
    return { problem: importedBefore(office, before) }
  const fit = await earlyFit(file, target)
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
  const sheet = comingSheet(file, { fit, wanted: target })
  return takeIn(office, actor, { target, form, sheet, file: { name: request.name, digest: file.digest } })
}

/** What is taken in: rows under a form, out of a file. `skipTwins`: what stands in the register already, or further up in the sheet, is left out. */
export type TakingIn = {
  readonly target: Target
  readonly form: ImportForm
  readonly sheet: ComingSheet
  readonly file: { readonly name: string; readonly digest: string }
  readonly skipTwins?: boolean
  /** Told how far the work is; `false` stops it before anything is written. */
  readonly going?: (phase: 'checking' | 'writing', done: number) => boolean
}

/**
 * Judges every row and writes all of them, or none. While the database writes what was judged, the next rows are judged; the first one that is wrong ends the
 * writing, and what was written is undone.
 */
export async function takeIn(office: Office, actor: Actor, taking: TakingIn): Promise<Imported> {
  const { target, sheet, file } = taking
  const batch = newId(office)
  const kept: Kept = { faults: [], digests: [] }
  const noted = (rows: number): ImportBatch => ({
    id: batch,
    register: target.register.id,
    unit: target.unit.id,
    fileDigest: file.digest,
    contentDigest: hash('sha256', kept.digests.sort().join()),
    rows,
    by: actor.id,
    at: office.now(),
    undoneAt: null,
  })
  const lots = eventLots(office, actor, { ...taking, kept })
  const written = await writeLots(office, actor, { target, lots, id: batch, batch: noted })
  if (isProblem(written))
    return written.code === 'MF-IMP-001'
      ? { problem: written, rejected: await rejectedSheet(sheet.layout(), kept.faults) }
      : { problem: written }
  return { rows: written, batch, asides: sheet.layout().asides }
}

type WritingLots = { readonly target: Target } & Pick<Writing, 'lots' | 'id' | 'batch'>

/** The transaction begins with the first lot: until then a refusal asks nothing of the database, and what compares rows with the register is done. */
async function writeLots(office: Office, actor: Actor, { target, lots, ...rest }: WritingLots): Promise<number | Problem> {
  const { value: first } = await lots.next()
  if (isProblem(first)) return first
  const all = (async function* () {
    yield first as readonly RecordEvent[]
    yield* lots
  })()
  const writing = { register: target.register, unit: target.unit.id, lots: all, ...rest }
  return writeOrRefuse(office, { actor, scope: target.scope }, (tx) => writeBatch(office, tx, writing))
}

const isWrong = ({ event }: JudgedRow): boolean => event === null

/** What is kept of the rows while they come: what is wrong with each, and a digest of what each says. Their events go as soon as they are written. */
type Kept = { readonly faults: JudgedRow['faults'][]; readonly digests: string[] }
type Coming = TakingIn & { readonly kept: Kept }

/** The judged events lot by lot, or at the end why there are none. */
async function* eventLots(office: Office, actor: Actor, coming: Coming): Lots {
  const { target, sheet, kept } = coming
  let fresh = 0
  const wrong: JudgedRow[] = []
  for await (const lot of judgedLots(office, actor, coming)) {
    for (const { faults } of lot) kept.faults.push(faults)
    wrong.push(...lot.filter(isWrong))
    if (wrong.length > 0) continue
    const some = coming.skipTwins ? await withoutTwins(office, target, lot) : lot
    const events = some.map((one) => one.event as RecordEvent)
    kept.digests.push(...contentDigests(events, today(office)))
    fresh += events.length
    if (events.length > 0) yield events
  }
  const refusal = sheet.refusal()
  if (refusal) yield refusal
  else if (kept.faults.length < sheet.layout().body.length) yield problem('MF-IMP-033')
  else if (wrong.length > 0) yield refusalOf(wrong)
  else if (fresh === 0) yield problem('MF-IMP-034')
  else if (coming.going?.('writing', fresh) === false) yield problem('MF-IMP-033')
}

/** The rows that are new. */
async function withoutTwins(office: Office, target: Target, judged: readonly JudgedRow[]): Promise<readonly JudgedRow[]> {
  const twins = new Set((await twinsOf(office, target, judged)).map(({ line }) => line))
  return judged.filter(({ row }) => !twins.has(row.line))
}

/** Judges every row of the sheet; nothing is written. Refused as a whole: no rows, too many, or stopped on the way. */
export async function judgeAll(office: Office, actor: Actor, taking: TakingIn): Promise<readonly JudgedRow[] | Problem> {
  const { sheet } = taking
  const judged: JudgedRow[] = []
  for await (const lot of judgedLots(office, actor, taking)) judged.push(...lot)
  return sheet.refusal() ?? (judged.length < sheet.layout().body.length ? problem('MF-IMP-033') : judged)
}

/** So many rows at most are judged together, where no row is compared with others. */
const lotRows = 500
const fewest = 100

/** The first lots are small, so that the database begins, and the last ones too: it is done soon after the last row is judged. */
const lotSize = (done: number, all: number): number => Math.max(fewest, Math.min(lotRows, fewest + done, Math.ceil((all - done) / 2)))

/** The rows as they are judged, lot by lot; all in one where rows are compared with each other or with those of the register. Stopped on the way, it ends. */
async function* judgedLots(
  office: Office,
  actor: Actor,
  { target, form, sheet, file, going, skipTwins }: TakingIn,
): AsyncGenerator<readonly JudgedRow[]> {
  const context = contextOf(office, actor, { register: target.register, unit: target.unit.id })
  const comparing = skipTwins || alikeTests(form.step).length > 0
  let first = 0
  for (let lot = await nextRows(sheet, { first, comparing }); lot.length > 0; lot = await nextRows(sheet, { first, comparing })) {
    if (first > 0 && going?.('checking', first) === false) return
    const told = going && ((done: number) => going('checking', first + done))
    const judging = { form, context, fileName: file.name, going: told }
    const judged = await judgeRows(lot, judging)
    const alike = judged.length === lot.length ? await alikeRows(office, { form, target, judged }) : new Map()
    yield alike.size > 0 ? judgedAgain(judged, alike, judging) : judged
    if (judged.length < lot.length) return
    first += lot.length
  }
}

/** The rows to be judged next, of those that have come; none when all are judged or the file is refused. What is compared with each other waits for all. */
async function nextRows(sheet: ComingSheet, { first, comparing }: { first: number; comparing: boolean }): Promise<readonly SheetRow[]> {
  while (!sheet.whole() && (comparing || sheet.layout().body.length <= first)) await sheet.more()
  if (sheet.refusal()) return []
  const { body } = sheet.layout()
  return comparing ? body.slice(first) : body.slice(first, first + lotSize(first, sheet.whole() ? body.length : Number.POSITIVE_INFINITY))
}

/** What each row says: two files with the same content are one import, however they were sorted or saved. */
const contentDigests = (events: readonly RecordEvent[], day: string): readonly string[] =>
  events.map(({ step, set, base, effectiveOn }) =>
    // The day of the import itself is none of the file's.
    hash('sha256', JSON.stringify([step, base.title, base.village, effectiveOn === day ? '' : effectiveOn, set]), 'base64'),
  )

/** So many refusals are told at once; all of them stand in the rejected file. */
const mostTold = 50

export const refusalOf = (wrong: readonly JudgedRow[]): Problem =>
  problem('MF-IMP-001', {
    slots: { count: wrong.length },
    details: wrong.flatMap(({ row, faults }) => faults.map((fault) => rowProblem(row, fault))).slice(0, mostTold),
  })
