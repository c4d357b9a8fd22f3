import type { Day } from './calendar/calendar.ts'
import { idsAt } from './condition.ts'
import type { RecordState } from './event.ts'
import type { Fields } from './field.ts'
import { type Problem, problem } from './problem/problem.ts'
import type { AnyRegister, By, Reach, Step } from './register.ts'
import { type Actor, type Appointment, type Role, roles } from './role.ts'
import type { UnitTree } from './unit.ts'

/** What an actor reads of one register. The store turns exactly this into the query condition and the row-level scope. */
export type ReadScope = {
  readonly units: readonly number[]
  readonly villages: readonly number[]
  /** Records in which the actor is involved. */
  readonly own: boolean
  /** Units whose totals may be seen although the records may not. */
  readonly totals: readonly number[]
}

const nothing: ReadScope = { units: [], villages: [], own: false, totals: [] }

/** Posts that hold on this day. */
export const inForce = (actor: Actor, today: Day): readonly Appointment[] =>
  actor.appointments.filter(({ from, until }) => from <= today && (until === undefined || today <= until))

/** The top unit that a post reaches: an office (司法所, 执法队) works for the unit it belongs to. */
export function seat(appointment: Appointment, tree: UnitTree): number {
  const unit = tree.get(appointment.unit)
  return unit?.kind === 'office' && unit.parent !== null ? unit.parent : appointment.unit
}

/** The unit for which somebody acts under a role; null for who holds no such post (a citizen, the system). */
export function seatOf(actor: Actor, role: string, { tree, today }: Standing): number | null {
  const post = inForce(actor, today).find((held) => held.role === role)
  return post ? seat(post, tree) : null
}

/** A post of a village that reads a register of the whole unit (the public list of services) reads that of its township. */
function seatToRead({ reads }: AnyRegister, appointment: Appointment, tree: UnitTree): number {
  const top = seat(appointment, tree)
  return reads[appointment.role] === 'unit' && isLocal(appointment.role) ? (tree.get(top)?.parent ?? top) : top
}

/** Everything this actor may read of the register, over all posts in force. */
export function readScope(register: AnyRegister, actor: Actor, { tree, today }: { tree: UnitTree; today: Day }): ReadScope {
  const held = inForce(actor, today).map((appointment) => ({
    reach: register.reads[appointment.role],
    top: seatToRead(register, appointment, tree),
  }))
  if (held.length === 0) return nothing
  const below = (reach: Reach) => [...new Set(held.filter((one) => one.reach === reach).flatMap((one) => tree.subtree(one.top)))]
  const units = below('unit')
  return {
    units,
    villages: below('village'),
    own: held.some((one) => one.reach !== undefined && one.reach !== 'totals'),
    totals: [...new Set([...units, ...below('totals')])],
  }
}

/** Whether the actor may read this record: by scope, or because involved; a restricted record only because involved. */
export function mayRead(
  scope: ReadScope,
  actor: Actor,
  record: Pick<RecordState, 'unit' | 'village' | 'involved' | 'restricted'>,
): boolean {
  const involved = scope.own && record.involved.includes(actor.id)
  if (record.restricted || involved) return involved
  return scope.units.includes(record.unit) || (record.village !== null && scope.villages.includes(record.village))
}

type Place = Pick<RecordState, 'unit' | 'village'>
/** The tree of units and the day by which posts are judged. */
export type Standing = { readonly tree: UnitTree; readonly today: Day }

/** Posts of a village. */
const isLocal = (role: Role): boolean => role === 'villageCadre' || role === 'grid'

/** Whether a post reaches a place: village posts their village, all others their unit and below. */
export function reaches(appointment: Appointment, place: Place, tree: UnitTree): boolean {
  if (isLocal(appointment.role)) return place.village !== null && tree.within(place.village, appointment.unit)
  return tree.within(place.unit, seat(appointment, tree))
}

/** Where and on what a step is taken; `fields` give their names to whom they name. */
type At = { place: Place; record: RecordState | null; fields?: Fields } & Standing

/** The role under which the actor may take the step here, or why not. Taking a step never follows from reading alone. */
export function roleFor(step: Step, actor: Actor, at: At): Role | Problem {
  const { place, record, fields, tree, today } = at
  const posts = inForce(actor, today).filter((appointment) => reaches(appointment, place, tree))
  const allowed = step.by === 'time' ? [] : step.by
  const post = posts.find(({ role }) =>
    allowed.some((by) => by === role && (record === null || !ownOnly(role) || record.involved.includes(actor.id))),
  )
  if (post) return post.role
  const asPerson = record !== null && allowed.some((by) => isNamed(by, actor, record))
  const held = posts[0]?.role ?? inForce(actor, today)[0]?.role
  return asPerson && held
    ? held
    : problem('MF-PER-001', { slots: { roles: rolesOf(actor, today), step: step.name, by: allowedNames(allowed, fields) } })
}

/** Whether the actor is one of these for this record, by a post that reaches it or by being named in it. */
export const isOneOf = (by: readonly By[], actor: Actor, { record, tree, today }: { record: RecordState } & Standing): boolean =>
  inForce(actor, today).some((post) => by.includes(post.role) && reaches(post, record, tree)) ||
  by.some((one) => isNamed(one, actor, record))

/** Mediators and advisers work on their own cases only, whatever their unit. */
const ownOnly = (role: Role): boolean => role === 'mediator' || role === 'adviser'

function isNamed(by: By, actor: Actor, record: RecordState): boolean {
  if (by === 'handler') return record.handler === actor.id
  if (!by.startsWith('in:')) return false
  const value = record.values[by.slice(3)]
  return Array.isArray(value) ? value.includes(actor.id) : value === actor.id
}

/** The posts somebody holds today, for a sentence. */
export const rolesOf = (actor: Actor, today: Day): string =>
  [...new Set(inForce(actor, today).map(({ role }) => roles[role]))].join('、') || '无岗位'

/** Role names for a sentence: 司法所所长、本记录的经办人. Whom a field names is told by the name of the field, so that one sees where to look. */
export const allowedNames = (by: readonly By[], fields: Fields = {}): string =>
  [...new Set(by.map((one) => nameOfBy(one, fields)))].join('、') || '系统'

const nameOfBy = (by: By, fields: Fields): string => {
  if (by === 'handler') return '本记录的经办人'
  if (by === 'public') return '公众'
  return by.startsWith('in:') ? `本记录的${fields[by.slice(3)]?.name ?? '指定人员'}` : roles[by as Role]
}

/**
 * Nobody approves his own submission (notBy), nobody acts on a matter in which he is named as interested (notIn); of a matter that is being opened, what
 * was typed says who that is.
 */
export function separation(
  step: Step,
  actor: Actor,
  record: Pick<RecordState, 'trail' | 'values'>,
  { steps, fields }: Pick<AnyRegister, 'steps' | 'fields'>,
): Problem | null {
  const done = record.trail.find((trace) => trace.actor === actor.id && step.notBy?.includes(trace.step))
  if (done) return problem('MF-PER-002', { slots: { step: step.name, done: steps[done.step]?.name ?? done.step } })
  const named = step.notIn?.find((path) => idsAt(record.values, path).includes(actor.id))
  if (named === undefined) return null
  // Who works on the matter under that name knows it. Whoever is accused does not learn it from a refusal.
  const works = Object.values(steps).some(({ by }) => by.includes(`in:${named}`))
  return problem('MF-PER-007', { slots: { as: works ? `“${fields[named]?.name}”` : '有利害关系的人员', step: step.name } })
}
