import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { conditionOf, type ListQuery } from '../lists/listing.ts'
import { askable } from '../lists/listing-parts.ts'
import { columnOf, tableOf } from '../names.ts'

/** So many records of a month, in a state, of one choice (`by`; null where it was left empty). */
export type MonthlyCount = { readonly month: string; readonly state: string; readonly group: string | null; readonly count: number }

/** Records by month of a day, state and one choice, in one statement. Throws on fields that are neither. */
export async function monthly(
  tx: Tx,
  register: AnyRegister,
  { query, by }: { readonly query: ListQuery & { readonly on: string }; readonly by: string },
): Promise<readonly MonthlyCount[]> {
  const day = askable(register, query.on)
  if (day.kind !== 'date' && !(day.kind === 'computed' && day.of === 'date')) throw new RangeError(`${register.id}.${query.on} is no day`)
  if (askable(register, by).kind !== 'choice') throw new RangeError(`${register.id}.${by} is no choice`)
  const where = conditionOf(register, query)
  const text =
    `SELECT to_char(${columnOf(query.on)}, 'YYYY-MM'), state, ${columnOf(by)}, count(*) ` +
    `FROM ${tableOf(register)} WHERE ${where.sql} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const rows = await tx.rows(prepared(text), where.values)
  return rows.map(([month, state, group, count]) => ({
    month: String(month),
    state: String(state),
    group: group === null ? null : String(group),
    count: Number(count),
  }))
}
