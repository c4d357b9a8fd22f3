import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Field } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { columnOf } from '../names.ts'

/** A condition on one field. */
export type Filter =
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly anyOf: readonly string[] }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly from?: string | number; readonly to?: string | number }

/** Parts of a WHERE, each complete in itself and joined by AND, and their parameters. Nothing of a caller's ever becomes SQL text. */
export class Where {
  readonly parts: string[] = []
  readonly values: unknown[] = []

  /** Takes a parameter in and gives its place: `$3`. */
  value(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  /**
   * That a column holds one of these values. One value is said as one: of a list the planner, who plans once for all lengths, expects ten, and takes another
   * index for that.
   */
  among(column: string, values: readonly unknown[], type: 'int' | 'text' | 'uuid'): string {
    return values.length === 1 ? `${column} = ${this.value(values[0])}::${type}` : `${column} = ANY (${this.value(values)}::${type}[])`
  }

  and(part: string): void {
    this.parts.push(`(${part})`)
  }

  get sql(): string {
    return this.parts.join(' AND ')
  }
}

/** A text to be found as it is, inside LIKE. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

const plainKinds = ['text', 'longText', 'docNo']

/** The field, if it may be asked about. A name the register lacks, a part, or a sealed field is a bug of the caller and throws. */
export function askable(register: AnyRegister, name: string): Field {
  const field = register.fields[name]
  if (!field) throw new RangeError(`${register.id} has no field “${name}”`)
  if (field.secret === 'sensitive' || field.kind === 'parts') throw new RangeError(`${register.id}.${name} cannot be searched`)
  return field
}

/** Adds the condition of a filter. A list field is asked for a member. */
export function addFilter(where: Where, register: AnyRegister, filter: Filter): void {
  const field = askable(register, filter.field)
  const column = columnOf(filter.field)
  const many = ['choices', 'persons', 'units', 'links', 'files', 'statutes'].includes(field.kind)
  if ('equals' in filter) where.and(many ? `${where.value(filter.equals)} = ANY (${column})` : `${column} = ${where.value(filter.equals)}`)
  else if ('anyOf' in filter)
    where.and(many ? `${column} && ${where.value(filter.anyOf)}::text[]` : where.among(column, filter.anyOf, 'text'))
  else if ('contains' in filter) addContains(where, field, { column, text: filter.contains })
  else addRange(where, column, filter)
}

function addContains(where: Where, field: Field, { column, text }: { column: string; text: string }): void {
  if (!plainKinds.includes(field.kind)) throw new RangeError(`“${field.name}” is not a text`)
  where.and(`${column} LIKE ${where.value(containing(text))}`)
}

function addRange(where: Where, column: string, { from, to }: { from?: string | number; to?: string | number }): void {
  if (from !== undefined) where.and(`${column} >= ${where.value(from)}`)
  if (to !== undefined) where.and(`${column} <= ${where.value(to)}`)
}

/** The last moment of a period in the spelling of its date field: a day includes its last minute. */
export const endOf = (register: AnyRegister, on: string, to: Day): string =>
  askable(register, on).kind === 'datetime' ? `${to}T23:59` : to
