import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { holds, type LinkedRecord, linked } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { dutyListStories, dutyStories } from './duty.examples.ts'
import { duty } from './duty.ts'
import { dutyList } from './duty-list.ts'
import { meeting } from './meeting.ts'
import { study } from './study.ts'

const registers: readonly AnyRegister[] = [duty, dutyList, meeting, study]
const { attempt, walk } = walker(duty, { calendar: nationalCalendar, registers })
const [supervision, learning, publicity] = dutyStories as readonly [Story, Story, Story]
const at = ({ steps }: Story, step: string) => steps.findLastIndex((one) => one.step === step && one.in === undefined)
type Input = Readonly<Record<string, unknown>>
/** The story with other input at one step and a later step then tried. */
function tried(story: Story, step: string, { at: changed = step, ...input }: Input & { at?: string }) {
  const steps = story.steps.map((one, index) => (index === at(story, changed) ? { ...one, input: { ...one.input, ...input } } : one))
  return guardsOf(attempt(walk({ ...story, steps }, at(story, step)), steps[at(story, step)]!))
}

describe('a deed of duty', () => {
  it('lies in the year of its list', () => {
    expect(tried(publicity, 'open', { doneOn: '2026-05-18', forYear: 2025 })).toEqual(['duty/year'])
    expect(tried(publicity, 'open', { doneOn: '2026-05-18', forYear: 2027 })).toEqual(['duty/year'])
  })

  it('is confirmed only when it says what was done, how and when', () => {
    for (const empty of ['what', 'form']) expect(tried(publicity, 'confirm', { at: 'open', [empty]: undefined })).toEqual(['duty/complete'])
  })

  it('is confirmed by the person himself', () => {
    const record = walk(publicity, at(publicity, 'confirm'))
    expect(guardsOf(attempt(record, { step: 'confirm', by: 'principal', on: '2026-05-19' }))).toEqual(['MF-PER-001'])
  })

  it('is not checked by whoever wrote it, nor without evidence', () => {
    expect(duty.steps.check.notBy).toEqual(['open', 'describe', 'confirm'])
    expect(duty.steps.check.notIn).toEqual(['holder'])
    expect(tried(learning, 'check', { at: 'describe', evidence: [] })).toEqual(['duty/evidence'])
  })

  it('belongs to a list that is in force', () => {
    const steps = learning.steps.filter(({ in: other, step }) => other !== 'duty-list' || step !== 'issue')
    expect(tried({ ...learning, steps }, 'check', {})).toEqual(['duty/listed'])
  })
})

describe('X15: what a deed of duty may cite', () => {
  const cited = (field: string, register: string, state: string, kind = 'study') => {
    const linked: Readonly<Record<string, readonly LinkedRecord[]>> = { [field]: [{ id: 'y', register, state, values: {} }] }
    const step = learning.steps[at(learning, 'open')]!
    const { study: _, ...input } = step.input!
    const alone = walker(duty, { calendar: nationalCalendar, linked })
    const record = alone.walk({ ...learning, steps: [{ ...step, input: { ...input, kind, item: 'z', [field]: 'y' } }] })
    return guardsOf(alone.attempt(record, { step: 'confirm', by: 'deputyLeader', on: '2026-04-15' }))
  }

  it.each([
    ['meeting', 'held', 'planned'], ['task', 'assigned', 'proposed'], ['study', 'recorded', 'planned'],
  ])('a %s that happened, not one that is only planned', (field, happened, planned) => {
    expect(cited(field, field, happened)).toEqual([])
    expect(cited(field, field, planned)).toEqual(['duty/X15'])
  })

  it.each(['reception', 'litigation'])('a %s on record', (field) => {
    expect(cited(field, field, 'received')).toEqual([])
  })

  it('and a record that does not exist is no evidence', () => {
    expect(tried(publicity, 'confirm', { at: 'open', study: 'nowhere' })).toEqual(['duty/X15'])
  })

  it('a deed “in person” without any of them is refused (第一责任人职责规定 4)', () => {
    for (const kind of ['deploy', 'inquire', 'coordinate', 'supervise'])
      expect(tried(publicity, 'confirm', { at: 'open', kind })).toEqual(['duty/X15deed'])
    expect(tried(publicity, 'confirm', { at: 'open', kind: 'other' })).toEqual([])
  })

  it('a deed “in person” is checked for the leader in the cited record', () => {
    const chaired = (chair: string, attendees: readonly string[]) => {
      const steps = supervision.steps.map((one) => (one.in === 'meeting#review' ? { ...one, input: { ...one.input, chair, attendees } } : one))
      return guardsOf(attempt(walk({ ...supervision, steps }, at(supervision, 'check')), steps[at(supervision, 'check')]!))
    }
    expect(chaired('@principal', ['@principal', '@justiceHead'])).toEqual([])
    expect(chaired('@justiceHead', ['@justiceHead', '@principal'])).toEqual([])
    expect(chaired('@justiceHead', ['@justiceHead', '@clerkEnforce'])).toEqual(['duty/X15leader'])
    expect(tried(learning, 'check', {})).toEqual([])
  })

  it.each([
    ['task', 'assigned', 'leader'], ['reception', 'received', 'leader'], ['study', 'recorded', 'attendees'],
  ])('a %s shows the leader in its own field', (field, state, person) => {
    const seen = (id: string) => holds(linked(field, { names: 'holder', by: [person] }), {
      values: { holder: 'p-principal' }, state: null, steps: new Set(), linked: { [field]: [{ id: 'y', register: field, state, values: { [person]: id } }] },
    })
    expect([seen('p-principal'), seen('p-justiceHead')]).toEqual([true, false])
  })
})

describe('a list of duties', () => {
  const lists = walker(dutyList, { calendar: nationalCalendar, registers })
  const [first, second] = dutyListStories as readonly [Story, Story, Story]

  it('is adopted at a meeting that took place', () => {
    const planned = { bodies: ['partyCommittee'], ruleOfLaw: true, secret: false, plannedOn: '2026-01-12' }
    const steps = first.steps.map((one) => (one.in === 'meeting' ? { ...one, step: 'plan', input: planned } : one))
    const adopt = at(first, 'adopt')
    expect(guardsOf(lists.attempt(lists.walk({ ...first, steps }, adopt), steps[adopt]!))).toEqual(['duty-list/G1'])
    expect(dutyList.steps.adopt.notBy).toEqual(['draft', 'revise'])
  })

  it('is not closed before its year is over unless there is a reason', () => {
    const close = second.steps[at(second, 'close')]!
    expect(guardsOf(lists.attempt(lists.walk(second, at(second, 'close')), { ...close, reason: undefined }))).toEqual(['duty-list/yearOver'])
  })

  it('gives the deed its person, post, kind and year, so that they cannot differ', () => {
    const then = (step: StoryStep): Story => ({ ...first, steps: [...first.steps, { ...step, in: 'duty' }] })
    const lastYear = then({ step: 'describe', by: 'clerkOffice', on: '2026-03-18', input: { doneOn: '2025-12-30' } })
    expect(() => lists.walk(lastYear)).toThrow('duty/year')
    expect(() => lists.walk(then({ step: 'confirm', by: 'deputyLeader', on: '2026-03-18' }))).toThrow('MF-PER-001')
  })

  it('shows the public posts and duties, never a name', () => {
    const shown: readonly string[] = dutyList.portal.shows === 'items' ? dutyList.portal.fields : []
    expect(shown.filter((field) => ['holder', 'records', 'meeting'].includes(field))).toEqual([])
    expect(duty.portal.shows).toBe('nothing')
  })
})

describe('the figures of duty', () => {
  const lists = walker(dutyList, { calendar: nationalCalendar, registers })
  const listed = dutyListStories.map((story, index) => ({ ...lists.walk(story), id: `i${index}` }))
  // 第一项有两次已核验、一次仅本人确认的履职，第二项没有，第三项尚未印发执行。
  const deed = (id: string, item: string, story: Story) => {
    const record = walk(story)
    return { ...record, id, values: { ...record.values, item } }
  }
  const deeds = [deed('d1', 'i0', supervision), deed('d2', 'i0', learning), deed('d3', 'i1', publicity)]
  const count = (id: string, year = '2026') =>
    tallyInMemory({ catalogue: figureCatalogue(registers), records: [...listed, ...deeds] }, id, { from: `${year}-01-01`, to: `${year}-12-31` }).value

  it('count an item done twice once, and only what was checked', () => {
    expect([count('duty.items'), count('duty.itemsFulfilled'), count('duty.fulfilRate')]).toEqual([2, 1, 50])
    expect(count('duty.fulfilRate', '2025')).toBeNull()
  })

  it('count deeds once the person confirmed them, and tours of the two heads only', () => {
    expect([count('duty.records'), count('duty.four'), count('duty.onSite')]).toEqual([3, 1, 1])
  })
})
