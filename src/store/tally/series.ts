import { type Figure, type GivenFigure, isGiven } from '../../kernel/figure.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Book } from './book.ts'
import { givenTally, placesFor } from './given.ts'
import { type Days, seatOf } from './range.ts'
import { counted, isKnown, nothing, type Rate, ratio, type Tally } from './rate.ts'

/** One figure over many periods and many units: each entry of `of` is a unit followed by all units below it. */
export type SeriesAsked = {
  readonly figure: string
  readonly of: readonly (readonly number[])[]
  readonly spans: readonly Days[]
  readonly known?: Map<string, Series>
}
/** By unit, the tallies in the order of the spans. */
export type Series = ReadonlyMap<number, readonly Tally[]>

type Row = {
  readonly unit: number
  readonly nth: number
  readonly value: string | null
  readonly records: string
  readonly entered: boolean
}

/**
 * Counts a figure for every unit in every span: one statement, whatever the number of months and townships (a rate takes one for its numerator and
 * one for its base). A parent is counted, never added up from its children, and a year never from its months.
 */
export async function tallySeries(tx: Tx, book: Book, asked: SeriesAsked): Promise<Series> {
  const figure = book.figures.get(asked.figure)
  if (!figure) throw new Error(`there is no figure “${asked.figure}”`)
  const known = asked.known?.get(asked.figure)
  if (known) return known
  const series = await seriesOf(tx, book, asked, figure)
  asked.known?.set(asked.figure, series)
  return series
}

async function seriesOf(tx: Tx, book: Book, asked: SeriesAsked, figure: Figure): Promise<Series> {
  if (isGiven(figure)) return given(tx, asked, figure)
  return figure.count === 'rate' ? rates(tx, book, { ...asked, rate: figure }) : countedSeries(tx, book, asked)
}

async function given(tx: Tx, { of, spans }: SeriesAsked, figure: GivenFigure): Promise<Series> {
  const places = await placesFor(tx, [figure], of)
  const tallies = (unit: number) => spans.map((span) => givenTally(figure, unit, { ...span, places }))
  return new Map(of.map(([unit]) => [unit as number, tallies(unit as number)]))
}

async function rates(tx: Tx, book: Book, { rate: figure, ...asked }: SeriesAsked & { rate: Rate }): Promise<Series> {
  const told = { as: figure.as, known: isKnown(book, figure) }
  const [above, below] = [
    await tallySeries(tx, book, { ...asked, figure: figure.of }),
    await tallySeries(tx, book, { ...asked, figure: figure.base }),
  ]
  return new Map([...below].map(([unit, bases]) => [unit, bases.map((base, nth) => ratio(told, above.get(unit)?.[nth] ?? nothing, base))]))
}

async function countedSeries(tx: Tx, book: Book, { figure, of, spans }: SeriesAsked): Promise<Series> {
  const places = of.flatMap((units) => [...new Set(units)].map((leaf) => [leaf, units[0]] as const))
  const manual = book.figures.get(figure)?.count === 'manual'
  const isLeast = book.figures.get(figure)?.count === 'least'
  const { statement, values } = book.statement({ shape: 'series', figure, seat: seatOf(of) })
  const rows = await tx.query<Row>(
    statement,
    values({
      ids: [figure],
      leaves: places.map(([leaf]) => leaf),
      tops: places.map(([, top]) => top),
      froms: spans.map(({ from }) => from),
      tos: spans.map(({ to }) => to),
    }),
  )
  const found = new Map(rows.map((row) => [`${row.unit} ${row.nth}`, tallyOf(row)]))
  const missing = { value: manual || isLeast ? null : 0, records: 0, entered: false }
  return new Map(of.map(([unit]) => [unit as number, spans.map((_, nth) => found.get(`${unit} ${nth}`) ?? missing)]))
}

const tallyOf = ({ value, records, entered }: Row): Tally => ({ value: counted(value), records: Number(records), entered })
