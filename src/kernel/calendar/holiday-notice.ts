import type { HolidayNotice, HolidayRun } from '../../law/holidays.ts'
import { type Day, isDay, numberOf, weekday } from './days.ts'

/** A notice as somebody types it off the paper: one run of days a line, one made-up workday a line. */
export type TypedNotice = Pick<HolidayNotice, 'year' | 'name' | 'number' | 'published' | 'source'> & {
  readonly off: string
  readonly work: string
}

/** What is wrong in a typed notice: in which of the two lists, on which line. */
export type NoticeFault = { readonly field: 'off' | 'work'; readonly line: number; readonly why: string }

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The notice in the typed lines, `春节 2027-02-06 至 2027-02-12` and `2027-02-20`; or the first line that cannot be one. */
export function readNotice({ off, work, ...head }: TypedNotice): HolidayNotice | NoticeFault {
  const runs: HolidayRun[] = []
  const days: Day[] = []
  const [offLines, workLines] = [linesOf(off), linesOf(work)]
  if (offLines.length === 0) return { field: 'off', line: 1, why: '没有写放假的日期' }
  for (const [index, text] of offLines.entries()) {
    const run = runIn(text, head.year)
    if (typeof run === 'string') return { field: 'off', line: index + 1, why: run }
    runs.push(run)
  }
  for (const [index, day] of workLines.entries()) {
    const why = workFault(day, head.year, runs)
    if (why) return { field: 'work', line: index + 1, why }
    days.push(day)
  }
  return { ...head, off: runs, work: days }
}

function runIn(text: string, year: number): HolidayRun | string {
  const [, name = '', from = '', to = from] = /^(\S+)\s+(\d{4}-\d\d-\d\d)(?:\s*(?:至|到|-|—|~)\s*(\d{4}-\d\d-\d\d))?$/.exec(text) ?? []
  if (name === '') return `“${text.slice(0, 40)}”不是“节名 起日 至 止日”`
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong) return `没有 ${wrong} 这一天`
  if (to < from) return `${to} 早于 ${from}`
  if (numberOf(to) - numberOf(from) > 15) return '一段假期不会超过十五天'
  return from.startsWith(String(year)) || to.startsWith(String(year)) ? { name, from, to } : `不在 ${year} 年`
}

function workFault(day: Day, year: number, runs: readonly HolidayRun[]): string | null {
  if (!isDay(day)) return `“${String(day).slice(0, 20)}”不是日期`
  if (!day.startsWith(String(year))) return `${day} 不在 ${year} 年`
  if (runs.some(({ from, to }) => from <= day && day <= to)) return `${day} 已经写作放假`
  return weekday(day) > 5 ? null : `${day} 不是周六或周日，不需要调休上班`
}
