import { describe, expect, test } from 'vitest'
import { locate, readText } from './reading.ts'
import { readStructure } from './structure.ts'

const page = `您当前的位置:首页>青溪镇>公开目录
[ 索引号 ]1150/2026-00001 [ 成文日期 ]2026-01-09

青溪镇人民政府

关于 2025 年法治政府建设情况的报告

2025 年，青溪镇深入推进依法行政，现将情

况报告如下。

一、主要工作

（一）强化学习

1.领导带头。组织学法 4 次。一是集中学；二是自学。

二、下一步打算

继续努力。

青溪镇人民政府

2026年1月9日

扫一扫在手机打开当前页`

describe('the structure of a report', () => {
  const reading = readText(page)
  const structure = readStructure(reading)

  test('title, organisation and year are found though the title is broken over lines', () => {
    expect(structure).toMatchObject({ title: '青溪镇人民政府关于2025年法治政府建设情况的报告', organisation: '青溪镇人民政府', year: 2025 })
  })

  test('parts keep their level and number, also inside a paragraph', () => {
    expect(structure.sections.map(({ level, number, title }) => [level, number, title])).toEqual([
      [1, '一、', '主要工作'],
      [2, '(一)', '强化学习'],
      [3, '1.', '领导带头'],
      [5, '一是', '集中学'],
      [5, '二是', '自学'],
      [1, '二、', '下一步打算'],
    ])
  })

  test('a part ends where the next of its level begins, and the sign-off belongs to none', () => {
    const [first, , , , , last] = structure.sections
    expect(page.slice(first!.start, first!.end).trim()).toMatch(/^一、主要工作[\s\S]*二是自学。$/)
    expect(page.slice(last!.start, last!.end).trim()).toMatch(/继续努力。$/)
    expect(page.slice(structure.signOff!.start, structure.signOff!.end)).toMatch(/^青溪镇人民政府\s+2026年1月9日$/)
  })

  test('page furniture is set aside and a sentence broken by lines is joined', () => {
    expect(structure.debris).toHaveLength(3)
    expect(reading.text).toContain('现将情况报告如下。')
    expect(reading.text).not.toContain('索引号')
  })

  test('offsets point into the original text', () => {
    const at = reading.text.indexOf('现将情况报告')
    const { start, end } = locate(reading, at, at + 6)
    expect(page.slice(start, end)).toBe('现将情\n\n况报告')
  })
})

test('without a title the organisation is the township named most often and the year the first one named', () => {
  const text = '2023年以来,云岭镇推进普法。同时云岭镇健全机制。全镇联动,将云岭镇的做法推广。'
  expect(readStructure(readText(text))).toMatchObject({ title: null, organisation: '云岭镇', year: 2023 })
})

test('the year of a plan named beside the summary is not the reported year', () => {
  const text = '河东区法治政府建设工作总结和2024年工作计划\n2023年河东区推进依法行政。'
  expect(readStructure(readText(text)).year).toBe(2023)
})

test('a note below the date leaves the sign-off to be found, and page numbers are set aside', () => {
  const text = '青石湾镇2024年法治政府建设报告\n全年专题研究法治建设4\n— 1 —\n次。\n青石湾镇人民政府\n2025年1月15日\n（此件公开发布）'
  const reading = readText(text)
  expect(reading.text).toContain('全年专题研究法治建设4次。')
  const { signOff } = readStructure(reading)
  expect(text.slice(signOff!.start, signOff!.end)).toMatch(/^青石湾镇人民政府\n2025年1月15日/)
})

test('front matter lines give title and year and are not read', () => {
  const text = '# title: 青溪镇2025年法治政府建设报告\n# year: 2025\n\n学法3次。'
  const reading = readText(text)
  expect(readStructure(reading)).toMatchObject({ organisation: '青溪镇', year: 2025 })
  expect(reading.text).toBe('学法3次。')
})
