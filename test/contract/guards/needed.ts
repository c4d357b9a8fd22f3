import { isProblem } from '../../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../../src/kernel/register.ts'
import { guardsOf } from '../../../src/registers/walk.ts'
import { type Asked, askedOf, widened } from './asked.ts'
import { attempt, otherPlaces, ownPlaces, type Place } from './lives.ts'
import { type Moment, type Slip, slipsAt } from './slips.ts'

/** Ids of the guards of a register, each once. */
export const guardIds = (register: AnyRegister): readonly string[] => [
  ...new Set(Object.values(register.steps).flatMap((step) => (step.needs ?? []).map(({ id }) => id))),
]

/**
 * Whether a guard is needed: some attempt in the course of the stories is refused by it alone, and could be made without it. Only what the guard's own
 * conditions look at is varied, and the search ends at the first such attempt.
 */
export function isNeeded(register: AnyRegister, guard: string): boolean {
  const bare = without(register, guard)
  const name = `${register.id}/${guard}`
  /** How the attempt ends: by which guards it is refused, or `null` where the story does not come so far. */
  const outcome = ({ world, ...place }: Moment) => {
    const done = attempt(register, place, { world })
    return done && guardsOf(done)
  }
  for (const { world, ...place } of momentsFor(register, askedOf(register, guard), (moment) => told(outcome(moment), name))) {
    if (outcome({ world, ...place })?.join() !== name) continue
    const done = attempt(register, place, { world, under: bare })
    if (done !== null && !isProblem(done)) return true
  }
  return false
}

/**
 * The attempts in the course of the stories that the guard refuses, each as soon as it is found: one that it refuses alone need not come first. Between
 * them `looking`, once for each that it does not refuse, so that whoever has no more time can stop.
 */
export function* momentsRefused(register: AnyRegister, guard: string): Generator<Moment | 'looking'> {
  const name = `${register.id}/${guard}`
  const outcome = ({ world, ...place }: Moment) => {
    const done = attempt(register, place, { world })
    return done && guardsOf(done)
  }
  for (const moment of momentsFor(register, askedOf(register, guard), (one) => told(outcome(one), name)))
    yield outcome(moment)?.includes(name) ? moment : 'looking'
}

/** Whether nothing but the guard stands in the way of the attempt. */
export function refusedOnlyBy(register: AnyRegister, guard: string, { world, ...place }: Moment): boolean {
  const done = attempt(register, place, { world })
  return done !== null && guardsOf(done).join() === `${register.id}/${guard}`
}

/** Whether the guard is among those that refuse; `never` where the attempt cannot be made at all. */
type Told = 'never' | 'refuses' | 'silent'
const told = (guards: readonly string[] | null, name: string): Told =>
  guards === null ? 'never' : guards.includes(name) ? 'refuses' : 'silent'

/** A copy of the register in which one guard is gone from every step. */
function without(register: AnyRegister, guard: string): AnyRegister {
  const steps = Object.entries(register.steps).map(([id, step]) => [id, { ...step, needs: step.needs?.filter((one) => one.id !== guard) }])
  return { ...register, steps: Object.fromEntries(steps) }
}

type Where = { readonly one: Asked; readonly place: Place }

/**
 * Where the stories take the step, as told and with one thing otherwise; then wherever else in the stories it fits; then where they take it with two
 * things otherwise. Once the guard refuses, what is left is to content the others of the step; until then what it looks at itself.
 */
function* momentsFor(register: AnyRegister, asked: readonly Asked[], tell: (moment: Moment) => Told): Generator<Moment> {
  const taken = asked.flatMap((one) => ownPlaces(register, one.step).map((place) => ({ one, place })))
  const slips = ({ one, place }: Where, said: Told) =>
    said === 'never' ? [] : slipsAt(register, { one: said === 'refuses' ? widened(register, one) : one, place })
  for (const where of taken) yield* withOne(begun(where), slips(where, 'silent'))
  for (const one of asked)
    for (const place of otherPlaces(register, one.step)) {
      const moment = begun({ one, place })
      yield* withOne(moment, slips({ one, place }, tell(moment)))
    }
  for (const where of taken)
    for (const first of slips(where, 'silent')) {
      const once = first.change(begun(where))
      const more = once ? slips(where, tell(once)).filter(({ at }) => at !== first.at) : []
      if (once) yield* withOne(once, more)
    }
}

/** What only warns is shown to whoever gives no reason; for any other guard the want of a reason must not decide. */
const begun = ({ one: { guard }, place: { tried, ...place } }: Where): Moment => ({
  ...place,
  tried: { ...tried, reason: guard.warns ? undefined : (tried.reason ?? '试办') },
  world: {},
})

function* withOne(moment: Moment, slips: readonly Slip[]): Generator<Moment> {
  yield moment
  for (const { change } of slips) {
    const changed = change(moment)
    if (changed) yield changed
  }
}
