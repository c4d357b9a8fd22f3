import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { guardsOf, walker } from '../walk.ts'
import { oathStories, studyStories } from './study.examples.ts'
import { oath, study, studyRequirement } from './study.ts'

const { attempt, walk } = walker(study, { calendar: nationalCalendar })
const [centreGroup, preMeeting] = studyStories.map((story) => story)
const enter = preMeeting!.steps[0]!

describe('a study session', () => {
  it('counts at most eight hours a person and day, more only over several days', () => {
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, hours: 12 } }))).toEqual(['study/eightHours'])
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, hours: 12, days: 2 } }))).toEqual([])
  })

  it('knows from the lists how many came and how many should have come', () => {
    expect(walk(centreGroup!).values).toMatchObject({ attendeeCount: 3, expectedCount: 4 })
  })

  it('lists nobody both as present and as absent', () => {
    const twice = { attendees: ['@principal', '@deputyLeader'], absences: [{ person: '@deputyLeader', reason: '下乡' }] }
    expect(guardsOf(attempt(null, { ...enter, input: { ...enter.input, ...twice } }))).toEqual(['study/once'])
  })

  it('is not verified by whoever recorded it', () => {
    expect(study.steps.verify.notBy).toEqual(['record', 'enter'])
  })

  it('shows the public topic, day and number, never scores, absences or names', () => {
    const shown: readonly string[] = study.portal.shows === 'items' ? study.portal.fields : []
    expect(shown.filter((field) => ['scores', 'absences', 'attendees', 'speaker'].includes(field))).toEqual([])
  })
})

describe('an oath on the constitution', () => {
  it('is not supervised by whoever swears it', () => {
    const { attempt, walk } = walker(oath, { calendar: nationalCalendar })
    const at = oathStories[0]!.steps.findIndex(({ step }) => step === 'hold')
    const hold = oathStories[0]!.steps[at]!
    const self = { swearers: [{ person: '@justiceHead', post: '站长' }], supervisor: '@justiceHead' }
    expect(guardsOf(attempt(walk(oathStories[0]!, at), { ...hold, input: { ...hold.input, ...self } }))).toEqual(['oath/supervised'])
    expect(guardsOf(attempt(walk(oathStories[0]!, at), hold))).toEqual([])
  })

  it('reminds thirty days after the appointment unless the county set another number', () => {
    const record = walker(oath, { calendar: nationalCalendar }).walk(oathStories[2]!)
    const due = (settings?: Record<string, number>) =>
      clocksOf(oath, record, { calendar: nationalCalendar, now: '2026-10-13T09:00', settings })[0]!.dueStrict
    expect(due()).toBe('2026-11-11')
    expect(due({ 'oath.reminder': 10 })).toBe('2026-10-22')
  })
})

describe('a study requirement', () => {
  it('asks for hours or for sessions, at least one of them', () => {
    const step = {
      step: 'set', by: 'clerkJustice', on: '2026-01-06', input: { forYear: 2026, targetGroup: 'staff', setOn: '2026-01-06', basis: '计划' },
    } as const
    expect(guardsOf(walker(studyRequirement, { calendar: nationalCalendar }).attempt(null, step))).toEqual(['study-requirement/some'])
  })
})
