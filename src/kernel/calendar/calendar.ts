import { fixedHolidays, type HolidayNotice, type HolidayRun, holidayNotices } from '../../law/holidays.ts'
import { civilOf, type Day, dayOf, numberOf, weekdayOf } from './days.ts'

export { addDays, addMinutes, addMonths, type Day, daysBetween, isDay, isMinute, type Minute, weekday } from './days.ts'
export type { HolidayNotice, HolidayRun }

/**
 * What a county adds by its own table: festivals that its own government made holidays (全国年节及纪念日放假办法 第四条), its own
 * made-up workdays, and the notice of a year that the programme does not carry yet (one for a known year replaces it).
 */
export type LocalTable = {
  readonly holidays?: readonly HolidayRun[]
  readonly workdays?: readonly Day[]
  readonly notices?: readonly HolidayNotice[]
}

/** Which days organs work, ready for counting. Days are held as day numbers; make one with `nationalCalendar` and `mergeCalendar`. */
export type Calendar = {
  /** The official notices by year. Any other year has weekends and fixed dates only. */
  readonly notices: ReadonlyMap<number, HolidayNotice>
  /** The county's own additions, in the order they were merged. */
  readonly local: readonly LocalTable[]
  readonly holidays: ReadonlyMap<number, string>
  readonly madeUpWorkdays: ReadonlySet<number>
}

/** The calendar of the State Council notices, without any region. */
export const nationalCalendar: Calendar = build(holidayNotices, [])

/** The calendar of a county: the national one and its own table. Throws on a day that does not exist or a run that ends before it begins. */
export function mergeCalendar(national: Calendar, local: LocalTable): Calendar {
  return build([...national.notices.values(), ...(local.notices ?? [])], [...national.local, local])
}

function build(all: readonly HolidayNotice[], local: readonly LocalTable[]): Calendar {
  const notices = new Map(all.map((notice) => [notice.year, notice]))
  const holidays = new Map<number, string>()
  const work = [...notices.values()].flatMap((notice) => notice.work)
  for (const run of local.flatMap((table) => table.holidays ?? [])) mark(holidays, run, `${run.name}假期（本地放假）`)
  for (const run of [...notices.values()].flatMap((notice) => notice.off)) mark(holidays, run, `${run.name}假期`)
  const localWork = local.flatMap((table) => table.workdays ?? [])
  return { notices, local, holidays, madeUpWorkdays: new Set([...work, ...localWork].map(numberOf)) }
}

function mark(holidays: Map<number, string>, run: HolidayRun, reason: string): void {
  const last = numberOf(run.to)
  if (numberOf(run.from) > last) throw new RangeError(`a holiday that ends before it begins: ${run.from}..${run.to}`)
  for (let day = numberOf(run.from); day <= last; day++) holidays.set(day, reason)
}

/**
 * Do organs work on this day? A made-up workday counts although it is a Saturday or Sunday, and wins over a holiday; then holidays,
 * bridged days off included; then Monday to Friday (国务院关于职工工作时间的规定 第七条).
 */
export const isWorkday = (day: Day, calendar: Calendar): boolean => worksOn(numberOf(day), calendar)

/** `isWorkday` of a day number. */
export function worksOn(number: number, calendar: Calendar): boolean {
  if (calendar.madeUpWorkdays.has(number)) return true
  if (calendar.holidays.has(number) || weekdayOf(number) > 5) return false
  return fixedHoliday(number, calendar) === undefined
}

const fixedDates = new Map(fixedHolidays.map((holiday) => [Number(holiday.date.replace('-', '')), holiday]))

/** The fixed holiday of a year without a notice. Exchanged days and lunar festivals are never guessed. */
function fixedHoliday(number: number, calendar: Calendar): string | undefined {
  const { year, month, day } = civilOf(number)
  if (calendar.notices.has(year)) return undefined
  const holiday = fixedDates.get(month * 100 + day)
  return holiday && year >= holiday.since ? holiday.name : undefined
}

const weekend = { 6: '周六', 7: '周日' } as const

/** Why the day is special, in Chinese: 国庆节假期, 周日, 调休上班 (a working day). Nothing for an ordinary working day. */
export const restReason = (day: Day, calendar: Calendar): string | undefined => specialOn(numberOf(day), calendar)

/** `restReason` of a day number. */
export function specialOn(number: number, calendar: Calendar): string | undefined {
  if (calendar.madeUpWorkdays.has(number)) return '调休上班'
  const holiday = calendar.holidays.get(number)
  if (holiday) return holiday
  const fixed = fixedHoliday(number, calendar)
  return fixed ? `${fixed}（放假通知未载入）` : weekend[weekdayOf(number) as keyof typeof weekend]
}

/** Does a year between the two days, both included, lack an official notice? Then a result that used the calendar may still change. */
export function isProvisional(from: Day, to: Day, calendar: Calendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) if (!calendar.notices.has(year)) return true
  return false
}

/** The first working day on or after a day number: where a period ends whose last day is a rest day (民法典 第二百零三条第一款). */
export function rolled(number: number, calendar: Calendar): number {
  let day = number
  while (!worksOn(day, calendar)) day++
  return day
}

/**
 * The latest day to act when something is due 「N 个工作日前」: N working days back, the day of the event not counted. `warnOn` is one
 * working day earlier, because whether the eve itself counts is not settled in law.
 */
export function backWorkdays(event: Day, count: number, calendar: Calendar): { by: Day; warnOn: Day; provisional: boolean } {
  const by = workdaysBefore(numberOf(event), count, calendar)
  const warnOn = dayOf(workdaysBefore(by, 1, calendar))
  return { by: dayOf(by), warnOn, provisional: isProvisional(warnOn, dayOf(numberOf(event) - 1), calendar) }
}

function workdaysBefore(from: number, count: number, calendar: Calendar): number {
  let day = from
  for (let left = count; left > 0; ) if (worksOn(--day, calendar)) left--
  return day
}
