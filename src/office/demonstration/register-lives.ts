import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { type Lived, relive, type Stage } from './relive.ts'
import { seasons } from './seasons.ts'

/** The examples of the registers, by register id. */
export type Stories = Readonly<Record<string, readonly Story[]>>

/** Registers whose years the county lives by other means: drawn in numbers, or told by hand. */
const otherwise = [
  'dispute',
  'activity',
  'study',
  'adviser',
  'adviser-log',
  'adviser-year',
  'call-back',
  'law-change',
  'model-village',
  'annual-report',
]

/** Words of an example, and what they are called here. */
type Names = Readonly<Record<string, string>>

/** A township: how many came before it, and where in it the next matter happens, with the names of that place instead of those of the examples. */
export type Place = {
  readonly registers: readonly AnyRegister[]
  readonly somewhere: () => { readonly stage: Stage; readonly names: Names }
  readonly nth: number
  /** By story of a register: until which first day it was seen to be too long ago. Kept for the whole county, so that nobody lives it in vain again. */
  readonly tooLongAgo: Map<string, Day>
}

/**
 * The examples of every register that follows the calendar of the year (plans in January, accounts in November), lived again in one township: in their own
 * weeks or up to three before, and those that came to an end also in the year before. Registers that fill all year round only leave here what is
 * still under way. Weeks are whole, so that what happened on a working day still does; where a holiday or a law that was not yet in force stands in
 * the way, that life is left out.
 */
export function* registerLives(stories: Stories, place: Place): Generator<readonly Lived[]> {
  for (const register of place.registers.filter(({ id }) => !otherwise.includes(id)))
    for (const example of examplesOf(register, stories))
      for (const days of shiftsOf(register, example.story, place.nth)) yield livedOr(example, place, days)
}

/** An example of a register; `key` is the same in every township. */
export type Example = { readonly register: AnyRegister; readonly key: string; readonly story: Story }

export const examplesOf = (register: AnyRegister, stories: Stories): readonly Example[] =>
  (stories[register.id] ?? []).map((story, at) => ({ register, key: `${register.id} ${at}`, story }))

function shiftsOf({ id, final }: AnyRegister, { ends }: Story, nth: number): readonly number[] {
  const weeks = nth % 4
  if (!final.includes(ends)) return [-7 * weeks]
  return id in seasons ? [] : [-7 * weeks, -7 * (52 + weeks)]
}

/** A desk is not a graveyard: what would be overdue for longer than a month was settled in this county. */
const forgotten = ({ clocks }: Lived, { today }: Stage): boolean =>
  clocks.some(
    ({ status, stoppedOn, dueLegal }) => stoppedOn === null && status === 'overdue' && dueLegal.slice(0, 10) < addDays(today, -30),
  )

/** Lives an example in the township, so many days later; gives nothing where it cannot be, has not yet been, or would lie about forgotten. */
export function livedOr({ register, key, story }: Example, { somewhere, tooLongAgo }: Place, days: number): readonly Lived[] {
  const { stage, names } = somewhere()
  const moment = shifted(named(story, names), days)
  const first = moment.steps[0]?.on ?? ''
  if (moment.steps.some(({ on: day }) => day > stage.today) || first <= (tooLongAgo.get(key) ?? '')) return []
  try {
    const lived = relive(register, moment, stage)
    if (!lived.some((one) => forgotten(one, stage))) return lived
    tooLongAgo.set(key, first)
  } catch {
    // Not on this day.
  }
  return []
}

/** The same story so many days later (before 0: earlier): the days of its steps, every day and number of a document in what they say. It happens to others, who have other telephones. */
function shifted(story: Story, days: number): Story {
  if (days === 0) return story
  const step = (one: StoryStep): StoryStep => ({
    ...one,
    on: addDays(one.on, days),
    ...(one.input ? { input: moved(one.input, { days, from: one.on }) as Record<string, unknown> } : {}),
  })
  return { ...story, steps: story.steps.map(step) }
}

type Move = { readonly days: number; readonly from: Day }

function moved(value: unknown, move: Move): unknown {
  const { days } = move
  if (Array.isArray(value)) return value.map((one) => moved(one, move))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, move)]))
  if (typeof value !== 'string') return value
  const phone = /^(1\d{6})(\d{4})$/.exec(value)
  if (phone) return `${phone[1]}${String((Number(phone[2]) + Math.abs(days)) % 10_000).padStart(4, '0')}`
  const day = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(value)
  return day ? `${addDays(day[1] as Day, days)}${day[2] ?? ''}` : told(value, move)
}

/**
 * Days in running words (5月11日) and the year in the number of a document (〔2026〕, （2026）), as they are told of the other day. A number that a township
 * gives by hand (QS-2026-018) is another one in another week.
 */
function told(text: string, { days, from }: Move): string {
  const year = Number(from.slice(0, 4))
  const later = Number(addDays(from, days).slice(0, 4)) - year
  const spoken = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
  const numbers = /([〔（])(20\d\d)([〕）])/g
  const byHand = /\b([A-Z]+)-(20\d\d)-(\d{3})\b/g
  return text
    .replace(spoken, (_, said: string | undefined, month: string, day: string) => {
      const other = addDays(`${said ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, days)
      return `${said ? `${other.slice(0, 4)}年` : ''}${Number(other.slice(5, 7))}月${Number(other.slice(8))}日`
    })
    .replace(numbers, (_, open: string, said: string, close: string) => `${open}${Number(said) + later}${close}`)
    .replace(byHand, (_, series: string, said: string, number: string) => {
      const other = (Number(number) + Math.abs(days) / 7) % 1000
      return `${series}-${Number(said) + later}-${String(other).padStart(3, '0')}`
    })
}

/** The story with the names of this place in its words. */
function named(story: Story, names: Names): Story {
  const words = Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(story))
  return JSON.parse(words) as Story
}
