import type { Figure, Minimum } from '../../kernel/figure.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { conditionSql } from './condition.ts'
import { bind, join, named, type Sql, slot, sql } from './sql.ts'
import { locate, recordScope, type Stored } from './value.ts'

export type PersonsFigure = Extract<Figure, { count: 'persons' | 'least' }>

/** Everybody among the pieces that a grouped statement gathers, with all that he was given and the highest that is asked of him. */
const gathered = sql`(
    select one.value, sum(one.amount) as amount, max(one.asked) as asked, array_agg(one.id) as ids
    from unnest(array_agg(piece.value), array_agg(piece.amount), array_agg(piece.asked), array_agg(r.id)) as one(value, amount, asked, id)
    group by one.value) as somebody`

/** Whom the figure counts. Of the least, everybody is looked at. */
function counted(figure: PersonsFigure): Sql {
  if (figure.count === 'least') return sql`true`
  if (figure.who === 'asked') return sql`somebody.asked is not null`
  return figure.who === 'short' ? sql`somebody.amount < somebody.asked` : sql`somebody.amount >= somebody.asked`
}

/** The value, out of the pieces of one group: how many persons, or the least that one of them has (null where there is nobody). */
export const personsValue = (figure: PersonsFigure): Sql =>
  sql`(select ${figure.count === 'least' ? sql`min(somebody.amount)` : sql`count(*)`} from ${gathered} where ${counted(figure)})`

/** The records of the persons counted, out of the pieces of one group. */
export const personsRecords = (figure: PersonsFigure): Sql =>
  sql`(select count(distinct one.id) from ${gathered} cross join unnest(somebody.ids) as one(id) where ${counted(figure)})`

/** The persons counted, as a list to look in; `from` says which pieces are gathered. */
export const personsCounted = (figure: PersonsFigure, from: Sql): Sql => sql`
      select somebody.value from (
        select piece.value, sum(piece.amount) as amount, max(piece.asked) as asked ${from} group by piece.value
      ) as somebody where ${counted(figure)}`

/** What is asked of the persons whom the record `r` counts: a number, or the highest that is in force for its unit on the last day of the period. */
export function askedSql(figure: PersonsFigure, registers: readonly AnyRegister[], at: (path: string) => Stored): Sql {
  if (figure.count === 'least') return sql`null::numeric`
  const { atLeast } = figure
  if (typeof atLeast === 'number') return sql`${bind(atLeast)}::numeric`
  const register = registers.find(({ id }) => id === atLeast.register)
  if (!register) throw new Error(`there is no register “${atLeast.register}”`)
  const scope = recordScope(register, { alias: 'demand', registers, far: false })
  const theirs = (path: string): Sql => (locate(scope, path) ?? lost(path)).sql
  const demands = [
    sql`demand.voided is null`,
    sql`demand.unit_id in (
          with recursive up as (select r.unit_id as id union all select unit.parent from unit join up on unit.id = up.id where unit.parent is not null)
          select id from up)`,
    inForce(atLeast, theirs),
    ...Object.entries(atLeast.same ?? {}).map(([one, ours]) => sql`${theirs(one)} = ${at(ours).sql}`),
    ...(atLeast.where ? [conditionSql(atLeast.where, scope)] : []),
  ]
  return sql`(select max(${theirs(atLeast.of)})::numeric from ${named(register.id)} as demand where ${join(demands, ' and ')})`
}

function inForce({ on, until }: Minimum, theirs: (path: string) => Sql): Sql {
  const to = sql`${slot('to')}::date`
  return until === undefined ? sql`${theirs(on)} <= ${to}` : sql`${theirs(on)} <= ${to} and coalesce(${theirs(until)} >= ${to}, true)`
}

function lost(path: string): never {
  throw new Error(`there is no field “${path}” that asks for anything`)
}
