import { backWorkdays, type Calendar } from './calendar/calendar.ts'

/**
 * Whether the first day lies at least so many working days before the other, which is not counted itself (「N 日前通知」); `between`: nor is the first. Not,
 * while one of the days or the calendar is unknown.
 */
export function isAhead(
  first: unknown,
  then: unknown,
  { workdays, between, calendar }: { workdays: number; between?: true; calendar?: Calendar },
): boolean {
  if (typeof first !== 'string' || typeof then !== 'string' || calendar === undefined) return false
  const { by } = backWorkdays(then.slice(0, 10), workdays, calendar)
  return between ? first.slice(0, 10) < by : first.slice(0, 10) <= by
}
