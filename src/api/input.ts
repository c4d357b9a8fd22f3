import { isDay } from '../kernel/calendar/calendar.ts'
import { type Problem, problem } from '../kernel/problem/problem.ts'

/** Names that every JavaScript object has. A definition looked up by one of them would find a function, so no request may use them as names. */
const inherited = Object.getOwnPropertyNames(Object.prototype)

const name = { type: 'string', maxLength: 100, not: { enum: inherited } } as const
/** PostgreSQL has no text with NUL in it. */
const noNul = '^[^\\u0000]*$'
const short = { type: 'string', maxLength: 200, pattern: noNul } as const
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const

/** Parts of the schemas of routes. Everything has an end: no text, list or number is without a limit. */
export const part = {
  name,
  short,
  day,
  /** Names with commas between them. */
  columns: { type: 'string', maxLength: 1500, pattern: '^[\\w,-]*$' },
  yes: { type: 'string', enum: ['1'] },
  reason: { type: 'string', maxLength: 2000, pattern: noNul },
  files: { type: 'array', maxItems: 200, items: { type: 'string', pattern: '^[0-9a-f]{64}$' } },
  input: { type: 'object', maxProperties: 200, propertyNames: { not: { enum: inherited } } },
  page: { type: 'string', pattern: '^[1-9]\\d{0,5}$' },
  size: { type: 'string', pattern: '^([1-9]\\d?|1\\d\\d|200)$' },
} as const

/** Path parameters: names, each. */
export const params = (...names: readonly string[]) => ({
  params: { type: 'object', properties: Object.fromEntries(names.map((one) => [one, name])) },
})

/** A set of named parts of which some are needed; anything else is refused. */
export const exactly = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** The first of the given days that no calendar has, as a refusal. */
export function noSuchDay(days: Readonly<Record<string, string | undefined>>): Problem | null {
  const wrong = Object.entries(days).find(([, value]) => value !== undefined && !isDay(value))
  return wrong ? problem('MF-DAT-001', { field: wrong[0], slots: { field: wrong[0], got: wrong[1] as string } }) : null
}
