import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  addMonths,
  backWorkdays,
  daysBetween,
  isDay,
  isMinute,
  isProvisional,
  isWorkday,
  mergeCalendar,
  nationalCalendar,
  restReason,
  weekday,
} from './calendar.ts'
import { dayOf, numberOf } from './days.ts'

describe('days', () => {
  it.each(['2026-03-05', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('%s exists', (day) => expect(isDay(day)).toBe(true))

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0205-03-01',
    '2026-3-5',
    '2026-03-05T00:00',
    '',
    20260305,
    null,
  ])('%s does not', (day) => expect(isDay(day)).toBe(false))

  it('know minutes of a day and refuse seconds, zones and 24:00', () => {
    expect(['2026-05-01T00:00', '2026-05-01T23:59'].every(isMinute)).toBe(true)
    expect(
      ['2026-05-01T24:00', '2026-05-01T10:60', '2026-05-01T10:20:00', '2026-05-01T10:20Z', '2026-02-30T10:20', '2026-05-01', 7].some(
        isMinute,
      ),
    ).toBe(false)
  })

  it('agree with the Gregorian calendar of the machine on every day of eleven centuries', () => {
    let at = Date.UTC(1900, 0, 1)
    for (let number = numberOf('1900-01-01'); number <= numberOf('2999-12-31'); number++, at += 86_400_000) {
      if (dayOf(number) !== new Date(at).toISOString().slice(0, 10)) expect.fail(`${dayOf(number)} at ${at}`)
    }
    expect(numberOf('2999-12-31') - numberOf('1900-01-01')).toBe((Date.UTC(2999, 11, 31) - Date.UTC(1900, 0, 1)) / 86_400_000)
  })

  const day = fc.integer({ min: numberOf('1900-01-01'), max: numberOf('2899-12-31') }).map(dayOf)

  it('go there and back', () => {
    fc.assert(
      // A hundred years from the last start are 36,524 days: 2900 is no leap year, and the calendar ends with 2999.
      fc.property(day, fc.integer({ min: 0, max: 36_524 }), (from, days) => {
        expect(isDay(addDays(from, days))).toBe(true)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
        expect(weekday(from)).toBe(new Date(from).getUTCDay() || 7)
      }),
    )
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s (民法典 第二百零二条)', (from, months, to) => expect(addMonths(from, months)).toBe(to))

  it('add minutes over midnight and over the year', () => {
    expect(addMinutes('2026-05-01T10:20', 60)).toBe('2026-05-01T11:20')
    expect(addMinutes('2026-12-31T23:30', 45)).toBe('2027-01-01T00:15')
    expect(addMinutes('2026-03-01T00:05', -10)).toBe('2026-02-28T23:55')
  })

  it('throw on what is no day or minute', () => {
    expect(() => addDays('2025-02-29', 1)).toThrow(RangeError)
    expect(() => addMinutes('2026-05-01', 1)).toThrow(RangeError)
  })
})

describe('working days', () => {
  it.each([
    ['2026-03-02', true, undefined],
    ['2026-03-07', false, '周六'],
    ['2026-03-08', false, '周日'],
    ['2026-10-05', false, '国庆节假期'],
    ['2025-10-06', false, '国庆节、中秋节假期'],
    ['2026-09-20', true, '调休上班'],
    ['2024-02-09', true, undefined],
    ['2027-10-01', false, '国庆节（放假通知未载入）'],
    ['2027-10-04', true, undefined],
    ['2027-05-03', true, undefined],
    ['2028-05-02', false, '劳动节（放假通知未载入）'],
    ['2022-05-02', true, undefined],
    ['2027-10-02', false, '国庆节（放假通知未载入）'],
  ])('%s works: %s (%s)', (day, works, reason) => {
    expect(isWorkday(day, nationalCalendar)).toBe(works)
    expect(restReason(day, nationalCalendar)).toBe(reason)
  })

  it('are provisional when a year in between lacks its notice', () => {
    expect(isProvisional('2024-01-01', '2026-12-31', nationalCalendar)).toBe(false)
    expect(isProvisional('2023-12-31', '2024-01-01', nationalCalendar)).toBe(true)
    expect(isProvisional('2026-12-31', '2027-01-01', nationalCalendar)).toBe(true)
  })

  it('follow the county: its festivals rest, its made-up days work, the nation is left as it was', () => {
    const county = mergeCalendar(nationalCalendar, {
      holidays: [{ name: '古尔邦节', from: '2026-05-27', to: '2026-05-28' }],
      workdays: ['2026-05-30'],
    })
    expect(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30', '2026-05-31'].map((day) => isWorkday(day, county))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
    expect(restReason('2026-05-27', county)).toBe('古尔邦节假期（本地放假）')
    expect(restReason('2026-10-05', county)).toBe('国庆节假期')
    expect(isWorkday('2026-05-27', nationalCalendar)).toBe(true)
  })

  it('keep the first local table when a second is merged', () => {
    const first = mergeCalendar(nationalCalendar, { workdays: ['2026-05-30'] })
    const second = mergeCalendar(first, { holidays: [{ name: '泼水节', from: '2026-04-13', to: '2026-04-15' }] })
    expect([isWorkday('2026-05-30', second), isWorkday('2026-04-14', second)]).toEqual([true, false])
  })

  it('work on a made-up workday even where a local festival falls on it', () => {
    const county = mergeCalendar(nationalCalendar, { holidays: [{ name: '泼水节', from: '2026-09-20', to: '2026-09-20' }] })
    expect(isWorkday('2026-09-20', county)).toBe(true)
  })

  it('take a corrected notice in place of the known one', () => {
    const notice = {
      year: 2026,
      name: '更正',
      published: '2026-01-20',
      source: 'test',
      off: [{ name: '春节', from: '2026-02-15', to: '2026-02-25' }],
      work: [],
    }
    const corrected = mergeCalendar(nationalCalendar, { notices: [notice] })
    expect(isWorkday('2026-02-25', corrected)).toBe(false)
    expect(isWorkday('2026-02-28', corrected)).toBe(false)
    expect(isWorkday('2026-10-05', corrected)).toBe(true)
  })

  it('refuse a local table with a day that does not exist or a run that ends before it begins', () => {
    expect(() => mergeCalendar(nationalCalendar, { workdays: ['2026-02-30'] })).toThrow('2026-02-30')
    expect(() => mergeCalendar(nationalCalendar, { holidays: [{ name: '倒置', from: '2026-05-28', to: '2026-05-27' }] })).toThrow(
      'ends before',
    )
  })
})

describe('counting back', () => {
  it('goes over rest days and warns one working day earlier', () => {
    expect(backWorkdays('2026-10-12', 5, nationalCalendar)).toEqual({ by: '2026-09-29', warnOn: '2026-09-28', provisional: false })
    expect(backWorkdays('2026-03-16', 5, nationalCalendar)).toEqual({ by: '2026-03-09', warnOn: '2026-03-06', provisional: false })
  })

  it('is provisional over a year without a notice, but not for the event day alone', () => {
    expect(backWorkdays('2027-01-04', 5, nationalCalendar).provisional).toBe(true)
    expect(backWorkdays('2027-01-01', 5, nationalCalendar).provisional).toBe(false)
  })
})
