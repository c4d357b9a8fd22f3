import { expect, test } from 'vitest'
import { askedIn, ownPath, yearIn } from './questions.ts'

test('what cannot be read in a question counts as not asked', () => {
  expect(askedIn({ page: '-1', q: ['a'], year: '26' })).toEqual({ page: 1, q: '', year: undefined })
  expect(askedIn({ page: '0', q: '  宪法\u0000 ', year: '2026' })).toEqual({ page: 1, q: '宪法', year: 2026 })
  expect(askedIn(undefined)).toEqual({ page: 1, q: '', year: undefined })
  expect(askedIn({ q: '长'.repeat(100) }).q).toHaveLength(60)
})

test('one returns only to a path of this site', () => {
  for (const evil of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a b',
    '/a\r\nb',
    '',
    7,
    undefined,
  ])
    expect(ownPath(evil)).toBe('/')
  expect(ownPath('/990600/activity?page=2')).toBe('/990600/activity?page=2')
})

test('a year has four digits', () => {
  expect([yearIn('2026'), yearIn('02026'), yearIn('20x6'), yearIn('')]).toEqual([2026, null, null, null])
})
