import { type Figure, type GivenFigure, isGiven } from '../../kernel/figure.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Book } from './book.ts'
import { givenTally, placesFor } from './given.ts'
import { type Days, type Range, type Seat, seatOf } from './range.ts'
import { counted, isKnown, nothing, type Rate, ratio, type Tally, type TallyGroup } from './rate.ts'
import type { Slots } from './sql.ts'
import { manualStatement } from './statement.ts'

/**
 * Figures counted in the database. The book of their SQL is opened once (`openBook`). A value counts every record of the units, restricted ones
 * included, so it is asked of `Database.owner`, and only for units whose totals the reader may see (`ReadScope.totals`). Which of the counted
 * records he may open is another question: `recordsBehind`.
 */
export { type Book, openBook } from './book.ts'
export { type Behind, idsOf, recordsBehind, type Share } from './ids.ts'
export type { Days, Page, Range } from './range.ts'
export { ratio, type Tally, type TallyGroup } from './rate.ts'

/** One figure of one unit, split by a field if `by` names one that the figure allows (any other throws). */
export async function tally(tx: Tx, book: Book, asked: Range & { readonly figure: string; readonly by?: string }): Promise<Tally> {
  const { units, ...rest } = asked
  const found = await tallyPerUnit(tx, book, { ...rest, of: [units] })
  return found.get(units[0] as number) ?? nothing
}

/** One figure of many units in one query: each entry of `of` is a unit followed by all units below it. Parents are counted, not added up. */
export async function tallyPerUnit(tx: Tx, book: Book, asked: PerUnit): Promise<ReadonlyMap<number, Tally>> {
  const figure = book.figures.get(asked.figure)
  if (!figure) throw new Error(`there is no figure “${asked.figure}”`)
  if (figure.count === 'manual') return manual(tx, asked)
  if (isGiven(figure)) return given(tx, figure, asked)
  if (figure.count === 'rate') return ratePerUnit(tx, book, { ...asked, rate: figure })
  const slots = slotsOf(asked)
  const seat = seatOf(asked.of)
  const value = book.statement({ shape: 'value', figure: asked.figure, seat })
  const rows = await tx.query<ValueRow>(value.statement, value.values(slots))
  const groups = asked.by === undefined ? undefined : await groupsPerUnit(tx, book, { figure: asked.figure, seat, by: asked.by, slots })
  return new Map(
    rows.map(({ unit, value: told, records, entered }) => [
      unit,
      { value: counted(told), records: Number(records), entered, ...(groups ? { groups: groups.get(unit) ?? [] } : {}) },
    ]),
  )
}

export type PerUnit = Days & { readonly figure: string; readonly of: readonly (readonly number[])[]; readonly by?: string }
type ValueRow = { readonly unit: number; readonly value: string | null; readonly records: string; readonly entered: boolean }
type GroupRow = { readonly unit: number; readonly group: string | null; readonly value: string }

/** A unit named twice within one entry would count its records twice. */
function slotsOf({ of, from, to }: Days & Pick<PerUnit, 'of'>): Slots {
  const places = of.flatMap((units) => [...new Set(units)].map((leaf) => [leaf, units[0]] as const))
  return { leaves: places.map(([leaf]) => leaf), tops: places.map(([, top]) => top), from, to }
}

async function groupsPerUnit(
  tx: Tx,
  book: Book,
  { slots, ...wanted }: { figure: string; seat: Seat; by: string; slots: Slots },
): Promise<ReadonlyMap<number, readonly TallyGroup[]>> {
  const { statement, values } = book.statement({ shape: 'groups', ...wanted })
  const rows = await tx.query<GroupRow>(statement, values(slots))
  const byUnit = Map.groupBy(rows, ({ unit }) => unit)
  return new Map([...byUnit].map(([unit, some]) => [unit, some.map(({ group, value }) => ({ group, value: Number(value) }))]))
}

async function ratePerUnit(tx: Tx, book: Book, { rate, ...asked }: PerUnit & { rate: Rate }): Promise<ReadonlyMap<number, Tally>> {
  const known = isKnown(book, rate)
  const of = await tallyPerUnit(tx, book, { ...asked, figure: rate.of })
  const base = await tallyPerUnit(tx, book, { ...asked, figure: rate.base, ...(known ? { by: undefined } : {}) })
  return new Map([...base].map(([unit, below]) => [unit, ratio({ as: rate.as, known }, of.get(unit) ?? nothing, below)]))
}

async function given(tx: Tx, figure: GivenFigure, { of, from, to }: PerUnit): Promise<ReadonlyMap<number, Tally>> {
  const places = await placesFor(tx, [figure], of)
  return new Map(of.map(([unit]) => [unit as number, givenTally(figure, unit as number, { places, from, to })]))
}

async function manual(tx: Tx, { figure, ...asked }: PerUnit): Promise<ReadonlyMap<number, Tally>> {
  const rows = await manualRows(tx, [figure], slotsOf(asked))
  return new Map(asked.of.map(([unit]) => [unit as number, rows.find((row) => row.unit === unit)?.tally ?? nothing]))
}

type ManualRow = { readonly figure: string; readonly unit: number; readonly tally: Tally }

async function manualRows(tx: Tx, figures: readonly string[], slots: Slots): Promise<readonly ManualRow[]> {
  const { statement, values } = manualStatement
  const rows = await tx.query<{ figure: string; unit: number; value: string }>(statement, values({ ...slots, ids: figures }))
  return rows.map(({ figure, unit, value }) => ({ figure, unit, tally: { value: Number(value), records: 0, entered: true } }))
}

/** All figures of one unit: one statement for each register and one for what was entered by hand, one for what the tree gives, none for a single figure. */
export async function tallyAll(tx: Tx, book: Book, { units, ...days }: Range): Promise<ReadonlyMap<string, Tally>> {
  const slots = slotsOf({ ...days, of: [units] })
  const found = new Map<string, Tally>()
  const ofRegister = async ([register, plans]: Book['byRegister'][number]) => {
    const { statement, values } = book.statement({ shape: 'all', register, seat: seatOf([units]) })
    const [row = {}] = await tx.query<Record<string, string | boolean>>(statement, values(slots))
    for (const [index, [id]] of plans.entries())
      found.set(id, { value: counted(row[`v${index}`]), records: Number(row[`n${index}`]), entered: row[`e${index}`] === true })
  }
  await Promise.all(book.byRegister.map(ofRegister))
  const byHand = [...book.figures].flatMap(([id, { count }]) => (count === 'manual' ? [id] : []))
  for (const { figure, unit, tally: entered } of byHand.length > 0 ? await manualRows(tx, byHand, slots) : [])
    if (unit === units[0]) found.set(figure, entered)
  const known = [...book.figures].flatMap(([id, figure]) => (isGiven(figure) ? [[id, figure] as const] : []))
  const places = await placesFor(
    tx,
    known.map(([, figure]) => figure),
    [units],
  )
  for (const [id, figure] of known) found.set(id, givenTally(figure, units[0] as number, { places, ...days }))
  const get = (id: string) => found.get(id) ?? nothing
  const told = (id: string, figure: Figure) =>
    figure.count === 'rate' ? ratio({ as: figure.as, known: isKnown(book, figure) }, get(figure.of), get(figure.base)) : get(id)
  return new Map([...book.figures].map(([id, figure]) => [id, told(id, figure)]))
}
