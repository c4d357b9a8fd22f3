import { describe, expect, test } from 'vitest'
import type { ClockState } from '../../../kernel/clock/clock.ts'
import { marksOf, pausesOf, scaleOf, wordsOf } from './clock-scale.ts'

const clock: ClockState = {
  clock: 'reply',
  name: '答复',
  start: '2026-03-01',
  dueStrict: '2026-03-29',
  dueLegal: '2026-03-31',
  provisional: false,
  stoppedOn: null,
  paused: false,
  status: 'running',
  ledger: [
    { on: '2026-03-01', kind: 'start', says: '' },
    { on: '2026-03-05', kind: 'pause', says: '' },
    { on: '2026-03-10', kind: 'resume', says: '' },
    { on: '2026-03-20', kind: 'pause', says: '' },
  ],
  law: null,
}

describe('a clock drawn as a line', () => {
  test('runs from its start to its legal end, and further when it is late', () => {
    expect(scaleOf(clock, '2026-03-16').at('2026-03-16')).toBe('50%')
    expect(scaleOf(clock, '2026-04-30').at('2026-03-31')).toBe('50%')
  })
  test('shows a pause that is over between its two days and an open one until today', () => {
    expect(pausesOf(clock.ledger, '2026-03-22')).toEqual([
      { from: '2026-03-05', to: '2026-03-10' },
      { from: '2026-03-20', to: '2026-03-22' },
    ])
  })
  test('names strict and legal end on two heights where they stand close together', () => {
    const marks = marksOf(clock, '2026-03-16', scaleOf(clock, '2026-03-16'))
    expect(marks.map(({ name, row }) => [name, row])).toEqual([
      ['今天', -1],
      ['起算', 1],
      ['期满', 1],
      ['顺延届满', 2],
    ])
  })
  test('names the year of a day that is not in the running one', () => {
    expect(wordsOf({ name: '届满', on: '2027-11-23' }, '2026-11-23')).toBe('届满 2027-11-23')
    expect(wordsOf({ name: '届满', on: '2026-03-17T12:40' }, '2026-03-17T08:40')).toBe('届满 03-17 12:40')
  })
  test('of hours has a spot for every minute: a start, an end and a now of one day do not fall together', () => {
    const hours: ClockState = {
      ...clock,
      start: '2026-03-17T08:40',
      dueStrict: '2026-03-17T12:40',
      dueLegal: '2026-03-17T12:40',
      ledger: [],
    }
    expect(scaleOf(hours, '2026-03-17T09:40').at('2026-03-17T09:40')).toBe('25%')
    expect(scaleOf(hours, '2026-03-17T16:40').at('2026-03-17T12:40')).toBe('50%')
    expect(marksOf(hours, '2026-03-17T16:40', scaleOf(hours, '2026-03-17T16:40')).map(({ name, anchor }) => [name, anchor])).toEqual([
      ['现在', 'end'],
      ['起算', 'start'],
      ['届满', 'middle'],
    ])
  })
})
