import { describe, expect, it } from 'vitest'
import { copiesOf } from './copies.ts'
import { type Words, wordingHolds } from './wording.ts'

const same = { reviewed: ['a', 'b'], signed: ['c'], expects: 'same' } as const
const words = (reviewed: string | null, signed: string | null): Words => ({ 'a b': reviewed, c: signed })

describe('a text that nobody typed', () => {
  const step = { name: '签发', by: ['principal'], from: ['discussed'], may: ['c'], copies: { c: ['a', 'b'] } } as const
  it('is the one it is copied from, and is the same as that', () => {
    const { taken, words: after } = copiesOf(step, { b: ['f-1'] }, words('第一条 甲。', null))
    expect(taken).toEqual({ c: '第一条 甲。' })
    expect(wordingHolds(same, after)).toBe(true)
  })
  it('stays as it was typed, and empty where there is nothing to copy', () => {
    expect(copiesOf(step, { c: '第一条 乙。' }, words('第一条 甲。', '第一条 乙。')).taken).toEqual({})
    expect(copiesOf(step, {}, words(' ', null))).toEqual({ taken: {}, words: words(' ', null) })
  })
})
