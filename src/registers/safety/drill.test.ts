import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { drillStories } from './drill.examples.ts'
import { drill } from './drill.ts'
import { emergencyPlan } from './emergency-plan.ts'

const known = [...registers.filter(({ id }) => id !== 'emergency-plan'), emergencyPlan]
const { attempt, walk } = walker(drill, { calendar: nationalCalendar, registers: known })
const [forest, tabletop] = drillStories as readonly [Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step && one.in === undefined)
const withPlan = (state: string) =>
  walker(drill, { calendar: nationalCalendar, linked: { plan: [{ id: 'p', register: 'emergency-plan', state, values: {} }] } })

describe('an emergency drill', () => {
  it('follows a plan in force, not one expired, replaced or still a draft (突发事件应对法 42)', () => {
    const enter = tabletop.steps[placeOf(tabletop, 'enter')]!
    const under = (state: string) => guardsOf(withPlan(state).attempt(null, { ...enter, input: { ...enter.input, plan: 'p' } }))
    expect([under('expired'), under('revised'), under('drafting')]).toEqual([['drill/valid'], ['drill/valid'], ['drill/valid']])
    expect([under('issued'), under('filed')]).toEqual([[], []])
  })

  it('is evaluated only with a photo or record', () => {
    const at = placeOf(tabletop, 'evaluate')
    const enter = tabletop.steps[at - 1]!
    const bare = { ...tabletop, steps: [...tabletop.steps.slice(0, at - 1), { ...enter, input: { ...enter.input, photos: undefined } }] }
    expect(guardsOf(attempt(walk(bare), tabletop.steps[at]!))).toEqual(['drill/evidence'])
  })

  it('is not evaluated by whoever held it', () => {
    const at = placeOf(forest, 'evaluate')
    expect(guardsOf(attempt(walk(forest, at), { ...forest.steps[at]!, by: 'clerkEmergency' }))).toEqual(['MF-PER-002'])
  })

  it('turns what it found into a rectification, and opens none where it found nothing', () => {
    expect(walk(forest).values.rectification).toBeTypeOf('string')
    expect(walk(tabletop).values.rectification).toBeUndefined()
    const at = placeOf(forest, 'evaluate')
    const silent = { ...forest.steps[at]!, input: { ...forest.steps[at]!.input, problems: undefined } }
    expect(guardsOf(attempt(walk(forest, at), silent))).toEqual(['MF-FLD-002'])
  })
})
