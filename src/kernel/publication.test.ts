import { describe, expect, it } from 'vitest'
import { inState } from './condition.ts'
import type { RecordEvent } from './event.ts'
import { on, walk, who } from './foreign/club.ts'
import { loan } from './foreign/tool-library.ts'
import { decide } from './lifecycle.ts'
import { isProblem } from './problem/problem.ts'
import { publishes } from './publication.ts'
import type { AnyRegister } from './register.ts'

const shown = {
  ...loan,
  portal: { shows: 'items', when: inState('repairing'), fields: ['tool'], date: 'lentOn' },
} as unknown as AnyRegister
const today = '2026-03-05'
const clerk = who('clerk', 'clerkOffice')
const lent = walk(shown, [['lend', today, clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: today }]])
const repairing = walk(shown, [
  ['lend', today, clerk, { tool: '电钻', borrower: '张三', size: 'small', lentOn: today }],
  ['repair', today, clerk, {}],
])

function judged(record: typeof lent, step: string, reason?: string): RecordEvent {
  const event = decide(shown, record, { step, input: {}, reason }, on(today, step === 'void' ? who('head', 'principal') : clerk))
  if (isProblem(event)) throw new Error(event.message)
  return event
}

describe('an event publishes a record', () => {
  it('when the portal did not show it and does afterwards', () => {
    expect(publishes(shown, lent, { event: judged(lent, 'repair'), today })).toBe(true)
    expect(
      publishes(
        shown,
        { ...repairing, voided: '错登' },
        { event: { ...judged(repairing, 'note', '一句话'), base: { voided: null } }, today },
      ),
    ).toBe(true)
  })
  it('never when it is shown already, taken back, voided or for named persons', () => {
    expect(publishes(shown, repairing, { event: judged(repairing, 'note', '一句话'), today })).toBe(false)
    expect(publishes(shown, repairing, { event: judged(repairing, 'repaired'), today })).toBe(false)
    expect(publishes(shown, { ...lent, restricted: true }, { event: judged(lent, 'repair'), today })).toBe(false)
  })
  it('never where the register shows no records', () => {
    expect(publishes(loan as unknown as AnyRegister, lent, { event: judged(lent, 'repair'), today })).toBe(false)
  })
})
