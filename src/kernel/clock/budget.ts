import { cite } from '../../law/statute.ts'
import type { Day } from '../calendar/calendar.ts'
import { holds } from '../condition.ts'
import { computeDeadline, explainDeadline, judgeExtension, type OpenPause, pausedAsOf, type Term } from '../deadline/deadline.ts'
import type { Trace } from '../event.ts'
import { type Clock, type Length, lengthsOf, type Prolongation } from '../register.ts'
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
    ledger: [startLine(start, { restarted, byHours: length.hours !== undefined }), ...pauses.flatMap(pauseLines), ...extended.lines],
    paused: !stopped && pauses.some((pause) => !pause.to),
    law: length.law ? cite(length.law) : null,
  }
}

/** Hours run from the very minute (民法典 第二百零一条第二款); of days the first does not count. */
function startLine(start: string, { restarted, byHours }: { restarted: boolean; byHours: boolean }): LedgerLine {
  if (byHours) return { on: start, kind: restarted ? 'restart' : 'start', says: '从这一时刻起按小时计，休息日照算' }
  return {
    on: start.slice(0, 10),
    kind: restarted ? 'restart' : 'start',
    says: restarted ? '从这一天重新起算，当日不计入' : '起算日不计入',
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

/** Each prolongation counts if it was approved and told before the legal end as it then stood; otherwise it is shown and moves nothing (E29). */
const extension = (clock: Clock, begun: Begun, term: Term): Extended =>
  prolongationsOf(clock).reduce<Extended>((so, one) => prolonged(one, begun, so), { term, lines: [] })

type Extended = { readonly term: Term; readonly lines: readonly LedgerLine[] }

const prolongationsOf = (clock: Clock): readonly Prolongation[] =>
  clock.until !== undefined || clock.extends === undefined ? [] : [clock.extends].flat()

function prolonged(one: Prolongation, { record, after }: Begun, { term, lines }: Extended): Extended {
  const approved = after.find((trace) => trace.step === one.by)
  if (!approved) return { term, lines }
  const asked = typeof one.days === 'number' ? one.days : Number(record.values[one.days] ?? 0)
  const days = Math.min(asked, one.max)
  const told = one.told ? (record.values[one.told] as Day | undefined) : undefined
  const valid = judgeExtension({ approvedOn: approved.on, toldOn: told, dueLegal: computeDeadline(term).dueLegal }) === 'valid'
  if (!valid) return { term, lines: [...lines, { on: approved.on, kind: 'extendLate', says: '届满之后才批准或告知，延长无效' }] }
  const unit = term.length.workdays === undefined ? 'days' : 'workdays'
  return {
    term: { ...term, extensions: [...(term.extensions ?? []), { [unit]: days }] },
    lines: [
      ...lines,
      { on: approved.on, kind: 'extend', says: `${lines.length > 0 ? '再次延长' : '延长'} ${days} ${unit === 'days' ? '日' : '个工作日'}` },
    ],
  }
}
