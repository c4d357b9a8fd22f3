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
    settings: (unit) => nearest(memory.tree, unit, memory.settings) ?? nothingSet,
    lockedThrough: (unit) => lockOf(memory, unit),
    refresh: async () => {
      memory = remember(await db.owner(loadDirectory))
    },
  }
}

/** The latest lock of the unit and of those above it: a record of an office or a village counts in its township's report. */
function lockOf({ tree, locks }: Memory, unit: number): string | undefined {
  let latest: string | undefined
  for (let at = tree.get(unit); at; at = at.parent === null ? undefined : tree.get(at.parent)) {
    const through = locks.get(at.id)
    if (through !== undefined && (latest === undefined || through > latest)) latest = through
  }
  return latest
}

const nothingSet: Readonly<Record<string, number>> = {}

function remember(directory: Directory): Memory {
  const tree = unitTree(directory.units)
  const posts = Map.groupBy(directory.appointments, (post) => post.person)
  const people = new Map(directory.people.map((person) => [person.id, person]))
  const actorOf = ({ id, name }: Person): [string, Actor] => [id, { id, name, appointments: posts.get(id) ?? [] }]
  return {
    tree,
    people,
    actors: new Map([...people.values()].map(actorOf)),
    calendars: calendarsOf(tree, directory),
    settings: settingsOf(tree, directory),
    locks: new Map(directory.locks.map(({ unit, through }) => [unit, through])),
  }
}

function calendarsOf(tree: UnitTree, { calendar }: Directory): Map<number, Calendar> {
  const byUnit = inherited(tree, calendar, ({ day }) => day)
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

function settingsOf(tree: UnitTree, { settings }: Directory): Map<number, Record<string, number>> {
  const byUnit = inherited(
    tree,
    settings.filter(({ value }) => typeof value === 'number'),
    ({ key }) => key,
  )
  return new Map([...byUnit].map(([unit, rows]) => [unit, Object.fromEntries(rows.map(({ key, value }) => [key, value as number]))]))
}

/** For each unit that set something: that and all that the units above it set. Of two rows with the same name the nearer one holds. */
function inherited<Row extends { readonly unit: number }>(
  tree: UnitTree,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Map<number, readonly Row[]> {
  const own = Map.groupBy(rows, (row) => row.unit)
  const reaching = (unit: number | null): readonly Row[] => {
    const parent = unit === null ? undefined : tree.get(unit)?.parent
    return unit === null ? [] : [...reaching(parent ?? null), ...(own.get(unit) ?? [])]
  }
  return new Map([...own.keys()].map((unit) => [unit, [...new Map(reaching(unit).map((row) => [nameOf(row), row])).values()]]))
}

/** What the unit, or the nearest unit above it, has set. */
function nearest<T>(tree: UnitTree, unit: number, set: ReadonlyMap<number, T>): T | undefined {
  for (let at = tree.get(unit); at; at = at.parent === null ? undefined : tree.get(at.parent)) {
    const found = set.get(at.id)
    if (found !== undefined) return found
  }
  return undefined
}
