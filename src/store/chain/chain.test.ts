import { expect, test } from 'vitest'
import { admit } from '../testing/scene.ts'
import { canonical, spelledEvent } from './chain.ts'

test('an event is spelled as canonical JSON spells it', () => {
  const event = { ...admit(), unit: 1, village: null }
  for (const one of [event, { ...event, reason: '补录', files: ['a'] }]) expect(spelledEvent(one)).toBe(canonical(one))
})
