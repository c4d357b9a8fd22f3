import { describe, expect, it } from 'vitest'
import { asDay, asMinute } from './import-dates.ts'

describe('a date in a cell', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    [' ２０２６年３月５日 ', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [46_086, '2026-03-05'],
    ['46086', '2026-03-05'],
    [46_086.604_166_7, '2026-03-05'],
    ['2026-03-05 14:30:00', '2026-03-05'],
    // 1 January 1900 is serial 1; from 61 (1 March 1900) on the count is the calendar's.
    [61, undefined],
    ['00061', '1900-03-01'],
  ])('%j is %s', (cell, day) => {
    expect(asDay(cell)).toBe(day)
  })

  it.each(['3月5日', '今年三月', '2026-3', '', '5', true])('%j is no date: nothing is guessed', (cell) => {
    expect(asDay(cell)).toBeUndefined()
  })

  it.each([
    ['2026-03-05 14:30', '2026-03-05T14:30'],
    ['2026年3月5日 9:05', '2026-03-05T09:05'],
    [46_086.604_166_7, '2026-03-05T14:30'],
    ['2026-03-05', '2026-03-05T00:00'],
  ])('%j is the minute %s', (cell, minute) => {
    expect(asMinute(cell)).toBe(minute)
  })
})
