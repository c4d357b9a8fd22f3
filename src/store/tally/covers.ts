import type { Covers } from '../../kernel/covers.ts'
import { bind, join, named, type Sql, sql } from './sql.ts'
import { idsSql, locate, type Scope } from './value.ts'

/** What must have held on days of a record, as the kernel's `coversDay`. Whether a statute was in force no figure can ask: such a definition is a bug. */
export function coversSql(covers: Covers, near: Scope, far: Scope): Sql {
  if (covers.basis !== undefined) throw new Error('a figure cannot ask whether a statute is in force')
  const named = join(
    covers.days.map((path) => idsSql(near, path)),
    ' || ',
  )
  const days = sql`array(select left(text, 10)::date from unnest(${named}) as text)`
  const held = [...periodSql(covers, far), ...(covers.notIn === undefined ? [] : [historySql(covers.notIn, far)])]
  const fits = held.length === 0 ? sql`true` : join(held, ' and ')
  return sql`(cardinality(${days}) > 0 and not exists (select from unnest(${days}) as day where not (${fits})))`
}

function periodSql({ from, to }: Covers, far: Scope): readonly Sql[] {
  const dayOf = (path: string): Sql => {
    const stored = locate(far, path)
    return stored?.as === 'day' ? stored.sql : sql`null::date`
  }
  return [
    ...(from === undefined ? [] : [sql`coalesce(${dayOf(from)} <= day, false)`]),
    ...(to === undefined ? [] : [sql`coalesce(day <= ${dayOf(to)}, true)`]),
  ]
}

/** Not all states held on that day (the one before it and those it brought) are among these; nothing is known against it before its first day. */
function historySql(states: readonly string[], { record }: Scope): Sql {
  const lines = sql`jsonb_to_recordset(${named(record.alias, 'trail')}) as line("on" date, "to" text, version int)`
  const before = sql`(select line."to" from ${lines} where line."on" < day order by line.version desc limit 1)`
  const held = sql`array_remove(array(select line."to" from ${lines} where line."on" = day) || ${before}, null)`
  return sql`not (cardinality(${held}) > 0 and ${held} <@ ${bind(states)}::text[])`
}
