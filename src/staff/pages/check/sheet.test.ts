import { describe, expect, it } from 'vitest'
import type { Checked, CheckFinding } from '../../api/checks.ts'
import { mayTake, paragraphsOf, sheetOf, takeOver } from './sheet.ts'

const text = '法制宣传12场。\n全年调解10件，法制讲座3场。'
const finding = (start: number, end: number, to?: string): CheckFinding => ({
  rule: 'F06',
  severity: 'warning',
  start,
  end,
  quote: text.slice(start, end),
  message: '应当写作“法治”。',
  suggestion: '改为“法治”。',
  why: '通用规范',
  ...(to === undefined ? {} : { proposal: { start, end, text: to } }),
})
const first = text.indexOf('法制')
const second = text.lastIndexOf('法制')
const checked = {
  name: '报告.txt',
  text,
  findings: [finding(first, first + 2, '普及法治'), finding(second, second + 2, '法治'), finding(0, 8)],
  facts: [{ start: text.indexOf('10件'), end: text.indexOf('10件') + 3 }],
  statutes: [],
  alike: [],
} as unknown as Checked

describe('a proposal that is taken over', () => {
  const before = sheetOf(checked)
  const after = takeOver(before, 0)

  it('changes its words and nothing else', () => {
    expect(after.text).toBe('普及法治宣传12场。\n全年调解10件，法制讲座3场。')
    expect(after.findings[0]).toMatchObject({ standing: 'taken', start: 0, end: 4 })
    expect(before.text).toBe(text)
  })

  it('moves what stands behind it, and lengthens what stands around it', () => {
    const [, other, around] = after.findings
    expect(after.text.slice(other!.start, other!.end)).toBe('法制')
    expect(after.text.slice(other!.proposal!.start, other!.proposal!.end)).toBe('法制')
    expect(around).toMatchObject({ start: 0, end: 10, standing: 'open' })
    expect(after.text.slice(after.facts[0]!.start, after.facts[0]!.end)).toBe('10件')
  })

  it('is taken once, and only where there is one', () => {
    expect(takeOver(after, 0)).toBe(after)
    expect(takeOver(after, 2)).toBe(after)
    expect([mayTake(before.findings[0]), mayTake(before.findings[2]), mayTake(after.findings[0])]).toEqual([true, false, false])
  })

  it('makes moot whatever spoke of the same words', () => {
    const twice = sheetOf({ ...checked, findings: [finding(first, first + 2, '法治'), finding(first, first + 2, '依法治理')] })
    const [, other] = takeOver(twice, 0).findings
    expect(other!.standing).toBe('moot')
    expect(mayTake(other)).toBe(false)
  })
})

it('paragraphs are counted as a reader counts them: blank lines are none', () => {
  const paragraphAt = paragraphsOf('标题\n\n第一段。\n　\n第二段。')
  expect([0, 1, 4, 7, 11, 14].map(paragraphAt)).toEqual([1, 1, 2, 2, 3, 3])
  expect(paragraphsOf('')(0)).toBe(1)
})
