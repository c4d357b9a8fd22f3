import { describe, expect, test } from 'vitest'
import { wordFinder } from './word-list.ts'

const found = (words: readonly string[], text: string) =>
  wordFinder(words.map((word) => ({ word })))(text).map(({ word, start }) => `${start}${word}`)

describe('words sought all at once', () => {
  test('stand in the order of the text', () => {
    expect(found(['纠份', '贯切落实'], '贯切落实，化解纠份，又有纠份')).toEqual(['0贯切落实', '7纠份', '12纠份'])
  })

  test('do not overlap', () => {
    expect(found(['执法法', '法法律'], '执法法律')).toEqual(['0执法法'])
  })

  test('of two at one place the first of the list is taken', () => {
    expect(found(['起拆', '起拆状'], '起拆状')).toEqual(['0起拆'])
    expect(found(['起拆状', '起拆'], '起拆状，起拆')).toEqual(['0起拆状', '4起拆'])
  })

  test('reach to the end of the text', () => {
    expect(found(['信仿', '信仿件'], '信仿')).toEqual(['0信仿'])
    expect(found(['信仿'], '信')).toEqual([])
  })

  test('may ask for company', () => {
    const seek = wordFinder([{ word: '防犯', where: /防犯(?!罪)/y }])
    expect(seek('预防犯罪，防犯风险').map(({ start }) => start)).toEqual([5])
  })
})
