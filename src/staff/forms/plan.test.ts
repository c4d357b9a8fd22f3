import { expect, test } from 'vitest'
import { rowsOf } from '../../kernel/condition.ts'
import { computed, date, link, number, parts, text } from '../../kernel/field.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { grown } from '../../kernel/step/input.ts'
import { registerById } from '../../registers/index.ts'
import { emptyEntry } from './entry.ts'
import { faultsOf, inputOf, planOf, sealedFields, startOf } from './plan.ts'

const { lend, giveBack, check } = loan.steps
const names = (pairs: readonly (readonly [string, unknown])[]) => pairs.map(([name]) => name)

test('a form asks what its step asks and offers what it may set', () => {
  const plan = planOf(loan, giveBack, { size: 'small' })
  expect(names(plan.needed)).toEqual(['returnedOn'])
  expect(names(plan.offered)).toEqual(['damage', 'fee'])
})

test('a link in a row that a later step fills by itself is not asked for', () => {
  const wishes = parts('想借的工具', { tool: text('工具'), loan: link('借用', 'loan') })
  const opens = { register: 'loan', step: 'lend', each: 'wishes', link: 'wishes.loan' }
  const asking = {
    ...(loan as AnyRegister),
    fields: { ...loan.fields, wishes },
    steps: { ...loan.steps, ask: { ...check, may: ['wishes'] }, grant: { ...check, opens } },
  }
  const [, field] = planOf(asking, asking.steps.ask as Step, {}).offered[0]!
  expect(field.kind === 'parts' && Object.keys(field.fields)).toEqual(['tool'])
})

test('what is worked out from rows that only grow counts those that stand there', () => {
  const paid = parts('缴款', { amount: number('金额', '元') }, { grows: true })
  const total = computed('已缴', {
    of: 'number',
    from: ['paid'],
    compute: (values) => rowsOf(values.paid).reduce((sum, row) => sum + Number(row.amount), 0),
  })
  const paying = {
    ...(loan as AnyRegister),
    fields: { ...loan.fields, paid, total },
    steps: { ...loan.steps, pay: { ...check, asks: ['paid'], may: [] } },
  }
  const input = { paid: [{ amount: 60 }] }
  const whole = grown(paying, { paid: [{ amount: 50 }] }, input)
  expect(planOf(paying, paying.steps.pay as Step, input, whole).follows).toEqual([[total, 110]])
})

test('a field that another answer makes necessary moves up at once', () => {
  const plan = planOf(loan, giveBack, { size: 'big' })
  expect(names(plan.needed)).toEqual(['returnedOn', 'damage'])
  expect(names(plan.offered)).toEqual(['fee'])
})

test('personal data that a step would write over are known before the form is drawn', () => {
  expect(sealedFields(loan, lend, { borrower: '柳*', tool: '电钻' })).toEqual(['borrower'])
  expect(sealedFields(loan, lend, { tool: '电钻' })).toEqual([])
})

test('what is asked is always sent, what is offered only when touched', () => {
  const input = { returnedOn: '2026-03-05' }
  expect(inputOf(loan, giveBack, { input, base: { damage: '无', fee: 10 } })).toEqual({ returnedOn: '2026-03-05' })
})

test('emptying an offered field sends nothing where nothing stood, and null where something did', () => {
  expect(inputOf(loan, giveBack, { input: { returnedOn: '2026-03-05', fee: null }, base: { fee: 10 } })).toHaveProperty('fee', null)
  expect(inputOf(loan, giveBack, { input: { returnedOn: '2026-03-05', fee: null }, base: {} })).not.toHaveProperty('fee')
})

test('faults are told together, each at its field', () => {
  const entry = { ...emptyEntry, unit: '990101' }
  const input = { tool: '电钻', borrower: null, size: 'huge', lentOn: '2026-02-30' }
  const faults = faultsOf(loan, lend, { entry, input, base: {} })
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['title', 'MF-FLD-002'],
    ['size', 'MF-FLD-005'],
    ['lentOn', 'MF-DAT-001'],
    ['borrower', 'MF-FLD-002'],
  ])
})

test('a step that asks nothing has no faults', () => {
  expect(faultsOf(loan, check, { entry: emptyEntry, input: {}, base: {} })).toEqual([])
})

test('rows that are only added begin empty, and those there are never sent again', () => {
  const checks = parts('检查', { on: date('日期') }, { grows: true })
  const kept = { ...loan, fields: { ...loan.fields, checks } }
  const base = { checks: [{ on: '2026-03-01' }] }
  expect(startOf(checks, base.checks)).toBeUndefined()
  expect(startOf(loan.fields.tool, '电钻')).toBe('电钻')
  expect(inputOf(kept, { ...check, asks: ['checks'], may: [] }, { input: {}, base })).toEqual({ checks: null })
  expect(inputOf(kept, check, { input: { checks: [{}] }, base })).toEqual({})
  expect(inputOf(kept, check, { input: { checks: [{ on: '2026-03-05' }] }, base })).toEqual({ checks: [{ on: '2026-03-05' }] })
})

test('what the step sets by itself counts while the form is filled in: a penalty on the spot is compared with no notice', () => {
  const register = registerById('case') as AnyRegister
  const told = planOf(register, register.steps.spotDecide as Step, { kinds: ['fine'], fine: 10_000, servedOn: '2026-03-10' })
  const follows = told.follows.map(([field]) => field.name)
  expect(follows).not.toContain('比告知多出的处罚')
  expect(follows).toContain('应缴罚没款（元）')
})
