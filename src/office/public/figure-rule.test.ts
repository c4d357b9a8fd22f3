import { expect, test } from 'vitest'
import { figureCatalogue, getFigure } from '../../figures/catalogue.ts'
import { registers } from '../../registers/index.ts'
import { figureRule } from './figure-rule.ts'

const catalogue = figureCatalogue(registers)
const rule = (id: string) => figureRule(getFigure(catalogue, id), catalogue)

test('a count names its book, its date and its condition', () => {
  expect(rule('normativeDocs.made')).toBe('“行政规范性文件”台账中，成文日期在统计期内的记录数。')
  expect(rule('publicity.marketDays')).toBe(
    '“普法活动”台账中，举办日期在统计期内，且处于“已举办”或“已登记”或“已核实”或“已归档”，并且“场所”是赶场日集市的记录数。',
  )
})

test('a rate names both numbers, an entered figure its source, rows their filter', () => {
  expect(rule('disputes.successRate')).toBe('“调解成功的矛盾纠纷”除以“排查调处的矛盾纠纷”，四舍五入。')
  expect(rule('disputes.inspections')).toContain('来源：平安办排查工作记录')
  expect(rule('disputes.groupEvents')).toContain('“事态”是群体性事件')
})

test('every figure of every register can be told without names of the definition language', () => {
  for (const [id, entry] of catalogue) expect(figureRule(entry, catalogue), id).not.toMatch(/undefined|[a-z]{3,}\.[a-z]/i)
})
