import { expect, it } from 'vitest'
import { all, type Condition, filled, is, linked, not } from './condition.ts'
import { choice, link, text } from './field.ts'
import { choicesAsked, fieldsRead, fitnessOf, fittingOf } from './fitting.ts'
import { loan } from './foreign/tool-library.ts'
import type { AnyRegister, Step } from './register.ts'

const target = {
  ...loan,
  fields: {
    ...loan.fields,
    sort: choice('种类', { hand: '手动', power: '电动' }),
    hidden: text('暗', { max: 9, secret: 'personal' }),
    before: link('上一次', 'loan'),
  },
} as unknown as AnyRegister
const states = Object.keys(target.states)
const stepWith = (...needs: readonly Condition[]): Step =>
  ({ name: '用', needs: needs.map((one, index) => ({ id: `g${index}`, needs: one, says: '不行。', help: '换一件。' })) }) as unknown as Step
const fit = (several: boolean, ...needs: readonly Condition[]) => fittingOf(stepWith(...needs), { path: 'tool', several }, target)
const told = (several: boolean, needs: Condition, state: string, values = {}) => fitnessOf(fit(several, needs), { state, values })

it('a step without guards takes any record', () => {
  expect(fit(false)).toEqual({ states, doubtful: [], must: [], mustNot: [] })
  expect(told(true, filled('other'), 'lost')).toBe('fits')
})

it('a record is asked for the states and the choices of the guards, alone or in a list of which every one must be so', () => {
  const needs = all(linked('tool', { states: ['returned'], where: is('sort', 'hand') }), filled('other'))
  expect([
    told(false, needs, 'returned', { sort: 'hand' }),
    told(false, needs, 'returned', { sort: 'power' }),
    told(false, needs, 'lent', { sort: 'hand' }),
  ]).toEqual(['fits', 'unfit', 'unfit'])
  expect(choicesAsked(fit(false, needs), target)).toEqual([{ field: 'sort', values: ['hand'] }])
  expect(fieldsRead(fit(false, needs))).toEqual(['sort'])
  // Of several, one that is so would be enough for this guard.
  expect(told(true, needs, 'lent')).toBe('fits')
  expect(told(true, linked('tool', { every: true, states: ['returned'] }), 'lent')).toBe('unfit')
})

it('a record is barred by what a guard forbids', () => {
  const barred = not(linked('tool', { states: ['lost'] }))
  expect([told(true, barred, 'lost'), told(true, barred, 'lent')]).toEqual(['unfit', 'fits'])
  const onlyHand = not(linked('tool', { where: not(is('sort', 'hand')) }))
  expect([told(true, onlyHand, 'lent', { sort: 'hand' }), told(true, onlyHand, 'lent', { sort: 'power' })]).toEqual(['fits', 'unfit'])
  expect(fieldsRead(fit(true, onlyHand))).toEqual(['sort'])
})

it('what counts by the day is doubtful, what is masked, conditional or only warned of is left to the guards', () => {
  const then = linked('tool', { every: true, covers: { days: ['on'], notIn: ['lost'] } })
  expect([told(true, then, 'lost'), told(true, then, 'lent')]).toEqual(['doubtful', 'fits'])
  expect(told(false, linked('tool', { where: is('hidden', 'x') }), 'lent')).toBe('fits')
  expect(told(false, linked('tool', { behind: 'before', states: ['returned'] }), 'lent')).toBe('fits')
  expect(told(false, not(linked('tool', { states: ['lent'], covers: { days: ['on'] } })), 'lent')).toBe('fits')
  const guards = [
    { id: 'a', when: filled('x'), needs: not(linked('tool', { states: ['lent'] })), says: '', help: '' },
    { id: 'b', warns: true, needs: not(linked('tool', { states: ['lent'] })), says: '', help: '' },
  ]
  const step = { name: '用', needs: guards } as unknown as Step
  expect(fitnessOf(fittingOf(step, { path: 'tool', several: false }, target), { state: 'lent', values: {} })).toBe('fits')
})
