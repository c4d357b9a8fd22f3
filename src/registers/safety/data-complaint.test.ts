import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { dataComplaintStories } from './data-complaint.examples.ts'
import { dataComplaint } from './data-complaint.ts'

const { attempt, walk } = walker(dataComplaint, { calendar: nationalCalendar })
const [list, form, staff, hospital] = dataComplaintStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, change: Partial<StoryStep> = {}) => {
  const one = story.steps[at(story, step)]!
  return guardsOf(attempt(walk(story, at(story, step)), { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const answerBy = (story: Story, upTo: number, settings?: Record<string, number>) =>
  clocksOf(dataComplaint, walk(story, upTo), { calendar: nationalCalendar, now: '2026-11-19T09:00', settings }).map(({ dueLegal, status }) => [dueLegal, status])[0]

describe('the answer to a complaint about personal data', () => {
  it('PI-18: is due in fifteen working days, or what the county sets (网络数据安全管理条例 20)', () => {
    // 3月4日（周三）收到，次日起数：5、6日，9至13日，16至20日，23、24、25日，第十五个是25日。
    expect(answerBy(list, 1)).toEqual(['2026-03-25', 'overdue'])
    // 9月14日收到：15至18日四个，20日（周日，调休上班）、21至24日九个，28至30日十二个，10月8、9日，10日（周六，调休上班）第十五个。
    expect(answerBy(hospital, 1)![0]).toBe('2026-10-10')
    expect(answerBy(list, 1, { 'data-complaint.answer': 5 })![0]).toBe('2026-03-11')
  })

  it('stops the clock on its day', () => {
    expect(answerBy(list, list.steps.length)).toEqual(['2026-03-25', 'met'])
  })

  it('comes before the end for whoever left a way to reach him (个人信息保护法 50)', () => {
    const unanswered = { ...list, steps: list.steps.filter(({ step }) => step !== 'answer') }
    expect(tried(unanswered, 'close')).toEqual(['data-complaint/answered'])
    expect(tried(form, 'close')).toEqual([])
  })
})

describe('a complaint', () => {
  it('is never handled by the person complained of', () => {
    expect(tried(staff, 'accept', { input: { undertaker: '@clerkEnforce' } })).toEqual(['data-complaint/accused'])
    expect(tried(staff, 'accept', { input: { accused: ['@clerkEnforce', '@clerkOffice'] } })).toEqual([])
    const named = { ...staff, steps: [{ ...staff.steps[0]!, input: { ...staff.steps[0]!.input, accused: ['@clerkOffice'] } }, ...staff.steps.slice(1)] }
    expect(tried(named, 'accept')).toEqual(['MF-PER-007'])
  })

  it('that names somebody is read only by those who handle it; another by the office', () => {
    expect(walk(staff, 1).restricted).toBe(true)
    expect(walk(list, 1).restricted).toBe(false)
  })

  it('comes from the portal without an account, and only as what a citizen may say', () => {
    expect(walk(list, 1)).toMatchObject({ state: 'received', handler: 'public', values: { channel: 'online' } })
    expect(guardsOf(attempt(null, { step: 'receive', by: 'public', on: '2026-03-04', title: '投诉', input: { channel: 'online', receivedOn: '2026-03-04', kind: 'leak', content: '电话被公开。' } }))).toEqual(['MF-PER-001'])
  })
})
