import { expect, test } from 'vitest'
import { all, any, done, every, filled, is, yes } from '../../kernel/condition.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, Guard, Step } from '../../kernel/register.ts'
import { rowsWanted, wantedOf } from './wanted.ts'

const guard = (needs: Guard['needs'], more: Partial<Guard> = {}): Guard => ({ id: 'g', needs, says: '缺。', help: '请补。', ...more })
const stepWith = (...needs: Guard[]): Step => ({ ...(loan.steps.giveBack as Step), needs })
const nothing = { values: {}, standing: {}, refused: [] }
const wanted = (needs: Guard, known: Partial<typeof nothing> = {}) => [
  ...wantedOf(loan as AnyRegister, stepWith(needs), { ...nothing, ...known }),
]

test('an offered field that a guard asks for is wanted, and one of several where one is enough', () => {
  expect(wanted(guard(filled('damage')))).toEqual([['damage', 'must']])
  expect(wanted(guard(any(filled('damage'), filled('fee'))))).toEqual([
    ['damage', 'one'],
    ['fee', 'one'],
  ])
  expect(wanted(guard(filled('borrower')))).toEqual([])
})

test('a field is not wanted where the record has it, where the guard does not ask, or where the form cannot know whether it asks', () => {
  expect(wanted(guard(any(filled('damage'), filled('fee'))), { standing: { fee: 3 } })).toEqual([])
  expect(wanted(guard(filled('damage'), { when: is('size', 'big') }), { values: { size: 'small' } })).toEqual([])
  expect(wanted(guard(filled('damage'), { when: is('size', 'big') }), { values: { size: 'big' } })).toEqual([['damage', 'must']])
  expect(wanted(guard(filled('damage'), { when: done('check') }))).toEqual([])
  expect(wanted(guard(any(done('check'), filled('damage'))))).toEqual([])
  expect(wanted(guard(filled('damage'), { warns: true }))).toEqual([])
})

test('what is typed does not move a field away', () => {
  expect(wanted(guard(yes('damage')), { values: { damage: true } })).toEqual([['damage', 'must']])
})

test('a guard that refused shows every field that would help', () => {
  const refused = [problem('MF-STP-003', { guard: 'loan/g', slots: { step: '归还', says: '缺。', help: '请补。' } })]
  expect(wantedOf(loan as AnyRegister, stepWith(guard(any(done('check'), filled('damage')))), { ...nothing, refused })).toEqual(
    new Map([['damage', 'one']]),
  )
})

test('the fields that a guard asks of every row stand open in each row; what only warns or depends on something else asks nothing', () => {
  const step = (needs: Guard[]) => stepWith(...needs)
  const each = every('checks', all(filled('on'), filled('minutes')))
  expect(rowsWanted(step([guard(each)]))).toEqual(new Map([['checks', new Set(['on', 'minutes'])]]))
  expect(rowsWanted(step([guard(each, { warns: true }), guard(each, { when: done('check') })]))).toEqual(new Map())
})
