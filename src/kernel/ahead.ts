import { backWorkdays, type Calendar } from './calendar/calendar.ts'

/**
 * Whether the first day lies at least so many working days before the other, which is not counted itself (「N 日前通知」). Not, while one of the days or the
 * calendar is unknown.
 */
export function isAhead(first: unknown, then: unknown, { workdays, calendar }: { workdays: number; calendar?: Calendar }): boolean {
  if (typeof first !== 'string' || typeof then !== 'string' || calendar === undefined) return false
  return first.slice(0, 10) <= backWorkdays(then.slice(0, 10), workdays, calendar).by
}
