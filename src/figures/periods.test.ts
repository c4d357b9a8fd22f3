import { describe, expect, test } from 'vitest'
import { covers, cutOff, isYear, monthOf, partsOf, periodName, quarterOf, yearBefore, yearOf } from './periods.ts'

describe('periods', () => {
  test('a year runs from the first of January to the last of December (C10)', () => {
    expect(yearOf(2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })
  test('quarters and months end on their last day, in leap years too', () => {
    expect(quarterOf(2026, 1)).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(quarterOf(2026, 4)).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(monthOf(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(monthOf(2026, 12)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })
  test('there is no fifth quarter and no month nought', () => {
    expect(() => quarterOf(2026, 5)).toThrow(RangeError)
    expect(() => monthOf(2026, 0)).toThrow(RangeError)
    expect(() => monthOf(2026, 1.5)).toThrow(RangeError)
  })
  test('a report stops counting at its cut-off, never beyond the period and never before it', () => {
    expect(cutOff(yearOf(2026), '2026-11-15')).toEqual({ from: '2026-01-01', to: '2026-11-15' })
    expect(cutOff(yearOf(2026), '2027-01-20')).toEqual(yearOf(2026))
    expect(() => cutOff(yearOf(2026), '2025-12-31')).toThrow(RangeError)
  })
  test('the year before has the same days, and the end of February stays the end of February', () => {
    expect(yearBefore({ from: '2026-01-01', to: '2026-11-15' })).toEqual({ from: '2025-01-01', to: '2025-11-15' })
    expect(yearBefore(monthOf(2024, 2))).toEqual(monthOf(2023, 2))
    expect(yearBefore(monthOf(2025, 2))).toEqual(monthOf(2024, 2))
  })
  test.each([
    [yearOf(2026), '2026年'],
    [quarterOf(2026, 3), '2026年第三季度'],
    [monthOf(2026, 11), '2026年11月'],
    [{ from: '2026-01-01', to: '2026-10-31' }, '2026年1月1日至10月31日'],
    [{ from: '2025-12-01', to: '2026-02-28' }, '2025年12月1日至2026年2月28日'],
    [{ from: '2026-05-04', to: '2026-05-04' }, '2026年5月4日'],
  ])('%o is called %s', (period, name) => expect(periodName(period)).toBe(name))

  test('four quarters cover a year, three do not, and a gap of one day is a gap', () => {
    const quarters = [4, 2, 1, 3].map((quarter) => quarterOf(2026, quarter))
    expect(covers(quarters, yearOf(2026))).toBe(true)
    expect(covers(quarters.slice(1), yearOf(2026))).toBe(false)
    expect(
      covers(
        [
          { from: '2026-01-01', to: '2026-06-29' },
          { from: '2026-07-01', to: '2026-12-31' },
        ],
        yearOf(2026),
      ),
    ).toBe(false)
    expect(
      covers(
        [
          { from: '2026-01-01', to: '2026-08-01' },
          { from: '2026-03-01', to: '2026-04-01' },
          { from: '2026-08-01', to: '2027-01-31' },
        ],
        yearOf(2026),
      ),
    ).toBe(true)
    expect(covers([], yearOf(2026))).toBe(false)
  })
})

describe('the parts of a period', () => {
  test('are its months, cut to its first and last day', () => {
    expect(partsOf({ from: '2025-12-15', to: '2026-02-10' })).toEqual([
      { from: '2025-12-15', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-10' },
    ])
    expect(partsOf(yearOf(2026))).toHaveLength(12)
  })
  test('are years where the period is long', () => {
    expect(partsOf({ from: '2023-07-01', to: '2026-06-30' }).map(({ from }) => from)).toEqual([
      '2023-07-01',
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ])
  })
  test('a year is told from a period of the same length', () => {
    expect(isYear(yearOf(2026))).toBe(true)
    expect(isYear({ from: '2025-07-01', to: '2026-06-30' })).toBe(false)
    expect(isYear({ from: '2025-01-01', to: '2026-12-31' })).toBe(false)
  })
})
