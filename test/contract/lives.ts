import { daysBetween, nationalCalendar } from '../../src/kernel/calendar.ts'
import { isProblem, type Problem } from '../../src/kernel/problem.ts'
import type { AnyRegister, Step } from '../../src/kernel/register.ts'
import type { Role } from '../../src/kernel/role.ts'
import { ownSteps, type Story, type StoryStep } from '../../src/kernel/story.ts'
import { type Lived, type Told, tellStep } from '../../src/kernel/tell.ts'
import { registers } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { tellingOf } from '../../src/registers/walk.ts'
import { moved } from './moved.ts'

/** A moment of a story and the step that somebody tries there; `steps` is what came before it. */
export type Place = { readonly story: Story; readonly steps: readonly StoryStep[]; readonly tried: StoryStep }

/** What is so beside the steps: records that are there as well, by name, and whether the matter lies in no village. */
export type World = { readonly beside?: Readonly<Record<string, Lived>>; readonly nowhere?: boolean }

/** Judges by the kernel alone what somebody tries in the course of the stories of a register. What was lived once is remembered. */
export function livesOf(register: AnyRegister): Lives {
  const lives = known.get(register) ?? startedWith(register)
  known.set(register, lives)
  return lives
}

const known = new WeakMap<AnyRegister, Lives>()

function startedWith(register: AnyRegister) {
  const told = stories[register.id] ?? []
  const lived = new Map<string, Told | null>([['', new Map()]])
  const telling = (of: AnyRegister, { nowhere }: World) =>
    tellingOf(of, { calendar: nationalCalendar, registers, ...(nowhere ? { village: null } : {}) })

  /** The records after these steps; null if one of them is refused. */
  function after(steps: readonly StoryStep[], world: World = {}): Told | null {
    const last = steps.at(-1)
    const key = last ? `${world.nowhere ?? ''}${JSON.stringify(steps)}` : ''
    if (lived.has(key)) return lived.get(key) as Told | null
    const before = after(steps.slice(0, -1), world)
    const next = before && tellStep(before, last as StoryStep, telling(register, world))
    const result = next === null || isProblem(next) ? null : next
    lived.set(key, result)
    return result
  }

  /** What becomes of the attempt, under the definition given (the register's own, or one that lacks a guard). */
  function attempt(of: AnyRegister, { steps, tried }: Place, world: World = {}): Told | Problem | null {
    const before = after(steps, world)
    return before && tellStep(new Map([...before, ...Object.entries(world.beside ?? {})]), tried, telling(of, world))
  }

  const recordAfter = (steps: readonly StoryStep[]) => after(steps)?.get(register.id)?.state ?? null

  /** The places at which the stories themselves take the step. */
  const own = (step: string): readonly Place[] =>
    told.flatMap((story) =>
      story.steps.flatMap((tried, at) =>
        tried.in === undefined && tried.step === step ? [{ story, steps: story.steps.slice(0, at), tried }] : [],
      ),
    )

  /** The places in all stories at which the step fits the state, with what any story types there. */
  function* elsewhere(step: string): Generator<Place> {
    const typed = told.flatMap(ownSteps).filter((one) => one.step === step)
    for (const story of told)
      for (const at of momentsOf(story)) {
        const steps = story.steps.slice(0, at)
        if (!fits(register.steps[step] as Step, recordAfter(steps)?.state)) continue
        const on = (story.steps[at] ?? story.steps.at(-1)!).on
        for (const one of typed) {
          const place = allowed({ story, steps, tried: moved(one, daysBetween(one.on, on)) })
          if (place) yield place
        }
      }
  }

  /** The same attempt by somebody who may make it. */
  function allowed(place: Place): Place | undefined {
    const { by } = register.steps[place.tried.step] as Step
    const roles = by === 'time' ? [] : by.filter((one): one is Role => one !== 'handler' && !one.startsWith('in:'))
    const places = [...new Set<StoryStep['by']>([place.tried.by, ...roles])].map((one) => ({ ...place, tried: { ...place.tried, by: one } }))
    return places.find((one) => {
      const done = attempt(register, one)
      return done !== null && !(isProblem(done) && done.code.startsWith('MF-PER'))
    })
  }

  /** The story's own record as it stands after each of its steps, once for each state. */
  const standing = (story: Story): readonly Lived[] => {
    const states = momentsOf(story).flatMap((at) => after(story.steps.slice(0, at))?.get(register.id) ?? [])
    return [...new Map(states.map((one) => [one.state.state, one])).values()]
  }

  return { told, attempt, own, elsewhere, standing }
}

const momentsOf = ({ steps }: Story): readonly number[] => [...steps.keys(), steps.length]
const fits = ({ from }: Step, state: string | undefined): boolean => (state === undefined ? from.length === 0 : from.includes(state))

export type Lives = ReturnType<typeof startedWith>
