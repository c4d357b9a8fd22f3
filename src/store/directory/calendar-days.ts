import type { Tx } from '../connection/transaction.ts'
import type { CalendarRow } from './directory.ts'

/** A day that a unit set, with who and when. */
export type SetDay = CalendarRow & { readonly by: string; readonly at: string }

/** The days of a year that one of the units set, in order. */
export const setDays = (tx: Tx, { units, year }: { units: readonly number[]; year: number }): Promise<readonly SetDay[]> =>
  tx.query<SetDay>(
    {
      text: `SELECT unit_id AS unit, day, kind, name, set_by AS by, set_at AS at FROM calendar_day
        WHERE unit_id = ANY ($1::int[]) AND day BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) ORDER BY day`,
    },
    [units, year],
  )

export type SettingRow = {
  readonly key: string
  readonly value: unknown
  readonly version: number
  readonly by: string
  readonly at: string
  readonly approvedBy: string | null
}

/** The newest version of each setting of a unit, with who set it and when. */
export const settingsOf = (tx: Tx, unit: number): Promise<readonly SettingRow[]> =>
  tx.query<SettingRow>(
    {
      text: `SELECT DISTINCT ON (key) key, value, version, set_by AS by, set_at AS at, approved_by AS "approvedBy" FROM setting
        WHERE unit_id = $1 ORDER BY key, version DESC`,
    },
    [unit],
  )
