import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf, compareClauses, compareText, type Piece } from './compared.ts'
import { edits } from './difference.ts'

const side = (pieces: readonly Piece[], other: 'removed' | 'added'): string =>
  pieces
    .filter(({ kind }) => kind !== other)
    .map(({ words }) => words)
    .join('')

/** Length of the longest common subsequence, by the plain table. */
function longest(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const one of a) {
    const row = [0]
    for (const [at, other] of [...b].entries()) row.push(one === other ? (above[at] ?? 0) + 1 : Math.max(row[at] ?? 0, above[at + 1] ?? 0))
    above = row
  }
  return above.at(-1) ?? 0
}

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。'), maxLength: 24 })

describe('the difference of two texts', () => {
  it('gives back both texts whatever they are', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = compareText(before, after)
        expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual([before, after])
      }),
    )
  })

  it('is the shortest there is', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kept = edits([...before], [...after]).flatMap(({ kind, items }) => (kind === 'same' ? items : []))
        expect(kept.length).toBe(longest(before, after))
      }),
    )
  })

  it('shows the characters that changed, removed before added', () => {
    expect(compareText('质保三年。', '质保五年。')).toEqual([
      { kind: 'same', words: '质保' },
      { kind: 'removed', words: '三' },
      { kind: 'added', words: '五' },
      { kind: 'same', words: '年。' },
    ])
  })

  it('does not take one character that stands in both by chance for agreement', () => {
    expect(compareText('甲方付款', '乙方验收')).toEqual([
      { kind: 'removed', words: '甲方付款' },
      { kind: 'added', words: '乙方验收' },
    ])
  })

  it('of two long texts that differ little costs little', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 9000))).join('')
    const pieces = compareText(text, `${text.slice(0, 9000)}补充约定${text.slice(9001)}`)
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })
})

describe('two versions of a contract', () => {
  const before = clausesOf('路灯采购合同\n第一条 标的为路灯四百盏。\n第二条 质保三年。\n第三条 争议由县法院管辖。')

  it('are read clause by clause; lines without a number belong to the clause above', () => {
    expect(clausesOf('第一条 标的\n为路灯。\n\n第二条 质保。')).toEqual([
      { label: '第一条', body: '标的\n为路灯。' },
      { label: '第二条', body: '质保。' },
    ])
    expect(before[0]).toEqual({ label: '', body: '路灯采购合同' })
  })

  it('show the clause that changed, and the others as they are', () => {
    const after = clausesOf('路灯采购合同\n第一条 标的为路灯四百盏。\n第二条 质保五年。\n第三条 争议由县法院管辖。')
    expect(compareClauses(before, after).map(({ kind, after: one }) => [kind, one?.label])).toEqual([
      ['same', ''],
      ['same', '第一条'],
      ['changed', '第二条'],
      ['same', '第三条'],
    ])
  })

  it('know a clause again that only got another number', () => {
    const after = clausesOf('路灯采购合同\n第一条 标的为路灯四百盏。\n第二条 交货期三十日。\n第三条 质保三年。\n第四条 争议由县法院管辖。')
    expect(compareClauses(before, after).map(({ kind, after: one }) => [kind, one?.label])).toEqual([
      ['same', ''],
      ['same', '第一条'],
      ['added', '第二条'],
      ['same', '第三条'],
      ['same', '第四条'],
    ])
  })

  it('show what was struck out', () => {
    const after = clausesOf('路灯采购合同\n第一条 标的为路灯四百盏。\n第三条 争议由县法院管辖。')
    expect(compareClauses(before, after).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', before: { label: '第二条', body: '质保三年。' }, pieces: [{ kind: 'removed', words: '质保三年。' }] },
    ])
  })
})
