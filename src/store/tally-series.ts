import type { Figure } from '../kernel/figure.ts'
import { ratio, type Tally } from './tally.ts'
import type { Book } from './tally-book.ts'
import type { Days } from './tally-range.ts'
import type { Tx } from './transaction.ts'

/** One figure over many periods and many units: each entry of `of` is a unit followed by all units below it. */
export type SeriesAsked = {
  readonly figure: string
  readonly of: readonly (readonly number[])[]
  readonly spans: readonly Days[]
  readonly known?: Map<string, Series>
}
/** By unit, the tallies in the order of the spans. */
export type Series = ReadonlyMap<number, readonly Tally[]>

const nothing: Tally = { value: null, records: 0, entered: false }
type Row = { readonly unit: number; readonly nth: number; readonly value: string; readonly records: string; readonly entered: boolean }

/**
 * Counts a figure for every unit in every span: one statement, whatever the number of months and townships (a rate takes one for its numerator and
 * one for its base). A parent is counted, never added up from its children, and a year never from its months.
 */
export async function tallySeries(tx: Tx, book: Book, asked: SeriesAsked): Promise<Series> {
  const figure = book.figures.get(asked.figure)
  if (!figure) throw new Error(`there is no figure “${asked.figure}”`)
  const known = asked.known?.get(asked.figure)
  if (known) return known
  const series = figure.count === 'rate' ? await rates(tx, book, { ...asked, rate: figure }) : await counted(tx, book, asked)
  asked.known?.set(asked.figure, series)
  return series
}

type Rate = Extract<Figure, { count: 'rate' }>

async function rates(tx: Tx, book: Book, { rate: figure, ...asked }: SeriesAsked & { rate: Rate }): Promise<Series> {
  const [above, below] = [
    await tallySeries(tx, book, { ...asked, figure: figure.of }),
    await tallySeries(tx, book, { ...asked, figure: figure.base }),
  ]
  return new Map([...below].map(([unit, bases]) => [unit, bases.map((base, nth) => ratio(above.get(unit)?.[nth] ?? nothing, base))]))
}

async function counted(tx: Tx, book: Book, { figure, of, spans }: SeriesAsked): Promise<Series> {
  const places = of.flatMap((units) => [...new Set(units)].map((leaf) => [leaf, units[0]] as const))
  const manual = book.figures.get(figure)?.count === 'manual'
  const { statement, values } = book.statement({ shape: 'series', figure })
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
  const missing = manual ? nothing : { value: 0, records: 0, entered: false }
  return new Map(of.map(([unit]) => [unit as number, spans.map((_, nth) => found.get(`${unit} ${nth}`) ?? missing)]))
}

const tallyOf = ({ value, records, entered }: Row): Tally => ({ value: Number(value), records: Number(records), entered })
