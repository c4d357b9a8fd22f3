import { expect, it } from 'vitest'
import { all, filled, is, late, linked } from '../condition.ts'
import { link } from '../field.ts'
import { walk, who } from '../foreign/club.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister } from '../register.ts'
import { linksOfPapers, papersOf } from './papers.ts'

const register: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  fields: { ...loan.fields, before: link('前一次', 'loan') },
  papers: {
    receipt: { name: '归还收据', shows: ['tool'] },
    bill: { name: '收费单', shows: ['fee'], when: all(is('size', 'big'), filled('village')) },
    reminder: { name: '催还单', shows: ['tool'], when: late('back') },
    chain: { name: '续借单', shows: ['tool'], when: linked('before', { states: ['returned'] }) },
  },
}
const lent = (size: string) =>
  walk(register, [['lend', '2026-03-02', who('c', 'clerkOffice'), { tool: '梯子', borrower: '张三', size, lentOn: '2026-03-02' }]])
const around = { today: '2026-03-03', clocks: [], linked: {} }

it('only papers whose condition holds belong to a record', () => {
  expect(papersOf(register, lent('small'), around)).toEqual(['receipt'])
  expect(papersOf(register, lent('big'), around)).toEqual(['receipt', 'bill'])
})
it('a condition may look at clocks and linked records', () => {
  const clocks = [{ clock: 'back', status: 'overdue' }] as never
  const before = { id: 'x', register: 'loan', state: 'returned', values: {} }
  expect(papersOf(register, lent('small'), { ...around, clocks })).toEqual(['receipt', 'reminder'])
  expect(papersOf(register, lent('small'), { ...around, linked: { before: [before] } })).toEqual(['receipt', 'chain'])
  expect(linksOfPapers(register)).toEqual(['before'])
})
