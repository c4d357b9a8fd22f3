import { expect, it } from 'vitest'
import { stretchAt, stretchBefore, stretchesIn } from './spans.ts'

it.each([
  ['week', '2026-01-01', '2025-12-29', '2026-01-04'],
  ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
  ['halfYear', '2026-06-30', '2026-01-01', '2026-06-30'],
  ['halfYear', '2026-07-01', '2026-07-01', '2026-12-31'],
  ['year', '2026-07-01', '2026-01-01', '2026-12-31'],
] as const)('the %s of %s runs from %s to %s', (span, day, from, to) => {
  expect(stretchAt(span, day)).toEqual({ from, to })
})

it('the stretch before the first quarter is the last one of the year before', () => {
  expect(stretchBefore('quarter', stretchAt('quarter', '2026-02-03'))).toEqual({ from: '2025-10-01', to: '2025-12-31' })
})

it('only whole stretches lie in a period', () => {
  expect(stretchesIn('month', { from: '2026-01-01', to: '2026-11-20' })).toHaveLength(10)
  expect(stretchesIn('quarter', { from: '2026-01-02', to: '2026-12-31' })).toHaveLength(3)
  expect(stretchesIn('month', { from: '2026-02-02', to: '2026-02-27' })).toEqual([])
})
