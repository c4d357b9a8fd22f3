import { isGiven } from '../../kernel/figure.ts'
import type { Database } from '../connection/database.ts'
import type { Scope } from '../connection/scope.ts'
import type { Tx } from '../connection/transaction.ts'
import type { Book } from './book.ts'
import { type Page, type Range, seatOf } from './range.ts'
import { isKnown } from './rate.ts'

/** One share of the figure: the field that it is split by and what stands in it (null: nothing). */
export type Share = { readonly by: string; readonly group: string | null }
type Asked = Range & { readonly figure: string; readonly share?: Share }
/** One page of the records a reader may open, how many those are in all, and how many more were counted. */
export type Behind = { readonly ids: readonly string[]; readonly readable: number; readonly hidden: number }

/** The ids of the records counted, newest first; of a rate those of its base; of a manual figure none. All of them without a page. */
export async function idsOf(
  tx: Tx,
  book: Book,
  { figure, units, from, to, share, ...page }: Asked & Partial<Page>,
): Promise<readonly string[]> {
  const counted = withRecords(book, figure)
  if (counted === null) return []
  const leaves = [...new Set(units)]
  const seat = seatOf([leaves])
  const { statement, values } = book.statement(
    share ? { shape: 'groupIds', figure: counted, seat, by: share.by } : { shape: 'ids', figure: counted, seat },
  )
  const { limit = null, offset = 0 } = page
  const rows = await tx.query<{ id: string }>(
    statement,
    values({ leaves, tops: leaves.slice(0, 1), from, to, limit, offset, group: share?.group }),
  )
  return rows.map(({ id }) => id)
}

/** The figure whose records stand behind this one; null where there are none. A rate of rates ends at its last base, or at the numerator of one whose base is given. */
function withRecords(book: Book, figure: string): string | null {
  const definition = book.figures.get(figure)
  if (!definition) throw new Error(`there is no figure “${figure}”`)
  if (definition.count === 'rate') return withRecords(book, isKnown(book, definition) ? definition.of : definition.base)
  return definition.count === 'manual' || isGiven(definition) ? null : figure
}

/**
 * Of the records that a figure counted, those this reader may open (row-level security decides), page by page, and how many stay hidden.
 * What counts is settled with the owner's eyes: a condition that looks at a linked record must not change its answer with the reader.
 */
export async function recordsBehind(
  db: Pick<Database, 'read' | 'owner'>,
  book: Book,
  { scope, limit, offset, ...asked }: Asked & Page & { readonly scope: Scope },
): Promise<Behind> {
  const figure = withRecords(book, asked.figure)
  const counted = await db.owner((tx) => idsOf(tx, book, asked))
  if (figure === null || counted.length === 0) return { ids: [], readable: 0, hidden: 0 }
  const { statement, values } = book.statement({ shape: 'readable', figure })
  const rows = await db.read(scope, (tx) => tx.query<{ id: string }>(statement, values({ ids: counted })))
  const readable = new Set(rows.map(({ id }) => id))
  return {
    ids: counted.filter((id) => readable.has(id)).slice(offset, offset + limit),
    readable: readable.size,
    hidden: counted.length - readable.size,
  }
}
