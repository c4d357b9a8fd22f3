import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { modelVillageStories } from './model-village.examples.ts'
import { modelVillage } from './model-village.ts'

const { attempt, walk } = walker(modelVillage, { calendar: nationalCalendar, registers: [modelVillage as AnyRegister] })
const [county, city] = modelVillageStories as readonly [Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
function retry(story: Story, name: string, input: Record<string, unknown>) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...step, input: { ...step.input, ...input } }))
}

describe('the title of a model village', () => {
  it('is asked for with a proof of every item', () => {
    expect(retry(county, 'selfCheck', { standards: [{ item: '村规民约', full: 20, score: 20 }] })).toEqual(['model-village/evident'])
  })

  it('gives itself no more points than an item has', () => {
    const points = (score: number) => retry(county, 'selfCheck', { standards: [{ item: '村规民约', full: 20, score, where: '村规民约台账' }] })
    expect(points(20.5)).toEqual(['model-village/within'])
    expect(points(20)).toEqual([])
  })

  it('is recommended only with a complete file, and with no veto unless somebody says why', () => {
    expect(retry(county, 'recommend', { fileComplete: false })).toEqual(['model-village/complete'])
    const at = placeOf(county, 'recommend')
    const veto: StoryStep = { step: 'noteNegative', by: 'clerkJustice', on: '2025-06-02', input: { negatives: [{ kind: 'case', on: '2025-05-30' }] } }
    const tainted = walk({ ...county, steps: [...county.steps.slice(0, at), veto] })
    expect(guardsOf(attempt(tainted, county.steps[at]!))).toEqual(['model-village/negatives'])
  })

  it('is not recommended by whoever prepared it, nor approved by whoever recommended it', () => {
    expect(modelVillage.steps.recommend.notBy).toEqual(['create', 'selfCheck', 'apply'])
    expect(modelVillage.steps.approve.notBy).toEqual(['recommend'])
  })

  it('is not named before it was asked for', () => {
    expect(retry(county, 'name', { namedOn: '2025-05-01' })).toEqual(['MF-DAT-003'])
  })

  it('is kept, put right or revoked as the last recheck says', () => {
    const last = (result: string, step: StoryStep): readonly string[] => {
      const recheck: StoryStep = { step: 'recheck', by: 'countyReviewer', on: '2026-05-20',
      input: { rechecks: [{ year: 2026, on: '2026-05-20', result }] } }
      return guardsOf(attempt(walk({ ...city, steps: [city.steps[0]!, recheck] }), step))
    }
    const keep: StoryStep = { step: 'keep', by: 'justiceHead', on: '2026-05-21' }
    const rectify: StoryStep = { step: 'rectify', by: 'justiceHead', on: '2026-05-21', input: { rectifyBy: '2026-08-01' } }
    const revoke: StoryStep = { step: 'revoke', by: 'countyReviewer', on: '2026-05-21', input: { endedOn: '2026-05-21' }, reason: '文件撤销。' }
    expect([last('keep', keep), last('rectify', keep)]).toEqual([[], ['model-village/keep']])
    expect([last('rectify', rectify), last('keep', rectify)]).toEqual([[], ['model-village/rectify']])
    expect([last('revoke', revoke), last('keep', revoke)]).toEqual([[], ['model-village/revoke']])
  })

  it('counts for its village until it ends or a higher title counts instead', () => {
    expect(walk(county, placeOf(county, 'yield')).values.heldUntil).toBeUndefined()
    expect(walk(county).values).toMatchObject({ heldUntil: '2026-10-12', yieldedOn: '2026-10-12' })
    expect(walk(city).values.heldUntil).toBe('2026-06-10')
  })

  it('is rechecked two years after it was named, and after every recheck that kept it', () => {
    const due = (upTo: number, settings?: Record<string, number>) =>
      clocksOf(modelVillage, walk(county, upTo), { calendar: nationalCalendar, now: '2026-08-01T09:00', settings })[0]!.dueStrict
    expect(due(placeOf(county, 'name') + 1)).toBe('2027-09-10')
    expect(due(placeOf(county, 'name') + 1, { 'modelVillage.recheck': 3 })).toBe('2028-09-10')
    expect(due(placeOf(county, 'keep') + 1)).toBe('2028-07-16')
  })

  it('shows the public neither scores nor complaints', () => {
    const shown: readonly string[] = modelVillage.portal.shows === 'items' ? modelVillage.portal.fields : []
    expect(shown.filter((field) => ['standards', 'complaints', 'negatives', 'rechecks'].includes(field))).toEqual([])
  })
})

describe('one village', () => {
  const [enter] = city.steps
  const second = (level: string): Story => ({
    ...city,
    steps: [enter!, { ...enter!, in: 'model-village#second', title: '再登一条', input: { ...enter!.input, level }, reason: undefined, on: '2025-03-07' }],
  })
  const recent = (story: Story): Story => ({ ...story,
  steps: story.steps.map((step) => ({ ...step, input: { ...step.input, namedOn: '2025-03-01' } })) })

  it('has one title of a level at a time', () => {
    expect(() => walk(recent(second('city')))).toThrow('model-village/one')
  })

  it('may hold titles of two levels, but says which of them counts', () => {
    expect(() => walk(recent(second('county')))).toThrow('model-village/higher')
    const [first, other] = recent(second('county')).steps
    expect(() => walk({ ...city, steps: [first!, { ...other!, reason: '两级都有效，比例计市级。' }] })).not.toThrow()
  })
})
