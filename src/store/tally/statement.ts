import { tellsApart } from '../../kernel/figure.ts'
import { personsCounted, personsRecords, personsValue } from './persons.ts'
import { isOfPersons, type Plan } from './plan.ts'
import type { Seat } from './range.ts'
import { join, named, overSpans, type Prepared, prepare, type Sql, slot, sql } from './sql.ts'
import { locate, recordScope } from './value.ts'

const leaves = sql`${slot('leaves')}::int[]`
const tops = sql`${slot('tops')}::int[]`
const table = ({ register }: Plan): Sql => sql`${named(register.id)} as r`
/** The explicit unit condition (the row-level policy is only the second wall), and no voided record. */
function counting({ register }: Plan, seat: Seat): Sql {
  const { alsoFor } = register
  const ways = [
    sql`r.unit_id = any(${leaves})`,
    ...(seat === 'village' ? [sql`r.village_id = any(${tops})`] : []),
    ...(alsoFor ? [sql`${named('r', alsoFor)} && array(select unit.code from unit where unit.id = any(${leaves}))`] : []),
  ]
  return sql`(${join(ways, ' or ')}) and r.voided is null`
}

/** The units for which a record is counted: each once, whatever the ways in which it belongs there (C7). */
function place({ register: { alsoFor } }: Plan, seat: Seat): Sql {
  if (seat === 'unit' && !alsoFor) return sql`unnest(${leaves}, ${tops}) as place(leaf, top) on place.leaf = r.unit_id`
  const seats = alsoFor
    ? sql`(select array(select unit.id from unit where unit.code = any(${named('r', alsoFor)})) || r.unit_id as ids) as seats`
    : sql`(select array[r.unit_id] as ids) as seats`
  const village = seat === 'village' ? sql` or one.top = r.village_id` : sql``
  return sql`lateral (
      select distinct one.top from ${seats} cross join unnest(${leaves}, ${tops}) as one(leaf, top) where one.leaf = any(seats.ids)${village}
    ) as place on true`
}
const pieces = (plan: Plan, by?: string): Sql => sql`(${plan.pieces(by)}) as piece`

function aggregate({ figure, plain }: Plan): Sql {
  if (plain) return sql`count(*)`
  if (isOfPersons(figure)) return personsValue(figure)
  return figure.count === 'distinct' ? sql`count(distinct piece.value)` : sql`coalesce(sum(piece.amount), 0)`
}

/** The records behind the value, out of the pieces of one group. */
function recordsOf({ figure, plain }: Plan): Sql {
  if (isOfPersons(figure)) return personsRecords(figure)
  return plain ? sql`count(*)` : sql`count(distinct r.id)`
}

/** What stands where nothing is counted: there is no least of nobody. */
const ofNothing = ({ figure }: Plan): Sql => (figure.count === 'least' ? sql`null` : sql`0`)

/** Value, number of records and whether anything was entered, for every unit of `tops`. Distinct counts are made anew for each. */
export function valueStatement(plan: Plan, seat: Seat): Prepared {
  return prepare(sql`
    select asked.unit, coalesce(counted.value, ${ofNothing(plan)}) as value, coalesce(counted.records, 0) as records,
      exists (select from ${table(plan)} join ${place(plan, seat)} where place.top = asked.unit and ${counting(plan, seat)} and ${plan.entered}) as entered
    from (select distinct unnest(${tops}) as unit) as asked
    left join (
      select place.top, ${aggregate(plan)} as value, ${recordsOf(plan)} as records
      from ${table(plan)} join ${place(plan, seat)} cross join lateral ${pieces(plan)}
      where ${counting(plan, seat)} and ${plan.fits} group by place.top
    ) as counted on counted.top = asked.unit`)
}

/** The periods of a series, numbered from 0. */
const spans = sql`(select from_day, to_day, nth::int - 1 as nth from unnest(${slot('froms')}::date[], ${slot('tos')}::date[]) with ordinality as given(from_day, to_day, nth)) as span`

/** Value, number of records and whether anything was entered, for every unit of `tops` in every span; what counts nothing and holds nothing has no row. */
export function seriesStatement(plan: Plan, seat: Seat): Prepared {
  return prepare(sql`
    select kept.unit, kept.nth, true as entered, coalesce(counted.value, ${ofNothing(plan)}) as value, coalesce(counted.records, 0) as records
    from (
      select place.top as unit, span.nth from ${table(plan)} join ${place(plan, seat)} cross join ${spans}
      where ${counting(plan, seat)} and ${overSpans(plan.entered)} group by place.top, span.nth
    ) as kept left join (
      select place.top as unit, span.nth, ${aggregate(plan)} as value, ${recordsOf(plan)} as records
      from ${table(plan)} join ${place(plan, seat)} cross join ${spans} cross join lateral ${overSpans(pieces(plan))}
      where ${counting(plan, seat)} and ${overSpans(plan.fits)} group by place.top, span.nth
    ) as counted using (unit, nth)`)
}

/** The shares by a field, for every unit of `tops`. */
export function groupStatement(plan: Plan, seat: Seat, by: string): Prepared {
  return prepare(sql`
    select place.top as unit, piece.key as "group", ${aggregate(plan)} as value
    from ${table(plan)} join ${place(plan, seat)} cross join lateral ${pieces(plan, by)}
    where ${counting(plan, seat)} and ${plan.fits} group by place.top, piece.key order by place.top, piece.key collate "C" nulls last`)
}

/** The records counted, newest first. */
export function idsStatement(plan: Plan, seat: Seat): Prepared {
  return prepare(sql`
    select r.id::text as id from ${table(plan)}
    where ${counting(plan, seat)} and ${plan.fits} and exists (select from ${pieces(plan)}${chosen(plan, seat)})
    order by ${newestFirst(plan)} limit ${slot('limit')} offset ${slot('offset')}`)
}

/** The records counted in one share: those whose field holds the group's key, or nothing for the group without a name. */
export function groupIdsStatement(plan: Plan, seat: Seat, by: string): Prepared {
  return prepare(sql`
    select r.id::text as id from ${table(plan)}
    where ${counting(plan, seat)} and ${plan.fits} and exists (select from ${pieces(plan, by)}${chosen(plan, seat, by)})
    order by ${newestFirst(plan)} limit ${slot('limit')} offset ${slot('offset')}`)
}

/** Which pieces of a record make it one of those behind the figure: in a share those of its group, of persons those of whoever is counted. */
function chosen(plan: Plan, seat: Seat, by?: string): Sql {
  const inGroup = by === undefined ? [] : [sql`piece.key is not distinct from ${slot('group')}::text`]
  const from = sql`from ${table(plan)} cross join lateral ${pieces(plan, by)} where ${join([counting(plan, seat), plan.fits, ...inGroup], ' and ')}`
  const counted = isOfPersons(plan.figure) ? [sql`piece.value in (${personsCounted(plan.figure, from)})`] : []
  const demands = [...inGroup, ...counted]
  return demands.length === 0 ? sql`` : sql` where ${join(demands, ' and ')}`
}

/** Those of the given records that the transaction may read. */
export const readableStatement = (plan: Plan): Prepared =>
  prepare(sql`select r.id::text as id from ${table(plan)} where r.id = any(${slot('ids')}::uuid[])`)

function newestFirst({ register, registers }: Plan): Sql {
  const day = locate(recordScope(register, { alias: 'r', registers, far: false }), register.listedBy)
  return day ? sql`${day.sql} desc nulls last, r.id` : sql`r.id`
}

/**
 * All figures of one register in one reading of its table, limited to records that belong to the period for some figure (what is counted has been
 * entered, so nothing is lost): columns v0, n0, e0 (value, records, entered), v1, n1, e1 …
 */
export function allStatement(plans: readonly Plan[], seat: Seat): Prepared {
  const first = firstOf(plans)
  return prepare(sql`select ${columnsOf(plans, seat)} from ${table(first)} where ${counting(first, seat)} and (${anyEntered(plans)})`)
}

/** The same for every unit of `tops`, side by side. Distinct values and persons would be counted over all units together and are refused. */
export function allPerUnitStatement(plans: readonly Plan[], seat: Seat): Prepared {
  if (plans.some(({ figure }) => tellsApart(figure))) throw new Error('distinct values are counted unit by unit')
  const first = firstOf(plans)
  return prepare(sql`
    select place.top as unit, ${columnsOf(plans, seat)} from ${table(first)} join ${place(first, seat)}
    where ${counting(first, seat)} and (${anyEntered(plans)}) group by place.top`)
}

const firstOf = ([first]: readonly Plan[]): Plan => {
  if (!first) throw new Error('a register without figures is not counted')
  return first
}

const anyEntered = (plans: readonly Plan[]): Sql => join(different(plans.map(({ entered }) => entered)), ' or ')

const columnsOf = (plans: readonly Plan[], seat: Seat): Sql =>
  join(
    plans.map((plan, index) => {
      const [value, records, entered] = [`v${index}`, `n${index}`, `e${index}`].map((name) => named(name)) as [Sql, Sql, Sql]
      return sql`${valueColumn(plan, seat)} as ${value}, ${recordsColumn(plan, seat)} as ${records}, coalesce(bool_or(${plan.entered}), false) as ${entered}`
    }),
    ', ',
  )

const different = (parts: readonly Sql[]): readonly Sql[] => [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]

function valueColumn(plan: Plan, seat: Seat): Sql {
  if (plan.plain) return sql`count(*) filter (where ${plan.fits})`
  if (tellsApart(plan.figure)) return sql`(select ${aggregate(plan)} ${alone(plan, seat)})`
  return sql`coalesce(sum((select sum(piece.amount) from ${pieces(plan)})) filter (where ${plan.fits}), 0)`
}

/** The pieces of this figure for themselves, beside the other figures of its register. */
const alone = (plan: Plan, seat: Seat): Sql =>
  sql`from ${table(plan)} cross join lateral ${pieces(plan)} where ${counting(plan, seat)} and ${plan.fits}`

const recordsColumn = (plan: Plan, seat: Seat): Sql =>
  isOfPersons(plan.figure)
    ? sql`(select ${personsRecords(plan.figure)} ${alone(plan, seat)})`
    : sql`count(*) filter (where ${plan.fits}${plan.plain ? sql`` : sql` and exists (select from ${pieces(plan)})`})`

/** Units of the kinds asked, by the day on which they were closed, for every unit of `tops`. */
export const placesStatement: Prepared = prepare(sql`
  select place.top as unit, unit.kind, unit.closed_on as "closedOn", count(*)::int as places
  from unnest(${leaves}, ${tops}) as place(leaf, top) join unit on unit.id = place.leaf
  where unit.kind = any(${slot('kinds')}::text[]) group by place.top, unit.kind, unit.closed_on`)

/** Values entered by hand (C8): for the asked days, or for a longer period from the same day if the source spoke before the cut-off. */
export const manualStatement: Prepared = prepare(sql`
  select distinct on (figure, unit_id) figure, unit_id as unit, value from manual_figure
  where figure = any(${slot('ids')}::text[]) and unit_id = any(${tops}) and from_day = ${slot('from')}::date
    and (to_day = ${slot('to')}::date or (to_day > ${slot('to')}::date and as_of <= ${slot('to')}::date))
  order by figure, unit_id, to_day, as_of desc`)

/** The same for every span of a series. */
export const manualSeriesStatement: Prepared = prepare(sql`
  select distinct on (unit_id, nth) unit_id as unit, nth, value, 0 as records, true as entered
  from manual_figure join ${spans} on manual_figure.from_day = span.from_day
  where figure = any(${slot('ids')}::text[]) and unit_id = any(${tops})
    and (manual_figure.to_day = span.to_day or (manual_figure.to_day > span.to_day and as_of <= span.to_day))
  order by unit_id, nth, manual_figure.to_day, as_of desc`)
