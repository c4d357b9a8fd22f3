import { daysBetween } from '../../kernel/calendar/calendar.ts'
import type { Chance } from './chance.ts'
import { type Example, examplesOf, livedOr, type Place, type Stories } from './register-lives.ts'
import type { Lived } from './relive.ts'
import { dayIn } from './season.ts'
import { type Season, seasons } from './seasons.ts'

/** Where a day does not fit (a holiday, a law that was not yet in force), another one is tried so often. */
const tries = 3

type Seasonal = { readonly place: Place; readonly luck: Chance; readonly years: readonly number[] }

/** The matters that come all year round, in their months: after examples of their registers that came to an end, moved by whole weeks. */
export function* seasonLives(stories: Stories, { place, luck, years }: Seasonal): Generator<readonly Lived[]> {
  for (const register of place.registers) {
    const season = seasons[register.id]
    const ended = examplesOf(register, stories).filter(({ story }) => register.final.includes(story.ends))
    if (!season || ended.length === 0) continue
    for (const year of years)
      for (let left = luck.between(...season.yearly); left > 0; left -= 1) yield oneOf(ended, { place, luck, year, season })
  }
}

type Living = { readonly place: Place; readonly luck: Chance; readonly year: number; readonly season: Season }

function oneOf(ended: readonly Example[], { place, luck, year, season }: Living): readonly Lived[] {
  for (let tried = 0; tried < tries; tried += 1) {
    const example = luck.pick(ended)
    const first = example.story.steps.find(({ in: elsewhere }) => elsewhere === undefined)?.on as string
    const weeks = Math.round(daysBetween(first, dayIn(luck, year, season.months)) / 7)
    const lived = livedOr(example, place, 7 * weeks)
    if (lived.length > 0) return lived
  }
  return []
}
