import { describe, expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { writeJson } from './json.ts'
import { exampleForm, exampleLetter, exampleReport } from './paper.examples.ts'
import { paragraph, table } from './paper.ts'
import { paperText } from './text.ts'

describe('a paper as plain text', () => {
  const { text, figures } = paperText(exampleReport)

  it('has the elements in the order of the standard', () => {
    const order = [
      '文件',
      '〔2026〕',
      '签发人：王岩',
      '关于2026年',
      '云岭县人民政府：',
      '一、',
      '（一）',
      '1.存',
      '（1）',
      '特此',
      '附件：1.',
      '2.人',
      '2026年12月9日',
      '（此件',
      '附件2',
      '抄送：县司法局，县委依法治县办。',
      '2026年12月10日印发',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says where every figure stands', () => {
    expect(figures.map(({ id, value, start, end }) => [id, value, text.slice(start, end)])).toEqual([
      ['disputes.mediated', 239, '239'],
      ['disputes.successRate', 0.9665, '96.7%'],
      ['disputes.mediated', 239, '239'],
    ])
  })

  it('indents body text with ideographic spaces and sets tables with tabs', () => {
    expect(text).toContain('\n　　特此报告。\n')
    expect(text).toContain('\n指标\t数量\n调解矛盾纠纷\t239\n行政执法案件\t\n')
  })

  it('shows the boxes and places to sign of a form', () => {
    expect(paperText(exampleForm).text).toContain('申请人：赵喆\n受理日期：2026年3月1日\n')
  })
})

it('the .json file carries the text with its figures', () => {
  const json = JSON.parse(writeJson(exampleReport))
  expect(json).toMatchObject({ organ: '云岭县青石镇人民政府', docNo: '青政〔2026〕12号', date: '2026-12-09' })
  expect(json.text.slice(json.figures[1].start, json.figures[1].end)).toBe('96.7%')
})

describe('faults of a paper', () => {
  it('a correct paper has none', () => {
    for (const paper of [exampleReport, exampleLetter, exampleForm]) expect(faultsOf(paper)).toEqual([])
  })

  it.each([
    ['标题', { title: [] }],
    ['发文字号', { docNo: '青政[2026]12号' }],
    ['签发人', { signers: [] }],
    ['成文日期', { signOff: { organ: '青石镇', date: '2026-02-30' } }],
    ['印发日期', { printed: { organ: '青石镇', date: '2026-13-01' } }],
    ['正文', { blocks: [paragraph('零宽\u200b字')] }],
    ['正文', { blocks: [paragraph('私用\ue000字')] }],
  ] as const)('%s', (element, change) => {
    expect(faultsOf({ ...exampleReport, ...change }).map((fault) => fault.element)).toEqual([element])
  })
})

it('a table row longer than its columns is a mistake of the caller', () => {
  expect(() => table([{ name: '甲' }], [['1', '2']])).toThrow(RangeError)
})
