import { describe, expect, it } from 'vitest'
import { character, fromMm, linePitch, markSize, page, signOffIndents, textWidth, widthOf } from './measures.ts'

describe('the type area', () => {
  it('is 156 × 225 mm', () => {
    expect(textWidth / 56.693).toBeCloseTo(156, 1)
    expect((page.height - page.top - page.bottom) / 56.693).toBeCloseTo(225, 1)
  })

  it('holds 28 characters and 22 lines and no more (D-06)', () => {
    expect(28 * character).toBeLessThanOrEqual(textWidth)
    expect(29 * character).toBeGreaterThan(textWidth)
    expect(22 * linePitch).toBeLessThanOrEqual(page.height - page.top - page.bottom)
    expect(23 * linePitch).toBeGreaterThan(page.height - page.top - page.bottom)
  })

  it.each([
    [35, 1984],
    [4, 227],
    [7, 397],
    [20, 1134],
    [30, 1701],
    [170, 9638],
  ])('%d mm are %d twips', (mm, twips) => {
    expect(fromMm(mm)).toBe(twips)
  })
})

describe('organ and date of an unsealed paper (D-24)', () => {
  const left = (text: string, right: number) => textWidth - right - widthOf(text)

  it.each([
    ['云岭县青石镇人民政府', '2026年12月9日'],
    ['青石镇', '2026年12月9日'],
    ['青石镇人民政府', '2026年11月22日'],
  ])('%s: the date begins two characters after the organ', (organ, date) => {
    const indents = signOffIndents(organ, date)
    expect(left(date, indents.date) - left(organ, indents.organ)).toBe(2 * character)
  })

  it('a wide organ stands two characters from the right', () => {
    expect(signOffIndents('云岭县青石镇人民政府', '2026年12月9日').organ).toBe(2 * character)
  })

  it('a date wider than the organ stands two characters from the right', () => {
    expect(signOffIndents('青石镇', '2026年12月9日').date).toBe(2 * character)
  })
})

it('the issuing mark is never above 42 points and always fits on one line', () => {
  expect(markSize('青石镇')).toBe(42)
  for (const count of [10, 11, 15, 24, 40]) expect(count * markSize('字'.repeat(count)) * 20).toBeLessThanOrEqual(textWidth * 0.96)
})
