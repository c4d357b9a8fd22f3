import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Appointment, Role } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Tx } from '../connection/transaction.ts'

/** A person of the directory: staff and rosters, with or without an account. */
export type PersonRow = { readonly id: string; readonly name: string; readonly unit: number; readonly active: boolean }
export type AppointmentRow = Appointment & { readonly person: string }
export type SettingRow = { readonly unit: number; readonly key: string; readonly value: unknown }
/** A day that a county sets beside the national calendar (a regional holiday, a made-up workday). */
export type CalendarRow = { readonly unit: number; readonly day: Day; readonly kind: 'holiday' | 'workday'; readonly name: string }
export type LockRow = { readonly unit: number; readonly through: Day }

/** Everything that is small, read often and kept in memory. */
export type Directory = {
  readonly units: readonly Unit[]
  readonly people: readonly PersonRow[]
  readonly appointments: readonly AppointmentRow[]
  readonly settings: readonly SettingRow[]
  readonly calendar: readonly CalendarRow[]
  readonly locks: readonly LockRow[]
}

type AppointmentColumns = { person: string; role: Role; unit: number; from: Day; until: Day | null }

/** Reads the directory with the owner's eyes; settings in their newest version. */
export async function loadDirectory(tx: Tx): Promise<Directory> {
  const appointments = await tx.query<AppointmentColumns>({
    text: 'SELECT person_id AS person, role, unit_id AS unit, from_day AS "from", until_day AS until FROM appointment',
  })
  return {
    units: await tx.query<Unit>({
      text: 'SELECT id, code, name, short_name AS "shortName", kind, parent, closed_on AS "closedOn" FROM unit ORDER BY id',
    }),
    people: await tx.query<PersonRow>({ text: 'SELECT id, name, unit_id AS unit, active FROM person ORDER BY id' }),
    appointments: appointments.map(({ until, ...rest }) => ({ ...rest, ...(until === null ? {} : { until }) })),
    settings: await tx.query<SettingRow>({
      text: 'SELECT DISTINCT ON (unit_id, key) unit_id AS unit, key, value FROM setting ORDER BY unit_id, key, version DESC',
    }),
    calendar: await tx.query<CalendarRow>({ text: 'SELECT unit_id AS unit, day, kind, name FROM calendar_day ORDER BY day' }),
    locks: await tx.query<LockRow>({ text: 'SELECT unit_id AS unit, max(through) AS through FROM locked_period GROUP BY unit_id' }),
  }
}
