import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { findRecords, listRecords } from '../../store/index.ts'
import { type Office, readingScope } from '../office.ts'

/** A yearly report on record: whose, of which year, its record. */
export type ReportOnRecord = { readonly unit: number; readonly year: number; readonly record: RecordState }

/** The newest so many are looked at; a county of thirty townships has them after thirty years. */
const most = 1000

/** The written reports that the actor may read, newest first, in two statements however many there are; of one year where `year` says so. */
export async function reportsOnRecord(
  office: Office,
  actor: Actor,
  { register, year }: { readonly register: AnyRegister; readonly year?: number },
): Promise<readonly ReportOnRecord[]> {
  const scope = readingScope(office, register, actor)
  if (scope.units.length === 0) return []
  const filters = year === undefined ? [] : [{ field: 'reportYear', equals: year }]
  const found = await office.db.read(scope, async (tx) => {
    const { rows } = await listRecords(tx, register, { units: scope.units, filters, fields: ['reportYear'], page: 1, size: most })
    return findRecords(
      tx,
      register,
      rows.map(({ id }) => id),
    )
  })
  return found
    .filter(({ values, voided }) => voided === null && rowsOf(values.sections).length > 0)
    .map((record) => ({ unit: record.unit, year: Number(record.values.reportYear), record }))
    .toSorted((one, other) => other.year - one.year || one.unit - other.unit)
}
