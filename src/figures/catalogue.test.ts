import { expect, test } from 'vitest'
import { loan } from '../kernel/foreign/tool-library.ts'
import { registers } from '../registers/index.ts'
import { figureCatalogue, getFigure, isAdditive } from './catalogue.ts'
import { evening } from './foreign/chess-club.ts'

test('the catalogue knows every figure with its register, unit and the day its rule holds from', () => {
  const catalogue = figureCatalogue([loan, evening])
  expect(getFigure(catalogue, 'loan.minutes')).toMatchObject({
    name: '检查用时',
    unit: '分钟',
    area: 'functions',
    register: loan,
    ruleSince: '2020-01-01',
  })
  expect(catalogue.size).toBe(Object.keys(loan.figures ?? {}).length + Object.keys(evening.figures ?? {}).length)
})

test('a rule with a day of its own holds from that day', () => {
  const later = { ...loan, figures: { 'loan.lent': { ...loan.figures?.['loan.lent'], since: '2026-07-01' } } } as typeof loan
  expect(getFigure(figureCatalogue([later]), 'loan.lent').ruleSince).toBe('2026-07-01')
})

test('an id that stands twice, and one that does not exist, are bugs', () => {
  expect(() => figureCatalogue([loan, { ...loan, id: 'other' }])).toThrow('used twice')
  expect(() => getFigure(figureCatalogue([]), 'loan.lent')).toThrow('no figure')
})

test('our own registers have one catalogue', () => {
  expect(figureCatalogue(registers).size).toBeGreaterThan(0)
})

test('records, rows, sums and stocks add up; persons and rates do not (C3)', () => {
  const adds = (id: string) => isAdditive(getFigure(figureCatalogue([loan, evening]), id))
  expect(['loan.lent', 'loan.minutes'].map(adds)).toEqual([true, true])
  expect(adds('evening.held'), 'an evening counts for every unit that holds it').toBe(false)
  expect(adds('evening.allVillages')).toBe(true)
  expect(['evening.players', 'evening.ratedRate', 'evening.members', 'evening.months'].map(adds)).toEqual([false, false, false, false])
})
