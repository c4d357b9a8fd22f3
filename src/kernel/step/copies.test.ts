import { describe, expect, it } from 'vitest'
import { type Words, wordingHolds } from '../compare/wording.ts'
import { copiesOf } from './copies.ts'

const same = { reviewed: ['a', 'b'], signed: ['c'], expects: 'same' } as const
const words = (reviewed: string | null, signed: string | null): Words => ({ 'a b': reviewed, c: signed })

describe('a text that nobody typed', () => {
  const step = { name: '签发', by: ['principal'], from: ['discussed'], may: ['c'], copies: { c: ['a', 'b'] } } as const
  it('is the one it is copied from, and is the same as that', () => {
    const { taken, words: after } = copiesOf(step, { b: ['f-1'] }, words('第一条 甲。', null))
    expect(taken).toEqual({ c: '第一条 甲。' })
    expect(wordingHolds(same, after)).toBe(true)
  })
  it('leaves away the line that names the draft', () => {
    const draft = '青石镇集市管理办法（草案送审稿）\n第一条 甲。\n第二条 本办法自公布之日起施行。'
    expect(copiesOf(step, {}, words(draft, null)).taken).toEqual({ c: '第一条 甲。\n第二条 本办法自公布之日起施行。' })
  })
  it('stays as it was typed, and empty where there is nothing to copy', () => {
    expect(copiesOf(step, { c: '第一条 乙。' }, words('第一条 甲。', '第一条 乙。')).taken).toEqual({})
    expect(copiesOf(step, {}, words(' ', null))).toEqual({ taken: {}, words: words(' ', null) })
  })
})
