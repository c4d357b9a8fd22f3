import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { callBackStories } from './call-back.examples.ts'
import { callBack } from './call-back.ts'

const register: AnyRegister = callBack
const { walk, attempt } = walker(register, { calendar: nationalCalendar, registers })
const [ditch, wood, , market] = callBackStories as readonly [Story, Story, Story, Story]
const opening = (story: Story) => story.steps.findIndex(({ step }) => step === 'propose')
const retold = (story: Story, at: number, change: Partial<StoryStep>): Story => ({
  ...story, steps: story.steps.with(at, { ...story.steps[at]!, ...change }),
})
/** 示例的最后一步被拒绝时，是哪几个关口。 */
const refused = (story: Story, at: number, change: Partial<StoryStep>) => {
  const told = retold(story, at, change)
  try {
    walk(told, at + 1)
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
const proposal = ditch.steps[opening(ditch)]!

describe('a call-back', () => {
  it('is about one matter that was entered: without one it is refused', () => {
    const input = { ...proposal.input, dispute: undefined }
    expect(guardsOf(attempt(null, { ...proposal, input }))).toContain('call-back/subject')
  })

  it('is not made by the mediator of the matter, and may be by another one', () => {
    expect(refused(ditch, opening(ditch), { input: { ...proposal.input, visitor: '@mediator' } })[0]).toContain('回访人是这件纠纷的调解员')
    expect(walk(market).values.visitor).toBe('p-mediator')
  })

  it('is not opened about a dispute for named persons only: it would tell more people of it', () => {
    const [found] = ditch.steps
    const input = { ...found!.input, riskFlags: ['domesticViolence'], victimHarmed: false, assignee: '@clerkJustice' }
    const confined: Story = { ...ditch, steps: [{ ...found!, input }, proposal] }
    expect(refused(confined, 1, {})[0]).toContain('这件纠纷限定知悉范围')
  })

  it('is put right on the record itself; here stands only that it was', () => {
    const done = walk(wood)
    expect([done.state, done.values.correction]).toEqual(['corrected', 'corrected'])
    expect(Object.keys(register.steps.settle?.opens ?? {})).toEqual([])
  })

  it('waits for thirty days, or as many as the county set: no law says', () => {
    const state = walk(ditch, opening(ditch) + 1)
    const due = (settings: Record<string, number>) =>
      clocksOf(register, state, { calendar: nationalCalendar, now: '2026-04-07T09:00', settings })[0]?.dueStrict
    // 4月7日提出，次日起算三十日，到 5月7日；十日的到 4月17日。
    expect(due({})).toBe('2026-05-07')
    expect(due({ 'callBack.call': 10 })).toBe('2026-04-17')
  })
})
