import { isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import type { Field, Fields } from '../../kernel/field.ts'

/** What somebody has typed into the form of a step and not yet sent. `input` holds only what was touched. */
export type Entry = {
  readonly input: Values
  readonly title: string
  readonly unit: string
  readonly village: string
  readonly on: string
  readonly reason: string
  readonly files: readonly string[]
}

export const emptyEntry: Entry = { input: {}, title: '', unit: '', village: '', on: '', reason: '', files: [] }

/** The value as it is sent: empty text is nothing, empty rows are no rows. */
export function tidied(field: Field, value: unknown): unknown {
  if (field.kind === 'parts') {
    const rows = rowsOf(value).map((row) => tidiedRow(field.fields, row))
    const kept = rows.filter((row) => Object.keys(row).length > 0)
    return kept.length > 0 ? kept : null
  }
  if (typeof value === 'string') return value.trim() === '' ? null : value
  return isFilled(value) ? value : null
}

function tidiedRow(fields: Fields, row: Values): Values {
  const known = Object.entries(row).filter(([name]) => fields[name] !== undefined && fields[name].kind !== 'computed')
  const tidy = known.map(([name, value]) => [name, tidied(fields[name] as Field, value)] as const)
  return Object.fromEntries(tidy.filter(([, value]) => value !== null))
}
