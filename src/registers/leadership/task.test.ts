import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { taskStories } from './task.examples.ts'
import { task } from './task.ts'
import { dueNowOf } from './task-fields.ts'

const { attempt, walk } = walker(task, { calendar: nationalCalendar })
const [posts, cases] = taskStories as readonly [Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, change: Partial<StoryStep> & { input?: Record<string, unknown> } = {}) => {
  const one = story.steps[at(story, step)]!
  const before = at(story, step) === 0 ? null : walk(story, at(story, step))
  return guardsOf(attempt(before, { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const clock = (record: RecordState, now: string) =>
  clocksOf(task, record, { calendar: nationalCalendar, now: `${now}T09:00` }).find((one) => one.clock === 'due')!

describe('a task when it is given', () => {
  it('is due no earlier than it is given, and its stages no later than it is due', () => {
    expect(tried(cases, 'assign', { input: { dueOn: '2026-03-01', stages: [] } })).toEqual(['task/order'])
    expect(tried(cases, 'assign', { input: { stages: [{ text: '整改', due: '2026-05-01' }] } })).toEqual(['task/stages'])
    expect(tried(cases, 'assign', { input: { stages: [{ text: '整改', due: '2026-04-30' }] } })).toEqual([])
  })

  it('beyond the end of its plan year only with a reason', () => {
    expect(tried(cases, 'assign', { input: { dueOn: '2027-01-01' } })).toEqual(['task/year'])
    expect(tried(cases, 'assign', { input: { dueOn: '2027-01-01' }, reason: '跨年项目。' })).toEqual([])
  })

  it('belongs to a plan that is issued, if it belongs to one', () => {
    const under = (state: string) =>
      guardsOf(walker(task, { calendar: nationalCalendar, linked: { plan: [{ id: 'p', register: 'plan', state, values: {} }] } })
        .attempt(null, { ...cases.steps[0]!, input: { ...cases.steps[0]!.input, origin: 'plan', plan: 'p' } }))
    expect(under('approved')).toEqual(['task/issued'])
    expect(under('issued')).toEqual([])
    expect(under('inForce')).toEqual([])
  })

  it('does not go round in circles', () => {
    const back: StoryStep = {
      step: 'transfer', by: 'deputyLeader', on: '2026-01-13',
      input: { assignee: '@clerkPeace', transfers: [{ from: '@clerkJustice', on: '2026-01-13' }] },
    }
    expect(guardsOf(attempt(walk(posts, at(posts, 'transfer') + 1), back))).toEqual(['task/circling'])
  })
})

describe('a task that was only proposed', () => {
  const proposed = (dueOn?: string) => {
    const [first] = posts.steps as [StoryStep]
    return attempt(null, { ...first, input: { ...first.input, dueOn } }) as RecordState
  }
  const listed = (record: RecordState, now: string) =>
    clocksOf(task, record, { calendar: nationalCalendar, now: `${now}T09:00` }).find((one) => one.clock === 'listed')

  it('with the day that the meeting set is late after it, though nobody handed it out', () => {
    expect(listed(proposed('2026-02-27'), '2026-02-27')?.status).not.toBe('overdue')
    expect(listed(proposed('2026-02-27'), '2026-02-28')).toMatchObject({ start: '2026-01-05', status: 'overdue' })
  })

  it('without a day waits for the plan, and once handed out is due by its own clock', () => {
    expect(listed(proposed(), '2026-12-31')).toBeUndefined()
    expect(listed(walk(posts, at(posts, 'adopt') + 1), '2026-03-01')).toBeUndefined()
  })
})

describe('a task when it is done', () => {
  it('is not reported as done below 100 percent', () => {
    const submit = cases.steps[at(cases, 'submit')]!
    const early = { ...submit, on: '2026-04-24', input: { ...submit.input, submittedOn: '2026-04-24' } }
    expect(guardsOf(attempt(walk(cases, at(cases, 'extend')), early))).toEqual(['task/complete'])
  })

  it('asks for evidence', () => {
    expect(tried(cases, 'submit', { input: { evidence: [] } })).toEqual(['MF-FLD-002'])
  })

  it('is verified by the general office and by nobody who worked on it', () => {
    expect(tried(posts, 'verify', { by: 'deputyLeader' })).toEqual(['MF-PER-001'])
    const own: Story = {
      ...posts, steps: posts.steps.slice(0, at(posts, 'submit') + 1).map((step) => ({
        ...step, by: step.step === 'accept' || step.step === 'report' || step.step === 'submit' ? 'clerkOffice' as const : step.by,
        input: step.step === 'adopt' || step.step === 'transfer' ? { ...step.input, assignee: '@clerkOffice' } : step.input,
      })),
    }
    expect(guardsOf(attempt(walk(own), posts.steps[at(posts, 'verify')]!))).toEqual(['MF-PER-002'])
  })
})

describe('the due day of a task', () => {
  it('is the day named, moved by extensions approved before it passed; a later approval moves nothing', () => {
    expect(dueNowOf({ dueOn: '2026-04-30' })).toBe('2026-04-30')
    expect(dueNowOf({ dueOn: '2026-04-30', extensions: [{ on: '2026-04-30', to: '2026-05-29' }] })).toBe('2026-05-29')
    expect(dueNowOf({ dueOn: '2026-04-30', extensions: [{ on: '2026-05-01', to: '2026-05-29' }] })).toBe('2026-04-30')
    const twice = [{ on: '2026-04-27', to: '2026-05-29' }, { on: '2026-05-28', to: '2026-06-15' }]
    expect(dueNowOf({ dueOn: '2026-04-30', extensions: twice })).toBe('2026-06-15')
  })

  it('is the end of the clock, with what moved it', () => {
    const open = walk(cases, at(cases, 'urge') + 1)
    // 2026年4月30日是星期四，提前七天提醒。
    expect(clock(open, '2026-04-22')).toMatchObject({ dueStrict: '2026-04-30', dueLegal: '2026-04-30', status: 'running' })
    expect(clock(open, '2026-04-23').status).toBe('dueSoon')
    expect(clock(open, '2026-05-01').status).toBe('overdue')
    const extended = clock(walk(cases, at(cases, 'extend') + 1), '2026-04-28')
    expect(extended.dueLegal).toBe('2026-05-29')
    expect(extended.ledger.map(({ kind, says }) => [kind, says])).toEqual([['start', '到限期当日为止'], ['extend', '限期改为 2026-05-29']])
  })

  it('is met by a task reported long before', () => {
    expect(clock(walk(posts), '2026-12-01').status).toBe('met')
  })

  it('is met on the day the finished work is reported, however long the verification takes', () => {
    expect(walk(cases).values).toMatchObject({ dueNow: '2026-05-29', submittedOn: '2026-05-25' })
    expect(clock(walk(cases), '2026-06-30').status).toBe('met')
    expect(clock(walk(cases, at(cases, 'return')), '2026-06-10').status).toBe('met')
    // 退回以后又在计时，5月29日（星期五）届满。
    expect(clock(walk(cases, at(cases, 'return') + 1), '2026-06-01')).toMatchObject({ dueLegal: '2026-05-29', status: 'overdue' })
  })
})
