import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import type { Fields } from '../../kernel/field.ts'
import { groupsOf } from '../../kernel/field-groups.ts'
import { isSealed, openValue, sealValue } from './seal.ts'
import type { SuiteId } from './suite.ts'

/** Whether anything in these fields is sealed in storage. */
export const hasSensitive = (fields: Fields): boolean => groupsOf(fields).sensitive.length > 0

/** Paths of the sensitive fields: `idNumber`, `parties.idNumber`. */
export const sensitivePaths = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.secret === 'sensitive') return [name]
    return field.kind === 'parts' ? sensitivePaths(field.fields).map((path) => `${name}.${path}`) : []
  })

/** Whether any of these values is sensitive: a record without one needs no key. */
export const holdsSensitive = (fields: Fields, values: Values): boolean =>
  groupsOf(fields).sensitive.some(([name, field]) => {
    const value = values[name]
    if (value === null || value === undefined) return false
    if (field.secret === 'sensitive') return true
    return field.kind === 'parts' && rowsOf(value).some((row) => holdsSensitive(field.fields, row))
  })

type Change = (value: unknown, path: string) => unknown

/** The values with every sensitive one changed, in rows of parts too. Rows may move, so a path names no row. */
function changeSensitive(fields: Fields, values: Values, { change, path = '' }: { change: Change; path?: string }): Values {
  const changed: Record<string, unknown> = { ...values }
  for (const [name, field] of groupsOf(fields).sensitive) {
    const value = values[name]
    if (value === null || value === undefined) continue
    changed[name] =
      field.secret === 'sensitive'
        ? change(value, path + name)
        : rowsOf(value).map((row) => changeSensitive((field as { fields: Fields }).fields, row, { change, path: `${path}${name}.` }))
  }
  return changed
}

/** With what the values of one record are sealed. */
export type SealingKey = { readonly dataKey: Buffer; readonly suite: SuiteId; readonly record: string }

/** Sealed values for storage. What is sealed already stays as it is: a record is loaded sealed and saved again. */
export function sealFields(fields: Fields, values: Values, { dataKey, suite, record }: SealingKey): Values {
  const key = { bytes: dataKey, suite }
  const change: Change = (value, path) => (isSealed(value) ? value : sealValue(key, `${record}/${path}`, value))
  return changeSensitive(fields, values, { change })
}

/** Opened values. What cannot be opened (its key was deleted) is undefined, never the sealed text. */
export function openFields(fields: Fields, values: Values, { dataKey, record }: { dataKey: Buffer | null; record: string }): Values {
  const change: Change = (value, path) => {
    if (!isSealed(value)) return value
    return dataKey ? opened(dataKey, `${record}/${path}`, value) : undefined
  }
  return changeSensitive(fields, values, { change })
}

function opened(dataKey: Buffer, about: string, sealed: string): unknown {
  try {
    return openValue(dataKey, about, sealed)
  } catch {
    return undefined
  }
}

let [moment, spelling] = ['', '']

/** The rows of an import share one moment: it is spelled once. */
function spelledMoment(at: string): string {
  if (at !== moment) [moment, spelling] = [at, new Date(at).toISOString()]
  return spelling
}

/** The event as it is stored: sealed in what it set and in a correction that waits. The moment of typing gets one spelling. */
export function sealEvent(fields: Fields, event: RecordEvent, sealing: SealingKey | null): RecordEvent {
  const recordedAt = spelledMoment(event.recordedAt)
  const stored = recordedAt === event.recordedAt ? event : { ...event, recordedAt }
  if (!sealing) return stored
  const { pending } = event.base
  const base = pending ? { ...event.base, pending: { ...pending, set: sealFields(fields, pending.set, sealing) } } : event.base
  return { ...stored, base, set: sealFields(fields, event.set, sealing) }
}
