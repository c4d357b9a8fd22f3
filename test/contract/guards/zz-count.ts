import { isProblem } from '../../../src/kernel/problem.ts'
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
export let tries = 0
export function isNeeded(register: AnyRegister, guard: string): boolean {
  tries = 0
  const bare = without(register, guard)
  for (const { world, ...place } of momentsFor(register, askedOf(register, guard))) {
    tries++
    const refused = attempt(register, place, { world })
    if (!isProblem(refused) || guardsOf(refused).join() !== `${register.id}/${guard}`) continue
    const done = attempt(register, place, { world, under: bare })
    if (done !== null && !isProblem(done)) return true
  }
  return false
}

/** A copy of the register in which one guard is gone from every step. */
function without(register: AnyRegister, guard: string): AnyRegister {
  const steps = Object.entries(register.steps).map(([id, step]) => [id, { ...step, needs: step.needs?.filter((one) => one.id !== guard) }])
  return { ...register, steps: Object.fromEntries(steps) }
}

type Where = { readonly one: Asked; readonly place: Place }

/**
 * Where the stories take the step, as told and with one thing otherwise; then wherever else in the stories it fits; then where they take it with two
 * things otherwise, of which the second may be one that another guard of the step looks at.
 */
function* momentsFor(register: AnyRegister, asked: readonly Asked[]): Generator<Moment> {
  const taken = asked.flatMap((one) => ownPlaces(register, one.step).map((place) => ({ one, place })))
  for (const where of taken) yield* withOne(begun(where), slipsAt(register, where))
  for (const one of asked)
    for (const place of otherPlaces(register, one.step))
      yield* withOne(begun({ one, place }), slipsAt(register, { one: widened(register, one), place }))
  for (const where of taken)
    yield* withTwo(begun(where), slipsAt(register, where), slipsAt(register, { ...where, one: widened(register, where.one) }))
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

function* withTwo(moment: Moment, slips: readonly Slip[], more: readonly Slip[]): Generator<Moment> {
  for (const first of slips) {
    const once = first.change(moment)
    for (const second of once ? more : []) {
      const twice = second.at === first.at ? null : second.change(once as Moment)
      if (twice) yield twice
    }
  }
}
