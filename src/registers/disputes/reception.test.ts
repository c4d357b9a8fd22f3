import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar as calendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { alikeNeeded } from '../../kernel/needed.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { viewOf } from '../../kernel/step/guards.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registerById } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { dispute } from './dispute.ts'
import { petition } from './petition.ts'
import { receptionDayStories, receptionStories } from './reception.examples.ts'
import { reception } from './reception.ts'
import { receptionDay } from './reception-day.ts'

const registers: readonly AnyRegister[] = [reception, receptionDay, petition, dispute, registerById('task')!]
const { attempt, walk } = walker(reception, { calendar, registers })
const days = walker(receptionDay, { calendar, registers })
const [counsel, ditch, injury, accounts, water, quiet] = receptionStories as readonly [Story, Story, Story, Story, Story, Story]
const [monday, swapped] = receptionDayStories as readonly [Story, Story, Story]
const change = (one: StoryStep, input: Record<string, unknown>, more: Partial<StoryStep> = {}) =>
  ({ ...one, ...more, input: { ...one.input, ...input } })

describe('a visit to the leader', () => {
  it('that is a petition becomes one the same day; the reception keeps only the link (X2)', () => {
    const answer = change(counsel.steps[1]!, { answeredOn: '2026-06-08' }, { by: 'deputyLeader', on: '2026-06-08' })
    expect(guardsOf(attempt(walk(accounts, 1), answer))).toEqual(['reception/petitionFirst'])
    const passed = walk(accounts)
    expect([passed.state, passed.trail.at(-1)!.on, typeof passed.values.petition]).toEqual(['passedOn', '2026-06-08', 'string'])
    const later = attempt(walk(accounts, 1), { ...accounts.steps[1]!, on: '2026-06-12' })
    expect(!isProblem(later) && later.trail.at(-1)!.on).toBe('2026-06-08')
    expect(guardsOf(attempt(walk(injury, 1), { ...accounts.steps[1]!, on: '2026-06-08' }))).toEqual(['reception/petition'])
  })

  it('with an accusation is for named persons, and so is the petition that it opens', () => {
    expect(walk(quiet, 1).restricted).toBe(true)
    const nobody = attempt(null, change(quiet.steps[0]!, { assignee: undefined }))
    expect(isProblem(nobody) && nobody.field).toBe('assignee')
  })

  it('of two sides becomes a dispute, which a question of policy cannot', () => {
    expect(walk(water).values.dispute).toBeTruthy()
    // 来访时说的是个人信息，不进纠纷台账：概况另写。
    const unwritten = attempt(walk(water, 1), change(water.steps[1]!, { disputeSummary: undefined }))
    expect(isProblem(unwritten) && unwritten.field).toBe('disputeSummary')
    const policy = attempt(null, change(water.steps[0]!, { subject: 'policy' }))
    expect(isProblem(policy) ? [] : guardsOf(attempt(policy, water.steps[1]!))).toEqual(['reception/mediable'])
  })

  it('has at least one visitor', () => {
    const none = attempt(null, change(counsel.steps[0]!, { people: 0 }))
    expect(isProblem(none) && none.field).toBe('people')
  })

  it('handed on is reported by whoever got it, and closed by somebody else', () => {
    expect(guardsOf(attempt(walk(ditch, 3), { ...ditch.steps[3]!, by: 'clerkPetition' }))).toEqual(['MF-PER-001'])
    const own = ditch.steps.slice(2, 4).map((one) => ({ ...one, by: 'principal' as const }))
    const self = { ...ditch, steps: [ditch.steps[0]!, change(ditch.steps[1]!, { assignees: ['@principal'] }), ...own] }
    expect(guardsOf(attempt(walk(self), ditch.steps[4]!))).toEqual(['MF-PER-002'])
  })

  it('handed on is reported by the day that the leader set', () => {
    const by = (dueOn: string) => ({ ...ditch, steps: ditch.steps.with(1, change(ditch.steps[1]!, { dueOn })) })
    const due = (story: typeof ditch) => clocksOf(reception as AnyRegister, walk(story, 2), { calendar, now: '2026-05-19T09:00' })[0]!.dueLegal
    expect([due(by('2026-05-22')), due(by('2026-06-30'))]).toEqual(['2026-05-22', '2026-06-30'])
  })
})

describe('a reception day', () => {
  const tried = (input: Record<string, unknown>, reason?: string) => guardsOf(days.attempt(null, change(monday.steps[0]!, input, { reason })))

  it('on a day of rest asks why; a Sunday on which all work does not', () => {
    expect(tried({ day: '2026-05-17' })).toEqual(['reception-day/restDay'])
    expect(tried({ day: '2026-05-17' }, '节假日照常接访。')).toEqual([])
    expect(tried({ day: '2026-09-20' })).toEqual([])
    expect(tried({ day: '2026-10-01' })).toEqual(['reception-day/restDay'])
  })

  it('is shown to the public only when the leader is known to be there, and three days ahead unless somebody says why', () => {
    const publish = (input: Record<string, unknown>, on = '2026-05-11') =>
      guardsOf(days.attempt(days.walk(monday, 1), change(monday.steps[1]!, input, { on })))
    expect(publish({ present: false })).toEqual(['reception-day/present'])
    expect(publish({ publishedOn: '2026-05-16' }, '2026-05-16')).toEqual(['reception-day/ahead'])
    expect(publish({ publishedOn: '2026-05-15' }, '2026-05-15')).toEqual([])
  })

  it('never puts a leader in two places in one half of a day', () => {
    const [overlap] = receptionDay.steps.plan.needs
    expect(alikeNeeded(overlap.needs)).toMatchObject([{ same: ['leader', 'day', 'slot'] }])
  })

  it('is held on its own day, not before', () => {
    expect(guardsOf(days.attempt(days.walk(monday, 2), { step: 'hold', by: 'clerkPetition', on: '2026-05-15' }))).toEqual(['MF-DAT-002'])
    expect(days.walk(swapped).values.replacedBy).toBe('p-deputyLeader')
  })

  it('called off after it was announced is announced no longer', () => {
    const shown = (record: RecordState) =>
      receptionDay.portal.shows === 'items' && holds(receptionDay.portal.when, viewOf(record, record.values, {}))
    const announced = days.walk(monday, 2)
    const cancel = { step: 'cancel', by: 'clerkPetition', on: monday.steps[1]!.on, reason: '领导临时外出。' } as const
    expect([shown(announced), shown(days.attempt(announced, cancel) as RecordState)]).toEqual([true, false])
  })

  it('shows place, time, name and post, and nothing of the visitors', () => {
    expect(receptionDay.portal).toMatchObject({ shows: 'items', fields: ['day', 'slot', 'place', 'shownAs', 'post', 'booking'] })
    expect(reception.portal).toEqual({ shows: 'nothing' })
  })
})

describe('the figures of receptions', () => {
  const records = [
    ...receptionStories.map((story, index) => ({ ...walk(story), id: `v${index}` })),
    ...receptionDayStories.map((story, index) => ({ ...days.walk(story), id: `d${index}` })),
  ]
  const world = { catalogue: figureCatalogue(registers), records, time: { calendar, now: '2026-11-20T09:00' } }
  const count = (id: string) => tallyInMemory(world, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count batches and visitors, and as closed only what was dealt with here', () => {
    expect([count('reception.batches'), count('reception.visitors')]).toEqual([6, 9])
    // 本身办理三批（当场答复、交办、引导），办结两批；当场答复一批。
    expect([count('reception.own'), count('reception.closed'), count('reception.closedRate')]).toEqual([3, 2, 67])
    expect(count('reception.onSpotRate')).toBe(17)
    expect([count('reception.days'), count('reception.leaderTimes')]).toEqual([2, 2])
  })
})
