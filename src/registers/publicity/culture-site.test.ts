import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { cultureSiteStories } from './culture-site.examples.ts'
import { cultureSite } from './culture-site.ts'

const { attempt, walk } = walker(cultureSite, { calendar: nationalCalendar })
const [corridor, books] = cultureSiteStories as readonly [Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
function retry(story: Story, name: string, input: Record<string, unknown>) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...step, input: { ...step.input, ...input } }))
}
const dues = (story: Story, upTo: number, now: string, settings?: Record<string, number>) =>
  Object.fromEntries(clocksOf(cultureSite, walk(story, upTo), { calendar: nationalCalendar, now: `${now}T09:00`, settings }).map((one) => [
    one.clock, one.dueStrict,
  ]))

describe('a site of legal culture', () => {
  it('opens with a keeper, and not before it is built', () => {
    expect(retry(corridor, 'open', { keeper: undefined })).toEqual(['culture-site/kept'])
    expect(retry(corridor, 'open', { openedOn: '2025-05-11' })).toEqual(['culture-site/built'])
  })

  it('is not accepted by whoever planned or built it', () => {
    expect(cultureSite.steps.open.notBy).toEqual(['plan', 'build'])
  })

  it('does not teach repealed law: the marriage law ended on 1 January 2021 (民法典 1260)', () => {
    expect(retry(books, 'review', { laws: ['中华人民共和国婚姻法'] })).toEqual(['culture-site/stands'])
    expect(retry(books, 'review', { laws: ['中华人民共和国民法典'] })).toEqual([])
  })

  it('is not passed while something outdated still hangs there', () => {
    const left = { ...books, steps: books.steps.filter((_, index) => index !== 2) }
    expect(retry(left, 'review', {})).toEqual(['culture-site/replaced'])
  })

  it('reopens only when the last look found it sound', () => {
    const broken = { ...corridor, steps: corridor.steps.filter(({ step, by }) => step !== 'inspect' || by !== 'clerkJustice') }
    expect(retry(broken, 'repaired', {})).toEqual(['culture-site/repaired'])
  })

  it('is looked after every half year, from the last inspection on', () => {
    const opened = placeOf(corridor, 'open') + 1
    expect(dues(corridor, opened, '2025-06-01')).toEqual({ inspection: '2025-11-20' })
    expect(dues(corridor, opened, '2025-06-01', { 'cultureSite.inspection': 3 })).toEqual({ inspection: '2025-08-20' })
    expect(dues(corridor, placeOf(corridor, 'inspect') + 1, '2025-11-06')).toEqual({ inspection: '2026-05-05' })
  })

  it('is checked within sixty days after a law on its boards changed', () => {
    expect(dues(corridor, placeOf(corridor, 'noteChange') + 1, '2026-01-10').contentCheck).toBe('2026-03-02')
  })

  it('shows the public no keeper', () => {
    const shown: readonly string[] = cultureSite.portal.shows === 'items' ? cultureSite.portal.fields : []
    expect(shown).not.toContain('keeper')
  })
})
