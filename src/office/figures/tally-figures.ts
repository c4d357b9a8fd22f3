import type { FigureEntry } from '../../figures/catalogue.ts'
import { type FigureValue, figureValue, zeroConfirmed } from '../../figures/value.ts'
import type { Day } from '../../kernel/calendar/calendar.ts'
import { isGiven } from '../../kernel/figure.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { type ListedRecord, listRecords, type Tx } from '../../store/index.ts'
import { zeroReports } from '../../store/tally/figure-facts.ts'
import { recordsBehind, type Share, type Tally, tally, tallyAll, tallyPerUnit } from '../../store/tally/tally.ts'
import { type Office, readingScope, today, totalsOf } from '../office.ts'
import { type Called, shownRows } from '../records/seen-links.ts'
import { type FigureRequest, rulesOf } from './figure-rules.ts'
import { shareInside, sharesOutside } from './figure-shares.ts'
import { countBeside, hide, type Known, seesTotalsOnly, whyHidden } from './small-groups.ts'

export { type FigureRequest, rulesOf } from './figure-rules.ts'

/** All figures of a unit whose totals the actor may see. Restricted records are counted; opening them is another matter. */
export async function tallyFigures(office: Office, actor: Actor, request: FigureRequest): Promise<readonly FigureValue[] | Problem> {
  const unit = office.tree().byCode(request.unit)
  if (!unit) return problem('MF-PER-006', { slots: { unit: request.unit } })
  const { catalogue } = rulesOf(office)
  const seen = [...catalogue.values()].filter((entry) => seesTotals(office, actor, { entry, unit: unit.id }))
  if (seen.length === 0) return problem('MF-PER-006', { slots: { unit: unit.name } })
  const values = await countFigures(office, seen, { ...request, unit: unit.id })
  return office.db.owner(async (tx) => {
    const known = await countBeside(office, tx, { actor, entries: seen, ...request, unit: unit.id })
    return Promise.all(values.map((value, index) => guarded(office, tx, { actor, entry: seen[index] as FigureEntry, value, known })))
  })
}

/** The value as this reader may be told it (T-25). */
async function guarded(
  office: Office,
  tx: Tx,
  { actor, entry, value, known }: { actor: Actor; entry: FigureEntry; value: FigureValue; known?: Known },
): Promise<FigureValue> {
  const why = await whyHidden(office, tx, { actor, entry, unit: value.unitId, ...value.period, known })
  return why === null ? value : hide(value, why)
}

const seesTotals = (office: Office, actor: Actor, { entry, unit }: { entry: FigureEntry; unit: number }): boolean =>
  totalsOf(office, entry.register, actor).has(unit)

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

/** What was counted for a unit, judged: a value, or why there is none. */
export function judgedValue(office: Office, { entry, counted, zeros, unit, from, to, readable }: Judging): FigureValue {
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
  const outside = (one: Tally): Tally => (one.groups ? { ...one, groups: sharesOutside(office, by, one.groups) } : one)
  if (by !== undefined && !entry.definition.by?.includes(by))
    return problem('MF-FLD-003', { field: by, slots: { step: entry.name, field: by, known: (entry.definition.by ?? []).join('、') } })
  const tree = office.tree()
  const children = tree.children(unit).filter((child) => child.kind !== 'office' && child.kind !== 'village')
  const found = await office.db.owner(async (tx) => ({
    counted: outside(await tally(tx, book, { figure: entry.id, units: tree.subtree(unit), from, to, by })),
    below: await tallyPerUnit(tx, book, { figure: entry.id, of: children.map((child) => tree.subtree(child.id)), from, to }),
    zeros: await zeroReports(tx, { units: tree.subtree(unit), from, to }),
  }))
  const value = judgedValue(office, { entry, counted: found.counted, zeros: found.zeros, unit, from, to })
  const perChild = children.map((child) => ({
    unit: { code: child.code, name: child.shortName },
    value: judgedValue(office, { entry, counted: found.below.get(child.id), zeros: found.zeros, unit: child.id, from, to }).value,
  }))
  if (!seesTotalsOnly(office, actor, { entry, unit })) return { ...value, perChild }
  // Splits for whoever sees totals only are in the picture of the figure, where small groups are taken out.
  const { groups: _, ...told } = await office.db.owner((tx) => guarded(office, tx, { actor, entry, value }))
  return { ...told, perChild: [] }
}

/** The figure asked for, if this reader may see the totals of the unit. */
export function figureFor(
  office: Office,
  actor: Actor,
  request: { figure: string; unit: string },
): { entry: FigureEntry; unit: number } | Problem {
  const entry = rulesOf(office).catalogue.get(request.figure)
  if (!entry) return problem('MF-FIG-001', { slots: { figure: request.figure } })
  const unit = office.tree().byCode(request.unit)
  if (!unit) return problem('MF-PER-006', { slots: { unit: request.unit } })
  if (seesTotals(office, actor, { entry, unit: unit.id })) return { entry, unit: unit.id }
  // At his own unit it is the post that does not see the figure, not the place that lies elsewhere.
  const own = inForce(actor, today(office)).some((post) => office.tree().within(unit.id, seat(post, office.tree())))
  return own ? problem('MF-PER-003', { slots: { register: entry.name } }) : problem('MF-PER-006', { slots: { unit: unit.name } })
}

export type FigureRecords = {
  readonly register: string
  readonly rows: readonly ListedRecord[]
  /** What the records that the rows point to are called, by id. */
  readonly called: Called
  readonly total: number
  readonly hidden: number
}

type RecordsRequest = FigureRequest & { readonly figure: string; readonly page: number; readonly size: number; readonly share?: Share }

/** The records that a figure counted, or one share of it, as far as this reader may open them; the rest is told as a number. */
export async function figureRecords(office: Office, actor: Actor, request: RecordsRequest): Promise<FigureRecords | Problem> {
  const asked = figureFor(office, actor, request)
  if (isProblem(asked)) return asked
  const { entry, unit } = asked
  const { register } = entry
  const { from, to, figure, page, size, share } = request
  const wrong = share && unsplit(office, entry, share.by)
  if (wrong) return wrong
  const scope = readingScope(office, register, actor)
  const units = office.tree().subtree(unit)
  const range = { figure, units, from, to, share: share && shareInside(office, share) }
  const behind = await recordsBehind(office.db, rulesOf(office).book, { ...range, scope, limit: size, offset: (page - 1) * size })
  // How many stay hidden is a count like any other.
  const hidden = seesTotalsOnly(office, actor, { entry, unit }) ? 0 : behind.hidden
  if (behind.ids.length === 0) return { register: register.id, rows: [], called: {}, total: behind.readable, hidden }
  // Where they lie was asked already: what counts for a unit may lie in a village of it, or in another unit that it held a matter with.
  const list = await office.db.read(scope, (tx) =>
    listRecords(tx, register, { units: scope.units, villages: scope.villages, own: true, ids: behind.ids, page: 1, size }),
  )
  const shown = await shownRows(office, actor, { register, rows: list.rows })
  return { register: register.id, ...shown, total: behind.readable, hidden }
}

/** The fields by which the records behind a figure may be split: of a rate those of its base, or of its numerator where the base is given. */
function splitsOf(office: Office, definition: FigureEntry['definition']): readonly string[] {
  if (definition.count !== 'rate') return definition.by ?? []
  const [of, base] = [definition.of, definition.base].map((id) => rulesOf(office).catalogue.get(id)?.definition)
  return (base && isGiven(base) ? of : base)?.by ?? []
}

/** A figure (of a rate its base) that is not split by this field. */
function unsplit(office: Office, entry: FigureEntry, by: string): Problem | null {
  const { definition } = entry
  const known = splitsOf(office, definition)
  return known.includes(by) ? null : problem('MF-FLD-003', { field: by, slots: { step: entry.name, field: by, known: known.join('、') } })
}
