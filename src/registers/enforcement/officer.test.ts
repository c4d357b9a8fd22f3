import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { officerStories } from './officer.examples.ts'
import { officer } from './officer.ts'

const { attempt, walk } = walker(officer, { calendar: nationalCalendar })
const [newcomer, renewed, auxiliary, failed, retired] = officerStories as readonly [Story, Story, Story, Story, Story]
const tried = (story: Story, step: string, change: Partial<StoryStep> & { input?: Record<string, unknown> } = {}) => {
  const at = story.steps.findIndex((one) => one.step === step)
  const one = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...one, ...change, input: { ...one.input, ...change.input } }))
}

describe('whoever may enforce', () => {
  it('is never an auxiliary (行政处罚法 42)', () => {
    expect(tried(newcomer, 'apply', { input: { staffType: 'auxiliary' } })).toEqual(['officer/auxiliary'])
    expect(tried(retired, 'enrol', { input: { staffType: 'auxiliary' } })).toEqual(['officer/auxiliary'])
    expect(tried(auxiliary, 'assist', { input: { staffType: 'civil' } })).toEqual(['officer/onlyAuxiliary'])
    expect(officer.steps.certify.from).not.toContain('assisting')
  })

  it('does not certify himself, not even on the very first entry', () => {
    expect(tried(retired, 'enrol', { input: { account: '@justiceHead' }, by: 'justiceHead' })).toEqual(['MF-PER-007'])
    expect(tried(retired, 'enrol', { input: { account: '@clerkEnforce' }, by: 'justiceHead' })).toEqual([])
  })

  it('is asked about when seconded, since provinces differ', () => {
    expect(tried(newcomer, 'apply', { input: { staffType: 'seconded' } })).toEqual(['officer/staff'])
    expect(tried(newcomer, 'apply', { input: { staffType: 'seconded' }, reason: '省厅批复同意。' })).toEqual([])
  })

  it('has passed the exam', () => {
    const certify = newcomer.steps.find(({ step }) => step === 'certify')!
    const unexamined = { ...failed, steps: failed.steps.slice(0, 3) }
    const input = { ...certify.input, certifiedOn: '2025-12-01', certFrom: '2025-12-01' }
    expect(guardsOf(attempt(walk(unexamined), { ...certify, on: '2025-12-01', input }))).toContain('officer/exam')
    expect(tried(newcomer, 'certify')).toEqual([])
  })

  it('reviews legality for the first time only with the qualification of the legal profession (行政处罚法 58 II)', () => {
    expect(tried(newcomer, 'certify', { input: { legalQualified: false } })).toEqual(['officer/reviewer'])
    expect(tried(newcomer, 'certify', { input: { legalQualified: false, duties: ['enforce'] } })).toEqual([])
  })

  it('is certified by another than whoever applied or trained, and never by himself', () => {
    const justice = { ...newcomer, steps: newcomer.steps.map((one) => (one.step === 'apply' ? { ...one, by: 'justiceHead' as const } : one)) }
    expect(tried(justice, 'certify', { by: 'justiceHead' })).toEqual(['MF-PER-002'])
    expect(tried(newcomer, 'certify', { by: 'justiceHead' })).toEqual([])
    const own = {
      ...newcomer, steps: newcomer.steps.map((one) => (one.step === 'apply' ? { ...one, input: { ...one.input, account: '@countyReviewer' } } : one)),
    }
    expect(tried(own, 'certify')).toEqual(['MF-PER-007'])
  })
})

describe('a certificate', () => {
  it('has dates in order, and is not entered once it has run out', () => {
    expect(tried(retired, 'enrol', { input: { certTo: '2024-06-30' } })).toEqual(['officer/certOrder', 'officer/certValid'])
    expect(tried(retired, 'enrol', { input: { certTo: '2025-01-07' } }), 'the day after its last day').toEqual(['officer/certValid'])
    expect(tried(retired, 'enrol', { input: { certTo: '2025-01-08' } }), 'on its last day it still holds').toEqual([])
    expect(tried(retired, 'enrol', { input: { certifiedOn: '2024-07-02' } })).toEqual(['officer/certifiedOn'])
  })

  it('belongs to one person only', () => {
    const { walk: told } = walker(officer, { calendar: nationalCalendar, registers: [officer] })
    const second: StoryStep = { ...retired.steps[0]!, in: 'officer#second', title: '证号登错', input: { ...retired.steps[0]!.input, name: '罗大年' } }
    expect(() => told({ ...retired, steps: [retired.steps[0]!, second] })).toThrow('officer/certOnce')
    const other = { ...second, input: { ...second.input, certNo: '云执法5190002' } }
    expect(told({ ...retired, steps: [retired.steps[0]!, other] }).state).toBe('active')
  })

  it('reminds sixty days ahead, and runs out the day after its last day', () => {
    const record = walk(renewed, 1)
    const clock = (now: string) => clocksOf(officer, record, { calendar: nationalCalendar, now: `${now}T09:00` })[0]!
    expect(clock('2026-01-12')).toMatchObject({ clock: 'certificate', dueStrict: '2026-03-14' })
    expect([clock('2026-01-12').status, clock('2026-01-13').status]).toEqual(['running', 'dueSoon'])
    const due = (now: string) => stepsDue(officer, record, { calendar: nationalCalendar, now: `${now}T09:00` })
    expect([due('2026-03-14'), due('2026-03-15')]).toEqual([[], ['expire']])
  })

  it('that was suspended comes back only while it is valid', () => {
    const restore = newcomer.steps.find(({ step }) => step === 'restore')!
    const suspended = walk(newcomer, newcomer.steps.indexOf(restore))
    expect(guardsOf(attempt(suspended, { ...restore, on: '2030-06-09', input: { restoredOn: '2030-06-09' } }))).toEqual(['officer/certValid'])
  })
})

describe('what is public of an officer', () => {
  it('is what must be shown beforehand, never the id number or a punishment', () => {
    const shown: readonly string[] = officer.portal.shows === 'items' ? officer.portal.fields : []
    expect(shown.filter((field) => ['name', 'idNumber', 'discipline', 'photo'].includes(field))).toEqual([])
  })
})

describe('the figures of the officers', () => {
  const records: readonly RecordState[] = officerStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const on = (id: string, to: string) =>
    tallyInMemory({ catalogue: figureCatalogue([officer]), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value

  it('count who held a certificate on the day, out of those in posts, auxiliaries aside', () => {
    // 2025-12-31：邓、罗、冯持证；苗12月10日已不在执法岗；江是辅助人员。2026-12-31：罗、冯已离岗，只剩邓。
    expect([on('officers.certified', '2025-12-31'), on('officers.inPosts', '2025-12-31')]).toEqual([3, 3])
    expect(on('officers.certificateRate', '2025-12-31')).toBe(100)
    // 2025-11-30：苗在岗无证，四人中三人持证。
    expect([on('officers.inPosts', '2025-11-30'), on('officers.certificateRate', '2025-11-30')]).toEqual([4, 75])
    expect(on('officers.certified', '2026-12-31')).toBe(1)
    expect(on('officers.newCertified', '2025-12-31')).toBe(1)
    expect([on('officers.reviewers', '2026-12-31'), on('officers.auxiliaries', '2026-12-31')]).toEqual([1, 1])
  })
})
