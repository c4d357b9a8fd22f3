import { expect, test } from 'vitest'
import { problem } from '../../kernel/problem/problem.ts'
import { isRefusal, problemIn, problemOf, query, Refused } from './call.ts'

test('only what is there goes into an address', () => {
  expect(query({ unit: '990101', state: undefined, q: '', page: 1 })).toBe('?unit=990101&page=1')
  expect(query({})).toBe('')
})

test('a refusal is found in an answer, anything else is not taken for one', () => {
  const refusal = problem('MF-REC-001')
  expect(problemIn({ problem: refusal })).toEqual(refusal)
  expect(problemIn({ problem: { message: 'Bad Gateway' } })).toBeNull()
  expect(problemIn(null)).toBeNull()
})

test('a refusal with a code that this app does not know yet is still a refusal', () => {
  const newer = { ...problem('MF-REC-001'), code: 'MF-XYZ-999' }
  expect(problemIn({ problem: newer })).toEqual(newer)
  expect(isRefusal({ code: 'JF-1', message: '', next: '' })).toBe(false)
})

test('a refusal keeps its problem on the way through a query', () => {
  const refusal = problem('MF-REC-001')
  expect(problemOf(new Refused(refusal))).toBe(refusal)
  expect(problemOf(new TypeError('x')).code).toBe('MF-SYS-004')
})
