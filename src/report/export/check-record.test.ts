import { describe, expect, it } from 'vitest'
import type { Finding } from '../check/rule.ts'
import { checkRecord } from './check-record.ts'
import { paperText } from './text.ts'

const text = '一、主要举措\n（一）普法\n开展法制宣传12场。'
const finding = (rule: string, severity: Finding['severity'], quote: string): Finding => ({
  rule,
  severity,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
  message: '应为“法治”。',
  suggestion: '改为“法治”。',
  why: '宪法修正案。',
})
const sections = [
  { level: 1, number: '一、', start: 0, end: text.length },
  { level: 2, number: '（一）', start: text.indexOf('（一）'), end: text.length },
]
const checked = {
  document: '青石镇报告',
  text,
  sections,
  day: '2024-01-05',
  lawAsOf: '2023-12-31',
  organisation: '青石镇人民政府',
  year: 2023,
}
const said = (findings: readonly Finding[]): string => paperText(checkRecord({ ...checked, findings })).text

describe('the checking record', () => {
  it('names the document, unit, year, day and law, and counts by severity', () => {
    const words = said([finding('F06', 'warning', '法制'), finding('D01', 'error', '宣传')])
    for (const part of ['青石镇报告', '青石镇人民政府', '2023年', '2024年1月5日', '截至2023年12月31日', '错误1处，警告1处，提示0处'])
      expect(words).toContain(part)
  })

  it('has a row for each rule, errors first, with place, basis and proposal, and lines to sign', () => {
    const words = said([finding('F06', 'warning', '法制'), finding('F06', 'warning', '普法'), finding('D01', 'error', '宣传')])
    expect(words.indexOf('D01 没有这部法')).toBeLessThan(words.indexOf('F06 “法制”应为“法治”'))
    expect(words).toContain('一（一）“法制”；一（一）“普法”等2处')
    for (const part of ['宪法修正案。', '校核人', '审核人']) expect(words).toContain(part)
  })

  it('stays on a page: what is lighter than its rows is counted', () => {
    const rules = ['A07', 'A09', 'A12', 'B11', 'D03', 'D05', 'D06', 'D08', 'E07', 'E11', 'F10', 'F11']
    expect(said(rules.map((rule) => finding(rule, 'info', '法制')))).toContain('另有2处较轻的问题')
  })

  it('says so when nothing was found', () => {
    expect(said([])).toContain('没有发现问题。')
  })
})
