import { expect, test } from 'vitest'
import { fen, yuan } from './money.tsx'

test('yuan become 分 without a rounding fault', () => {
  expect(fen('12.3')).toBe(1230)
  expect(fen('0.07')).toBe(7)
  expect(fen('1234567.89')).toBe(123456789)
  expect(fen('1.234')).toBeNull()
  expect(fen('一百')).toBeNull()
})

test('分 are shown as yuan', () => {
  expect(yuan.show(1230)).toBe('12.30')
  expect(yuan.show(860_000)).toBe('8600')
})
