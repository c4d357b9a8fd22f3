import { type Calendar, mergeCalendar, nationalCalendar } from '../kernel/calendar/calendar.ts'
import type { Actor, Appointment } from '../kernel/role.ts'
import { type Policies, policySettings, type Setting } from '../kernel/setting/setting.ts'
import { type Unit, type UnitTree, unitTree } from '../kernel/unit.ts'
import type { HolidayNotice } from '../law/holidays.ts'
import type { Directory } from '../store/index.ts'
import type { Person } from './office.ts'
import { asKnown } from './standing-posts.ts'

/** The directory as everything is asked of it: worked out once, replaced as a whole after a change. */
export type Memory = {
  readonly tree: UnitTree
  readonly people: ReadonlyMap<string, Person>
  readonly active: readonly Person[]
  readonly actors: ReadonlyMap<string, Actor>
  /** Posts past and present by person, of those who left too. */
  readonly posts: ReadonlyMap<string, readonly Appointment[]>
  readonly calendars: ReadonlyMap<number, Calendar>
  readonly settings: ReadonlyMap<number, Readonly<Record<string, number>>>
  readonly texts: ReadonlyMap<number, Readonly<Record<string, string>>>
  readonly policies: Policies
  readonly locks: ReadonlyMap<number, string>
}

const nothingSet: Readonly<Record<string, number>> = {}

/** Works out the directory: whoever left keeps the name, and acts no more. */
export function remember(directory: Directory): Memory {
  const tree = unitTree(directory.units)
  const posts = Map.groupBy(directory.appointments, (post) => post.person)
  const active = directory.people.filter((person) => person.active)
  const known = new Map([...posts].map(([person, held]) => [person, asKnown(held)]))
  const actorOf = ({ id, name }: Person): [string, Actor] => {
    return [id, { id, name, appointments: known.get(id) ?? [] }]
  }
  return {
    tree,
    people: new Map(directory.people.map((person) => [person.id, person])),
    active,
    actors: new Map(active.map(actorOf)),
    posts: known,
    calendars: calendarsOf(tree, directory),
    settings: numbersOf(tree, directory),
    texts: textsOf(directory),
    policies: policiesOf(tree, directory),
    locks: new Map(directory.locks.map(({ unit, through }) => [unit, through])),
  }
}

/** The calendar of a unit, as this memory has it. */
export const calendarIn = ({ tree, calendars }: Memory, unit: number): Calendar => nearest(tree, unit, calendars) ?? nationalCalendar

/** The numbers that hold for a unit. */
export const settingsIn = ({ tree, settings }: Memory, unit: number): Readonly<Record<string, number>> =>
  nearest(tree, unit, settings) ?? nothingSet

/** A text of the unit itself, or of the county where all share one; the default where nobody wrote any. */
export function textIn({ tree, texts }: Memory, unit: number, { id, setting }: { id: string; setting: Setting | undefined }): string {
  const place = setting?.each ? unit : countyIn(tree)?.id
  return (place === undefined ? '' : (texts.get(place)?.[id] ?? '')) || String(setting?.fallback ?? '')
}

/** The highest unit: what is set there holds for the whole county. */
export const countyIn = (tree: UnitTree): Unit | undefined => tree.all.find((unit) => unit.parent === null)

const noticePrefix = 'calendar.notice.'

/** The key under which the notice of a year is kept. */
export const noticeKey = (year: number): string => `${noticePrefix}${year}`

/** The latest lock of the unit and of those above it: a record of an office or a village counts in its township's report. */
export function lockOf({ tree, locks }: Memory, unit: number): string | undefined {
  let latest: string | undefined
  for (let at = tree.get(unit); at; at = at.parent === null ? undefined : tree.get(at.parent)) {
    const through = locks.get(at.id)
    if (through !== undefined && (latest === undefined || through > latest)) latest = through
  }
  return latest
}

function calendarsOf(tree: UnitTree, { calendar, settings }: Directory): Map<number, Calendar> {
  const days = inherited(tree, calendar, ({ day }) => day)
  const notices = inherited(
    tree,
    settings.filter(({ key }) => key.startsWith(noticePrefix)),
    ({ key }) => key,
  )
  const units = [...new Set([...days.keys(), ...notices.keys()])]
  const reaching = <Row>(unit: number, set: ReadonlyMap<number, readonly Row[]>) => nearest(tree, unit, set) ?? []
  return new Map(
    units.map((unit) => {
      const rows = reaching(unit, days)
      const local = {
        holidays: rows.filter((row) => row.kind === 'holiday').map(({ name, day }) => ({ name, from: day, to: day })),
        workdays: rows.filter((row) => row.kind === 'workday').map(({ day }) => day),
        notices: reaching(unit, notices).map(({ value }) => value as HolidayNotice),
      }
      return [unit, mergeCalendar(nationalCalendar, local)]
    }),
  )
}

function numbersOf(tree: UnitTree, { settings }: Directory): Map<number, Record<string, number>> {
  const byUnit = inherited(
    tree,
    settings.filter(({ value }) => typeof value === 'number'),
    ({ key }) => key,
  )
  return new Map([...byUnit].map(([unit, rows]) => [unit, Object.fromEntries(rows.map(({ key, value }) => [key, value as number]))]))
}

function textsOf({ settings }: Directory): Map<number, Record<string, string>> {
  const byUnit = Map.groupBy(
    settings.filter(({ value }) => typeof value === 'string'),
    ({ unit }) => unit,
  )
  return new Map([...byUnit].map(([unit, rows]) => [unit, Object.fromEntries(rows.map(({ key, value }) => [key, value as string]))]))
}

/** Policies are the county's alone: what another unit might hold under such a key says nothing. */
function policiesOf(tree: UnitTree, { settings }: Directory): Policies {
  const county = countyIn(tree)?.id
  const set = new Map(settings.filter((row) => row.unit === county).map(({ key, value }) => [key, value]))
  return Object.fromEntries(
    Object.entries(policySettings).map(([id, { fallback }]) => [id, set.get(id) ?? fallback]),
  ) as unknown as Policies
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
