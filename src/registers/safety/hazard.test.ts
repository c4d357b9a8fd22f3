import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { hazardStories } from './hazard.examples.ts'
import { hazard } from './hazard.ts'

const { attempt, walk } = walker(hazard, { calendar: nationalCalendar })
const [gas, wages, fireworks, , wiring] = hazardStories as readonly [Story, Story, Story, Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
/** 示例中的一步改几个值，在它之前的记录上再试一次。 */
function retry(story: Story, name: string, input: Record<string, unknown> = {}) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...step, input: { ...step.input, ...input } }))
}
const without = (story: Story, ...names: string[]): Story => ({ ...story, steps: story.steps.filter(({ step }) => !names.includes(step)) })
const due = (story: Story, upTo: number, now: string, settings?: Record<string, number>) => {
  const context = { calendar: nationalCalendar, now: `${now}T09:00`, settings }
  return clocksOf(hazard, walk(story, upTo), context).map((one) => [one.clock, one.dueStrict, one.status] as const)
}

describe('a major hazard', () => {
  it('is graded so only by a standard of the trade (安全生产法 118)', () => {
    expect(retry(gas, 'grade', { majorBasis: undefined })).toEqual(['hazard/majorBasis'])
    expect(retry(gas, 'grade', { majorBasis: undefined, grade: 'general' })).toEqual([])
  })

  it('is reported to the competent department before it is assigned or handed over (安全生产法 41 II)', () => {
    expect(retry(without(gas, 'report'), 'notify')).toEqual(['hazard/G1'])
    expect(retry(without(fireworks, 'report'), 'move')).toEqual(['hazard/G1'])
  })

  it('is not left to the village (X11)', () => {
    expect(retry(without(gas, 'raise'), 'notify')).toEqual(['hazard/X11'])
  })

  it('asks for money and interim measures, and takes a reason instead', () => {
    expect(retry(gas, 'notify', { fund: undefined })).toEqual(['hazard/fiveItems'])
    const at = placeOf(gas, 'notify')
    const step = { ...gas.steps[at]!, input: { ...gas.steps[at]!.input, fund: undefined }, reason: '只需搬走，不用花钱。' }
    expect(guardsOf(attempt(walk(gas, at), step))).toEqual([])
  })

  it('under supervision is closed only after the sign is taken down', () => {
    expect(retry(without(gas, 'lift'), 'close')).toEqual(['hazard/lifted'])
  })

  it('alone is reported and supervised', () => {
    const report = { ...gas.steps[placeOf(gas, 'report')]!, on: '2026-10-13', input: { reportedOn: '2026-10-13', reportedTo: '县局' } }
    expect(guardsOf(attempt(walk(wiring, 2), report))).toEqual(['hazard/major'])
  })

  it('must be reported the next day unless the county set another number', () => {
    expect(due(fireworks, 2, '2026-01-15')).toEqual([['report', '2026-01-16', 'dueSoon']])
    expect(due(fireworks, 2, '2026-01-15', { 'hazard.report': 3 })).toEqual([['report', '2026-01-18', 'running']])
  })
})

describe('danger to people (X7)', () => {
  const story = without(wages, 'alert')
  const alerts = [{ at: '2026-05-11T10:00', to: 'civil' }]
  const withDanger = (danger: string, alert?: readonly object[]): Story => ({
    ...story, steps: [{ ...story.steps[0]!, input: { ...story.steps[0]!.input, dangers: [danger], alerts: alert } }, ...story.steps.slice(1)],
  })

  it('is told to the police before anything is assigned', () => {
    expect(retry(story, 'notify')).toEqual(['hazard/X7'])
    expect(retry(withDanger('suicide', alerts), 'notify')).toEqual(['hazard/X7'])
    expect(retry(withDanger('suicide', [{ at: '2026-05-11T10:00', to: 'police' }]), 'notify')).toEqual([])
  })

  it('of a minor is told to any of the organs, violence at home to the police (未成年人保护法 11 II, 反家庭暴力法 14)', () => {
    const at = placeOf(story, 'notify')
    const by = (danger: string, alert?: readonly object[]) => {
      const tale = withDanger(danger, alert)
      const grader = { ...tale, steps: tale.steps.map((step) => (step.step === 'raise' ? { ...step, by: 'clerkPeace' as const } : step)) }
      return guardsOf(attempt(walk(grader, at), grader.steps[at]!))
    }
    expect(by('minor')).toEqual(['hazard/X7minor'])
    expect(by('minor', alerts)).toEqual([])
    expect(by('domesticViolence', alerts)).toEqual(['hazard/X7home'])
  })

  it('of minors or at home is for named persons only', () => {
    expect(walk(withDanger('minor'), 1).restricted).toBe(true)
    expect(walk(wages, 1).restricted).toBe(false)
  })
})

describe('fixing', () => {
  it('is not due before it was assigned', () => {
    expect(retry(wiring, 'notify', { dueOn: '2026-10-12' })).toEqual(['hazard/due'])
  })

  it('is not ordered to stop business without an authorised officer (G3)', () => {
    expect(retry(wiring, 'notify', { order: 'stop' })).toEqual(['hazard/G3'])
    const notify = wiring.steps[2]!
    const under = (state: string) => {
      const officers = [{ id: 'o', register: 'officer', state, values: {} }]
      const stop = { ...notify, input: { ...notify.input, order: 'stop', officers: ['o'] } }
      return guardsOf(walker(hazard, { calendar: nationalCalendar, linked: { officers } }).attempt(walk(wiring, 2), stop))
    }
    expect([under('suspended'), under('active')]).toEqual([['hazard/G3'], []])
  })

  it('is reported done with a photo that is not the one from before; unrest has none', () => {
    expect(retry(wiring, 'finish', { photosAfter: undefined })).toEqual(['hazard/G2photo'])
    expect(retry(wiring, 'finish', { photosAfter: ['@file:电线整改前.jpg'] })).toEqual(['hazard/G2photo'])
    expect(retry(wages, 'finish')).toEqual([])
  })

  it('is rechecked by another than who reported it done, and closed by a third', () => {
    const fixed = walk({ ...wiring, steps: wiring.steps.map((step) => (step.step === 'finish' ? { ...step, by: 'clerkEmergency' } : step)) })
    const pass = { step: 'pass', by: 'clerkEmergency', on: '2026-10-21', input: { recheckedOn: '2026-10-21' } } as const
    expect(guardsOf(attempt(fixed, pass))).toEqual(['MF-PER-002'])
    expect(hazard.steps.close.notBy).toEqual(['finish', 'pass'])
  })

  it('is due on the day ordered, an extension approved in time moves it, a late one does not', () => {
    const notify = placeOf(gas, 'notify') + 1
    expect(walk(gas, notify).values.dueNow).toBe('2026-03-27')
    expect(walk(gas, placeOf(gas, 'prolong') + 1).values.dueNow).toBe('2026-04-03')
    const late = { ...gas.steps[placeOf(gas, 'prolong')]!, on: '2026-03-28', input: { prolongedOn: '2026-03-28', prolongedTo: '2026-04-03' } }
    expect(walk({ ...gas, steps: [...gas.steps.slice(0, notify + 1), late] }).values.dueNow).toBe('2026-03-27')
  })

  it('starts a new term when it is assigned again after a failed recheck', () => {
    expect(walk(gas).values.dueNow).toBe('2026-04-10')
  })

  it('is extended to a later day only', () => {
    expect(retry(gas, 'prolong', { prolongedTo: '2026-03-27' })).toEqual(['hazard/prolong'])
  })

  it('runs a clock to the day ordered until it is reported done, early or late', () => {
    expect(due(wiring, 3, '2026-10-15')).toEqual([['fix', '2026-10-23', 'running']])
    expect(due(wiring, 3, '2026-10-27')).toEqual([['fix', '2026-10-23', 'overdue']])
    expect(due(wiring, 4, '2026-10-27')).toEqual([['fix', '2026-10-23', 'met']])
  })

  it('answers a named informant before it is closed, or says why not (安全生产法 73)', () => {
    expect(retry(gas, 'close', { told: false })).toEqual(['hazard/reporter'])
  })
})
