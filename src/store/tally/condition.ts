import type { Condition } from '../../kernel/condition.ts'
import { registerBehind } from '../../kernel/links.ts'
import { coversSql } from './covers.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'
import { idsSql, locate, openRows, recordScope, type Scope, type Stored, textsOf, topOf } from './value.ts'

type Of<T extends Condition['test']> = Extract<Condition, { test: T }>

const no = sql`false`

/**
 * A condition as SQL that is always true or false, never null: unknown values fulfil no test, hence `not` of them holds, exactly as in the kernel's
 * `holds`. A property test compares the two.
 */
export function conditionSql(condition: Condition, scope: Scope): Sql {
  switch (condition.test) {
    case 'filled':
      return at(scope, condition.field, filled)
    case 'is':
      return at(scope, condition.field, (stored) => isOneOf(stored, condition.values))
    case 'yes':
      return at(scope, condition.field, (stored) => (open(stored).as === 'yesNo' ? sql`coalesce(${stored.sql}, false)` : no))
    case 'atLeast':
    case 'atMost':
      return bounded(condition, scope)
    case 'ordered':
      return ordered(condition, scope)
    case 'state':
      return sql`coalesce(${named(scope.record.alias, 'state')} = any(${bind(condition.states)}::text[]), false)`
    case 'done':
      return done(condition, scope)
    case 'reached':
      return at(scope, condition.field, (stored) =>
        open(stored).as === 'day' ? sql`coalesce(${stored.sql} <= ${localDay} - ${bind(condition.days ?? 0)}::int, false)` : no,
      )
    case 'some':
    case 'every':
    case 'last':
      return ofRows(condition, scope)
    case 'linked':
      return linked(condition, scope)
    case 'related':
      return related(condition, scope)
    case 'inTime':
    case 'late':
      return ended(condition, scope)
    case 'all':
    case 'any':
      return group(condition, scope)
    case 'not':
      return sql`not (${conditionSql(condition.of, scope)})`
    default:
      return notCounted(condition)
  }
}

/** What only the office knows when a step is judged. A new test does not compile before it is counted above or named here. */
function notCounted({
  test,
}: Extract<Condition, { test: 'ahead' | 'doneSince' | 'alike' | 'stands' | 'holdsPost' | 'papersAgree' | 'wording' }>): never {
  throw new Error(`a figure cannot ask “${test}”`)
}

/** A field that the register does not have is unknown, and unknown values fulfil no test. A sealed one can only be filled or not: more throws. */
function at(scope: Scope, path: string, ask: (stored: Stored) => Sql): Sql {
  const stored = locate(scope, path)
  return stored ? ask(stored) : no
}

/** No figure reads what is sealed: such a definition is a bug. */
function open(stored: Stored): Stored {
  if (stored.as === 'sealed') throw new Error('a figure cannot look into sealed values')
  return stored
}

function filled(stored: Stored): Sql {
  if (stored.as === 'list' || stored.as === 'rows') return sql`coalesce(${sizeOf(stored)} > 0, false)`
  return stored.as === 'text' || stored.as === 'sealed' ? sql`coalesce(${stored.sql} <> '', false)` : sql`(${stored.sql} is not null)`
}

const isOneOf = (stored: Stored, values: readonly string[]): Sql =>
  stored.as === 'rows' ? no : sql`coalesce(${textsOf(stored)} && ${bind(values)}::text[], false)`

function bounded({ test, field, number }: Of<'atLeast' | 'atMost'>, scope: Scope): Sql {
  const limit = sql`${bind(number)}::numeric`
  return at(scope, field, (stored) =>
    test === 'atLeast' ? sql`coalesce(${sizeOf(stored)} >= ${limit}, false)` : sql`coalesce(${sizeOf(stored)} <= ${limit}, false)`,
  )
}

/** How many entries a list has, or the number itself; other kinds have no size. */
function sizeOf(stored: Stored): Sql {
  if (open(stored).as === 'list') return sql`cardinality(${stored.sql})`
  if (stored.as === 'rows') return sql`jsonb_array_length(${stored.sql})`
  return stored.as === 'number' ? stored.sql : sql`null::numeric`
}

function ordered({ first, then, gap = 0 }: Of<'ordered'>, scope: Scope): Sql {
  return at(scope, first, (earlier) => at(scope, then, (later) => apart(open(earlier), open(later), gap)))
}

function apart(earlier: Stored, later: Stored, gap: number): Sql {
  if (earlier.as === 'number' && later.as === 'number') return sql`coalesce(${earlier.sql} <= ${later.sql}, false)`
  if (earlier.as !== 'day' || later.as !== 'day') return no
  return sql`coalesce(${later.sql} - ${earlier.sql} >= ${bind(gap)}::int, false)`
}

function done({ step }: Of<'done'>, { record }: Scope): Sql {
  if (record.far) return no
  return sql`coalesce(${named(record.alias, 'trail')} @> ${bind(JSON.stringify([{ step }]))}::jsonb, false)`
}

function related({ registers }: Of<'related'>, { record }: Scope): Sql {
  if (record.far) return no
  const to = registers.map((register) => sql`${named(record.alias, 'links')} @> ${bind(JSON.stringify([{ register }]))}::jsonb`)
  return sql`(${join(to, ' or ')})`
}

/** The clock as it stands: ended by its legal end, or ended after it or running on beyond it. */
function ended({ test, clock }: Of<'inTime' | 'late'>, { record }: Scope): Sql {
  if (record.far) return no
  const end = sql`left(c.due_legal, 10)::date`
  const how = test === 'inTime' ? sql`c.met` : sql`coalesce(not c.met, ${localDay} > ${end})`
  return sql`exists (select from clock as c where c.record = ${named(record.alias, 'id')} and c.clock = ${bind(clock)}::text and ${how})`
}

/** Today where the county is; a figure has no other clock than that of its counting. */
const localDay = sql`(now() at time zone 'Asia/Shanghai')::date`

function ofRows({ test, part, where }: Of<'some' | 'every' | 'last'>, scope: Scope): Sql {
  const rows = scope.fields[part] && scope.at(part, scope.fields[part])
  if (rows?.as !== 'rows') return test === 'every' ? sql`true` : no
  const { from, inside } = openRows(test === 'last' ? { ...rows, sql: sql`jsonb_path_query_array(${rows.sql}, '$[last]')` } : rows, scope)
  const fits = conditionSql(where, inside)
  return test !== 'every' ? sql`exists (select from ${from} where ${fits})` : sql`not exists (select from ${from} where not (${fits}))`
}

/** The id in a link as the key of its table has it: compared as text, every linked record would be looked for through the whole table. */
const recordId = (link: Sql): Sql => sql`case when ${link} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${link}::uuid end`

/** A voided record is no longer linked. */
function linked({ field, every, states, where, covers, names, by = [] }: Of<'linked'>, scope: Scope): Sql {
  const { record } = scope
  const target = registerBehind(record.fields, field)
  const other = record.registers.find(({ id }) => id === target)
  if (record.far || !other) return no
  const far = recordScope(other, { alias: 'far', registers: record.registers, far: true })
  const there = () =>
    join(
      by.map((path) => idsSql(far, path)),
      ' || ',
    )
  const ids = idsSql(topOf(record), field)
  const demands = [
    record.fields[field]?.kind === 'link'
      ? sql`${named('far', 'id')} = (${recordId(named(record.alias, field))})`
      : sql`${named('far', 'id')} = any(array(select ${recordId(sql`linked_id`)} from unnest(${ids}) as linked_id))`,
    sql`${named('far', 'voided')} is null`,
    ...(states ? [conditionSql({ test: 'state', states }, far)] : []),
    ...(where ? [conditionSql(where, far)] : []),
    ...(covers ? [coversSql(covers, scope, far)] : []),
    ...(names === undefined ? [] : [by.length === 0 ? no : sql`${idsSql(scope, names)} && (${there()})`]),
  ]
  const fitting = sql`from ${named(other.id)} as ${named('far')} where ${join(demands, ' and ')}`
  if (!every) return sql`exists (select ${fitting})`
  return sql`(cardinality(${ids}) > 0 and (select count(*) ${fitting}) = cardinality(array(select distinct unnest(${ids}))))`
}

function group({ test, of }: Of<'all' | 'any'>, scope: Scope): Sql {
  if (of.length === 0) return test === 'all' ? sql`true` : no
  return sql`(${join(
    of.map((one) => conditionSql(one, scope)),
    test === 'all' ? ' and ' : ' or ',
  )})`
}
