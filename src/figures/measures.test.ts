import { expect, test } from 'vitest'
import { findMeasure, measureAreas, measures } from './measures.ts'

test('the list has 133 measures, each once, each with a name, a counter and an area', () => {
  expect(measures).toHaveLength(133)
  expect(new Set(measures.map(([id]) => id)).size).toBe(133)
  for (const [id, name, units, area] of measures) {
    expect(id).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
    expect(name && units && Object.hasOwn(measureAreas, area)).toBeTruthy()
  }
})

test('an id that the list does not have is not found', () => {
  expect(findMeasure('disputes.succeeded')).toMatchObject({ area: 'disputes', units: ['起', '件', '件次', '宗'] })
  expect(findMeasure('disputes.won')).toBeUndefined()
})
