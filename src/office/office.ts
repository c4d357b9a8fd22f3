import { randomUUID } from 'node:crypto'
import type { Calendar, Day, Minute } from '../kernel/calendar/calendar.ts'
import type { ClockContext } from '../kernel/clock/clock.ts'
import { inForce, readScope, seat } from '../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor, Appointment, Role } from '../kernel/role.ts'
import type { Policies } from '../kernel/setting/setting.ts'
import type { UnitTree } from '../kernel/unit.ts'
import type { Force } from '../law/changes.ts'
import type { FileStore, Scan } from '../store/files/files.ts'
import type { Database, NotedLaw, Scope, Tx } from '../store/index.ts'
import { postsMoved } from './standing-posts.ts'

/** The changes of law that hold for everybody here, and what follows from them. */
export type LawNow = Force & { readonly noted: readonly NotedLaw[] }

/** A person of the directory, whether or not he signs in. */
export type Person = { readonly id: string; readonly name: string; readonly unit: number }

/** What the use cases work with. Built once by main.ts; holds the directory in memory and no business logic. */
export type Office = {
  readonly db: Database
  readonly files: FileStore
  /** Looks for malicious code in what is uploaded; null where the installation has no scanner. */
  readonly scan: Scan | null
  readonly registers: readonly AnyRegister[]
  readonly register: (id: string) => AnyRegister | undefined
  readonly tree: () => UnitTree
  readonly person: (id: string) => Person | undefined
  readonly people: () => readonly Person[]
  readonly actor: (id: string) => Actor | undefined
  /** The posts that somebody holds or held, of whoever left too. */
  readonly posts: (id: string) => readonly Appointment[]
  /** The calendar of a unit: the national one with the county's own days. */
  readonly calendar: (unit: number) => Calendar
  /** Lengths and limits that the county set, by key. */
  readonly settings: (unit: number) => Readonly<Record<string, number>>
  /** A text that the unit or the nearest above it set (settings of kind text), or its default; empty for a text that is no setting. */
  readonly text: (unit: number, id: string) => string
  /** A security policy of the county, or its default. */
  readonly policy: <Id extends keyof Policies>(id: Id) => Policies[Id]
  readonly lockedThrough: (unit: number) => Day | undefined
  /** The law as the county knows it: the catalogue and the changes that were noted. */
  readonly law: () => LawNow
  /** Registers with a standing impact assessment in a unit, its own or one of a unit above. */
  readonly assessed: (unit: number) => ReadonlySet<string>
  /** Reads directory, settings, calendars and locks again after a change. */
  readonly refresh: () => Promise<void>
  /** The time as UTC ISO 8601; everything else is derived from it. */
  readonly now: () => string
}

/** Local date and minute (Asia/Shanghai, UTC+8 without summer time since 1992) of a UTC instant. */
export const localMinute = (instant: string): Minute => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
export const today = (office: Office): Day => localMinute(office.now()).slice(0, 10)

export const clockContext = (office: Office, unit: number): ClockContext => ({
  calendar: office.calendar(unit),
  now: localMinute(office.now()),
  settings: office.settings(unit),
})

type Scopes = {
  readonly tree: UnitTree
  readonly day: Day
  readonly reading: Map<AnyRegister, Scope>
  readonly acting: Map<AnyRegister, Scope>
  readonly totals: Map<AnyRegister, ReadonlySet<number>>
}
const scopes = new WeakMap<Actor, Scopes>()

/** What was worked out for an actor holds for one day and one state of the directory: at the top it takes thousands of units together. */
function scopesOf(office: Office, actor: Actor): Scopes {
  const known = scopes.get(actor)
  if (known && known.tree === office.tree() && known.day === today(office)) return known
  const fresh: Scopes = { tree: office.tree(), day: today(office), reading: new Map(), acting: new Map(), totals: new Map() }
  scopes.set(actor, fresh)
  return fresh
}

/** Registers that he reads alike share one scope, so that they can be asked together. */
function remembered(map: Map<AnyRegister, Scope>, register: AnyRegister, make: () => Scope): Scope {
  const known = map.get(register)
  if (known) return known
  const made = make()
  const alike = [...new Set(map.values())].find((one) => isAlike(one, made)) ?? made
  map.set(register, alike)
  return alike
}

const isAlike = (one: Scope, other: Scope): boolean =>
  one.user === other.user && isSame(one.units, other.units) && isSame(one.villages, other.villages)
const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/** Rows the actor may read of this register, as the database enforces it. */
export function readingScope(office: Office, register: AnyRegister, actor: Actor): Scope {
  const { tree, day, reading } = scopesOf(office, actor)
  return remembered(reading, register, () => {
    const { units, villages, own } = readScope(register, actor, { tree, today: day })
    return { user: own ? actor.id : '', units, villages }
  })
}

/** Units whose totals of this register the actor may see. */
export function totalsOf(office: Office, register: AnyRegister, actor: Actor): ReadonlySet<number> {
  const { tree, day, totals } = scopesOf(office, actor)
  const known = totals.get(register) ?? new Set(readScope(register, actor, { tree, today: day }).totals)
  totals.set(register, known)
  return known
}

/** Rows the actor may touch: those he reads, and those that his posts reach for some step. What he may do there `decide` judges. */
export function actingScope(office: Office, register: AnyRegister, actor: Actor): Scope {
  const { tree, day, acting } = scopesOf(office, actor)
  return remembered(acting, register, () => {
    const reading = readingScope(office, register, actor)
    const roles = new Set(Object.values(register.steps).flatMap((step) => (step.by === 'time' ? [] : step.by)))
    const posts = inForce(actor, day).filter((post) => roles.has(post.role as Role))
    const units = posts.flatMap((post) => tree.subtree(seat(post, tree)))
    return { user: actor.id, units: [...new Set([...reading.units, ...units])], villages: [...new Set([...reading.villages, ...units])] }
  })
}

/** The register by its id, or the refusal. */
export const registerOf = (office: Office, id: string): AnyRegister | Problem =>
  office.register(id) ?? problem('MF-REC-002', { slots: { register: id } })

/** A unit named by its outer code that lies in the given set, or the refusal. */
export function unitOf(office: Office, code: string, within: readonly number[]): number | Problem {
  const unit = office.tree().byCode(code)
  return unit && within.includes(unit.id) ? unit.id : problem('MF-PER-006', { slots: { unit: unit?.name ?? code } })
}

/**
 * A new id (RFC 9562, UUID version 7): the moment in milliseconds, then 74 random bits. Ids that begin alike stand together in every index; with
 * wholly random ones each new record touches another page of each.
 */
export function newId(office: Office): string {
  const moment = Date.parse(office.now()).toString(16).padStart(12, '0')
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`
}

class RolledBack extends Error {
  readonly problem: Problem
  constructor(refusal: Problem) {
    super(refusal.code)
    this.problem = refusal
  }
}

/**
 * A transaction that leaves nothing behind when its result is a refusal: drawn numbers and half-made records are rolled back. `scope` null: the
 * system itself acts (steps that time takes), which also reaches records that are restricted to named persons.
 */
export async function transact<T>(office: Office, scope: Scope | null, work: (tx: Tx) => Promise<T | Problem>): Promise<T | Problem> {
  const all = async (tx: Tx): Promise<T> => {
    const result = await work(tx)
    if (isProblem(result)) throw new RolledBack(result)
    return result
  }
  try {
    return await (scope === null ? office.db.owner(all) : office.db.write(scope, all))
  } catch (error) {
    if (error instanceof RolledBack) return error.problem
    throw error
  }
}

/** Who writes, and with whose eyes. */
export type Writing = { readonly actor: Actor; readonly scope: Scope | null }

/** The same for a person, who is refused where his posts changed since he was judged (AV-60); they are read before the work, which may itself change them. */
export const writeOrRefuse = <T>(office: Office, { actor, scope }: Writing, work: (tx: Tx) => Promise<T | Problem>): Promise<T | Problem> =>
  transact(office, scope, async (tx) => {
    const [moved, result] = await Promise.all([postsMoved(tx, actor), work(tx)])
    return moved ?? result
  })
