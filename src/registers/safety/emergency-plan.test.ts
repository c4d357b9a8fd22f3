import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { drill } from './drill.ts'
import { emergencyPlanStories } from './emergency-plan.examples.ts'
import { emergencyPlan } from './emergency-plan.ts'

const { attempt, walk } = walker(emergencyPlan, { calendar: nationalCalendar, registers: [drill as AnyRegister] })
const [safety, village] = emergencyPlanStories as readonly [Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step && one.in === undefined)
const until = (story: Story, step: string) => walk(story, placeOf(story, step))
const dues = (story: Story, upTo: number, now: string, settings?: Record<string, number>) =>
  Object.fromEntries(clocksOf(emergencyPlan, walk(story, upTo), { calendar: nationalCalendar, now: `${now}T09:00`, settings }).map((one) => [
    one.clock, one.dueStrict,
  ]))

describe('an emergency plan', () => {
  it('is not approved by its drafter', () => {
    const approve = { ...safety.steps[2]!, by: 'principal' } as const
    const own = { ...safety, steps: [{ ...safety.steps[0]!, input: { ...safety.steps[0]!.input, drafter: '@principal' } }, safety.steps[1]!] }
    expect(guardsOf(attempt(walk(own), approve))).toEqual(['MF-PER-007'])
    expect(emergencyPlan.steps.approve.notBy).toEqual(['draft', 'consult'])
  })

  it('for work accidents is public before it is filed, or somebody says why not (生产安全事故应急条例 5)', () => {
    const file: StoryStep = { step: 'file', by: 'clerkEmergency', on: '2025-03-25', input: { filedOn: '2025-03-25', filedTo: '县应急管理局' } }
    const unpublished = until(safety, 'publish')
    expect(guardsOf(attempt(unpublished, file))).toEqual(['emergency-plan/public'])
    expect(guardsOf(attempt(unpublished, { ...file, reason: '公布稿正在排版。' }))).toEqual([])
    expect(guardsOf(attempt(walk(village, 4), file))).toEqual([])
  })

  it('is reviewed after it was issued, never before', () => {
    const issue = safety.steps[3]!
    const early = { ...issue, input: { ...issue.input, reviewDue: '2025-03-13' } }
    expect(guardsOf(attempt(until(safety, 'issue'), early))).toEqual(['emergency-plan/review'])
  })

  it('is replaced only when the new one is issued', () => {
    const supersede = safety.steps.at(-1)!
    const early = { ...safety, steps: safety.steps.filter((step) => !(step.in?.includes('opened') && step.step === 'issue')) }
    expect(guardsOf(attempt(walk(early, early.steps.length - 1), supersede))).toEqual(['emergency-plan/successor'])
    expect(walk(safety).state).toBe('revised')
  })

  it('counts a drill only once it was held', () => {
    const step: StoryStep = { step: 'drill', by: 'clerkEmergency', on: '2025-06-19', input: { drilledOn: '2025-06-18', drills: ['d'] } }
    const planned = { drills: [{ id: 'd', register: 'drill', state: 'planned', values: {} }] }
    const told = walker(emergencyPlan, { calendar: nationalCalendar, linked: planned })
    expect(guardsOf(told.attempt(until(safety, 'drill'), step))).toEqual(['emergency-plan/drilled'])
  })
})

describe('the clocks of a plan', () => {
  it('ask for a drill two years after the issue, and two years after the last drill (生产安全事故应急条例 8 I)', () => {
    expect(dues(safety, 4, '2025-04-01').drill).toBe('2027-03-14')
    expect(dues(safety, placeOf(safety, 'drill') + 1, '2025-07-01').drill).toBe('2027-06-18')
    expect(dues(safety, 4, '2025-04-01').otherDrill).toBeUndefined()
  })

  it('ask for a revision after three years, or as the county set', () => {
    expect(dues(village, 4, '2025-04-01')).toEqual({ revision: '2028-03-14', otherDrill: '2027-03-14' })
    expect(dues(village, 4, '2025-04-01', { 'emergencyPlan.revision': 2, 'emergencyPlan.drill': 1 })).toEqual({
      revision: '2027-03-14', otherDrill: '2026-03-14',
    })
  })
})
