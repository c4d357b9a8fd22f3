import { expect, test } from 'vitest'
import { admit } from '../testing/scene.ts'
import { canonical, spelledEvent } from './chain.ts'

test('an event is spelled as canonical JSON spells it', () => {
  const event = { ...admit(), unit: 1, village: null }
  for (const one of [event, { ...event, reason: '补录', files: ['a'] }]) expect(spelledEvent(one).text).toBe(canonical(one))
})

test('the parts of a spelled event are those of its columns', () => {
  const event = { ...admit(), unit: 1, village: null }
  expect(spelledEvent(event)).toMatchObject({ set: canonical(event.set), base: canonical(event.base) })
})

test('no key of a value is left out, whatever it is called', () => {
  expect(canonical(JSON.parse('{"b":{"__proto__":{"c":2},"constructor":1},"a":1}'))).toBe(
    '{"a":1,"b":{"__proto__":{"c":2},"constructor":1}}',
  )
})
