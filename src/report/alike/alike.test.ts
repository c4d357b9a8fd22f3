import { describe, expect, it } from 'vitest'
import { fingerprintsOf, gram, window } from './fingerprints.ts'
import { openLibrary } from './library.ts'
import { compare, prepare } from './passages.ts'
import { setPhrases } from './set-phrases.ts'

const copied = '我们坚持每月在三个赶场日摆摊设点，由驻村律师现场解答土地流转合同里的疑问，并把常见问题编成顺口溜印发到户'
const report = (name: string, middle: string) =>
  `${name}人民政府2023年法治政府建设情况报告\n一、主要举措和成效\n深入学习贯彻习近平法治思想。${middle}。全镇干部职工都说${name}的事要由${name}人商量着办。`

const likeness = (one: string, other: string) => compare(prepare(one), prepare(other))

describe('two reports laid side by side', () => {
  it('show the passage that one took from the other, at its place in both', () => {
    const [one, other] = [report('青石镇', copied), report('白河乡', `另一件事是，${copied}`)]
    const { passages } = likeness(one, other)
    expect(passages.map(({ start, end }) => one.slice(start, end))).toEqual([expect.stringContaining('三个赶场日')])
    const [passage] = passages
    expect(one.slice(passage?.start, passage?.end)).toContain(copied.slice(2, -2))
    expect(other.slice(passage?.otherStart, passage?.otherEnd)).toContain(copied.slice(2, -2))
  })
  it('are still seen as alike when numbers, spaces and punctuation were changed', () => {
    const changed = copied.replace('三个', '5 个').replaceAll('，', '、 ')
    expect(likeness(report('青石镇', copied), report('白河乡', changed)).passages).toHaveLength(1)
  })
  it('have nothing in common when they share only set phrases', () => {
    const phrases = setPhrases.slice(0, 12).join('，')
    const { share, passages } = likeness(`${phrases}。今年修了一条水渠。`, `${phrases}。去年种了两百亩核桃。`)
    expect(passages).toEqual([])
    expect(share).toBe(0)
  })
  it('share all of it when they are the same text, and nothing with an empty one', () => {
    expect(likeness(report('青石镇', copied), report('青石镇', copied)).share).toBeGreaterThan(0.99)
    expect(likeness('', report('青石镇', copied))).toEqual({ share: 0, passages: [] })
    expect(likeness(report('青石镇', copied), '')).toEqual({ share: 0, passages: [] })
  })
})

describe('fingerprints', () => {
  it('of two texts meet wherever a run of gram + window - 1 signs is equal', () => {
    const run = copied.replace(/[^\u4e00-\u9fff]/g, '').slice(0, gram + window - 1)
    for (const before of ['', '甲', '甲乙丙丁', '甲乙丙丁戊己庚']) {
      const one = new Set(fingerprintsOf(`${before}${run}天地玄黄宇宙洪荒日月盈昃辰宿列张`).hashes)
      const other = fingerprintsOf(`寒来暑往秋收冬藏闰余成岁律吕调阳${run}云腾致雨`)
      expect(other.hashes.some((hash) => one.has(hash))).toBe(true)
    }
  })
})

describe('a library of reports', () => {
  it('names those that a new one resembles, the most alike first', () => {
    const texts = Array.from({ length: 50 }, (_, index) =>
      report(
        `第${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'子丑寅卯辰'[Math.floor(index / 10)]}镇`,
        `本镇的办法另有一套，与他处${'不同'.repeat(index % 7)}`,
      ),
    )
    const library = openLibrary([...texts, report('白河乡', copied), copied].map(prepare))
    expect(
      library
        .alike(prepare(report('青石镇', copied)))
        .map(({ index }) => index)
        .slice(0, 2)
        .sort(),
    ).toEqual([50, 51])
  })
})
