import { cite } from '../../law/statute.ts'
import { addDays, type Day, daysBetween, restReason } from '../calendar/calendar.ts'
import type { CountedDay } from '../deadline/deadline.ts'
import type { AnyRegister, Clock } from '../register.ts'
import type { Begun, ClockContext, Course, LedgerLine } from './model.ts'

type SetDayClock = Clock & { readonly until: string }
type Around = { readonly register: AnyRegister; readonly context: ClockContext }

/** A deadline that somebody set: it ends on that day, be it a rest day; null while nobody has set one. */
export function setDayOf(clock: SetDayClock, { record, start, restarted, after }: Begun, { register, context }: Around): Course | null {
  const set = record.values[clock.until]
  if (typeof set !== 'string') return null
  const until = set.slice(0, 10)
  const from = start.slice(0, 10)
  const ends = { dueStrict: until, dueLegal: until, provisional: false, unit: 'days' } as const
  const field = register.fields[clock.until]?.name ?? clock.until
  const approved = after.filter((trace) => trace.step === clock.extends?.by).map(({ on }) => on)
  return {
    start: from,
    ends,
    explain: () => ({ ...ends, days: daysTo(until, from, (day) => lineOf(day, { until, field, context })) }),
    ledger: [{ on: from, kind: restarted ? 'restart' : 'start', says: '到限期当日为止' }, ...extensionLines(approved, until)],
    paused: false,
    law: clock.law ? cite(clock.law) : null,
  }
}

/** Every approval, the last one in time with the day as it now stands. One given after that day did not move it (E29). */
function extensionLines(approved: readonly Day[], until: Day): readonly LedgerLine[] {
  const last = approved.findLast((on) => on <= until)
  return approved.map((on) => {
    if (on > until) return { on, kind: 'extendLate', says: '届满之后才批准，限期不变' }
    return { on, kind: 'extend', says: on === last ? `限期改为 ${until}` : '限期有变动' }
  })
}

const daysTo = (until: Day, from: Day, line: (day: Day) => CountedDay): CountedDay[] =>
  Array.from({ length: Math.max(daysBetween(from, until), 0) + 1 }, (_, index) => line(addDays(until, -index))).reverse()

function lineOf(day: Day, { until, field, context }: { until: Day; field: string; context: ClockContext }): CountedDay {
  const rest = restReason(day, context.calendar)
  const left = daysBetween(day, until)
  const says = left === 0 ? `“${field}”定下的最后一日` : `还有 ${left} 日`
  return { date: day, counted: true, reason: rest ? `${says}（${rest}）` : says }
}
