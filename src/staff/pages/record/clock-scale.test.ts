import { describe, expect, test } from 'vitest'
import type { ClockState } from '../../../kernel/clock/clock.ts'
import { marksOf, pausesOf, scaleOf } from './clock-scale.ts'

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
})
