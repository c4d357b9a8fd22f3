import { type Alike, rowsOf, type Values } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { columnOf } from '../names.ts'
import { columnType } from '../schema/register.ts'

/** A condition that a stored record is equal in one field, and what takes the place of its parameter. */
export type Likeness = { readonly sql: string; readonly value: unknown }

/** What is compared: the values of a record, its village, and where the parameter stands in the statement (`$4`). */
export type Compared = { readonly values: Values; readonly village: number | null; readonly place: string }

/**
 * How records are compared in a field of the register, or in their village: values as their column has them, lists whatever their order, parties by
 * their names. Null when there is nothing to compare: an empty field is like nothing, nor is what is stored sealed.
 */
export function likeness(register: AnyRegister, name: string, { values, village, place }: Compared): Likeness | null {
  const field = register.fields[name]
  if (name === 'village' && !field) return village === null ? null : { sql: `village_id = ${place}::int`, value: village }
  const value = values[name]
  if (!field || field.secret === 'sensitive' || value === undefined || value === null || value === '') return null
  if (field.kind === 'parts') return likeNames(name, { rows: rowsOf(value), place })
  const type = columnType(field)
  if (!type.endsWith('[]')) return { sql: `${columnOf(name)} = ${place}::${type}`, value }
  return likeList(`SELECT DISTINCT one COLLATE "C" AS one FROM unnest(${columnOf(name)}) AS one`, { list: [value].flat(), place })
}

/** Everything that a test compares, in order; `placeOf` says where the parameter of each stands. */
export function likenesses(
  register: AnyRegister,
  { same, overlap }: Alike,
  { placeOf, ...compared }: Omit<Compared, 'place'> & { readonly placeOf: (nth: number) => string },
): readonly (Likeness | null)[] {
  const equal = same.map((name, nth) => likeness(register, name, { ...compared, place: placeOf(nth) }))
  if (!overlap) return equal
  const before = (stored: string, asked: string, place: string, than: '<' | '>'): Likeness | null => {
    const [field, value] = [register.fields[asked], compared.values[asked]]
    return !field || typeof value !== 'string' ? null : { sql: `${columnOf(stored)} ${than} ${place}::${columnType(field)}`, value }
  }
  const next = same.length
  return [...equal, before(overlap.from, overlap.to, placeOf(next), '<'), before(overlap.to, overlap.from, placeOf(next + 1), '>')]
}

/** Only rows that hold the names at all are taken apart to be counted: the first of the two conditions is the cheap one. */
function likeNames(name: string, { rows, place }: { rows: readonly Values[]; place: string }): Likeness | null {
  const names = rows.map((row) => row.name)
  if (names.length === 0 || names.some((one) => typeof one !== 'string')) return null
  const [column, asked] = [columnOf(name), `${place}::jsonb`]
  const namesIn = (list: string) =>
    `(SELECT array_agg(row ->> 'name' ORDER BY row ->> 'name' COLLATE "C") FROM jsonb_array_elements(${list}) AS row)`
  const value = JSON.stringify((names as string[]).toSorted(byBytes).map((one) => ({ name: one })))
  return { sql: `${column} @> ${asked} AND ${namesIn(column)} = ${namesIn(asked)}`, value }
}

function likeList(members: string, { list, place }: { list: readonly unknown[]; place: string }): Likeness | null {
  if (list.length === 0) return null
  const stored = `(SELECT array_agg(one ORDER BY one) FROM (${members}) AS member)`
  return { sql: `${stored} = ${place}::text[]`, value: [...new Set(list.map(String))].sort(byBytes) }
}

/** The order of COLLATE "C" for UTF-8: by code point. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
