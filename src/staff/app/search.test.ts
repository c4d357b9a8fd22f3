import { expect, test } from 'vitest'
import { readAsked, readCounting } from './search.ts'

test('an address keeps what a list knows and drops the rest', () => {
  expect(readAsked({ state: 'found', page: '2', evil: 'x', q: '' })).toEqual({ state: 'found', page: 2 })
})

test('a unit code is text even where the address reads it as a number', () => {
  expect(readCounting({ unit: 990101, from: '2026-01-01' })).toEqual({ unit: '990101', from: '2026-01-01' })
})
