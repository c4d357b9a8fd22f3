import type { Calendar, Day, Minute } from '../calendar/calendar.ts'
import type { Deadline, ExplainedDeadline } from '../deadline/deadline.ts'
import type { RecordState, Trace } from '../event.ts'

/** One line of what used or moved the budget of days; of a clock of hours with the minute where it is known. */
export type LedgerLine = { readonly on: Day | Minute; readonly kind: keyof typeof ledgerKinds; readonly says: string }
export const ledgerKinds = {
  start: '起算',
  pause: '中止',
  resume: '恢复',
  extend: '延长',
  extendLate: '逾期后延长',
  restart: '重新起算',
  stop: '办结',
} as const

/** What clocks need to know beside the record. `settings`: lengths that a county set where the law leaves them open. */
export type ClockContext = { readonly calendar: Calendar; readonly now: Minute; readonly settings?: Readonly<Record<string, number>> }

/** A clock that has started: what its record says about its start and end. */
export type Begun = {
  readonly record: RecordState
  readonly start: string
  readonly restarted: boolean
  /** What happened since the start or the last restart. */
  readonly after: readonly Trace[]
  readonly stopped: Trace | undefined
}

/** When a clock ends, what moved its end, and how that is counted out. */
export type Course = {
  readonly start: Day | Minute
  readonly ends: Deadline
  readonly explain: () => ExplainedDeadline
  readonly ledger: readonly LedgerLine[]
  readonly paused: boolean
  readonly law: string | null
}
