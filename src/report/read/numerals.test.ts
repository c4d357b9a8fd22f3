import { describe, expect, test } from 'vitest'
import { numeralAt, numeralValue } from './numerals.ts'

describe('a numeral has one value', () => {
  test.each([
    ['3620', 3620],
    ['3,620', 3620],
    ['96.7', 96.7],
    ['5万', 50_000],
    ['341.115万', 3_411_150],
    ['1.2亿', 120_000_000],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三千二百', 3200],
    ['两万', 20_000],
    ['三万五千', 35_000],
    ['二〇二五', 2025],
    ['半', 0.5],
  ])('%s', (written, value) => {
    expect(numeralValue(written)).toBe(value)
  })

  test('a word that only contains a numeral is none', () => {
    expect(numeralValue('三级')).toBeUndefined()
    expect(numeralValue('')).toBeUndefined()
  })
})

describe('余, 多 and ranges make a numeral approximate and are not written in it', () => {
  test.each([
    ['20余场', '20', 20],
    ['2.5万多名', '2.5万', 25_000],
    ['10余万元', '10万', 100_000],
    ['三十余次', '三十', 30],
    ['五百多人', '五百', 500],
    ['3至5次', '3至5', 3],
    ['两三名', '两三', 2],
  ])('%s', (text, written, value) => {
    expect(numeralAt(text, 0)).toMatchObject({ written, value, approximate: true })
  })

  test('百 without a figure is bare', () => {
    expect(numeralAt('百余场', 0)).toMatchObject({ value: 100, bare: true })
    expect(numeralAt('十余场', 0)).toMatchObject({ value: 10, bare: false })
  })
})
