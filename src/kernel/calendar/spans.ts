import { addDays, addMonths, type Day, weekday } from './calendar.ts'

/** Stretches of the calendar in which something is done again and again: weeks from Monday to Sunday, the rest by the calendar. */
export const spans = { week: '周', month: '月', quarter: '季度', halfYear: '半年', year: '年' } as const
export type Span = keyof typeof spans
export type Stretch = { readonly from: Day; readonly to: Day }

const months = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

/** The stretch in which a day lies. */
export function stretchAt(span: Span, day: Day): Stretch {
  if (span === 'week') {
    const from = addDays(day, 1 - weekday(day))
    return { from, to: addDays(from, 6) }
  }
  const length = months[span]
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, length), -1) }
}

/** The stretch before the one that begins on this day. */
export const stretchBefore = (span: Span, { from }: Stretch): Stretch => stretchAt(span, addDays(from, -1))

/** The stretches that lie wholly within the days asked: a month that is still running, or cut off, is none. */
export function stretchesIn(span: Span, { from, to }: Stretch): readonly Stretch[] {
  const found: Stretch[] = []
  for (let one = stretchAt(span, from); one.to <= to; one = stretchAt(span, addDays(one.to, 1))) if (one.from >= from) found.push(one)
  return found
}
