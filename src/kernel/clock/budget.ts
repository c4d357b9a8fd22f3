import { cite } from '../../law/statute.ts'
import type { Day } from '../calendar/calendar.ts'
import { holds } from '../condition.ts'
import { computeDeadline, explainDeadline, judgeExtension, type OpenPause, pausedAsOf, type Term } from '../deadline/deadline.ts'
import type { Trace } from '../event.ts'
import { type Clock, type Length, lengthsOf } from '../register.ts'
import { viewOf } from '../step/guards.ts'
import type { Begun, ClockContext, Course, LedgerLine } from './model.ts'

/** A period that is counted: its length, the days that did not count, the extension; null when no length applies. */
export function budgetOf(clock: Clock, begun: Begun, context: ClockContext): Course | null {
  const { record, start, restarted, after, stopped } = begun
  const view = viewOf(record, record.values, {})
  const length = lengthsOf(clock).find((one) => !one.when || holds(one.when, view))
  if (!length) return null
  const pauses = pausesOf(clock, after)
  const term: Term = {
    profile: length.profile,
    start: startFor(length, start),
    length: measure(length, context),
    calendar: context.calendar,
    pauses: pausedAsOf(pauses, stopped?.on ?? context.now.slice(0, 10)),
  }
  const extended = extension(clock, begun, term)
  return {
    start: term.start,
    ends: computeDeadline(extended.term),
    explain: () => explainDeadline(extended.term),
    ledger: [startLine(start, restarted), ...pauses.flatMap(pauseLines), ...extended.lines],
    paused: !stopped && pauses.some((pause) => !pause.to),
    law: length.law ? cite(length.law) : null,
  }
}

const startLine = (start: string, restarted: boolean): LedgerLine => ({
  on: start.slice(0, 10),
  kind: restarted ? 'restart' : 'start',
  says: restarted ? '从补正之日重新起算，当日不计入' : '起算日不计入',
})

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
function extension(clock: Clock, { record, after }: Begun, term: Term): { term: Term; lines: LedgerLine[] } {
  const prolonged = clock.until === undefined ? clock.extends : undefined
  const approved = prolonged && after.find((trace) => trace.step === prolonged.by)
  if (!prolonged || !approved) return { term, lines: [] }
  const asked = typeof prolonged.days === 'number' ? prolonged.days : Number(record.values[prolonged.days] ?? 0)
  const days = Math.min(asked, prolonged.max)
  const told = prolonged.told ? (record.values[prolonged.told] as Day | undefined) : undefined
  const valid = judgeExtension({ approvedOn: approved.on, toldOn: told, dueLegal: computeDeadline(term).dueLegal }) === 'valid'
  if (!valid) return { term, lines: [{ on: approved.on, kind: 'extendLate', says: '届满之后才批准或告知，延长无效' }] }
  const unit = term.length.workdays === undefined ? 'days' : 'workdays'
  return {
    term: { ...term, extensions: [{ [unit]: days }] },
    lines: [{ on: approved.on, kind: 'extend', says: `延长 ${days} ${unit === 'days' ? '日' : '个工作日'}` }],
  }
}
