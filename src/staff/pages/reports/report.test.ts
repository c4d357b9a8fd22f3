import { expect, test } from 'vitest'
import { type BoundFigure, inHeading, piecesOf, placeOf, resolved, type Section, withSuggestion } from './report.ts'

const figures = new Map<string, BoundFigure>([
  ['disputes.succeeded', { figure: 'disputes.succeeded', name: '调解成功', value: 109, unit: '件' }],
])
const sections: readonly Section[] = [
  { kind: 'intro', heading: '', text: '引言。' },
  { kind: 'achievements', heading: '一、成效', text: '学法。\n调解成功{disputes.succeeded}件，依据《人民调解法》。' },
]
const finding = (quote: string, suggestion?: string) => ({ rule: 'X', severity: 'warning', quote, message: '', suggestion })

test('bound figures stand between plain words', () => {
  expect(piecesOf('成功{disputes.succeeded}件')).toEqual([{ words: '成功' }, { figure: 'disputes.succeeded' }, { words: '件' }])
})

test('braces that name no figure are plain words', () => {
  expect(piecesOf('集合{ 甲 }')).toEqual([{ words: '集合{ 甲 }' }])
})

test('a finding is placed by the text as it is read, figures filled in', () => {
  expect(resolved(sections[1]?.text ?? '', figures)).toContain('调解成功109件')
  expect(placeOf(finding('成功109件'), sections, figures)).toEqual({ section: 1, paragraph: 1 })
  expect(placeOf(finding('没有这句话'), sections, figures)).toBeNull()
})

test('a suggestion that offers words replaces the quote and leaves the figures bound', () => {
  const adopted = withSuggestion(finding('《人民调解法》', '第一次出现写全称《中华人民共和国人民调解法》。'), sections)
  expect(adopted?.[1]?.text).toBe('学法。\n调解成功{disputes.succeeded}件，依据《中华人民共和国人民调解法》。')
})

test('a title quoted without brackets keeps those of the text', () => {
  const adopted = withSuggestion(finding('人民调解法', '改为《中华人民共和国人民调解法》。'), sections)
  expect(adopted?.[1]?.text).toContain('依据《中华人民共和国人民调解法》。')
})

test('advice that offers no words is never put into the text', () => {
  expect(withSuggestion(finding('学法', '补写会议、汇报等事实。'), sections)).toBeNull()
})

test('a quote that runs through a bound figure cannot be replaced by a click', () => {
  expect(withSuggestion(finding('成功109件', '改为“成功110件”。'), sections)).toBeNull()
})

test('a finding about a heading is placed by its words, whatever number the check read before them', () => {
  const duty = [...sections, { kind: 'duty', heading: '党政主要负责人履职情况', text: '略。' }]
  expect(placeOf(finding('三、党政主要负责人履职情况'), duty, figures)).toEqual({ section: 2, paragraph: inHeading })
})
