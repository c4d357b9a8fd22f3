import { type Calendar, mergeCalendar, nationalCalendar } from '../kernel/calendar.ts'
import type { RecordEvent } from '../kernel/event.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { type UnitTree, unitTree } from '../kernel/unit.ts'
import type { FileStore } from '../store/files.ts'
import { type Database, type Directory, loadDirectory } from '../store/index.ts'
import type { Office, Person } from './office.ts'

/** The parts an office is made of. `now` gives UTC ISO 8601; tests pass their own. */
export type Parts = {
  readonly db: Database
  readonly files: FileStore
  readonly registers: readonly AnyRegister[]
  readonly now: () => string
  readonly tell?: (event: RecordEvent) => void
}

type Memory = {
  readonly tree: UnitTree
  readonly people: ReadonlyMap<string, Person>
  readonly actors: ReadonlyMap<string, Actor>
  readonly calendars: ReadonlyMap<number, Calendar>
  readonly settings: ReadonlyMap<number, Readonly<Record<string, number>>>
  readonly locks: ReadonlyMap<number, string>
}

/** Puts the office together and loads its directory. Everything asked on the hot path is answered from memory. */
export async function assembleOffice({ db, files, registers, now, tell = () => undefined }: Parts): Promise<Office> {
  const byId = new Map(registers.map((register) => [register.id, register]))
  let memory = remember(await db.owner(loadDirectory))
  return {
    db,
    files,
    registers,
    now,
    tell,
    register: (id) => byId.get(id),
    tree: () => memory.tree,
    person: (id) => memory.people.get(id),
    people: () => [...memory.people.values()],
    actor: (id) => memory.actors.get(id),
    calendar: (unit) => nearest(memory.tree, unit, memory.calendars) ?? nationalCalendar,
    settings: (unit) => nearest(memory.tree, unit, memory.settings) ?? {},
    lockedThrough: (unit) => memory.locks.get(unit),
    refresh: async () => {
      memory = remember(await db.owner(loadDirectory))
    },
  }
}

function remember(directory: Directory): Memory {
  const posts = Map.groupBy(directory.appointments, (post) => post.person)
  const people = new Map(directory.people.map((person) => [person.id, person]))
  const actorOf = ({ id, name }: Person): [string, Actor] => [id, { id, name, appointments: posts.get(id) ?? [] }]
  return {
    tree: unitTree(directory.units),
    people,
    actors: new Map([...people.values()].map(actorOf)),
    calendars: calendarsOf(directory),
    settings: settingsOf(directory),
    locks: new Map(directory.locks.map(({ unit, through }) => [unit, through])),
  }
}

function calendarsOf({ calendar }: Directory): Map<number, Calendar> {
  const byUnit = Map.groupBy(calendar, (row) => row.unit)
  return new Map(
    [...byUnit].map(([unit, rows]) => [
      unit,
      mergeCalendar(nationalCalendar, {
        holidays: rows.filter((row) => row.kind === 'holiday').map(({ name, day }) => ({ name, from: day, to: day })),
        workdays: rows.filter((row) => row.kind === 'workday').map(({ day }) => day),
      }),
    ]),
  )
}

function settingsOf({ settings }: Directory): Map<number, Record<string, number>> {
  const byUnit = Map.groupBy(
    settings.filter(({ value }) => typeof value === 'number'),
    (row) => row.unit,
  )
  return new Map([...byUnit].map(([unit, rows]) => [unit, Object.fromEntries(rows.map(({ key, value }) => [key, value as number]))]))
}

/** What the unit, or the nearest unit above it, has set. */
function nearest<T>(tree: UnitTree, unit: number, set: ReadonlyMap<number, T>): T | undefined {
  for (let at = tree.get(unit); at; at = at.parent === null ? undefined : tree.get(at.parent)) {
    const found = set.get(at.id)
    if (found !== undefined) return found
  }
  return undefined
}
