import { expect, test } from 'vitest'
import { problem } from '../../kernel/problem/problem.ts'
import { isPlaced, isTouched, partsOf } from './faults.ts'

const at = (field: string) => problem('MF-FLD-002', { field, slots: { field } })

test('a fault inside a row belongs to the field that holds the row', () => {
  expect(isPlaced(at('parties[1].name'), ['parties'])).toBe(true)
  expect(isPlaced(at('partiesCount'), ['parties'])).toBe(false)
})

test('a refusal without details is its own only part', () => {
  const single = at('kind')
  expect(partsOf(single)).toEqual([single])
  expect(partsOf(null)).toEqual([])
  expect(partsOf(problem('MF-FLD-001', { details: [single, at('how')] }))).toHaveLength(2)
})

test('a fault is taken back as soon as what stands at its place changes, and only there', () => {
  const sent = { kind: null, parties: [{ name: '' }, { name: '' }] }
  expect(isTouched(at('kind'), sent, { ...sent, kind: 'debt' })).toBe(true)
  expect(isTouched(at('kind'), sent, sent)).toBe(false)
  const one = { ...sent, parties: [{ name: '覃望山' }, { name: '' }] }
  expect([isTouched(at('parties[0].name'), sent, one), isTouched(at('parties[1].name'), sent, one)]).toEqual([true, false])
})
