import { isDay, isMinute } from '../kernel/calendar.ts'
import type { ComputedField, Field, FieldKind } from '../kernel/field.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { ListRequest } from '../office/list-records.ts'

type Filter = NonNullable<ListRequest['filters']>[number]
type Reader = (name: string, typed: string) => Filter | null

const contains: Reader = (field, typed) => ({ field, contains: typed })
const anyOf: Reader = (field, typed) => ({ field, anyOf: typed.split(',') })
const equalNumber: Reader = (field, typed) =>
  typed.trim() !== '' && Number.isFinite(Number(typed)) ? { field, equals: Number(typed) } : null
const equalDay: Reader = (field, typed) => (isDay(typed) ? { field, equals: typed } : null)
const equalMinute: Reader = (field, typed) => (isMinute(typed) ? { field, equals: typed } : null)
const yesOrNo: Reader = (field, typed) => (typed === 'true' || typed === 'false' ? { field, equals: typed === 'true' } : null)
const never: Reader = () => null

/** How `f.<field>=…` is read, for each kind of field. */
const readers: Readonly<Record<Exclude<FieldKind, 'computed'>, Reader>> = {
  text: contains,
  longText: contains,
  docNo: contains,
  number: equalNumber,
  money: equalNumber,
  date: equalDay,
  datetime: equalMinute,
  choice: anyOf,
  choices: anyOf,
  yesNo: yesOrNo,
  person: anyOf,
  persons: anyOf,
  unit: anyOf,
  link: anyOf,
  links: anyOf,
  files: anyOf,
  statutes: anyOf,
  parts: never,
}

const computed: Readonly<Record<ComputedField['of'], Reader>> = {
  text: (field, typed) => ({ field, equals: typed }),
  number: equalNumber,
  date: equalDay,
  yesNo: yesOrNo,
}

/** Fields by which nobody may search or sort: sealed ones (what is found would tell what they hold) and rows. */
export const isAskable = (field: Field | undefined): field is Field =>
  field !== undefined && field.kind !== 'parts' && field.secret !== 'sensitive'

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
