import { expect, test } from 'vitest'
import { problem } from '../../kernel/problem/problem.ts'
import { isPlaced, partsOf } from './faults.ts'

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
