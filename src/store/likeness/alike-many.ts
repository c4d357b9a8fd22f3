import type { Alike } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'
import type { Asking } from './alike.ts'
import { likeness } from './likeness.ts'

/** What is asked of many new records of one unit at once, by their numbers. */
export type AskingMany = Omit<Asking, 'id' | 'unit'> & { readonly nth: number }

/** What makes two of them alike, whatever the order of lists; null where a field is empty. */
export const likenessKey = (register: AnyRegister, { same }: Alike, { values, village }: Omit<AskingMany, 'nth'>): string | null => {
  const given = same.map((name) => likeness(register, name, { values, village, place: '$1' })?.value ?? null)
  return given.includes(null) ? null : JSON.stringify(given)
}

/** Of many records that are to be opened, those for which the test finds another record of the unit: `findAlike` for a whole sheet in one statement. */
export async function findAlikeMany(
  tx: Tx,
  register: AnyRegister,
  { test, unit, rows }: { test: Alike; unit: number; rows: readonly AskingMany[] },
): Promise<ReadonlySet<number>> {
  const asked = rows.flatMap(({ nth, values, village }) => {
    const likenesses = test.same.map((name, at) => likeness(register, name, { values, village, place: `one.v${at}` }))
    return likenesses.some((one) => one === null) ? [] : [{ nth, likenesses: likenesses.map((one) => one!) }]
  })
  const [first] = asked
  if (!first) return new Set()
  const typeAt = first.likenesses.map(({ value }, at) => `v${at} ${Array.isArray(value) ? 'text[]' : 'text'}`)
  const text = `SELECT DISTINCT one.nth FROM jsonb_to_recordset($3::jsonb) AS one (nth int, ${typeAt.join(', ')})
    JOIN ${tableOf(register)} ON unit_id = $1 AND voided IS NULL AND ($2::text[] IS NULL OR state = ANY ($2))
      AND ${first.likenesses.map(({ sql }) => sql).join(' AND ')}`
  const given = asked.map(({ nth, likenesses }) => ({ nth, ...Object.fromEntries(likenesses.map(({ value }, at) => [`v${at}`, value])) }))
  const found = await tx.query<{ nth: number }>({ text }, [unit, test.states ?? null, JSON.stringify(given)])
  return new Set(found.map(({ nth }) => nth))
}
