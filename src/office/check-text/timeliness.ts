import type { Day } from '../../kernel/calendar/calendar.ts'
import { lastDayAfter } from '../../report/check/last-days.ts'

/** Whether a yearly report was sent or published in time. `days`: how many days late it was, or is by now. */
export type Timeliness = {
  readonly due: Day
  readonly done: Day | null
  readonly state: 'inTime' | 'late' | 'overdue' | 'open'
  readonly days: number
}

/**
 * Judges one duty of a report year by its last day. Sending: before 1 March, publishing: before 1 April of the year after
 * (法治政府建设与责任落实督察工作规定 第二十四条); `months` after the end of the year, where the county has set another length for sending.
 */
export function timeliness({ year, months, done, today }: { year: number; months: number; done: Day | null; today: Day }): Timeliness {
  const due = lastDayAfter(year, months)
  const days = Math.max(0, (Date.parse(done ?? today) - Date.parse(due)) / 86_400_000)
  return { due, done, days, state: done === null ? (days > 0 ? 'overdue' : 'open') : days > 0 ? 'late' : 'inTime' }
}
