import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Chance } from './chance.ts'

/** How much of a year falls into each month, January first. */
export type Months = readonly number[]

const year = (months: string): Months => [...months].map(Number)

/** The seasons of a township: a digit for each month from January on. */
export const months = {
  evenly: year('111111111111'),
  /** Wages are asked for before the Spring Festival, and again when the building sites close. */
  wages: year('962111111258'),
  /** Boundaries and water in spring, harvests and animals in autumn. */
  fields: year('124653235421'),
  /** Storms, drainage, landslides. */
  flood: year('000026963100'),
  /** Dry grass: winter and spring. */
  fire: year('763200000368'),
  /** The days on which law is made known: 3·15, 4·15, May, June, 12·4. */
  publicity: year('114555233236'),
  quarterEnds: year('117117117116'),
  springAndAutumn: year('014642134421'),
} as const satisfies Readonly<Record<string, Months>>

/** A day of the year, in a month as likely as its share. Never after the eighth of December: what begins then would end in the next year. */
export function dayIn(luck: Chance, of: number, share: Months): Day {
  let left = luck.between(
    1,
    share.reduce((sum, one) => sum + one, 0),
  )
  const month = share.findIndex((one) => {
    left -= one
    return left <= 0
  })
  const day = luck.between(month === 0 ? 3 : 1, month === 11 ? 8 : 28)
  return `${of}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
