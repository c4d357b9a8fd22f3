import { cite } from '../law/statute.ts'
import type { Calendar, Day, Minute } from './calendar.ts'
import { holds, rowsOf, type Values } from './condition.ts'
import {
  computeDeadline,
  type ExplainedDeadline,
  explainDeadline,
  judgeExtension,
  type OpenPause,
  pausedAsOf,
  type Status,
  statusOf,
  type Term,
} from './deadline.ts'
import type { RecordState, Trace } from './event.ts'
import { viewOf } from './lifecycle.ts'
import { named } from './named.ts'
import type { AnyRegister, Clock, Length } from './register.ts'

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

/** One line of what used or moved the budget of days. */
export type LedgerLine = { readonly on: Day; readonly kind: keyof typeof ledgerKinds; readonly says: string }
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

/** All clocks that have started on the record, earliest legal end first. */
export function clocksOf(register: AnyRegister, record: RecordState, context: ClockContext): readonly ClockState[] {
  const started = Object.entries(register.clocks ?? {}).flatMap(([id, clock]) => {
    const run = runOf(clock, record, context)
    return run ? [stateOf(id, clock, { run, context, values: record.values })] : []
  })
  return started.sort((a, b) => a.dueLegal.localeCompare(b.dueLegal))
}

/** The same clock counted out day by day; null when it has not started. */
export function explainClock(register: AnyRegister, record: RecordState, clock: string, context: ClockContext): ExplainedDeadline | null {
  const definition = named(register.clocks, clock)
  const run = definition && runOf(definition, record, context)
  return run ? explainDeadline(run.term) : null
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

type Run = { term: Term; ledger: LedgerLine[]; stopped: Trace | undefined; paused: boolean; law: string | null; warns: readonly number[] }

/** The term of a clock out of the record's trail: start or last restart, pauses, the extension, the end. */
function runOf(clock: Clock, record: RecordState, context: ClockContext): Run | null {
  const view = viewOf(record, record.values, {})
  if (clock.when && !holds(clock.when, view)) return null
  const restart = record.trail.findLast((trace) => clock.restarts?.includes(trace.step))
  const start = restart?.on ?? record.values[clock.from]
  const length = [clock.length].flat().find((one) => !one.when || holds(one.when, view))
  if (typeof start !== 'string' || !length) return null
  const after = record.trail.filter((trace) => !restart || trace.version > restart.version)
  // A stop before the start belongs to an earlier run (an agreement that the court refused, then a new one).
  const stopped = after.find((trace) => clock.stops.includes(trace.step) && trace.on >= start.slice(0, 10))
  const pauses = pausesOf(clock, after)
  const term: Term = {
    profile: length.profile,
    start: startFor(length, start),
    length: measure(length, context),
    calendar: context.calendar,
    pauses: pausedAsOf(pauses, stopped?.on ?? context.now.slice(0, 10)),
  }
  const extended = extension(clock, record, { after, term })
  const ledger = [
    {
      on: start.slice(0, 10),
      kind: restart ? ('restart' as const) : ('start' as const),
      says: restart ? '从补正之日重新起算，当日不计入' : '起算日不计入',
    },
    ...pauses.flatMap(pauseLines),
    ...extended.lines,
    ...(stopped ? [{ on: stopped.on, kind: 'stop' as const, says: '办结' }] : []),
  ]
  return {
    term: extended.term,
    ledger,
    stopped,
    paused: !stopped && pauses.some((pause) => !pause.to),
    law: length.law ? cite(length.law) : null,
    warns: clock.warns ?? [3],
  }
}

const startFor = (length: Length, start: string): string =>
  length.hours === undefined ? start.slice(0, 10) : start.length === 10 ? `${start}T00:00` : start

/** The length with the county's own number where the definition leaves it open. */
function measure({ setting, days, workdays, months, years, hours }: Length, { settings }: ClockContext): Term['length'] {
  const own = setting === undefined ? undefined : settings?.[setting]
  const given = Object.entries({ days, workdays, months, years, hours }).find(([, count]) => count !== undefined) as [string, number]
  return { [given[0]]: own ?? given[1] }
}

function pausesOf(clock: Clock, trail: readonly Trace[]): OpenPause[] {
  return (clock.pauses ?? []).flatMap(({ from, to }) => {
    const begun = trail.filter((trace) => trace.step === from)
    return begun.map((begin) => ({ from: begin.on, to: trail.find((trace) => trace.step === to && trace.version > begin.version)?.on }))
  })
}

const pauseLines = ({ from, to }: OpenPause): LedgerLine[] => [
  { on: from, kind: 'pause', says: '自次日起不计入' },
  ...(to ? [{ on: to, kind: 'resume' as const, says: '次日起继续计算' }] : []),
]

/** The extension counts if it was approved and told before the old legal end; otherwise it is shown and the matter stays overdue (E29). */
function extension(
  clock: Clock,
  record: RecordState,
  { after, term }: { after: readonly Trace[]; term: Term },
): { term: Term; lines: LedgerLine[] } {
  const approved = clock.extends && after.find((trace) => trace.step === clock.extends?.by)
  if (!clock.extends || !approved) return { term, lines: [] }
  const asked = typeof clock.extends.days === 'number' ? clock.extends.days : Number(record.values[clock.extends.days] ?? 0)
  const days = Math.min(asked, clock.extends.max)
  const told = clock.extends.told ? (record.values[clock.extends.told] as Day | undefined) : undefined
  const valid = judgeExtension({ approvedOn: approved.on, toldOn: told, dueLegal: computeDeadline(term).dueLegal }) === 'valid'
  if (!valid) return { term, lines: [{ on: approved.on, kind: 'extendLate', says: '届满之后才批准或告知，延长无效' }] }
  const unit = term.length.workdays === undefined ? 'days' : 'workdays'
  return {
    term: { ...term, extensions: [{ [unit]: days }] },
    lines: [{ on: approved.on, kind: 'extend', says: `延长 ${days} ${unit === 'days' ? '日' : '个工作日'}` }],
  }
}

function stateOf(id: string, clock: Clock, { run, context, values }: { run: Run; context: ClockContext; values: Values }): ClockState {
  const { dueStrict, dueLegal, provisional, unit } = computeDeadline(run.term)
  const stoppedOn = run.stopped?.on ?? null
  const stop = stoppedOn && unit === 'hours' ? minuteOf(clock.stopsAt, values, stoppedOn) : stoppedOn
  const ends = { dueStrict, dueLegal, remindDays: Math.max(...run.warns) }
  return {
    clock: id,
    name: clock.name,
    start: run.term.start,
    dueStrict,
    dueLegal,
    provisional,
    stoppedOn,
    paused: run.paused,
    status: statusOf(ends, context.now, stop ?? undefined),
    ledger: run.ledger,
    law: run.law,
  }
}

/** The minute at which it ended; without one the day counts as late as it could have been, so that nothing late passes for in time. */
function minuteOf(path: string | undefined, values: Values, day: Day): Minute {
  const [head = '', inRow] = (path ?? '').split('.')
  const value = inRow === undefined ? values[head] : rowsOf(values[head]).at(-1)?.[inRow]
  return typeof value === 'string' && value.length > 10 ? value : `${day}T23:59`
}
