import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { decisionCatalogueStories } from './decision-catalogue.examples.ts'
import { decisionCatalogue } from './decision-catalogue.ts'

const { attempt, walk } = walker(decisionCatalogue, { calendar: nationalCalendar })
const [past, adjusted, draft] = decisionCatalogueStories as readonly [Story, Story, Story]
const item = { name: '停车方案', kind: 'policy', office: '@unit', basis: '规划', required: ['participate', 'legality', 'discuss'], dueOn: '2026-09-30' }
const agreeing = (items: readonly object[], more: object = {}) => {
  const told = { ...draft, steps: [draft.steps[0]!, { ...draft.steps[1]!, input: { items } }] }
  return guardsOf(attempt(walk(told), { ...draft.steps[2]!, input: { ...draft.steps[2]!.input, ...more } }))
}

describe('the yearly catalogue of major decisions', () => {
  it('is agreed by the Party committee only without what the regulation leaves out (3)', () => {
    expect(agreeing([item])).toEqual([])
    expect(agreeing([item], { nothingExcluded: false })).toEqual(['decision-catalogue/excluded'])
  })

  it('names for every item its office, basis, day and the steps that nobody may leave out', () => {
    const revising = (more: object) => guardsOf(attempt(walk(draft, 1), { ...draft.steps[1]!, input: { items: [item, { ...item, ...more }] } }))
    expect(revising({})).toEqual([])
    for (const column of ['name', 'kind', 'office', 'basis', 'dueOn', 'required']) expect(revising({ [column]: undefined })).toContain('MF-FLD-002')
    expect(revising({ required: ['participate', 'discuss'] })).toEqual(['decision-catalogue/procedures'])
  })

  it('asks the same of a list that was drawn up before its form did', () => {
    const drawn = walk(draft, 2)
    const older = (more: object) => guardsOf(attempt({ ...drawn, values: { ...drawn.values, items: [item, { ...item, ...more }] } }, draft.steps[2]!))
    expect(older({})).toEqual([])
    expect(older({ basis: '' })).toEqual(['decision-catalogue/complete'])
    expect(older({ required: ['participate', 'discuss'] })).toEqual(['decision-catalogue/procedures'])
  })

  it('is agreed by another person than the one who drew it up, and published by the office', () => {
    expect(decisionCatalogue.steps.agree).toMatchObject({ by: ['principal'], notBy: ['draft', 'revise', 'adjust'] })
  })

  it('asks to look twice when it is published at the end of its year, as one of 24 December was', () => {
    const publish = past.steps.findIndex(({ step }) => step === 'publish')
    const on = (day: string) => guardsOf(attempt(walk(past, publish), { ...past.steps[publish]!, on: day, input: { publishedOn: day } }))
    expect(on('2025-12-24')).toEqual(['decision-catalogue/yearEnd'])
    expect(on('2025-09-30')).toEqual([])
    expect(guardsOf(attempt(walk(past, publish), {
      ...past.steps[publish]!, on: '2025-12-24', input: { publishedOn: '2025-12-24' }, reason: '上年漏公布，补发。',
    }))).toEqual([])
  })

  it('is one a year: whoever draws up a second one is asked whether it is the same', () => {
    expect(decisionCatalogue.duplicates).toEqual({ same: ['year'], days: 400 })
  })

  it('is published within twenty working days of being agreed (政府信息公开条例 26)', () => {
    // 2026年1月12日（周一）同意：13日至16日四个，19日至23日九个，26日至30日十四个，2月2日至6日十九个，9日满二十。
    const agreed = walk(adjusted, 2)
    const [clock] = clocksOf(decisionCatalogue, agreed, { calendar: nationalCalendar, now: '2026-01-13T09:00' })
    expect(clock).toMatchObject({ clock: 'publication', dueStrict: '2026-02-09', dueLegal: '2026-02-09' })
  })

  it('is shown to the public as it was agreed and published, not while it is being changed', () => {
    expect(decisionCatalogue.portal).toMatchObject({ when: { test: 'state', states: ['published', 'closed'] } })
    const change = adjusted.steps.findIndex(({ step }) => step === 'adjust')
    expect(walk(adjusted, change + 1)).toMatchObject({ state: 'drafting', values: { publishedOn: expect.any(String) } })
  })

  it('names nobody’s number in a row either, because the rows are published', () => {
    const [first] = past.steps as readonly [StoryStep]
    const items = [{ ...item, basis: '负责人手机 13900000011。' }]
    expect(guardsOf(attempt(null, { ...first, input: { ...first.input, items } }))).toEqual(['MF-FLD-010'])
  })

  it('counts its items in the year in which they were last published', () => {
    const records = decisionCatalogueStories.map((story, nth) => ({ ...walk(story), id: `c${nth}` }))
    const world = { catalogue: figureCatalogue(registers), records }
    const count = (year: number) => tallyInMemory(world, 'decisions.catalogueItems', { from: `${year}-01-01`, to: `${year}-12-31` }).value
    // 2025年两项；2026年青石镇调整后两项；另一份还没有公布。
    expect([count(2025), count(2026)]).toEqual([2, 2])
  })
})
