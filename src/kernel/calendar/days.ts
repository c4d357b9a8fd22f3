/** A local calendar day in Asia/Shanghai, `YYYY-MM-DD`, years 1900 to 2999. Not an instant: no time zone can move it. */
export type Day = string

/** A local date and time in Asia/Shanghai to the minute, `YYYY-MM-DDTHH:MM`. China keeps one zone and no summer time. */
export type Minute = string

const dayShape = /^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const clockShape = /^T(?:[01]\d|2[0-3]):[0-5]\d$/

/** Is it a day that exists? Refuses 2025-02-29, other spellings, and years before 1900 (typing errors such as 0205). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !dayShape.test(value)) return false
  return Number(value.slice(8)) <= lastOfMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))
}

/** Is it a day and a time between 00:00 and 23:59? Refuses seconds and zone suffixes. */
export function isMinute(value: unknown): value is Minute {
  return typeof value === 'string' && isDay(value.slice(0, 10)) && clockShape.test(value.slice(10))
}

/** Last day number of a month: 28 to 31. */
function lastOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 0000-03-01 (years that begin in March put the leap day last). Throws on what `isDay` refuses. */
export function numberOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return numberFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
}

function numberFrom(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + dayOfYear
}

/** Year, month 1–12 and day 1–31 of a day number. */
export function civilOf(number: number): { year: number; month: number; day: number } {
  const era = Math.floor(number / 146_097)
  const ofEra = number - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
    month,
    day: ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day of a day number, as text. */
export function dayOf(number: number): Day {
  const { year, month, day } = civilOf(number)
  return `${year}-${two(month)}-${two(day)}`
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** The day so many calendar days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

/** The corresponding date so many months later, or the last day of a month that lacks it: 01-31 + 1 is 02-28 or 02-29 (民法典 第二百零二条). */
export const addMonths = (day: Day, months: number): Day => dayOf(monthsAfter(numberOf(day), months))

/** `addMonths` on day numbers. */
export function monthsAfter(from: number, months: number): number {
  const start = civilOf(from)
  const count = start.year * 12 + start.month - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return numberFrom(year, month, Math.min(start.day, lastOfMonth(year, month)))
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => weekdayOf(numberOf(day))

/** `weekday` of a day number: 0000-03-01 was a Wednesday. */
export const weekdayOf = (number: number): number => ((number + 2) % 7) + 1

/** The local time so many minutes later. Throws on what `isMinute` refuses. */
export function addMinutes(at: Minute, minutes: number): Minute {
  if (!isMinute(at)) throw new RangeError(`not a minute: ${at}`)
  const total = numberOf(at.slice(0, 10)) * 1440 + Number(at.slice(11, 13)) * 60 + Number(at.slice(14)) + minutes
  const ofDay = total % 1440
  return `${dayOf(Math.floor(total / 1440))}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`
}
