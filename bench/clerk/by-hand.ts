import type { AnyRegister } from '../../src/kernel/register.ts'
import { ownSteps, type Story, type StoryStep } from '../../src/kernel/story/story.ts'
import { stories } from '../../src/registers/stories.ts'
import type { World } from '../../test/contract/guards/lives.ts'
import type { Moment } from '../../test/contract/guards/slips.ts'

type Input = Readonly<Record<string, unknown>>

/**
 * An attempt that turns on words, minutes or persons, so that no change of one thing in a story finds it. It is told by the `nth` story of the register that
 * takes the step: what is typed there instead, and (`before`) what is typed otherwise at steps before it, by their names.
 */
type Told = {
  readonly step: string
  readonly nth?: number
  readonly input?: Input
  readonly on?: string
  readonly before?: Readonly<Record<string, Input>>
  /** Steps before that are not taken. */
  readonly without?: readonly string[]
  /** Taken just before the attempt. */
  readonly then?: readonly StoryStep[]
  readonly world?: World
}

const told: Readonly<Record<string, Told>> = {}

/** The attempts written by hand for a guard. */
export function byHand(register: AnyRegister, guard: string): readonly Moment[] {
  const one = told[`${register.id}/${guard}`]
  return one ? [momentOf(stories[register.id] ?? [], one)] : []
}

function momentOf(all: readonly Story[], { step, nth = 0, input, on, before = {}, without = [], then = [], world = {} }: Told): Moment {
  const story = all.filter((one) => ownSteps(one).some((taken) => taken.step === step))[nth]
  const at = story?.steps.findIndex((one) => one.in === undefined && one.step === step) ?? -1
  const taken = story?.steps[at]
  if (!story || !taken) throw new Error(`no story takes “${step}”`)
  const earlier = story.steps.slice(0, at).flatMap((one) => {
    const name = one.in === undefined ? one.step : `${one.in}/${one.step}`
    if (without.includes(name)) return []
    return before[name] ? [{ ...one, input: { ...one.input, ...before[name] } }] : [one]
  })
  return {
    story,
    steps: [...earlier, ...then],
    tried: { ...taken, ...(on ? { on } : {}), reason: taken.reason ?? '试办', input: { ...taken.input, ...input } },
    world,
  }
}
