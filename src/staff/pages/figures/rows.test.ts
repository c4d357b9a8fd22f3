import { describe, expect, test } from 'vitest'
import { changeInWords, inWords, spanName } from './rows.ts'

const cell = (value: number | null, more: object = {}) => ({ value, records: 0, ...more })

describe('a month of a table', () => {
  test('is named by its number, with its year where several years stand in the table', () => {
    expect(spanName({ from: '2026-02-01', to: '2026-02-28' }, false)).toBe('2月')
    expect(spanName({ from: '2024-02-01', to: '2024-02-29' }, true)).toBe('2024年2月')
  })
  test('that is cut says its days', () => expect(spanName({ from: '2026-03-05', to: '2026-03-20' }, false)).toBe('3月5—20日'))
})

describe('a value in words', () => {
  test('a rate never stands without its base', () =>
    expect(inWords(cell(97, { numerator: 109, denominator: 112 }), '%')).toBe('97%（109/112）'))
  test('what has no value says why', () => expect(inWords(cell(null, { why: '无基数' }), '%')).toBe('无基数'))
})

describe('the change on the year before', () => {
  test('of a count is a difference and its percentage', () =>
    expect(changeInWords({ now: cell(109), before: cell(100) }, '件')).toBe('+9（+9%）'))
  test('of a rate is in points', () => expect(changeInWords({ now: cell(97), before: cell(99) }, '%')).toBe('-2 个百分点'))
  test('from zero has no percentage, and from nothing there is none', () => {
    expect(changeInWords({ now: cell(3), before: cell(0) }, '件')).toBe('+3')
    expect(changeInWords({ now: cell(3), before: cell(null) }, '件')).toBe('—')
  })
})
