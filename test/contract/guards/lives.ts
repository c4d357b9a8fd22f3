import { daysBetween, nationalCalendar } from '../../../src/kernel/calendar/calendar.ts'
import { isProblem, type Problem } from '../../../src/kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../../src/kernel/register.ts'
import type { Role } from '../../../src/kernel/role.ts'
import { ownSteps, type Story, type StoryStep } from '../../../src/kernel/story/story.ts'
import { type Lived, type Told, tellStep } from '../../../src/kernel/story/tell.ts'
import { registers } from '../../../src/registers/index.ts'
import { stories } from '../../../src/registers/stories.ts'
import { tellingOf } from '../../../src/registers/walk.ts'
import { moved } from '../moved.ts'

/** A moment of a story and the step that somebody tries there; `steps` is what came before it. */
export type Place = { readonly story: Story; readonly steps: readonly StoryStep[]; readonly tried: StoryStep }

/** What is so beside the steps: records that are there as well, by name, and whether the matter lies in no village. */
export type World = { readonly beside?: Readonly<Record<string, Lived>>; readonly told?: Beside; readonly nowhere?: boolean }

/** How the record beside came to be what it is: for whoever has to live it, not only to look at it. */
export type Beside = { readonly register: AnyRegister; readonly story: Story; readonly steps: readonly StoryStep[] }

export const toldOf = ({ id }: AnyRegister): readonly Story[] => stories[id] ?? []

/** Every step that the stories of the register take on their own records. */
export const stepsTold = (register: AnyRegister): readonly StoryStep[] => toldOf(register).flatMap(ownSteps)

/** What was lived once is remembered, by register and steps. */
const memory = new WeakMap<AnyRegister, Map<string, Told | null>>()

/** The records after these steps, judged by the kernel alone; null if one of them is refused. */
function after(register: AnyRegister, steps: readonly StoryStep[], world: World = {}): Told | null {
  const last = steps.at(-1)
  if (!last) return new Map()
  const known = memory.get(register) ?? new Map<string, Told | null>()
  memory.set(register, known)
  const key = `${world.nowhere ?? ''}${JSON.stringify(steps)}`
  if (known.has(key)) return known.get(key) as Told | null
  const before = after(register, steps.slice(0, -1), world)
  const next = before && tellStep(before, last, tellingOf(register, { ...placeOf(world, last), registers }))
  const lived = next === null || isProblem(next) ? null : next
  known.set(key, lived)
  return lived
}

const placeOf = ({ nowhere }: World, { in: elsewhere }: StoryStep) => ({
  calendar: nationalCalendar,
  ...(nowhere && elsewhere === undefined ? { village: null } : {}),
})

/**
 * What becomes of the attempt: the records after it, the refusal, or null where its story does not come so far. `under`: the definition by which the last
 * step is judged. What it would open elsewhere is left out: a refusal there is no excuse for a guard here.
 */
export function attempt(
  register: AnyRegister,
  { steps, tried }: Place,
  { world = {}, under = register }: Trying = {},
): Told | Problem | null {
  const before = after(register, steps, world)
  return before && tellStep(new Map([...before, ...Object.entries(world.beside ?? {})]), tried, tellingOf(under, placeOf(world, tried)))
}
type Trying = { readonly world?: World; readonly under?: AnyRegister }

/** The places at which the stories themselves take the step. */
export const ownPlaces = (register: AnyRegister, step: string): readonly Place[] =>
  toldOf(register).flatMap((story) =>
    story.steps.flatMap((tried, at) =>
      tried.in === undefined && tried.step === step ? [{ story, steps: story.steps.slice(0, at), tried }] : [],
    ),
  )

/** The places in all stories at which the step fits the state, with what any story types there. */
export function* otherPlaces(register: AnyRegister, step: string): Generator<Place> {
  const typed = stepsTold(register).filter((one) => one.step === step)
  for (const story of toldOf(register))
    for (const at of momentsOf(story)) {
      const steps = story.steps.slice(0, at)
      if (!fits(register.steps[step] as Step, after(register, steps)?.get(register.id)?.state.state)) continue
      const on = (story.steps[at] ?? story.steps.at(-1)!).on
      for (const one of typed) {
        const place = allowed(register, { story, steps, tried: moved(one, daysBetween(one.on, on)) })
        if (place) yield place
      }
    }
}

/** The same attempt by somebody who may make it. */
function allowed(register: AnyRegister, place: Place): Place | undefined {
  const { by } = register.steps[place.tried.step] as Step
  const roles = by === 'time' ? [] : by.filter((one): one is Role => one !== 'handler' && !one.startsWith('in:'))
  const places = [...new Set<StoryStep['by']>([place.tried.by, ...roles])].map((one) => ({ ...place, tried: { ...place.tried, by: one } }))
  return places.find((one) => {
    const done = attempt(register, one)
    return done !== null && !(isProblem(done) && done.code.startsWith('MF-PER'))
  })
}

/** The story's own record as it stands after each of its steps, once for each state. */
export function standing(register: AnyRegister, story: Story): readonly Standing[] {
  const found = momentsOf(story).flatMap((at) => {
    const steps = story.steps.slice(0, at)
    const lived = after(register, steps)?.get(register.id)
    return lived ? [{ lived, told: { register, story, steps } }] : []
  })
  return [...new Map(found.map((one) => [one.lived.state.state, one])).values()]
}
export type Standing = { readonly lived: Lived; readonly told: Beside }

const momentsOf = ({ steps }: Story): readonly number[] => [...steps.keys(), steps.length]
const fits = ({ from }: Step, state: string | undefined): boolean => (state === undefined ? from.length === 0 : from.includes(state))
