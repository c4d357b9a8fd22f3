import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { Values } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { endOf } from '../lists/listing-parts.ts'
import { columnOf, tableOf } from '../names.ts'
import { likeness } from './likeness.ts'

/** A new record as far as its likeness to older ones is judged. */
export type Newcomer = { readonly unit: number; readonly village: number | null; readonly on: Day; readonly values: Values }

/**
 * The number of a record of the same unit that looks like the same matter (V7): equal in the fields that the register names, listed within so many
 * days. Parties are compared by their names. Null when there is none, or when a field that would have to be equal is empty.
 */
export async function findDuplicate(tx: Tx, register: AnyRegister, { unit, village, on, values }: Newcomer): Promise<string | null> {
  if (!register.duplicates) return null
  const { same, days } = register.duplicates
  const likenesses = same.map((name, index) => likeness(register, name, { values, village, place: `$${index + 4}` }))
  if (likenesses.some((one) => one === null)) return null
  const equal = likenesses.map((one) => one!.sql).join(' AND ')
  const listed = columnOf(register.listedBy)
  const text = `SELECT code FROM ${tableOf(register)} WHERE unit_id = $1 AND ${listed} BETWEEN $2 AND $3 AND voided IS NULL AND ${equal} ORDER BY ${listed} DESC LIMIT 1`
  const [found] = await tx.query<{ code: string }>(prepared(text), [
    unit,
    addDays(on, -days),
    endOf(register, register.listedBy, addDays(on, days)),
    ...likenesses.map((one) => one!.value),
  ])
  return found?.code ?? null
}
