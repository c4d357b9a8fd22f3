import { rowsOf, type Values } from '../condition.ts'
import type { Fields } from '../field.ts'
import { isSame } from '../same.ts'

/**
 * What an event says of parts that only grow: the rows it adds, not those that were there, so that the thousandth comment on a draft costs what the first
 * one did. `adds` names them. A part whose earlier rows changed too (an age worked out anew) is said whole.
 */
export function asAdded(fields: Fields, before: Values, set: Values): { readonly set: Values; readonly adds: readonly string[] } {
  const adds = Object.keys(set).filter((name) => growsOn(fields, name) && startsWith(rowsOf(set[name]), rowsOf(before[name])))
  if (adds.length === 0) return { set, adds }
  const added = adds.map((name) => [name, rowsOf(set[name]).slice(rowsOf(before[name]).length)])
  return { set: { ...set, ...Object.fromEntries(added) }, adds }
}

const growsOn = (fields: Fields, name: string): boolean => {
  const field = fields[name]
  return field?.kind === 'parts' && field.grows === true
}

const startsWith = (rows: readonly Values[], before: readonly Values[]): boolean =>
  before.length > 0 && before.every((row, at) => isSame(row, rows[at]))
