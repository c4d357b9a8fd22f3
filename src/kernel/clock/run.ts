import type { Day } from '../calendar/calendar.ts'
import { holds } from '../condition.ts'
import type { RecordState, Trace } from '../event.ts'
import type { AnyRegister, Clock } from '../register.ts'
import { viewOf } from '../step/guards.ts'
import { budgetOf } from './budget.ts'
import type { ClockContext, Course } from './model.ts'
import { setDayOf } from './set-day.ts'

export type Run = Course & { readonly stopped: Trace | undefined; readonly warns: readonly number[] }

/** A clock out of the record's trail: start or last restart, what moved its end, the step that ended it; null when it has not started. */
export function runOf(
  clock: Clock,
  record: RecordState,
  { register, context }: { register: AnyRegister; context: ClockContext },
): Run | null {
  const restart = clock.restarts && record.trail.findLast((trace) => clock.restarts?.includes(trace.step))
  const start = restart?.on ?? (clock.from === undefined ? firstDay(record) : record.values[clock.from])
  if (typeof start !== 'string') return null
  if (clock.when && !holds(clock.when, viewOf(record, record.values, {}))) return null
  const after = record.trail.filter((trace) => !restart || trace.version > restart.version)
  // A stop before the start belongs to an earlier run (an agreement that the court refused, then a new one).
  const stopped = after.find((trace) => clock.stops.includes(trace.step) && (clock.early || trace.on >= start.slice(0, 10)))
  const begun = { record, start, restarted: restart !== undefined, after, stopped }
  const course = clock.until === undefined ? budgetOf(clock, begun, context) : setDayOf(clock, begun, { register, context })
  if (!course) return null
  const ended = stopped ? [{ on: stopped.on, kind: 'stop' as const, says: '办结' }] : []
  return { ...course, ledger: [...course.ledger, ...ended], stopped, warns: clock.warns ?? [3] }
}

/** A record that was opened after what it tells of (a report already handed in, entered today) began with the first of it. */
const firstDay = ({ trail }: RecordState): Day | undefined =>
  trail.reduce<Day | undefined>((first, { on }) => (first === undefined || on < first ? on : first), undefined)
