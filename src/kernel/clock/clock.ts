import { backWorkdays, type Day, type Minute } from '../calendar/calendar.ts'
import { rowsOf, type Values } from '../condition.ts'
import { type ExplainedDeadline, type Status, statusOf } from '../deadline/deadline.ts'
import type { RecordState } from '../event.ts'
import { named } from '../named.ts'
import type { AnyRegister, Clock } from '../register.ts'
import type { ClockContext, LedgerLine } from './model.ts'
import { type Run, runOf } from './run.ts'

export { type ClockContext, type LedgerLine, ledgerKinds } from './model.ts'

/** A clock of a record as it stands: never a stored date, always worked out from what happened. */
export type ClockState = {
  readonly clock: string
  readonly name: string
  readonly start: Day | Minute
  readonly dueStrict: Day | Minute
  readonly dueLegal: Day | Minute
  readonly provisional: boolean
  /** Day of the step that ended it; null while it runs or stands. */
  readonly stoppedOn: Day | null
  readonly paused: boolean
  readonly status: Status
  readonly ledger: readonly LedgerLine[]
  readonly law: string | null
}

/** All clocks that have started on the record, earliest legal end first. */
export function clocksOf(register: AnyRegister, record: RecordState, context: ClockContext): readonly ClockState[] {
  const started = Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
    const run = runOf(clock, record, { register, context })
    return run ? [stateOf(id, clock, { run, context, values: record.values })] : []
  })
  return started.sort((a, b) => a.dueLegal.localeCompare(b.dueLegal))
}

/** The same clock counted out day by day; null when it has not started. */
export function explainClock(register: AnyRegister, record: RecordState, clock: string, context: ClockContext): ExplainedDeadline | null {
  const definition = named(register.clocks, clock)
  const run = definition && runOf(definition, record, { register, context })
  return run ? run.explain() : null
}

/** Steps that time takes by itself now: their clock is past its legal end or their day has come, and they fit the state. */
export function stepsDue(register: AnyRegister, record: RecordState, context: ClockContext): readonly string[] {
  const overdue = new Set(
    clocksOf(register, record, context)
      .filter((one) => one.status === 'overdue' && !one.paused)
      .map((one) => one.clock),
  )
  return Object.entries(register.steps)
    .filter(([, step]) => step.by === 'time' && step.from.includes(record.state) && record.voided === null)
    .filter(
      ([, { after, when }]) =>
        (after !== undefined && overdue.has(after)) || (when !== undefined && hasCome(record.values[when], context.now)),
    )
    .map(([id]) => id)
}

/** How each clock ended or stands, as conditions ask it. */
export const standingOf = (clocks: readonly ClockState[]): Readonly<Record<string, 'running' | 'inTime' | 'late'>> =>
  Object.fromEntries(
    clocks.map(({ clock, status }) => [
      clock,
      status === 'met' ? 'inTime' : status === 'metLate' || status === 'overdue' ? 'late' : 'running',
    ]),
  )

const hasCome = (day: unknown, now: Minute): boolean => typeof day === 'string' && day.slice(0, 10) <= now.slice(0, 10)

function stateOf(id: string, clock: Clock, { run, context, values }: { run: Run; context: ClockContext; values: Values }): ClockState {
  const { dueStrict, dueLegal, provisional, unit } = run.ends
  const stoppedOn = run.stopped?.on ?? null
  const stop = stoppedOn && unit === 'hours' ? minuteOf(clock.stopsAt, values, stoppedOn) : stoppedOn
  const days = Math.max(...run.warns)
  // Of working days a reminder counts working days too: two calendar days before a Monday nobody is there to be reminded.
  const remind =
    unit === 'workdays' ? { remindFrom: backWorkdays(dueStrict.slice(0, 10), days, context.calendar).by } : { remindDays: days }
  const ends = { dueStrict, dueLegal, ...remind }
  return {
    clock: id,
    name: clock.name,
    start: run.start,
    dueStrict,
    dueLegal,
    provisional,
    stoppedOn,
    paused: run.paused,
    status: statusOf(ends, context.now, stop ?? undefined),
    ledger:
      stop && stop !== stoppedOn
        ? run.ledger.map((line) => (line.kind === 'stop' ? { ...line, on: known(stop, line.on) } : line))
        : run.ledger,
    law: run.law,
  }
}

/** The minute that is told: none where nobody entered one. */
const known = (stop: Minute, day: Day): Day | Minute => (stop.endsWith('T23:59') ? day : stop)

/** The minute at which it ended; without one the day counts as late as it could have been, so that nothing late passes for in time. */
function minuteOf(path: string | undefined, values: Values, day: Day): Minute {
  const [head = '', inRow] = (path ?? '').split('.')
  const value = inRow === undefined ? values[head] : rowsOf(values[head]).at(-1)?.[inRow]
  return typeof value === 'string' && value.length > 10 ? value : `${day}T23:59`
}
