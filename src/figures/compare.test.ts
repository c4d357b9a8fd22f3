import { expect, test } from 'vitest'
import { compareFigure } from './compare.ts'

const frozen = { figure: 'evening.held', value: 3, asOf: '2026-12-01T00:00:00Z', ruleSince: '2020-01-01', ids: ['a', 'b', 'c'] }
const now = { id: 'evening.held', value: 3, ruleSince: '2020-01-01', ids: ['c', 'b', 'a'] }

test('nothing changed', () => {
  expect(compareFigure(frozen, now)).toEqual({
    figure: 'evening.held',
    before: 3,
    after: 3,
    difference: 0,
    added: [],
    removed: [],
    ruleChanged: false,
    corrected: false,
  })
})
test('what came in late and what was voided is named', () => {
  expect(compareFigure(frozen, { ...now, value: 4, ids: ['a', 'c', 'e', 'd'] })).toMatchObject({
    difference: 1,
    added: ['d', 'e'],
    removed: ['b'],
    corrected: false,
  })
})
test('a sum that changed although its records did not was corrected', () => {
  expect(compareFigure(frozen, { ...now, value: 5 })).toMatchObject({ difference: 2, corrected: true })
})
test('another rule of counting is told apart from a correction', () => {
  expect(compareFigure(frozen, { ...now, value: 5, ruleSince: '2026-07-01' })).toMatchObject({ ruleChanged: true, corrected: false })
})
test('without a value on either side there is no difference', () => {
  expect(compareFigure({ ...frozen, value: null }, now)).toMatchObject({ difference: null })
  expect(compareFigure(frozen, { ...now, value: null })).toMatchObject({ difference: null })
})
test('two figures are not compared with each other', () => {
  expect(() => compareFigure(frozen, { ...now, id: 'evening.rated' })).toThrow('cannot be compared')
})
