import { isFilled, rowsOf, type Values } from '../condition.ts'
import type { Field, Fields } from '../field.ts'
import { idNumberFault, normaliseNumber, personalNumberIn } from './identity.ts'

/** How personal data looks by default: 张*, 5102**********34, 138****5678. Length of a name is not given away beyond the family name. */
export function maskText(value: string, format?: string): string {
  if (value === '') return value
  if (format === 'idNumber') return `${value.slice(0, 6)}${'*'.repeat(Math.max(0, value.length - 8))}${value.slice(-2)}`
  if (format === 'phone') return `${value.slice(0, 3)}****${value.slice(-4)}`
  return value.length <= 4 ? `${[...value][0]}*` : '******'
}

/** A run of digits (full width too), or groups of them as people write them for reading. */
const digits = /(?<![\dA-Za-z０-９])(?:[\d０-９]{11,19}|\d{3,6}(?:[ -]\d{3,8}){2,4})[XxＸｘ]?(?![\dA-Za-z０-９])/g

/** The personal numbers inside a free text masked (138****5678), every other word and number as it stands. */
export const hideNumbers = (text: string): string =>
  text.replace(digits, (written) => {
    if (!personalNumberIn(written)) return written
    const number = normaliseNumber(written).replaceAll('-', '')
    return maskText(number, number.length > 11 ? 'idNumber' : 'phone')
  })

/** The values of a record as shown to someone who has not stated a purpose: personal and sensitive fields masked, the rest as it is. */
export function maskValues(fields: Fields, values: Values): Record<string, unknown> {
  const shown = Object.entries(values).map(([name, value]) => [name, fields[name] ? maskValue(fields[name], value) : value])
  return Object.fromEntries(shown)
}

function maskValue(field: Field, value: unknown): unknown {
  if (field.kind === 'parts') return rowsOf(value).map((row) => (field.secret ? hidden(row) : maskValues(field.fields, row)))
  if (!field.secret) return field.outside && typeof value === 'string' ? hideNumbers(value) : value
  if (field.secret === 'sensitive') return maskSensitive(field, value)
  if (value === undefined || value === null) return value
  if (typeof value === 'string' && field.kind === 'date') return '****-**-**'
  // Of a choice not even the beginning: among four grades it tells which one.
  const worded = typeof value === 'string' && (field.kind === 'text' || field.kind === 'longText')
  return worded ? maskText(value, 'format' in field ? field.format : undefined) : '******'
}

/** An id number that was opened shows its ends (PI-17). What is still sealed shows nothing: its ends would be those of the ciphertext. */
function maskSensitive(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return value
  const readable = 'format' in field && field.format === 'idNumber' && typeof value === 'string' && idNumberFault(value) === null
  return readable ? maskText(value, 'idNumber') : '******'
}

/** The values of a record that nobody may look into yet: choices, numbers and dates stay, every word and every row is covered. */
export function coverValues(fields: Fields, values: Values): Record<string, unknown> {
  const shown = Object.entries(values).map(([name, value]) => {
    const field = fields[name]
    if (!field || value === undefined || value === null) return [name, value]
    if (field.kind === 'parts') return [name, rowsOf(value).map(hidden)]
    if (field.secret || ['text', 'longText'].includes(field.kind)) return [name, '******']
    return [name, field.kind === 'files' ? [] : value]
  })
  return Object.fromEntries(shown)
}

const hidden = (row: Values): Record<string, unknown> => Object.fromEntries(Object.keys(row).map((name) => [name, '******']))

/** Whether anything in these values is masked. */
export const holdsSecrets = (fields: Fields, values: Values): boolean =>
  Object.entries(fields).some(([name, field]) => {
    const value = values[name]
    if (!isFilled(value)) return false
    if (field.outside && typeof value === 'string' && personalNumberIn(value)) return true
    return field.secret !== undefined || (field.kind === 'parts' && rowsOf(value).some((row) => holdsSecrets(field.fields, row)))
  })

/** Whether the register holds anything that is masked. */
export const hasSecrets = (fields: Fields): boolean =>
  Object.values(fields).some((field) => field.secret !== undefined || (field.kind === 'parts' && hasSecrets(field.fields)))
