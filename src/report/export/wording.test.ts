import { describe, expect, it } from 'vitest'
import { carriable, dateInWords, documentNumber, hanNumber, levelNumber } from './wording.ts'

describe('document numbers (D-15)', () => {
  it.each(['青政〔2026〕12号', '国办发〔1999〕1号', '云法治办〔2026〕10345号'])('accepts %s', (number) => {
    expect(documentNumber.test(number)).toBe(true)
  })

  it.each([
    ['square brackets', '青政[2026]12号'],
    ['round brackets', '青政（2026）12号'],
    ['lenticular brackets', '青政【2026】12号'],
    ['a two-digit year', '青政〔26〕12号'],
    ['a leading zero', '青政〔2026〕012号'],
    ['第', '青政〔2026〕第12号'],
    ['no organ', '〔2026〕12号'],
    ['no 号', '青政〔2026〕12'],
    ['Latin letters', 'QZ〔2026〕12号'],
    ['a line end', '青政〔2026〕12号\n'],
  ])('refuses %s', (_, number) => {
    expect(documentNumber.test(number)).toBe(false)
  })
})

describe('dates (D-26)', () => {
  it('are Arabic, complete and without leading zeros', () => {
    expect(dateInWords('2026-11-22')).toBe('2026年11月22日')
    expect(dateInWords('2026-01-02')).toBe('2026年1月2日')
    expect(dateInWords('2024-02-29')).toBe('2024年2月29日')
  })

  it.each(['2025-02-29', '2026-04-31', '2026-1-2', '2026-11-22T00:00', '', '今天'])('refuse the day %s', (day) => {
    expect(() => dateInWords(day)).toThrow(RangeError)
  })
})

describe('heading numbers (D-21, N-08)', () => {
  it('go 一、 （一） 1. （1）', () => {
    expect(([1, 2, 3, 4] as const).map((level) => levelNumber(level, 1))).toEqual(['一、', '（一）', '1.', '（1）'])
  })

  it('count in Chinese up to 99', () => {
    expect([1, 10, 11, 20, 21, 99].map(hanNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九'])
    for (const wrong of [0, 100, 1.5, -1]) expect(() => hanNumber(wrong)).toThrow(RangeError)
  })
})

it('text keeps everything that XML can carry and loses only what it cannot', () => {
  expect(carriable('a<&>"\'喆𬱖\t\n')).toBe('a<&>"\'喆𬱖\t\n')
  expect(carriable('a\u0000b\u0008c\uffffd')).toBe('abcd')
  expect(carriable('x\ud83dy')).toBe('x\ufffdy')
})
