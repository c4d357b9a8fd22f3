import { expect, test } from 'vitest'
import { aboutText, percentText } from './rounding.ts'

test.each([
  [112, '110余'],
  [34, '30余'],
  [1903, '1900余'],
  [3620, '3600余'],
  [9, '9'],
  [20, '20'],
  [110, '110'],
  [0, '0'],
  [97.5, '97.5'],
])('%d is written %s where an author asks for 余 (C4)', (exact, text) => expect(aboutText(exact)).toBe(text))

test('percentages are rounded half up, to whole percent unless told otherwise (C5)', () => {
  expect(percentText((109 / 112) * 100)).toBe('97%')
  expect(percentText(96.5)).toBe('97%')
  expect(percentText(97.32, 1)).toBe('97.3%')
})
