import type { Alike } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'
import type { Asking } from './alike.ts'
import { likenesses } from './likeness.ts'

/** What is asked of many new records of one unit at once, by their numbers. */
export type AskingMany = Omit<Asking, 'id' | 'unit'> & { readonly nth: number }

/** What makes two of them alike, whatever the order of lists; null where a field is empty. */
export const likenessKey = (register: AnyRegister, test: Alike, { values, village }: Omit<AskingMany, 'nth'>): string | null => {
  const given = likenesses(register, test, { values, village, placeOf: () => '$1' }).map((one) => one?.value ?? null)
  return given.includes(null) ? null : JSON.stringify(given)
}

/** Of many records that are to be opened, those for which the test finds another record of the unit: `findAlike` for a whole sheet in one statement. */
export async function findAlikeMany(
  tx: Tx,
  register: AnyRegister,
  { test, unit, rows }: { test: Alike; unit: number; rows: readonly AskingMany[] },
): Promise<ReadonlySet<number>> {
  const asked = rows.flatMap(({ nth, values, village }) => {
    const compared = likenesses(register, test, { values, village, placeOf: (at) => `one.v${at}` })
    return compared.some((one) => one === null) ? [] : [{ nth, compared: compared.map((one) => one!) }]
  })
  const [first] = asked
  if (!first) return new Set()
  const typeAt = first.compared.map(({ value }, at) => `v${at} ${Array.isArray(value) ? 'text[]' : 'text'}`)
  const text = `SELECT DISTINCT one.nth FROM jsonb_to_recordset($3::jsonb) AS one (nth int, ${typeAt.join(', ')})
    JOIN ${tableOf(register)} ON unit_id = $1 AND voided IS NULL AND ($2::text[] IS NULL OR state = ANY ($2))
      AND ${first.compared.map(({ sql }) => sql).join(' AND ')}`
  const given = asked.map(({ nth, compared }) => ({ nth, ...Object.fromEntries(compared.map(({ value }, at) => [`v${at}`, value])) }))
  const found = await tx.query<{ nth: number }>({ text }, [unit, test.states ?? null, JSON.stringify(given)])
  return new Set(found.map(({ nth }) => nth))
}
