import { tellsApart } from '../../kernel/figure.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Book } from './book.ts'
import { type Days, seatOf } from './range.ts'
import type { Series } from './series.ts'

type Asked = Days & { readonly figures: readonly string[]; readonly of: readonly (readonly number[])[] }
type Row = Readonly<Record<string, string | boolean | number>> & { readonly unit: number }

/**
 * Many figures of many units over one period, with one statement for each register whatever their number: what `tallySeries` knows already when it
 * is asked for one of them. Only figures with records that add up row by row come along; the others are left to it.
 */
export async function tallyTogether(tx: Tx, book: Book, { figures, of, from, to }: Asked): Promise<Map<string, Series>> {
  const wanted = new Set(figures)
  const places = of.flatMap((units) => [...new Set(units)].map((leaf) => [leaf, units[0] as number] as const))
  const slots = { leaves: places.map(([leaf]) => leaf), tops: places.map(([, top]) => top), from, to }
  const known = new Map<string, Series>()
  await Promise.all(
    book.byRegister.map(async ([, plans]) => {
      const ids = plans.flatMap(([id, { figure }]) => (wanted.has(id) && !tellsApart(figure) ? [id] : []))
      if (ids.length === 0) return
      const { statement, values } = book.statement({ shape: 'together', figures: ids, seat: seatOf(of) })
      const rows = new Map((await tx.query<Row>(statement, values(slots))).map((row) => [row.unit, row]))
      for (const [index, id] of ids.entries()) known.set(id, seriesIn(rows, { index, of }))
    }),
  )
  return known
}

const seriesIn = (rows: ReadonlyMap<number, Row>, { index, of }: { index: number } & Pick<Asked, 'of'>): Series =>
  new Map(
    of.map(([unit]) => {
      const row = rows.get(unit as number)
      const tally = {
        value: Number(row?.[`v${index}`] ?? 0),
        records: Number(row?.[`n${index}`] ?? 0),
        entered: row?.[`e${index}`] === true,
      }
      return [unit as number, [tally]]
    }),
  )
