import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, any, type Condition, done, filled, holds, is, not, ordered, type Values, type View, yes } from './condition.ts'
import { fieldsNeeded } from './needed.ts'
import { outlook } from './outlook.ts'

const view = (values: Values, steps: readonly string[] = []): View => ({ values, state: 'open', steps: new Set(steps), linked: {} })
const typed =
  (...names: string[]) =>
  (one: Condition) =>
    fieldsNeeded(one).some((name) => names.includes(name))

test('恢复审理：没有中止过，填什么日期都不行；中止过，要看填哪一天', () => {
  const resumed = ordered('suspendedOn', 'resumedOn')
  expect(outlook(resumed, view({}), typed('resumedOn'))).toBe('fails')
  expect(outlook(resumed, view({ suspendedOn: '2026-03-09' }), typed('resumedOn'))).toBe('open')
})

test('one that decides alone decides, whatever is typed', () => {
  expect(outlook(all(done('suspend'), filled('note')), view({}), typed('note'))).toBe('fails')
  expect(outlook(any(done('suspend'), filled('note')), view({}, ['suspend']), typed('note'))).toBe('holds')
  expect(outlook(not(any(yes('urgent'), filled('note'))), view({ urgent: true }), typed('note'))).toBe('fails')
  expect(outlook(all(yes('urgent'), filled('note')), view({ urgent: true }), typed('note'))).toBe('open')
})

const days = ['2026-03-01', '2026-03-02']
const value = fc.constantFrom(undefined, true, ...days)
const { condition } = fc.letrec<{ condition: Condition }>((again) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .constantFrom('a', 'b', 'c', 'd')
      .chain((one) => fc.constantFrom<Condition>(filled(one), yes(one), is(one, days[0] as string), ordered(one, 'a'), ordered('b', one))),
    fc.array(again('condition'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(again('condition'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    again('condition').map(not),
  ),
}))

test('what it says beforehand stays true whatever is typed into the open fields', () => {
  fc.assert(
    fc.property(condition, fc.tuple(value, value), fc.tuple(value, value), (one, [a, b], [c, d]) => {
      const said = outlook(one, view({ a, b }), typed('c', 'd'))
      if (said !== 'open') expect(holds(one, view({ a, b, c, d }))).toBe(said === 'holds')
    }),
    { numRuns: 3000 },
  )
})
