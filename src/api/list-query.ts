import type { Field } from '../kernel/field.ts'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { ListRequest } from '../office/records/list-records.ts'
import { fieldAsked, filterFrom } from './filters.ts'
import { exactly, noSuchDay, part } from './input.ts'

/** The words of a list's address. `f.<field>` filters by a field; several choices are separated by commas. */
export type ListQuery = {
  readonly unit?: string
  readonly state?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly q?: string
  readonly sort?: string
  readonly page?: string
  readonly size?: string
  /** The fields to read, separated by commas; those of the register's own list when absent. */
  readonly cols?: string
  /** `1`: also the sums of the number fields. */
  readonly sums?: string
} & { readonly [filter: `f.${string}`]: string }

const period = { unit: part.short, on: part.name, from: part.day, to: part.day }

export const listQuerySchema = {
  ...exactly({
    ...period,
    state: part.short,
    q: part.short,
    sort: part.columns,
    cols: part.columns,
    sums: part.yes,
    page: part.page,
    size: part.size,
  }),
  patternProperties: { '^f\\.': part.short },
  maxProperties: 30,
}
export const totalsQuerySchema = exactly({ ...period, by: part.name })

/** What a list's address asks for, or the first thing in it that makes no sense. */
export function listRequest(register: AnyRegister, query: ListQuery): ListRequest | Problem {
  const { unit, state, on, from, to, q, sort, cols, sums, page = '1', size = '50' } = query
  const filters = Object.entries(query).flatMap(([name, typed]) =>
    name.startsWith('f.') && typed ? [filterFrom(register, name.slice(2), typed)] : [],
  )
  const order = orderFrom(sort)
  const fields = cols ? cols.split(',') : undefined
  const wrong =
    filters.find(isProblem) ?? periodFault(register, { on, from, to }) ?? orderFault(register, order) ?? columnFault(register, fields)
  if (wrong) return wrong
  return {
    register: register.id,
    unit: unit || undefined,
    states: state ? state.split(',') : undefined,
    on,
    from,
    to,
    filters: filters.flatMap((filter) => (isProblem(filter) ? [] : [filter])),
    q: q || undefined,
    sort: order,
    ...(fields ? { fields } : {}),
    ...(sums ? { sums: true } : {}),
    page: Number(page),
    size: Number(size),
  }
}

const isDated = (field: Field): boolean =>
  field.kind === 'date' || field.kind === 'datetime' || (field.kind === 'computed' && (field.of === 'date' || field.of === 'datetime'))

/** A period is cut by a date field. */
export function periodFault(register: AnyRegister, { on, from, to }: { on?: string; from?: string; to?: string }): Problem | null {
  if (on === undefined) return noSuchDay({ from, to })
  const field = fieldAsked(register, on)
  if (isProblem(field)) return field
  return isDated(field)
    ? noSuchDay({ from, to })
    : problem('MF-FLD-004', { field: 'on', slots: { field: field.name, expected: '日期栏', got: '其他栏' } })
}

const always = ['updatedAt', 'registeredAt', 'code', 'title', 'state']

/** `-amount,title`: by several fields, the first one first. */
function orderFrom(sort: string | undefined): ListRequest['sort'] {
  const [first, ...then] = (sort ?? '')
    .split(',')
    .filter(Boolean)
    .slice(0, 5)
    .map((one) => ({ field: one.replace(/^-/, ''), descending: one.startsWith('-') }))
  return first && { ...first, then }
}

function orderFault(register: AnyRegister, order: ListRequest['sort']): Problem | null {
  if (order === undefined) return null
  const asked = [order, ...(order.then ?? [])]
    .filter(({ field }) => !always.includes(field))
    .map(({ field }) => fieldAsked(register, field))
  return asked.find(isProblem) ?? null
}

/** Any field may be looked at as a column, masked where it is personal; a name that is no field is refused. */
function columnFault(register: AnyRegister, names: readonly string[] | undefined): Problem | null {
  const lost = names?.find((name) => !Object.hasOwn(register.fields, name))
  return lost === undefined ? null : (fieldAsked(register, lost) as Problem)
}

const groupable: readonly Field['kind'][] = ['choice', 'yesNo', 'unit', 'person', 'link']

/** By which field totals are split: the one named, else the first choice of the register, else the unit. */
export function groupBy(register: AnyRegister, by: string | undefined): string | Problem {
  if (by === 'unit' && !Object.hasOwn(register.fields, 'unit')) return by
  if (by === undefined) return Object.entries(register.fields).find(([, field]) => field.kind === 'choice' && !field.secret)?.[0] ?? 'unit'
  const field = fieldAsked(register, by)
  if (isProblem(field)) return field
  return groupable.includes(field.kind)
    ? by
    : problem('MF-FLD-004', { field: 'by', slots: { field: field.name, expected: '可以分组的栏', got: '其他栏' } })
}
