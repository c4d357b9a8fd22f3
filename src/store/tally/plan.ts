import type { Condition } from '../../kernel/condition.ts'
import type { Figure, Less } from '../../kernel/figure.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { conditionSql } from './condition.ts'
import { askedSql, type PersonsFigure } from './persons.ts'
import { bind, join, named, type Sql, slot, sql } from './sql.ts'
import { locate, openRows, recordScope, type Scope, type Stored, textsOf } from './value.ts'

/** A figure with records behind it; rates and manual figures are put together elsewhere. */
export type CountedFigure = Extract<Figure, { on: string }>

/**
 * A figure as SQL over one record `r`, compiled once. `pieces` gives what the record contributes: a row (key, amount, value, and for persons what is
 * asked of them) for every counted thing, with its group where the value is split by a field. Value, groups and ids are all made from it, so they cannot disagree.
 */
export type Plan = {
  readonly register: AnyRegister
  readonly registers: readonly AnyRegister[]
  readonly figure: CountedFigure
  /** What the record itself must fulfil: the condition, and the date where the record bears it. */
  readonly fits: Sql
  readonly pieces: (by?: string) => Sql
  /** A record that fits is counted once, so that counting records is enough. */
  readonly plain: boolean
  /** The register was kept in the period: the record is listed in it, or bears the figure's own date in it. */
  readonly entered: Sql
}

const from = sql`${slot('from')}::date`
const to = sql`${slot('to')}::date`
const within = (day: Sql): Sql => sql`${day} between ${from} and ${to}`
const allOf = (demands: readonly Sql[]): Sql => (demands.length === 0 ? sql`true` : join(demands, ' and '))
const whereOf = (condition: Condition | undefined, scope: Scope): readonly Sql[] => (condition ? [conditionSql(condition, scope)] : [])

/** Compiles a figure. A definition that cannot be counted (a sum of texts, a sealed value) is a bug and throws. */
export function planOf(figure: CountedFigure, register: AnyRegister, registers: readonly AnyRegister[]): Plan {
  const record = recordScope(register, { alias: 'r', registers, far: false })
  const item = itemOf(figure, record)
  const inTime = timeOf(figure, item)
  const filter = 'rows' in figure ? whereOf(figure.rows, item.rows ?? bug('only rows of a part can be filtered')) : []
  const dayOfRow = item.has(figure.on)
  const counted = { ...item, demands: [...(dayOfRow ? [inTime] : []), ...filter] }
  const asked = isOfPersons(figure) ? askedSql(figure, registers, counted.at) : undefined
  const pieces = new Map([undefined, ...(figure.by ?? [])].map((by) => [by, piecesOf(figure, { ...counted, asked }, by)]))
  return {
    register,
    registers,
    figure,
    fits: allOf([...(dayOfRow ? [] : [inTime]), ...whereOf(figure.where, record)]),
    pieces: (by) => pieces.get(by) ?? bug(`the figure is not split by “${by}”`),
    plain: figure.count === 'records' || (figure.count === 'stock' && figure.of === undefined),
    entered: sql`(${within(dayAt(record, register.listedBy))} or ${ownDay(figure, item)})`,
  }
}

/** The thing counted: a row of the part that the figure names, or the record itself. */
type Item = {
  readonly from: Sql
  /** The scope inside the row; absent where the record is counted. */
  readonly rows?: Scope
  /** Whether the path leads into the row. */
  readonly has: (path: string) => boolean
  readonly at: (path: string) => Stored
  /** The scope of the record around it. */
  readonly around: Scope
  readonly demands: readonly Sql[]
  /** What is asked of the persons counted. */
  readonly asked?: Sql
}

function itemOf(figure: CountedFigure, record: Scope): Item {
  const part = 'of' in figure && figure.of !== undefined ? (figure.of.split('.')[0] as string) : ''
  const rows = locate(record, part)
  if (rows?.as !== 'rows')
    return { from: sql`(select) as one`, has: () => false, at: (path) => get(record, path), around: record, demands: [] }
  const { from: opened, inside } = openRows(rows, record)
  const has = (path: string) => path.startsWith(`${part}.`)
  const at = (path: string) => (has(path) ? get(inside, path.slice(part.length + 1)) : get(record, path))
  return { from: opened, rows: inside, has, at, around: record, demands: [] }
}

function bug(says: string): never {
  throw new Error(says)
}

const get = (scope: Scope, path: string): Stored => locate(scope, path) ?? bug(`there is no field “${path}” to count`)
const dayOf = (stored: Stored): Sql => (stored.as === 'day' ? stored.sql : bug('a figure is counted by a date'))
const dayAt = (scope: Scope, path: string): Sql => dayOf(get(scope, path))

/** In the period; for a stock in force on its last day, on which what ends that day still counts (as posts do in the kernel's permissions). */
function timeOf(figure: CountedFigure, item: Item): Sql {
  const day = dayOf(item.at(figure.on))
  if (figure.count !== 'stock') return within(day)
  const until = figure.until === undefined ? sql`null::date` : dayOf(item.at(figure.until))
  return sql`${day} <= ${to} and coalesce(${until} >= ${to}, true)`
}

function ownDay(figure: CountedFigure, item: Item): Sql {
  const day = dayOf(item.at(figure.on))
  if (figure.count === 'stock') return sql`${day} <= ${to}`
  return item.has(figure.on) ? sql`exists (select from ${item.from} where ${within(day)})` : within(day)
}

function piecesOf(figure: CountedFigure, item: Item, by: string | undefined): Sql {
  const { amount, told, each = sql``, demands } = measureOf(figure, item)
  const keys = by === undefined ? undefined : textsOf(item.at(by))
  const grouped = keys && sql`unnest(case when ${keys} = '{}' then array[null]::text[] else ${keys} end) as grouped(key)`
  const sources = [item.from, ...(grouped ? [grouped] : []), ...(told ? [sql`unnest(${told}) as told(value)`] : [])]
  const value = told ? sql`told.value${each}` : sql`null::text`
  const columns = sql`${grouped ? sql`grouped.key` : sql`null::text`} as key, ${amount} as amount, ${value} as value${item.asked ? sql`, ${item.asked} as asked` : sql``}`
  return sql`select ${columns} from ${join(sources, ' cross join lateral ')} where ${allOf([...item.demands, ...demands])}`
}

export const isOfPersons = (figure: CountedFigure): figure is PersonsFigure => figure.count === 'persons' || figure.count === 'least'

/** `each`: what tells equal values of different places apart. */
type Measured = { readonly amount: Sql; readonly told?: Sql; readonly each?: Sql; readonly demands: readonly Sql[] }
const one: Measured = { amount: sql`1`, demands: [] }

function measureOf(figure: CountedFigure, item: Item): Measured {
  if (figure.count === 'records' || figure.of === undefined) return one
  const stored = item.rows && !item.has(figure.of) ? undefined : item.at(figure.of)
  if (figure.count === 'rows' && !stored) return one
  if (!stored) return bug(`“${figure.of}” is a whole part, not a value`)
  if (figure.count === 'distinct') return distinct(figure, stored)
  if (figure.count === 'rows') return { amount: sql`cardinality(${textsOf(stored)})`, demands: [sql`${textsOf(stored)} <> '{}'`] }
  if (stored.as !== 'number') return bug(`“${figure.of}” is not a number to add up`)
  if (isOfPersons(figure)) return { amount: sql`coalesce(${stored.sql}, 0)::numeric`, told: textsOf(item.at(figure.person)), demands: [] }
  const taken = figure.count === 'stock' && figure.less ? sql` - ${takenOff(figure.less, item)}` : sql``
  return { amount: sql`(${stored.sql}${taken})`, demands: [sql`${stored.sql} is not null`] }
}

/** What the rows of a part had taken off by the last day of the period. */
function takenOff({ of, on }: Less, item: Item): Sql {
  const [part = '', ...path] = of.split('.')
  const rows = item.at(part)
  if (rows.as !== 'rows') return bug(`“${part}” has no rows to take off`)
  const { from: opened, inside } = openRows(rows, item.around)
  const amount = get(inside, path.join('.'))
  return sql`coalesce((select sum(${amount.sql}) from ${opened} where ${dayOf(get(inside, on.slice(part.length + 1)))} <= ${to}), 0)`
}

type Distinct = Extract<CountedFigure, { count: 'distinct' }>

function distinct({ each, every }: Distinct, stored: Stored): Measured {
  const begun = every && sql`date_trunc(${bind(every)}::text, (${dayOf(stored)})::timestamp)::date`
  const told = begun ? sql`array_remove(array[${begun}::text], null)` : textsOf(stored)
  const whole = begun ? [sql`${begun} >= ${from}`, sql`(${begun} + ${bind(lengths[every])}::interval)::date <= ${to} + 1`] : []
  if (!each) return { amount: sql`1`, told, demands: whole }
  const village = named('r', 'village_id')
  return { amount: sql`1`, told, each: sql` || ' ' || ${village}`, demands: [...whole, sql`${village} is not null`] }
}

const lengths = { week: '7 days', month: '1 month', quarter: '3 months' } as const
