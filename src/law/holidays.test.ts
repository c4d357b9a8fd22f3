import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { isWorkday, nationalCalendar, restReason } from '../kernel/calendar/calendar.ts'
import { fixedHolidays, holidayNotices } from './holidays.ts'

const daysOf = (year: number): string[] =>
  Array.from({ length: year % 4 === 0 ? 366 : 365 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10))

describe('放假通知', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i 年有 %i 个工作日', (year, workdays) => {
    expect(daysOf(year).filter((day) => isWorkday(day, nationalCalendar))).toHaveLength(workdays)
  })

  it.each([2024, 2025, 2026])('%i 年每一天是否上班与 chinese-days 一致', (year) => {
    const different = daysOf(year).filter((day) => isWorkday(day, nationalCalendar) !== chineseDays.isWorkday(day))
    expect(different).toEqual([])
  })

  it.each([2024, 2025, 2026])('%i 年的节名与 chinese-days 一致', (year) => {
    const different = daysOf(year).filter((day) => {
      const [, festival] = chineseDays.getDayDetail(day).name.split(',')
      return festival !== undefined && !isWorkday(day, nationalCalendar) && !restReason(day, nationalCalendar)?.includes(festival)
    })
    expect(different).toEqual([])
  })

  it('放假和上班的日子不重叠，都在本年度，上班日都是周末', () => {
    for (const { year, off, work } of holidayNotices) {
      for (const run of off) expect([run.from.slice(0, 4), run.to.slice(0, 4), run.from <= run.to]).toEqual([`${year}`, `${year}`, true])
      for (const day of work) {
        expect(off.some(({ from, to }) => from <= day && day <= to)).toBe(false)
        expect([0, 6]).toContain(new Date(day).getUTCDay())
      }
    }
  })

  it('公历固定的六天都落在已知通知的放假日内（全国年节及纪念日放假办法 第二条）', () => {
    for (const { year, off } of holidayNotices.filter((notice) => notice.year >= 2025)) {
      for (const { date } of fixedHolidays)
        expect(off.some(({ from, to }) => from <= `${year}-${date}` && `${year}-${date}` <= to)).toBe(true)
    }
  })
})
