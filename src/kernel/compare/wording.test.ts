import { describe, expect, it } from 'vitest'
import { tellWording, type Words, wordingHolds } from './wording.ts'

const same = { reviewed: ['a', 'b'], signed: ['c'], expects: 'same' } as const
const readable = { ...same, expects: 'words' } as const
const words = (reviewed: string | null, signed: string | null): Words => ({ 'a b': reviewed, c: signed })

describe('the reviewed text and the one to be signed', () => {
  it('say the same whatever their line breaks, blanks and widths', () => {
    expect(wordingHolds(same, words('第一条 质保三年，二十四小时内到场。', '第一条　质保三年,二十四\n小时内到场。'))).toBe(true)
    expect(wordingHolds(same, words('第一条 质保三年。', '第一条 质保两年。'))).toBe(false)
  })
  it('are not told apart by the line on top that names them, unless it names another', () => {
    const [draft, clause] = ['集市管理办法（送审稿）\n第一条 甲。', '第一条 甲。']
    expect(wordingHolds(same, words(draft, clause))).toBe(true)
    expect(wordingHolds(same, words(draft, `集市管理办法\n${clause}`))).toBe(true)
    expect(wordingHolds(same, words(draft, `夜市管理办法\n${clause}`))).toBe(false)
    expect(wordingHolds(same, words('第一条 按通知办理。\n第二条 乙。', '第二条 乙。')), 'a sentence is no name').toBe(false)
    expect(
      wordingHolds(same, words('第一条 制定搬迁方案\n第二条 乙。', '第一条 停止搬迁方案\n第二条 乙。')),
      'nor is a numbered clause',
    ).toBe(false)
    expect(wordingHolds(same, words('第一条 制定搬迁方案\n第二条 乙。', '第二条 乙。'))).toBe(false)
  })
  it('are neither same nor different where one of them has no words', () => {
    expect(wordingHolds(same, words(null, '第一条'))).toBe(false)
    expect(wordingHolds(readable, words('第一条', ' \n'))).toBe(false)
    expect(wordingHolds(readable, words('第一条', '第二条'))).toBe(true)
    expect(tellWording(same, words(null, '第一条'))).toEqual([])
  })
  it('are told apart by the numbers of their clauses, never by their words', () => {
    const [before, after] = ['第一条 甲方为王某。\n第二条 质保三年。\n第三条 签字生效。', '第一条 甲方为李某。\n第二条 质保三年。']
    const [told] = tellWording(same, words(before, after))
    expect(told).toBe('不同的地方：第一条有改动、第三条删去。')
    expect(tellWording(same, words(after, before))).toEqual(['不同的地方：第一条有改动、第三条是增加的。'])
    expect(tellWording(same, words(before, before))).toEqual([])
  })
  it('are not listed without end', () => {
    const text = (word: string) => Array.from({ length: 12 }, (_, nth) => `${nth + 1}、${word}${nth}事项。`).join('\n')
    expect(tellWording(same, words(text('甲'), text('乙')))[0]).toMatch(/等 12 处。$/)
  })
})
