import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Condition } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Signal } from '../../kernel/signal.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'
import { conditionSql } from './condition.ts'
import { named, type Prepared, prepare, type Slots, type Sql, slot, sql } from './sql.ts'
import { idsSql, locate, recordScope, type Scope } from './value.ts'

/** A record that a signal points to, and how many records of its unit share what was found. */
export type Signalled = {
  readonly id: string
  readonly unit: number
  readonly code: string
  readonly title: string
  readonly on: Day
  readonly records: number
}
/** A record with the words in which it may be like another one. */
export type Worded = Omit<Signalled, 'records'> & { readonly words: string }

/** In which units, listed between which days (both included), and from how many records on. */
export type SignalQuery = { readonly units: readonly number[]; readonly from: Day; readonly to: Day; readonly least: number }

/** A signal that the database finds by itself; likeness of words is judged outside it. */
export type CountedSignal = Exclude<Signal, { looks: 'alike' }>

/** Where something concerns a whole unit or quarter, so many of its records are proposed: always the same ones, by their check sum. */
const sample = 5
/** So many records are looked at or told at once. */
const most = 5000

/**
 * The records that a signal points to, one statement. Records are compared within their own unit only: nobody is told of another one's. Restricted and
 * voided ones are neither found nor counted.
 */
export async function signalled(
  tx: Tx,
  register: AnyRegister,
  { signal, ...query }: SignalQuery & { readonly signal: CountedSignal },
): Promise<readonly Signalled[]> {
  const { statement, values } = compiled(register, signal)
  return tx.query<Signalled>(statement, values(slotsOf(query)))
}

/** The records of units with the words of a field, newest first. */
export async function wordsOf(
  tx: Tx,
  register: AnyRegister,
  { of, ...query }: SignalQuery & { readonly of: string },
): Promise<readonly Worded[]> {
  const text = locate(scopeOf(register), of)
  if (text?.as !== 'text') throw new Error(`${register.id}.${of} is no text`)
  const asked = sql`select ${told(register)}, ${text.sql} as words from ${tableAs(register)} where ${cut(register)} and ${text.sql} <> ''
    order by ${listed(register)} desc, r.id limit ${slot('limit')}`
  const { statement, values } = prepared(register, `words ${of}`, () => asked)
  return tx.query<Worded>(statement, values(slotsOf(query)))
}

const slotsOf = ({ units, from, to, least }: SignalQuery): Slots => ({ leaves: units, from, to, least, limit: most })

const known = new WeakMap<AnyRegister, Map<string, Prepared>>()

/** A statement per register and question, made once. */
function prepared(register: AnyRegister, question: string, make: () => Sql): Prepared {
  const own = known.get(register) ?? new Map<string, Prepared>()
  known.set(register, own)
  const found = own.get(question) ?? prepare(make())
  own.set(question, found)
  return found
}

function compiled(register: AnyRegister, signal: CountedSignal): Prepared {
  return prepared(register, JSON.stringify(signal), () => {
    if (signal.looks === 'shared') return sharing(register, signal.of)
    return signal.looks === 'lastDay' ? onLastDay(register) : alwaysWell(register, signal.rate)
  })
}

const scopeOf = (register: AnyRegister): Scope => recordScope(register, { alias: 'r', registers: [], far: false })
const tableAs = ({ id }: AnyRegister): Sql => sql`${named(id)} as r`

function listed(register: AnyRegister): Sql {
  const day = locate(scopeOf(register), register.listedBy)
  return day ? day.sql : sql`null::date`
}

/** The explicit units (the row-level policy is the second wall), the days, and nothing that is void or for named persons. */
const cut = (register: AnyRegister): Sql =>
  sql`r.unit_id = any(${slot('leaves')}::int[]) and ${listed(register)} between ${slot('from')}::date and ${slot('to')}::date and r.voided is null and not r.restricted`

const told = (register: AnyRegister): Sql => sql`r.id, r.unit_id as unit, r.code, r.title, ${listed(register)}::text as "on"`

/** Records of a unit in which one value stands that stands in several of them. */
const sharing = (register: AnyRegister, of: string): Sql => sql`
  with seen as (
    select ${told(register)}, value from ${tableAs(register)} cross join lateral unnest(${idsSql(scopeOf(register), of)}) as value
    where ${cut(register)} and value <> ''
  ), several as (
    select unit, value, count(distinct id) as records from seen group by unit, value having count(distinct id) >= ${slot('least')}::int
  )
  select id, unit, code, title, "on", max(records)::int as records from seen join several using (unit, value)
  group by id, unit, code, title, "on" order by "on" desc, id limit ${slot('limit')}`

/** The day of typing, where the county is. */
const typed = sql`(r.registered_at at time zone 'Asia/Shanghai')::date`

/** Records of a unit and quarter in which nothing was typed but on the last day. */
const onLastDay = (register: AnyRegister): Sql => sql`
  with entered as (
    select ${told(register)}, date_trunc('quarter', ${typed})::date as quarter, ${typed} as typed from ${tableAs(register)} where ${cut(register)}
  ), grouped as (
    select entered.*, count(*) over quarters as records,
      bool_and(typed = (quarter + interval '3 months - 1 day')::date) over quarters as late,
      row_number() over (partition by unit, quarter order by md5(id::text)) as nth
    from entered window quarters as (partition by unit, quarter)
  )
  ${sampled(sql`late`)}`

/** Records of a unit of which every one came out well. */
function alwaysWell(register: AnyRegister, rate: string): Sql {
  const [well, concluded, day] = partsOf(register, rate)
  return sql`
    with grouped as (
      select ${told(register)}, count(*) over units as records, bool_and(${well}) over units as well,
        row_number() over (partition by r.unit_id order by md5(r.id::text)) as nth
      from ${tableAs(register)} where ${cut(register)} and ${day} is not null and ${concluded}
      window units as (partition by r.unit_id)
    )
    ${sampled(sql`well`)}`
}

const sampled = (whole: Sql): Sql => sql`
  select id, unit, code, title, "on", records::int as records from grouped
  where ${whole} and records >= ${slot('least')}::int and nth <= ${sampleSize} order by "on" desc, id limit ${slot('limit')}`

const sampleSize: Sql = { pieces: [String(sample)] }

/** The conditions of a rate's two figures, and the day by which they count. */
function partsOf(register: AnyRegister, rate: string): readonly [well: Sql, concluded: Sql, day: Sql] {
  const figure = register.figures?.[rate]
  const [of, base] = figure?.count === 'rate' ? [register.figures?.[figure.of], register.figures?.[figure.base]] : []
  const day = base?.count === 'records' ? locate(scopeOf(register), base.on) : undefined
  if (!of || !base || !day) throw new Error(`${rate} is no rate of records of ${register.id}`)
  const where = (condition: Condition | undefined) => (condition ? conditionSql(condition, scopeOf(register)) : sql`true`)
  return [where(of.where), where(base.where), day.sql]
}

/** Which of these records are already linked in a field of another register's records that are not void. */
export async function linkedIn(
  tx: Tx,
  register: AnyRegister,
  { field, units, ids }: { readonly field: string; readonly units: readonly number[]; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const column = columnOf(field)
  const text = `SELECT DISTINCT ${column} AS id FROM ${tableOf(register)} WHERE unit_id = ANY ($1::int[]) AND ${column} = ANY ($2::text[]) AND voided IS NULL`
  return new Set((await tx.query<{ id: string }>({ text }, [units, ids])).map(({ id }) => id))
}
