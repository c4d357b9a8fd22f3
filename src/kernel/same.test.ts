import { expect, test } from 'vitest'
import { on, walk, who } from './foreign/club.ts'
import { loan } from './foreign/tool-library.ts'
import { decide } from './lifecycle.ts'
import { isProblem } from './problem/problem.ts'
import type { AnyRegister } from './register.ts'
import { isSame } from './same.ts'

test('rows say the same whatever the order of their columns; another order of rows does not', () => {
  expect(isSame([{ holder: 'a', from: '2024' }], [{ from: '2024', holder: 'a' }])).toBe(true)
  expect(isSame([{ holder: 'a', to: null }], [{ holder: 'a' }])).toBe(true)
  expect(isSame(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(isSame([{ holder: 'a' }], [{ holder: 'a' }, {}])).toBe(false)
  expect([isSame('', null), isSame(0, null), isSame(undefined, null), isSame('1', 1)]).toEqual([false, false, true, false])
})

test('an event does not say again what the database keeps in another order', () => {
  const clerk = who('clerk', 'clerkOffice')
  const lent = walk(loan as unknown as AnyRegister, [
    ['lend', '2026-03-02', clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: '2026-03-02' }],
    ['check', '2026-03-03', clerk, { checks: [{ on: '2026-03-03', minutes: 10 }] }],
  ])
  const kept = { ...lent, values: { ...lent.values, checks: [{ minutes: 10, on: '2026-03-03' }] } }
  const again = decide(
    loan as unknown as AnyRegister,
    kept,
    { step: 'check', input: { checks: [{ on: '2026-03-03', minutes: 10 }] } },
    on('2026-03-04', clerk),
  )
  expect(isProblem(again) ? again.message : again.set).toEqual({})
})
