import { addDays, type Day } from '../kernel/calendar/calendar.ts'

/** The days a figure is asked for, both included. A year is 01-01…12-31 of the date basis; a report may cut off earlier (C10). */
export type Period = { readonly from: Day; readonly to: Day }

/** A calendar year. */
export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** A quarter, 1 to 4; any other number throws. */
export function quarterOf(year: number, quarter: number): Period {
  if (![1, 2, 3, 4].includes(quarter)) throw new RangeError(`not a quarter: ${quarter}`)
  return { from: monthOf(year, quarter * 3 - 2).from, to: monthOf(year, quarter * 3).to }
}

/** A month, 1 to 12; any other number throws. */
export function monthOf(year: number, month: number): Period {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`not a month: ${month}`)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`
  return { from: `${year}-${two(month)}-01`, to: addDays(next, -1) }
}

/** The period up to the day on which a report stops counting (截止日). A cut-off outside the period changes nothing after it and throws before it. */
export function cutOff(period: Period, day: Day): Period {
  if (day < period.from) throw new RangeError(`the cut-off ${day} lies before ${period.from}`)
  return day < period.to ? { from: period.from, to: day } : period
}

/** The same days one year earlier (上年同期). The end of February stays the end of February. */
export const yearBefore = (period: Period): Period => ({ from: earlier(period.from), to: earlier(period.to) })

function earlier(day: Day): Day {
  const year = Number(day.slice(0, 4)) - 1
  const endOfFebruary = monthOf(year, 2).to
  return isEndOfFebruary(day) ? endOfFebruary : `${year}${day.slice(4)}`
}

const isEndOfFebruary = (day: Day): boolean => day === monthOf(Number(day.slice(0, 4)), 2).to

/** How a period is called in a report: 2026年, 2026年第三季度, 2026年11月, 2026年1月1日至10月31日. */
export function periodName({ from, to }: Period): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const is = (other: Period) => other.from === from && other.to === to
  if (is(yearOf(year))) return `${year}年`
  if (is(monthOf(year, month))) return `${year}年${month}月`
  const quarter = [1, 2, 3, 4].find((one) => is(quarterOf(year, one)))
  if (quarter) return `${year}年第${'一二三四'[quarter - 1]}季度`
  return from === to ? dayName(from) : `${dayName(from)}至${from.slice(0, 4) === to.slice(0, 4) ? dayName(to).slice(5) : dayName(to)}`
}

const dayName = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
const two = (value: number): string => String(value).padStart(2, '0')

/** Whether these periods together cover every day of the asked one (four quarterly zero reports make a year). */
export function covers(periods: readonly Period[], asked: Period): boolean {
  let next = asked.from
  for (const { from, to } of periods.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (from > next) return false
    if (to >= asked.to) return true
    if (to >= next) next = addDays(to, 1)
  }
  return false
}

/** Whether the period is a calendar year. */
export const isYear = (period: Period): boolean => {
  const { from, to } = yearOf(Number(period.from.slice(0, 4)))
  return from === period.from && to === period.to
}

/** The months that a period touches, cut to it; beyond two years the calendar years. A line of a table and a bar of a chart each. */
export function partsOf(period: Period): readonly Period[] {
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const whole =
    years.length > 2 ? years.map(yearOf) : years.flatMap((year) => Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1)))
  return whole
    .filter(({ from, to }) => from <= period.to && to >= period.from)
    .map(({ from, to }) => ({ from: latest(from, period.from), to: earliest(to, period.to) }))
}

const earliest = (...days: readonly Day[]): Day => days.toSorted()[0] as Day
const latest = (...days: readonly Day[]): Day => days.toSorted().at(-1) as Day
