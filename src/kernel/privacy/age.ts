import type { Day } from '../calendar/calendar.ts'
import { isFilled, rowsOf, type Values } from '../condition.ts'
import type { Field, Fields } from '../field.ts'
import { groupsOf } from '../field-groups.ts'
import { over } from '../over.ts'
import { birthOf, idNumberFault } from './identity.ts'

/**
 * Whether somebody born that day has not yet completed so many years. The birthday is the last day of the year of life (民法典 第二百零一条、
 * 第二百零二条), so a child is under fourteen until the birthday is over; of 29 February it is the last of that month.
 */
export function isUnder(years: number, born: Day, today: Day): boolean {
  const year = Number(born.slice(0, 4)) + years
  const rest = born.slice(4) === '-02-29' && !isLeap(year) ? '-02-28' : born.slice(4)
  return today <= `${year}${rest}`
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day of birth that a field tells: the birth date itself, or the one inside an id number that can be read. */
function birthIn(field: Field, value: unknown): Day | null {
  if (typeof value !== 'string') return null
  if (field.age === 'birth') return value
  return 'format' in field && field.format === 'idNumber' && idNumberFault(value) === null ? birthOf(value) : null
}

const someone = (fields: Fields, values: Values, test: (field: Field, value: unknown) => boolean): boolean =>
  groupsOf(fields).aged.some(([name, field]) => test(field, values[name]))

/**
 * Whether anybody in these values is a minor: said so (不满十八周岁, which stays so until the matter ends), or a child under fourteen by the date of
 * birth (个人信息保护法 第二十八条).
 */
export const hasMinor = (fields: Fields, values: Values, today: Day): boolean =>
  someone(fields, values, (field, value) => {
    if (field.kind === 'parts') return rowsOf(value).some((row) => hasMinor(field.fields, row, today))
    if (field.age === 'minor') return value === true
    const born = birthIn(field, value)
    return born !== null && isUnder(14, born, today)
  })

/** The values with “minor” answered yes wherever a date of birth or an id number says so: nobody has to do the sum, and nobody can get it wrong. */
export function withMinors(fields: Fields, values: Values, today: Day): Values {
  const { aged } = groupsOf(fields)
  if (!aged.some(([name]) => isFilled(values[name]))) return values
  const changed: Record<string, unknown> = {}
  for (const [name, field] of aged)
    if (field.kind === 'parts') {
      const rows = rowsOf(values[name])
      const told = rows.map((row) => withMinors(field.fields, row, today))
      if (told.some((row, at) => row !== rows[at])) changed[name] = told
    }
  const told = aged.find(([, field]) => field.age === 'minor')?.[0]
  if (told !== undefined && someone(fields, values, (field, value) => isYoung(birthIn(field, value), today))) changed[told] = true
  return over(values, changed)
}

const isYoung = (born: Day | null, today: Day): boolean => born !== null && isUnder(18, born, today)
