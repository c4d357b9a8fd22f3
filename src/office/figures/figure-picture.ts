import type { FigureEntry } from '../../figures/catalogue.ts'
import { type Period, partsOf, yearBefore } from '../../figures/periods.ts'
import { suppressGroups } from '../../figures/suppression.ts'
import { type FigureGroup, type FigureValue, whyNot } from '../../figures/value.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Tx } from '../../store/index.ts'
import { zeroReports } from '../../store/tally/figure-facts.ts'
import { tallySeries } from '../../store/tally/series.ts'
import { tally } from '../../store/tally/tally.ts'
import { type Office, today } from '../office.ts'
import { shareName, sharesOutside } from './figure-shares.ts'
import { few, withoutSmallCells } from './small-cells.ts'
import { hide, isTopFor, seesTotalsOnly, smallest, tableOf, whyHidden } from './small-groups.ts'
import { type FigureRequest, figureFor, judgedValue, rulesOf } from './tally-figures.ts'

/** One cell of a table or bar of a chart: a value with its base, or why there is none. */
export type Cell = Pick<FigureValue, 'value' | 'numerator' | 'denominator' | 'records' | 'why'>
/** A cell and the one of the same days a year earlier. */
export type Compared = { readonly now: Cell; readonly before: Cell }
type UnitName = { readonly code: string; readonly name: string }

/** A figure by time, by place and by kind, each beside the year before. */
export type FigurePicture = {
  readonly figure: Omit<FigureValue, 'unitId' | 'groups'>
  readonly before: Cell & { readonly period: Period }
  readonly months: readonly (Compared & { readonly period: Period })[]
  /** Townships side by side in the order of the tree: never a ranking. */
  readonly units: readonly (Compared & { readonly unit: UnitName })[]
  readonly groups?: readonly {
    readonly group: string | null
    readonly name: string
    readonly now: number | null
    readonly before: number | null
  }[]
  /** Small groups were left out, since the reader may not open the records. */
  readonly guarded: boolean
}

type Drawing = Period & { readonly actor: Actor; readonly entry: FigureEntry; readonly unit: number; readonly by?: string }

/** The picture of a figure. `by` names a field that the figure may be split by. Refuses who may not see the totals of the unit (MF-PER-006). */
export async function pictureFigure(
  office: Office,
  actor: Actor,
  request: FigureRequest & { figure: string; by?: string },
): Promise<FigurePicture | Problem> {
  const asked = figureFor(office, actor, request)
  if (isProblem(asked)) return asked
  const { from, to, by } = request
  const known = asked.entry.definition.by ?? []
  if (by !== undefined && !known.includes(by))
    return problem('MF-FLD-003', { field: by, slots: { step: asked.entry.name, field: by, known: known.join('、') } })
  return office.db.owner((tx) => drawn(office, tx, { actor, ...asked, from, to, by }))
}

async function drawn(office: Office, tx: Tx, drawing: Drawing): Promise<FigurePicture> {
  const { actor, entry, unit, from, to } = drawing
  const guarded = seesTotalsOnly(office, actor, { entry, unit })
  const why = await whyHidden(office, tx, drawing)
  const cells = await cellsOf(office, tx, drawing)
  const months = cells.parts.map((period, index) => {
    const { now, before } = cells.at(unit, 2 + 2 * index)
    return { period, now: period.from > today(office) ? notBegun(office, entry, now) : now, before }
  })
  const units = cells.below.map((id) => ({ unit: nameOf(office, id), ...cells.at(id, 0) }))
  const { now, before } = cells.at(unit, 0)
  const groups = drawing.by === undefined ? undefined : unreportedShares(await groupsOf(office, tx, drawing), { now, before })
  const { unitId: _, groups: __, ...figure } = now
  const picture = {
    figure,
    before: { ...cellOf(before), period: sameDays(office, { from, to }) },
    months,
    units,
    guarded,
    ...(groups ? { groups } : {}),
  }
  if (!guarded) return { ...picture, months: months.map(slim), units: units.map(slim) }
  if (why !== null)
    return {
      ...picture,
      figure: hide(figure, why),
      before: hide({ ...picture.before, hidden: 0 }, why),
      months: [],
      units: [],
      groups: groups && [],
    }
  const top = isTopFor(office, actor, { entry, unit })
  return {
    ...picture,
    before: few(picture.before),
    months: top ? withoutSmall(months) : [],
    units: withoutSmall(units),
    groups: groups && top ? groupsWithoutSmall(groups) : groups && [],
  }
}

/** The same days a year earlier: of a period that still runs, as many days as have passed, or every running year would look like a fall. */
const sameDays = (office: Office, period: Period): Period =>
  yearBefore(period.from <= today(office) && today(office) < period.to ? { from: period.from, to: today(office) } : period)

/** Of a month that has not begun nothing is left unreported, and what will stand at its end nobody knows; what falls due in it is known. */
function notBegun(office: Office, { definition }: FigureEntry, value: FigureValue): FigureValue {
  const counted = definition.count === 'rate' ? rulesOf(office).catalogue.get(definition.of)?.definition.count : definition.count
  if (value.value !== null && counted !== 'stock') return value
  const { groups: _, numerator: __, denominator: ___, ...rest } = value
  return { ...rest, value: null, records: 0, hidden: 0, why: whyNot.notBegun }
}

const cellOf = ({ value, numerator, denominator, records, why }: Cell): Cell => ({ value, numerator, denominator, records, why })
const slim = <C extends Compared>(cell: C): C => ({ ...cell, now: cellOf(cell.now), before: cellOf(cell.before) })

function nameOf(office: Office, id: number): UnitName {
  const { code = '', shortName = '' } = office.tree().get(id) ?? {}
  return { code, name: shortName }
}

/** All cells of the picture in one statement: the unit and those below it, over the period, the year before, and every month of both. */
async function cellsOf(office: Office, tx: Tx, { entry, unit, from, to }: Drawing) {
  const tree = office.tree()
  const parts = partsOf({ from, to })
  const spans = [{ from, to }, ...parts].flatMap((period) => [period, sameDays(office, period)])
  const below = tableOf(office, unit)
  const series = await tallySeries(tx, rulesOf(office).book, {
    figure: entry.id,
    of: [unit, ...below].map((id) => tree.subtree(id)),
    spans,
  })
  const zeros = await zeroReports(tx, { units: tree.subtree(unit), from: yearBefore({ from, to }).from, to })
  const judge = (id: number, nth: number): FigureValue =>
    judgedValue(office, { entry, counted: series.get(id)?.[nth], zeros, unit: id, ...(spans[nth] as Period) })
  return { parts, below, at: (id: number, nth: number) => ({ now: judge(id, nth), before: judge(id, nth + 1) }) }
}

type Groups = NonNullable<FigurePicture['groups']>

async function groupsOf(office: Office, tx: Tx, { entry, unit, from, to, by }: Drawing): Promise<Groups> {
  const { book } = rulesOf(office)
  const asked = { figure: entry.id, units: office.tree().subtree(unit), by }
  const now = sharesOutside(office, by, (await tally(tx, book, { ...asked, from, to })).groups ?? [])
  const before = sharesOutside(office, by, (await tally(tx, book, { ...asked, ...sameDays(office, { from, to }) })).groups ?? [])
  const names = [...new Set([...now, ...before].map(({ group }) => group))]
  const ordered = inOrder(entry, by, names)
  // A share of nothing is no share; a count of nothing is zero.
  const empty = ['rate', 'least'].includes(entry.definition.count) ? null : 0
  const name = (group: string | null) => shareName(office, entry.register, { by: by as string, group })
  return ordered.map((group) => ({
    group,
    name: name(group),
    now: valueIn(now, group) ?? empty,
    before: valueIn(before, group) ?? empty,
  }))
}

/** A period that nobody reported has no shares either: not zero of each kind. */
const unreportedShares = (groups: Groups, { now, before }: { now: Cell; before: Cell }): Groups =>
  groups.map((one) => ({ ...one, now: now.value === null ? null : one.now, before: before.value === null ? null : one.before }))

/** Kinds stand in the order of the definition, the unnamed last. */
function inOrder({ register }: FigureEntry, by: string | undefined, names: readonly (string | null)[]): readonly (string | null)[] {
  const field = by === undefined ? undefined : register.fields[by]
  const order = field && 'choices' in field ? Object.keys(field.choices) : []
  const place = (name: string | null): number =>
    name === null ? order.length + 1 : order.includes(name) ? order.indexOf(name) : order.length
  return names.toSorted((a, b) => place(a) - place(b))
}

const valueIn = (groups: readonly FigureGroup[], group: string | null): number | undefined =>
  groups.find((one) => one.group === group)?.value

/** Small cells are taken out in each column by itself. */
function withoutSmall<C extends Compared>(rows: readonly C[]): readonly C[] {
  const [now, before] = [withoutSmallCells(rows.map((row) => row.now)), withoutSmallCells(rows.map((row) => row.before))]
  return rows.map((row, index) => ({ ...row, now: cellOf(now[index] as Cell), before: cellOf(before[index] as Cell) }))
}

function groupsWithoutSmall(groups: Groups): Groups {
  const column = (side: 'now' | 'before') =>
    suppressGroups(
      groups.map((one) => ({ group: one.group, value: one[side] ?? 0 })),
      smallest,
    )
  const [now, before] = [column('now'), column('before')]
  return groups.map((one, index) => ({
    ...one,
    now: one.now === null ? null : (now[index]?.value ?? null),
    before: one.before === null ? null : (before[index]?.value ?? null),
  }))
}
