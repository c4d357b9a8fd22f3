import { isDay, isMinute } from '../kernel/calendar/calendar.ts'
import type { ComputedField, Field, FieldKind } from '../kernel/field.ts'
import { type Problem, problem } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { ListRequest } from '../office/records/list-records.ts'

type Filter = NonNullable<ListRequest['filters']>[number]
type Reader = (name: string, typed: string) => Filter | null

const contains: Reader = (field, typed) => ({ field, contains: typed })
const anyOf: Reader = (field, typed) => ({ field, anyOf: typed.split(',') })
const asNumber = (typed: string): number | null => (typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : null)
const asDay = (typed: string): string | null => (isDay(typed) ? typed : null)
/** A day as the end of a period of moments means its last minute. */
const asMinute = (typed: string, end: boolean): string | null =>
  isMinute(typed) ? typed : isDay(typed) ? `${typed}T${end ? '23:59' : '00:00'}` : null

/** `5` is equal to 5, `5..9` from 5 to 9, `5..` at least 5, `..9` at most 9; both ends are included. */
const rangeOf =
  (read: (typed: string, end: boolean) => string | number | null): Reader =>
  (field, typed) => {
    if (!typed.includes('..')) {
      const equals = read(typed, false)
      return equals === null ? null : { field, equals }
    }
    const [low = '', high = ''] = typed.split('..', 2)
    const [from, to] = [low && read(low, false), high && read(high, true)]
    if (from === null || to === null || (from === '' && to === '')) return null
    return { field, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
  }
const numbers = rangeOf(asNumber)
const days = rangeOf(asDay)
const minutes = rangeOf(asMinute)
const yesOrNo: Reader = (field, typed) => (typed === 'true' || typed === 'false' ? { field, equals: typed === 'true' } : null)
const never: Reader = () => null

/** How `f.<field>=…` is read, for each kind of field. */
const readers: Readonly<Record<Exclude<FieldKind, 'computed'>, Reader>> = {
  text: contains,
  longText: contains,
  docNo: contains,
  number: numbers,
  money: numbers,
  date: days,
  datetime: minutes,
  choice: anyOf,
  choices: anyOf,
  yesNo: yesOrNo,
  person: anyOf,
  persons: anyOf,
  unit: anyOf,
  units: anyOf,
  link: anyOf,
  links: anyOf,
  files: anyOf,
  statutes: anyOf,
  parts: never,
}

const computed: Readonly<Record<ComputedField['of'], Reader>> = {
  text: (field, typed) => ({ field, equals: typed }),
  number: numbers,
  date: days,
  datetime: minutes,
  yesNo: yesOrNo,
}

/** Fields by which nobody may search, sort or group: rows, and personal ones, since what is found would tell what they hold without a purpose being asked. */
export const isAskable = (field: Field | undefined): field is Field =>
  field !== undefined && field.kind !== 'parts' && field.secret === undefined

/** The field of that name, or the refusal. Names that every object has are no fields. */
export function fieldAsked(register: AnyRegister, name: string): Field | Problem {
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
  if (isAskable(field)) return field
  const known = Object.values(register.fields)
    .filter(isAskable)
    .map((one) => one.name)
  return problem('MF-FLD-003', { field: name, slots: { step: register.name, field: name, known: known.join('、') } })
}

/** One filter out of what was typed, or the refusal. */
export function filterFrom(register: AnyRegister, name: string, typed: string): Filter | Problem {
  const field = fieldAsked(register, name)
  if ('code' in field) return field
  const read = field.kind === 'computed' ? computed[field.of] : readers[field.kind]
  return (
    read(name, typed) ?? problem('MF-FLD-004', { field: name, slots: { field: field.name, expected: '可以比较的值', got: '其他内容' } })
  )
}
