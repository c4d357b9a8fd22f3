import { build } from '../connection/build.ts'
import type { Tx } from '../connection/transaction.ts'
import type { CalendarRow } from './directory.ts'

/** Who set something and when (UTC, ISO 8601); for a policy also who approved it. */
export type SetBy = { readonly by: string; readonly at: string; readonly approvedBy?: string }

/** One value that a unit sets, with every version it ever had. */
export type SettingVersion = { readonly value: unknown; readonly version: number } & SetBy

/** Sets a value. The old one stays as a version; two at once: the second is refused by the key and throws. */
export async function saveSetting(
  tx: Tx,
  { unit, key, value }: { unit: number; key: string; value: unknown },
  { by, at, approvedBy }: SetBy,
): Promise<number> {
  const versions = await settingVersions(tx, unit, key)
  const version = (versions[0]?.version ?? 0) + 1
  const row = { unit_id: unit, key, value: JSON.stringify(value), version, set_by: by, set_at: at, approved_by: approvedBy ?? null }
  await tx.run(build.insertInto('setting').values(row))
  return version
}

/** All versions of a setting, newest first. */
export async function settingVersions(tx: Tx, unit: number, key: string): Promise<readonly SettingVersion[]> {
  const query = build.selectFrom('setting').selectAll().where('unit_id', '=', unit).where('key', '=', key).orderBy('version', 'desc')
  return (await tx.run(query)).map(({ value, version, set_by, set_at, approved_by }) => ({
    value,
    version,
    by: set_by,
    at: set_at,
    ...(approved_by === null ? {} : { approvedBy: approved_by }),
  }))
}

/** Makes a day of a unit's own calendar a holiday or a workday. Recompute the open clocks of the units below afterwards. */
export async function saveCalendarDay(tx: Tx, { unit, day, kind, name }: CalendarRow, { by, at }: SetBy): Promise<void> {
  const row = { unit_id: unit, day, kind, name, set_by: by, set_at: at }
  const change = { kind, name, set_by: by, set_at: at }
  await tx.run(
    build
      .insertInto('calendar_day')
      .values(row)
      .onConflict((conflict) => conflict.columns(['unit_id', 'day']).doUpdateSet(change)),
  )
}

/** Gives the day back to the national calendar. */
export async function dropCalendarDay(tx: Tx, { unit, day }: Pick<CalendarRow, 'unit' | 'day'>): Promise<void> {
  await tx.run(build.deleteFrom('calendar_day').where('unit_id', '=', unit).where('day', '=', day))
}
