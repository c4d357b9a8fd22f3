import { addDays, type Day } from '../kernel/calendar.ts'
import { rowsOf, type Values } from '../kernel/condition.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { columnOf, tableOf } from './names.ts'
import type { Tx } from './transaction.ts'

/** A new record as far as its likeness to older ones is judged. */
export type Newcomer = { readonly unit: number; readonly on: Day; readonly values: Values }

/**
 * The number of a record of the same unit that looks like the same matter (V7): equal in the fields that the register names, listed within so many
 * days. Parties are compared by their names. Null when there is none, or when a field that would have to be equal is empty.
 */
export async function findDuplicate(tx: Tx, register: AnyRegister, { unit, on, values }: Newcomer): Promise<string | null> {
  if (!register.duplicates) return null
  const { same, days } = register.duplicates
  const likenesses = same.map((name, index) => likeness(register, name, { value: values[name], place: `$${index + 4}` }))
  if (likenesses.some((one) => one === null)) return null
  const equal = likenesses.map((one) => one!.sql).join(' AND ')
  const listed = columnOf(register.listedBy)
  const text = `SELECT code FROM ${tableOf(register)} WHERE unit_id = $1 AND ${listed} BETWEEN $2 AND $3 AND voided IS NULL AND ${equal} ORDER BY ${listed} DESC LIMIT 1`
  const [found] = await tx.query<{ code: string }>({ name: `duplicate_${register.id}`, text }, [
    unit,
    addDays(on, -days),
    addDays(on, days),
    ...likenesses.map((one) => one!.value),
  ])
  return found?.code ?? null
}

type Likeness = { readonly sql: string; readonly value: unknown }

/** How a field is compared: itself, or the names in a part. Null when there is nothing to compare. */
export function likeness(register: AnyRegister, name: string, { value, place }: { value: unknown; place: string }): Likeness | null {
  if (register.fields[name]?.kind !== 'parts')
    return value === undefined || value === null ? null : { sql: `${columnOf(name)}::text = ${place}`, value: String(value) }
  const names = rowsOf(value).map((row) => row.name)
  if (names.length === 0 || names.some((one) => typeof one !== 'string')) return null
  const stored = `(SELECT array_agg(row ->> 'name' ORDER BY row ->> 'name' COLLATE "C") FROM jsonb_array_elements(${columnOf(name)}) AS row)`
  return { sql: `${stored} = ${place}::text[]`, value: (names as string[]).toSorted(byBytes) }
}

/** The order of COLLATE "C" for UTF-8: by code point. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
