import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReport } from './read.ts'
import { readStatutes } from './statutes.ts'

/** Signs that numbers, titles, brackets, headings and broken lines are made of, so that chance soon makes odd ones of them. */
const pieces = fc.constantFrom(
  ...['1', '20', '，', ',', '。', '\n', ' ', '　', '一', '半', '百', '万', '余', '多', '近', '成', '%', '％', '次', '件', '名', '个', '元'],
  ...[
    '《',
    '》',
    '〈',
    '“',
    '”',
    '（',
    '）',
    '(',
    ')',
    '、',
    '和',
    '分别为',
    '其中',
    '一是',
    '1.',
    '一、',
    '每季度',
    '2024年',
    '第',
    '至',
    '—',
  ],
  ...['普法宣传', '化解矛盾纠纷', '学法', '合格率', '青石镇人民政府', '法治政府建设实施纲要', '关于印发', '的通知', '中华人民共和国', '法'],
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any text at all', () => {
  test('is read, and what is read stands where it is said to stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { facts, sections, year, organisation } = readReport(text)
        for (const { quote, start, end, value } of facts) expect([text.slice(start, end), Number.isFinite(value)]).toEqual([quote, true])
        for (const { start, end } of sections) expect(0 <= start && start <= end && end <= text.length).toBe(true)
        for (const { mention, start, end } of readStatutes(text, year, organisation ?? '')) expect(text.slice(start, end)).toBe(mention)
      }),
      { seed: 20241204, numRuns: 300 },
    )
  })

  test('reads the same wherever its lines are ended by a carriage return too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const numbers = (read: string) => readReport(read).facts.map(({ number, unit, measure }) => [number, unit, measure])
        expect(numbers(text.replaceAll('\n', '\r\n'))).toEqual(numbers(text))
      }),
      { seed: 20241204, numRuns: 100 },
    )
  })

  // A reader that looks at a sign more than a bounded number of times does not come to the end of these.
  test.each([
    '1',
    '1,',
    '123,456',
    '一',
    '一半',
    '百万',
    '半',
    '《',
    '》',
    '“',
    '(',
    '（一）',
    '1.1',
    '率、',
    '普法宣传,\n甲',
    '一、甲乙,丙丁\n',
    '2024年',
    ' ',
    '青石镇',
  ])('a hundred thousand signs of %j are read through', (unit) => {
    const text = unit.repeat(100_000 / unit.length)
    expect(readReport(text).facts.length).toBeLessThan(text.length)
    expect(readStatutes(text, 2024).length).toBeLessThan(text.length)
  })
})
