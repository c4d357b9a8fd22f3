import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { tell } from '../../kernel/story/tell.ts'
import { guardsOf, tellingOf, walker } from '../walk.ts'
import { clueStories } from './clue.examples.ts'
import { clue } from './clue.ts'
import { clueTransferStories } from './clue-transfer.examples.ts'
import { clueTransfer } from './clue-transfer.ts'

const both: readonly AnyRegister[] = [clue, clueTransfer]
const how = { calendar: nationalCalendar, registers: both }
const [signed, refused] = clueTransferStories as [Story, Story]
const passed = clueStories.find(({ ends }) => ends === 'passed')!
const given = tell(signed, tellingOf(clueTransfer as AnyRegister, how))
const taken = given.get('clue')!.state
const codeOf = (result: RecordState | ReturnType<ReturnType<typeof walker>['attempt']>) => (isProblem(result) ? result.code : result.state)

describe('a clue handed to another unit', () => {
  const { attempt, walk } = walker(clueTransfer, how)
  const at = signed.steps.findIndex(({ step }) => step === 'accept')
  const accept = signed.steps[at]!

  it('is registered there anew when it is signed for: what is needed, and nothing of the informant (反有组织犯罪法 61)', () => {
    expect(taken.values).toMatchObject({ how: 'unit', reporterMode: 'organ', kind: 'gambling', facts: '邻镇一处棋牌室夜间聚众赌博。', receivedOn: '2026-07-07' })
    expect(taken.values.reporter).toBeUndefined()
    expect(Object.keys(clueTransfer.fields).filter((name) => name.startsWith('reporter'))).toEqual([])
  })

  it('is known there to whoever signed for it and to whom he named, and to nobody of the first unit', () => {
    expect(taken.involved).toEqual(['p-justiceHead', 'p-principal'])
    expect(taken.handler).toBe('p-justiceHead')
  })

  it('has its term from the day of receipt, whenever it was found', () => {
    const [clock] = clocksOf(clue, taken, { calendar: nationalCalendar, now: '2026-07-07T09:00' })
    expect(clock).toMatchObject({ clock: 'handOverTaken', start: '2026-07-07', dueLegal: '2026-07-08' })
  })

  it('is signed for by the one it was sent to: not by the sender, not by one named in it, and not before it was sent', () => {
    expect(codeOf(attempt(walk(signed, at), { ...accept, by: 'clerkPeace' }))).toBe('MF-PER-002')
    expect(codeOf(attempt(walk(signed, at), { ...accept, by: 'deputyLeader' }))).toBe('MF-PER-001')
    const about = { ...signed, steps: signed.steps.map((one) => (one.step === 'offer' ? { ...one, input: { ...one.input, named: ['@justiceHead'] } } : one)) }
    expect(codeOf(attempt(walk(about, at), accept))).toBe('MF-PER-007')
    expect(codeOf(attempt(walk(signed, at), { ...accept, input: { ...accept.input, acceptedOn: '2026-07-05' } }))).toBe('MF-DAT-003')
  })

  it('is urged after a working day without a signature (a county’s setting: the law only says at once)', () => {
    const [clock] = clocksOf(clueTransfer, walk(signed, at), { calendar: nationalCalendar, now: '2026-07-06T18:00' })
    expect(clock).toMatchObject({ clock: 'accept', dueLegal: '2026-07-07' })
  })

  it('goes back with a reason', () => {
    expect(walk(refused).state).toBe('refused')
    const back = refused.steps.at(-1)!
    expect(codeOf(attempt(walk(refused, refused.steps.length - 1), { ...back, reason: undefined }))).toBe('MF-STP-004')
  })
})

describe('the first unit', () => {
  const { attempt, walk } = walker(clue, how)
  const index = (step: string) => passed.steps.findIndex((one) => one.step === step)
  const last = (step: string) => passed.steps.findLastIndex((one) => one.step === step)

  it('has handed a clue over only when the other one signed for it', () => {
    const confirm = passed.steps[index('confirmPassed')]!
    expect(guardsOf(attempt(walk(passed, index('passOn') + 1), { ...confirm, on: '2026-09-08', input: { closedOn: '2026-09-08' } }))).toEqual(['clue/takenOver'])
    expect(guardsOf(attempt(walk(passed, last('passOn') + 1), { ...passed.steps[index('takeBack')]!, on: '2026-09-09' }))).toEqual(['clue/comeBack'])
  })

  it('has its own term again from the day on which the clue came back', () => {
    const clock = (upTo: number, day: string) =>
      clocksOf(clue, walk(passed, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).find((one) => one.clock === 'handOver')
    expect(clock(index('passOn') + 1, '2026-09-08')).toMatchObject({ status: 'met', stoppedOn: '2026-09-08' })
    expect(clock(index('takeBack') + 1, '2026-09-08')).toMatchObject({ start: '2026-09-08', dueLegal: '2026-09-09', stoppedOn: null })
    expect(clock(passed.steps.length, '2026-09-11')).toMatchObject({ status: 'met', stoppedOn: '2026-09-09' })
  })

  it('does not send it to one named in it', () => {
    const named = { ...passed, steps: passed.steps.map((one) => (one.step === 'receive' ? { ...one, input: { ...one.input, named: ['@justiceHead'] } } : one)) }
    expect(guardsOf(attempt(walk(named, index('passOn')), passed.steps[index('passOn')]!))).toEqual(['clue/G1bypass'])
  })

  it('counts it no longer among its own; whoever took it over does', () => {
    expect(clue.figures?.['clue.found']?.where).toEqual({ test: 'not', of: { test: 'state', states: ['passed'] } })
  })
})
