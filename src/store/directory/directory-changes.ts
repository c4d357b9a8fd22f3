import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Appointment, Role } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { build } from '../connection/build.ts'
import type { Tx } from '../connection/transaction.ts'

/** A person of the directory: staff who sign in, and those on rosters who do not. */
export type Person = { readonly id: string; readonly name: string; readonly unit: number; readonly active: boolean }

/** Adds units or renames them; an id or code never changes hands. For the owner. */
export async function saveUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  const rows = units.map(({ shortName, closedOn, ...rest }) => ({ ...rest, short_name: shortName, closed_on: closedOn ?? null }))
  await tx.run(
    build
      .insertInto('unit')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          short_name: ref('excluded.short_name'),
          kind: ref('excluded.kind'),
          parent: ref('excluded.parent'),
          closed_on: ref('excluded.closed_on'),
        })),
      ),
  )
}

/** Changes of a unit what is given, and nothing else. For the owner. */
export async function updateUnit(
  tx: Tx,
  code: string,
  { name, shortName, parent, closedOn }: Partial<Omit<Unit, 'id' | 'code' | 'kind'>>,
): Promise<void> {
  const given = { name, short_name: shortName, parent, closed_on: closedOn }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  await tx.run(build.updateTable('unit').set(set).where('code', '=', code))
}

/** Adds people or changes name, unit and whether they are active. */
export async function savePersons(tx: Tx, persons: readonly Person[]): Promise<void> {
  if (persons.length === 0) return
  const rows = persons.map(({ unit, ...rest }) => ({ ...rest, unit_id: unit }))
  await tx.run(
    build
      .insertInto('person')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          unit_id: ref('excluded.unit_id'),
          active: ref('excluded.active'),
        })),
      ),
  )
}

/** Posts begin. The same post from the same day again changes only its end. */
export async function appoint(tx: Tx, posts: readonly (Appointment & { readonly person: string })[]): Promise<void> {
  if (posts.length === 0) return
  const rows = posts.map(({ person, role, unit, from, until }) => ({
    person_id: person,
    role,
    unit_id: unit,
    from_day: from,
    until_day: until ?? null,
  }))
  await tx.run(
    build
      .insertInto('appointment')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'role', 'unit_id', 'from_day']).doUpdateSet(({ ref }) => ({ until_day: ref('excluded.until_day') })),
      ),
  )
}

/** The posts of a person that hold on this day or later, and the person's row held until the end of the transaction. For the owner. */
export async function holdPosts(tx: Tx, person: string, day: Day): Promise<readonly Appointment[]> {
  await tx.query({ text: 'SELECT 1 FROM person WHERE id = $1 FOR UPDATE' }, [person])
  const rows = await tx.query<{ role: Role; unit: number; from: Day; until: Day | null }>(
    {
      text: `SELECT role, unit_id AS unit, from_day AS "from", until_day AS until FROM appointment
        WHERE person_id = $1 AND (until_day IS NULL OR until_day >= greatest(from_day, $2))`,
    },
    [person, day],
  )
  return rows.map(({ until, ...rest }) => ({ ...rest, ...(until === null ? {} : { until }) }))
}

/** A post ends with this day: it is kept, because who held it then still matters. */
export async function endAppointment(
  tx: Tx,
  person: string,
  { role, unit, until }: { role: Role; unit: number; until: Day },
): Promise<void> {
  await tx.run(
    build
      .updateTable('appointment')
      .set({ until_day: until })
      .where('person_id', '=', person)
      .where('role', '=', role)
      .where('unit_id', '=', unit)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', until)])),
  )
}
