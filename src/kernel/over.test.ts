import { expect, test } from 'vitest'
import { over } from './over.ts'

test('what is laid over values wins, and neither of the two is changed', () => {
  const [below, above] = [
    { kind: 'debt', persons: 2 },
    { persons: 3, summary: null },
  ]
  expect(over(below, above)).toEqual({ kind: 'debt', persons: 3, summary: null })
  expect([below, above]).toEqual([
    { kind: 'debt', persons: 2 },
    { persons: 3, summary: null },
  ])
})

test('nothing over values, or values over nothing, are these values themselves', () => {
  const values = { kind: 'debt' }
  for (const nothing of [undefined, {}]) expect([over(values, nothing), over(nothing, values)]).toEqual([values, values])
  expect(over(values, {})).toBe(values)
  expect(over(undefined, undefined)).toEqual({})
})
