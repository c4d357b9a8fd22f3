import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { prepared } from '../connection/prepared.ts'
import type { Tx } from '../connection/transaction.ts'
import { columnOf, tableOf } from '../names.ts'

/** An older record, as far as it can be compared with a row of a sheet. */
export type Older = {
  readonly code: string
  readonly title: string
  readonly on: string | null
  readonly village: number | null
  readonly values: Readonly<Record<string, unknown>>
}

/** So many records of one unit and period are compared. */
const most = 50_000

/** The records of a unit listed between these days (both included, a day more on either side), with the named fields. One question for a whole sheet. */
export async function olderRecords(
  tx: Tx,
  register: AnyRegister,
  { unit, from, to, fields }: { readonly unit: number; readonly from: Day; readonly to: Day; readonly fields: readonly string[] },
): Promise<readonly Older[]> {
  const listed = columnOf(register.listedBy)
  const columns = ['code', 'title', `${listed}::text`, 'village_id', ...fields.map((name) => columnOf(name))].join(', ')
  const text = `SELECT ${columns} FROM ${tableOf(register)} WHERE unit_id = $1 AND ${listed} BETWEEN $2 AND $3 AND voided IS NULL LIMIT ${most}`
  const rows = await tx.rows(prepared(text), [unit, addDays(from, -1), addDays(to, 1)])
  return rows.map(([code, title, on, village, ...values]) => ({
    code: code as string,
    title: title as string,
    on: on as string | null,
    village: village as number | null,
    values: Object.fromEntries(fields.map((name, index) => [name, values[index]])),
  }))
}
