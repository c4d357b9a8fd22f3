import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { needsAssessment } from '../../kernel/privacy/privacy.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { assessedRegisters } from './assessed-registers.ts'
import { impactAssessmentStories } from './impact-assessment.examples.ts'
import { impactAssessment } from './impact-assessment.ts'

const { attempt, walk } = walker(impactAssessment, { calendar: nationalCalendar })
const [disputes, corrections, posted, entrusted] = impactAssessmentStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, change: Partial<StoryStep> = {}) => {
  const one = story.steps[at(story, step)]!
  const record = at(story, step) === 0 ? null : walk(story, at(story, step))
  return guardsOf(attempt(record, { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const dues = (story: Story, upTo: number, now: string) =>
  Object.fromEntries(
    clocksOf(impactAssessment, walk(story, upTo), { calendar: nationalCalendar, now }).map(({ clock, dueStrict, dueLegal, stoppedOn }) => [
      clock, stoppedOn === null ? [dueStrict, dueLegal] : 'stopped',
    ]),
  )

describe('an impact assessment', () => {
  it('PI-13: may be made of every register with sensitive data, and of no other (个人信息保护法 55)', () => {
    const needed = registers.filter(needsAssessment).map(({ id, name }) => [id, name])
    expect(Object.entries(assessedRegisters).sort()).toEqual(needed.sort())
  })

  it('says what it is about (个人信息保护法 55)', () => {
    expect(tried(disputes, 'open', { input: { covers: [] } })).toEqual(['impact-assessment/scope'])
    expect(tried(disputes, 'open', { input: { covers: [], activity: '委托运维服务器' } })).toEqual([])
  })

  it('has the three parts of the law: purpose, risk, measures (个人信息保护法 56)', () => {
    for (const part of ['purpose', 'impact', 'measures']) expect(tried(disputes, 'conclude', { input: { [part]: '' } })).toEqual(['MF-FLD-002'])
  })

  it('of a high risk does not end in a plain yes, and one with measures waits for them', () => {
    expect(tried(corrections, 'conclude', { input: { conclusion: 'go' } })).toEqual(['impact-assessment/measures'])
    expect(tried(corrections, 'approve', { input: { measuresOn: null } })).toEqual(['impact-assessment/measured'])
    expect(tried(corrections, 'approve', { input: { measuresOn: '2026-02-12' } })).toEqual([])
  })

  it('that says no is not approved, and one that says yes is not barred', () => {
    const record = walk(posted, at(posted, 'bar'))
    expect(guardsOf(attempt(record, { step: 'approve', by: 'deputyLeader', on: '2026-03-11', input: { approvedOn: '2026-03-11' } }))).toEqual(['impact-assessment/allowed'])
    expect(guardsOf(attempt(walk(entrusted, 2), { step: 'bar', by: 'principal', on: '2026-04-24' }))).toEqual(['impact-assessment/refused'])
  })

  it('is approved by somebody who did not write it', () => {
    const own = { ...corrections, steps: corrections.steps.map((step) => ({ ...step, by: 'countyReviewer' as const })) }
    expect(guardsOf(attempt(walk(own, 2), own.steps[2]!))).toEqual(['MF-PER-002'])
  })
})

describe('its clocks', () => {
  it('ask once a year whether the purpose is still the same, counted from the last look', () => {
    expect(dues(corrections, 3, '2026-03-01T09:00').review?.[0]).toBe('2027-02-12')
    expect(dues(disputes, at(disputes, 'review') + 1, '2026-07-01T09:00').review?.[0]).toBe('2027-06-15')
  })

  it('give thirty days to assess again when it changed', () => {
    // 9月7日加三十日是10月7日，国庆假期末日，顺延到8日。
    expect(dues(disputes, at(disputes, 'change') + 1, '2026-09-08T09:00')).toEqual({ review: 'stopped', reassess: ['2026-10-07', '2026-10-08'] })
    expect(dues(disputes, disputes.steps.length, '2026-10-09T09:00').review?.[0]).toBe('2027-09-22')
  })

  it('are beside the three years for which it is kept at least (个人信息保护法 56)', () => {
    expect(walk(corrections).values.keepUntil).toBe('2029-02-12')
    expect(walk(entrusted).values.keepUntil).toBe('2029-07-31')
    expect(walk(posted).values.keepUntil).toBeUndefined()
  })
})
