import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { supervisionComplaintStories, supervisionOpinionStories } from './supervision-complaint.examples.ts'
import { supervisionComplaint } from './supervision-complaint.ts'
import { supervisionOpinion } from './supervision-opinion.ts'

const register: AnyRegister = supervisionComplaint
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [certificate, rechecked, anonymous] = supervisionComplaintStories as readonly [Story, Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findIndex((one) => one.step === name)
const tried = (story: Story, name: string, input: object = {}, other: Partial<StoryStep> = {}) => {
  const at = placeOf(story, name)
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...story.steps[at]!, ...other, input: { ...story.steps[at]!.input, ...input } }))
}
const due = (story: Story, name: string, clock: string, settings: Record<string, number> = {}) => {
  const at = placeOf(story, name)
  const now = `${story.steps[at]!.on}T09:00`
  const found = clocksOf(register, walk(story, at + 1), { calendar: nationalCalendar, now, settings }).find((one) => one.clock === clock)
  return found && [found.dueStrict, found.dueLegal]
}

describe('a complaint about enforcement', () => {
  it('is known to the two who handle it and to nobody else', () => {
    for (const story of supervisionComplaintStories) {
      const record = walk(story)
      expect(record.restricted).toBe(true)
      expect([...record.involved].sort()).toEqual(['p-clerkJustice', 'p-justiceHead'])
    }
  })

  it('is never handled by the person complained of (处罚法 75)', () => {
    expect(tried(certificate, 'receive', { accused: ['@clerkJustice'] })).toEqual(['supervision-complaint/accused'])
    expect(tried(certificate, 'accept', { accused: ['@clerkJustice'] })).toEqual(['supervision-complaint/accused'])
    expect(tried(certificate, 'investigate', {}, { by: 'clerkEnforce' })).toContain('MF-PER-007')
  })

  it('is not even entered by the person complained of, who would see the complainant', () => {
    expect(tried(certificate, 'receive', { accused: ['@justiceHead'] })).toEqual(['MF-PER-007'])
  })

  it('waits no longer than five working days for the decision to accept it, or what the county set', () => {
    // 3月3日（周二）收到，五个工作日到 3月10日。
    expect(due(certificate, 'receive', 'accept')).toEqual(['2026-03-10', '2026-03-10'])
    expect(due(certificate, 'receive', 'accept', { 'supervision-complaint.accept': 3 })).toEqual(['2026-03-06', '2026-03-06'])
  })

  it('with a name needs the name and a reply before it is closed, without one neither', () => {
    expect(tried(certificate, 'receive', { complainant: undefined })).toEqual(['MF-FLD-002'])
    const unanswered: Story = { ...certificate, steps: certificate.steps.filter(({ step }) => step !== 'reply') }
    expect(tried(unanswered, 'close')).toEqual(['supervision-complaint/reply'])
    expect(tried(anonymous, 'close')).toEqual([])
  })

  it('is answered within fifteen working days, or what the county set', () => {
    // 3月4日受理，十五个工作日到3月25日；5月8日受理（9日补班），到5月28日。
    expect(due(certificate, 'accept', 'reply')).toEqual(['2026-03-25', '2026-03-25'])
    expect(due(rechecked, 'accept', 'reply')).toEqual(['2026-05-28', '2026-05-28'])
    expect(due(certificate, 'accept', 'reply', { 'supervision-complaint.reply': 10 })).toEqual(['2026-03-18', '2026-03-18'])
  })

  it('may be taken up again within ten working days and is then decided by the other handler within fifteen', () => {
    // 5月20日答复，十个工作日到6月3日；5月28日申请，十五个工作日到6月18日。
    expect(due(rechecked, 'reply', 'askRecheck')).toEqual(['2026-06-03', '2026-06-03'])
    expect(due(rechecked, 'askRecheck', 'recheck')).toEqual(['2026-06-18', '2026-06-18'])
    expect(tried(rechecked, 'recheck', {}, { by: 'clerkJustice' })).toEqual(['MF-PER-002'])
  })

  it('tells the public nothing, and seals who complained and of whom', () => {
    expect(register.portal).toEqual({ shows: 'nothing' })
    for (const name of ['complainant', 'phone', 'against']) expect(register.fields[name]!.secret, name).toBe('sensitive')
  })
})

describe('an opinion on enforcement', () => {
  it('of a contact point or a supervisor says which', () => {
    const opinions = walker(supervisionOpinion as AnyRegister, { calendar: nationalCalendar, registers })
    const firm = supervisionOpinionStories[2]!.steps[0]!
    const from = (origin: string) => guardsOf(opinions.attempt(null, { ...firm, input: { ...firm.input, origin } }))
    expect(from('point')).toEqual(['supervision-opinion/point'])
    expect(from('supervisor')).toEqual(['supervision-opinion/supervisor'])
    expect(from('resident')).toEqual([])
  })
})
