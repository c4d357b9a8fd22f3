import type { PublicityYear } from '../../../office/work-pages/publicity-year.ts'
import { type ThemeDay, themeDays } from './theme-days.ts'

/** held: something took place; planned: something will; missed: it is over and nothing did; open: it is still to come and nothing is planned. */
export type Standing = 'held' | 'planned' | 'missed' | 'open'
type Counted = { readonly held: number; readonly planned: number; readonly state: Standing }
export type DayOfYear = ThemeDay & Counted
export type MonthOfYear = Counted & { readonly month: number; readonly days: readonly DayOfYear[] }

const comingStates = ['planned', 'approved']

/** The twelve months with their theme days, as they stand on this day. */
export function monthsOf({ year, counts }: Pick<PublicityYear, 'year' | 'counts'>, today: string): readonly MonthOfYear[] {
  const monthOf = (month: number): string => `${year}-${String(month).padStart(2, '0')}`
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const days = themeDays.filter((one) => one.month === month)
    return {
      month,
      ...counted(
        counts.filter((one) => one.month === monthOf(month)),
        today.slice(0, 7) > monthOf(month),
      ),
      days: days.map((one) => ({
        ...one,
        ...counted(
          counts.filter(({ group }) => group === one.key),
          isOver(year, one.until ?? one.day, today),
        ),
      })),
    }
  })
}

/** A month is over when the next one has begun, a day or the last day of a week on the day after. */
const isOver = (year: number, day: string, today: string): boolean => today.slice(0, 5 + day.length) > `${year}-${day}`

function counted(counts: PublicityYear['counts'], over: boolean): Counted {
  const sum = (coming: boolean): number =>
    counts.filter(({ state }) => comingStates.includes(state) === coming).reduce((total, { count }) => total + count, 0)
  const [held, planned] = [sum(false), sum(true)]
  return { held, planned, state: held > 0 ? 'held' : over ? 'missed' : planned > 0 ? 'planned' : 'open' }
}
