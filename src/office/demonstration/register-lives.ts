import { addDays, type Day } from '../../kernel/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story.ts'
import { type Lived, relive, type Stage } from './relive.ts'

/** The examples of the registers, by register id. */
export type Stories = Readonly<Record<string, readonly Story[]>>

/** Registers whose years the county lives by other means: drawn in numbers, or told by hand. */
const otherwise = ['dispute', 'activity', 'study', 'annual-report']

type Place = { readonly stage: () => Stage; readonly nth: number; readonly names: Readonly<Record<string, string>> }

/**
 * The examples of every register, lived again in one township: each at its own time, some weeks earlier for each next township, and those that came to
 * an end also in the year before. Weeks are whole, so that what happened on a working day still does; where a holiday or a law that was not yet in
 * force stands in the way, that life is left out.
 */
export function registerLives(registers: readonly AnyRegister[], stories: Stories, { stage, nth, names }: Place): readonly Lived[] {
  return registers
    .filter(({ id }) => !otherwise.includes(id))
    .flatMap((register) =>
      (stories[register.id] ?? []).flatMap((story) => {
        const here = named(story, names)
        const times = register.final.includes(story.ends) ? [-7 * (3 * nth), -7 * (52 + 2 * nth)] : [-7 * nth]
        return times.flatMap((days) => livedOr(register, shifted(here, days), stage()))
      }),
    )
}

/** A desk is not a graveyard: what would be overdue for longer than a month was settled in this county. */
const forgotten = ({ clocks }: Lived, { today }: Stage): boolean =>
  clocks.some(
    ({ status, stoppedOn, dueLegal }) => stoppedOn === null && status === 'overdue' && dueLegal.slice(0, 10) < addDays(today, -30),
  )

function livedOr(register: AnyRegister, story: Story, stage: Stage): readonly Lived[] {
  if (story.steps.some(({ on }) => on > stage.today)) return []
  try {
    const lived = relive(register, story, stage)
    return lived.some((one) => forgotten(one, stage)) ? [] : lived
  } catch {
    return []
  }
}

/** The same story so many days later (before 0: earlier): the days of its steps and every day in what they say. */
export function shifted(story: Story, days: number): Story {
  if (days === 0) return story
  const step = (one: StoryStep): StoryStep => ({
    ...one,
    on: addDays(one.on, days),
    ...(one.input ? { input: moved(one.input, days) as Record<string, unknown> } : {}),
  })
  return { ...story, steps: story.steps.map(step) }
}

function moved(value: unknown, days: number): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, days))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, days)]))
  const day = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(value) : null
  return day ? `${addDays(day[1] as Day, days)}${day[2] ?? ''}` : value
}

/** The story with the names of this place in its words. */
function named(story: Story, names: Readonly<Record<string, string>>): Story {
  const words = Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(story))
  return JSON.parse(words) as Story
}
