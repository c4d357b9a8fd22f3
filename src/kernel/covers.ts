import type { Day } from './calendar/calendar.ts'

/**
 * What must have been so on a day of this record: the linked record's period covers it (`from`, `to`: date fields there; without `to` it has no end), it
 * did not stand all that day in one of the states `notIn` (its history tells; before it was entered nothing is known against it), and every statute in
 * its field `basis` was in force.
 */
export type Covers<F extends string = string> = {
  /** Date fields here (`part.field`: of every row). At least one is filled, and each that is must be covered. */
  readonly days: readonly F[]
  readonly from?: string
  readonly to?: string
  readonly notIn?: readonly string[]
  readonly basis?: string
}

/** The linked record as a day looks at it. */
export type Period = {
  readonly from: unknown
  readonly to: unknown
  readonly trail: readonly { readonly on: Day; readonly to: string }[]
  readonly basis: readonly string[]
}

/** Whether the day lies in the period, in no state that rules it out, and on law in force. */
export function coversDay(covers: Covers, period: Period, { day, stands }: { day: Day; stands?: (title: string, day: Day) => boolean }) {
  if (covers.from !== undefined && !(typeof period.from === 'string' && period.from.slice(0, 10) <= day)) return false
  if (covers.to !== undefined && typeof period.to === 'string' && period.to.slice(0, 10) < day) return false
  if (covers.notIn !== undefined && stoodIn(covers.notIn, period.trail, day)) return false
  return covers.basis === undefined || (period.basis.length > 0 && period.basis.every((title) => stands?.(title, day) ?? false))
}

/** On the day of a change both the old and the new state count for it: nobody knows the hour. */
function stoodIn(states: readonly string[], trail: Period['trail'], day: Day): boolean {
  const before = trail.findLast(({ on }) => on < day)
  const held = [...(before ? [before] : []), ...trail.filter(({ on }) => on === day)].map(({ to }) => to)
  return held.length > 0 && held.every((state) => states.includes(state))
}
