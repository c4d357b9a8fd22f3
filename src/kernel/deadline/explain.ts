import { type Day, specialOn, worksOn } from '../calendar/calendar.ts'
import { dayOf, numberOf } from '../calendar/days.ts'
import { inGap, type Ledger, type Leg } from './ledger.ts'
import type { Term } from './term.ts'

/** One day of a period, whether it was counted, and why, in Chinese. */
export type CountedDay = { readonly date: Day; readonly counted: boolean; readonly reason: string }

/** Every day from the start to the legal end: day 0, counted days, pauses, rest days, and the days the end rolled over. */
export function explainDays(term: Term, ledger: Ledger): CountedDay[] {
  const { start, legs, strict, legal } = ledger
  const dayZero = { date: dayOf(start), counted: false, reason: '起算日不计入' }
  const rolling = Array.from({ length: legal - strict }, (_, index) => {
    const day = strict + 1 + index
    const reason = day === legal ? '顺延后的届满日' : `${specialOn(day, term.calendar)}，顺延`
    return { date: dayOf(day), counted: false, reason }
  })
  return [dayZero, ...legs.flatMap((leg) => legDays(leg, term, ledger)), ...rolling]
}

function legDays(leg: Leg, { calendar }: Term, { legs, gaps, strict, legal }: Ledger): CountedDay[] {
  const days: CountedDay[] = []
  const prefix = leg === legs[0] ? '第' : '延长第'
  const working = leg.unit === 'workdays'
  const ends = strict < legal ? '，届满日为休息日，顺延' : '，期限届满'
  let used = 0
  for (let day = leg.from + 1; day <= leg.to; day++) {
    const special = specialOn(day, calendar)
    const paused = inGap(day, gaps) ? '中止期间，不计入' : undefined
    // Rest days come first: a working-day period does not count them anyway, so a pause has nothing to deduct there.
    const refused = working && !worksOn(day, calendar) ? special : paused
    if (!refused) used++
    const nth = `${prefix}${used}${working ? '个工作日' : '日'}${special ? `（${special}）` : ''}`
    days.push({ date: dayOf(day), counted: !refused, reason: refused ?? (day === strict ? nth + ends : nth) })
  }
  return days
}

/** The days that a period in hours touches. All count: it runs from minute to minute (民法典 第二百零一条第二款). */
export function explainHours(from: string, to: string): CountedDay[] {
  const first = numberOf(from.slice(0, 10))
  const last = numberOf(to.slice(0, 10))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const starts = index === 0 ? [`${from.slice(11)} 起算`] : []
    const ends = first + index === last ? [`${to.slice(11)} 届满`] : []
    const said = [...starts, ...ends].join('，')
    return { date: dayOf(first + index), counted: true, reason: said || '按小时连续计算' }
  })
}
