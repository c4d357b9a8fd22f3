import { type FigureCatalogue, type FigureEntry, figureCatalogue } from '../figures/catalogue.ts'
import { type FigureValue, figureValue, zeroConfirmed } from '../figures/value.ts'
import type { Day } from '../kernel/calendar.ts'
import { maskValues } from '../kernel/mask.ts'
import { readScope } from '../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { Actor } from '../kernel/role.ts'
import { zeroReports } from '../store/figure-facts.ts'
import { type ListedRecord, listRecords } from '../store/index.ts'
import { type Book, openBook, recordsBehind, type Tally, tally, tallyAll, tallyPerUnit } from '../store/tally.ts'
import { type Office, readingScope, today } from './office.ts'

/** Which figures, of which unit (outer code), over which days. */
export type FigureRequest = { readonly unit: string; readonly from: Day; readonly to: Day }

type Rules = { readonly catalogue: FigureCatalogue; readonly book: Book }
const rules = new WeakMap<object, Rules>()

/** The catalogue and the compiled SQL of all figures, made once per set of registers. */
export function rulesOf(office: Office): Rules {
  const known = rules.get(office.registers)
  if (known) return known
  const made = { catalogue: figureCatalogue(office.registers), book: openBook(office.registers) }
  rules.set(office.registers, made)
  return made
}

/** All figures of a unit whose totals the actor may see. Restricted records are counted; opening them is another matter. */
export async function tallyFigures(office: Office, actor: Actor, request: FigureRequest): Promise<readonly FigureValue[] | Problem> {
  const unit = office.tree().byCode(request.unit)
  if (!unit) return problem('MF-PER-006', { slots: { unit: request.unit } })
  const { catalogue } = rulesOf(office)
  const seen = [...catalogue.values()].filter((entry) => seesTotals(office, actor, { entry, unit: unit.id }))
  return seen.length === 0
    ? problem('MF-PER-006', { slots: { unit: unit.name } })
    : countFigures(office, seen, { ...request, unit: unit.id })
}

const seesTotals = (office: Office, actor: Actor, { entry, unit }: { entry: FigureEntry; unit: number }): boolean =>
  readScope(entry.register, actor, { tree: office.tree(), today: today(office) }).totals.includes(unit)

type Range = { readonly unit: number; readonly from: Day; readonly to: Day }

/** Counts the given figures of a unit: one statement per register, none per figure. The caller has settled who may see them. */
export async function countFigures(
  office: Office,
  entries: readonly FigureEntry[],
  { unit, from, to }: Range,
): Promise<readonly FigureValue[]> {
  const units = office.tree().subtree(unit)
  const { counted, zeros } = await office.db.owner(async (tx) => ({
    counted: await tallyAll(tx, rulesOf(office).book, { units, from, to }),
    zeros: await zeroReports(tx, { units, from, to }),
  }))
  return entries.map((entry) => judgedValue(office, { entry, counted: counted.get(entry.id), zeros, unit, from, to }))
}

type Judging = Range & { entry: FigureEntry; counted: Tally | undefined; zeros: Awaited<ReturnType<typeof zeroReports>>; readable?: number }

function judgedValue(office: Office, { entry, counted, zeros, unit, from, to, readable }: Judging): FigureValue {
  const period = { from, to }
  const reports = zeros.map((one) => ({ unit: one.unit, register: one.register, period: { from: one.from, to: one.to } }))
  const children = office
    .tree()
    .children(unit)
    .filter((child) => child.kind === 'township')
    .map((child) => child.id)
  const confirmed = zeroConfirmed(reports, { register: entry.register.id, unit, children, period })
  const tallied = counted ?? { value: null, records: 0, entered: false }
  return figureValue(entry, tallied, {
    period,
    unitId: unit,
    asOf: office.now(),
    zeroConfirmed: confirmed,
    readable: readable ?? tallied.records,
  })
}

export type FigureView = FigureValue & {
  readonly perChild: readonly { readonly unit: { readonly code: string; readonly name: string }; readonly value: number | null }[]
}

/** One figure with its shares (`by`) and the units below, side by side in the order of the tree: never a ranking. */
export async function openFigure(
  office: Office,
  actor: Actor,
  request: FigureRequest & { figure: string; by?: string },
): Promise<FigureView | Problem> {
  const asked = figureFor(office, actor, request)
  if (isProblem(asked)) return asked
  const { entry, unit } = asked
  const { book } = rulesOf(office)
  const { from, to, by } = request
  if (by !== undefined && !entry.definition.by?.includes(by))
    return problem('MF-FLD-003', { field: by, slots: { step: entry.name, field: by, known: (entry.definition.by ?? []).join('、') } })
  const tree = office.tree()
  const children = tree.children(unit).filter((child) => child.kind !== 'office' && child.kind !== 'village')
  const found = await office.db.owner(async (tx) => ({
    counted: await tally(tx, book, { figure: entry.id, units: tree.subtree(unit), from, to, by }),
    below: await tallyPerUnit(tx, book, { figure: entry.id, of: children.map((child) => tree.subtree(child.id)), from, to }),
    zeros: await zeroReports(tx, { units: tree.subtree(unit), from, to }),
  }))
  const value = judgedValue(office, { entry, counted: found.counted, zeros: found.zeros, unit, from, to })
  const perChild = children.map((child) => ({
    unit: { code: child.code, name: child.shortName },
    value: judgedValue(office, { entry, counted: found.below.get(child.id), zeros: found.zeros, unit: child.id, from, to }).value,
  }))
  return { ...value, perChild }
}

function figureFor(
  office: Office,
  actor: Actor,
  request: { figure: string; unit: string },
): { entry: FigureEntry; unit: number } | Problem {
  const entry = rulesOf(office).catalogue.get(request.figure)
  if (!entry) return problem('MF-FIG-001', { slots: { figure: request.figure } })
  const unit = office.tree().byCode(request.unit)
  if (!unit || !seesTotals(office, actor, { entry, unit: unit.id }))
    return problem('MF-PER-006', { slots: { unit: unit?.name ?? request.unit } })
  return { entry, unit: unit.id }
}

export type FigureRecords = {
  readonly register: string
  readonly rows: readonly ListedRecord[]
  readonly total: number
  readonly hidden: number
}

/** The records that a figure counted, as far as this reader may open them; the rest is told as a number. */
export async function figureRecords(
  office: Office,
  actor: Actor,
  request: FigureRequest & { figure: string; page: number; size: number },
): Promise<FigureRecords | Problem> {
  const asked = figureFor(office, actor, request)
  if (isProblem(asked)) return asked
  const { register } = asked.entry
  const scope = readingScope(office, register, actor)
  const units = office.tree().subtree(asked.unit)
  const { from, to, figure, page, size } = request
  const behind = await recordsBehind(office.db, rulesOf(office).book, {
    figure,
    units,
    from,
    to,
    scope,
    limit: size,
    offset: (page - 1) * size,
  })
  if (behind.ids.length === 0) return { register: register.id, rows: [], total: behind.readable, hidden: behind.hidden }
  const list = await office.db.read(scope, (tx) =>
    listRecords(tx, register, { units, villages: scope.villages, own: true, ids: behind.ids, page: 1, size }),
  )
  return {
    register: register.id,
    rows: list.rows.map((row) => ({ ...row, values: maskValues(register.fields, row.values) })),
    total: behind.readable,
    hidden: behind.hidden,
  }
}
