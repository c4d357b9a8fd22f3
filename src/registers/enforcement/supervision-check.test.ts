import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { supervisionCheckStories, supervisionOrderStories } from './supervision-check.examples.ts'
import { supervisionCheck } from './supervision-check.ts'
import { supervisionOrder } from './supervision-order.ts'

const calendar = nationalCalendar
const placeOf = ({ steps }: Story, name: string) => steps.findIndex((one) => one.step === name && one.in === undefined)
/** 一本台账的试法：换几个栏目或者换个人，再办这一步；第一步从头办。 */
function trial(register: AnyRegister) {
  const { attempt, walk } = walker(register, { calendar, registers })
  const tried = (story: Story, name: string, input: object = {}, other: Partial<StoryStep> = {}) => {
    const at = placeOf(story, name)
    const step = { ...story.steps[at]!, ...other, input: { ...story.steps[at]!.input, ...input } }
    return guardsOf(attempt(at === 0 ? null : walk(story, at), step))
  }
  const due = (story: Story, name: string, clock: string, settings: Record<string, number> = {}) => {
    const at = placeOf(story, name)
    const now = `${story.steps[at]!.on}T09:00`
    const found = clocksOf(register, walk(story, at + 1), { calendar, now, settings }).find((one) => one.clock === clock)
    return found && [found.dueStrict, found.dueLegal]
  }
  return { attempt, walk, tried, due }
}

describe('a check of enforcement', () => {
  const { walk, tried, due } = trial(supervisionCheck)
  const [quarter, special, forged] = supervisionCheckStories as readonly [Story, Story, Story]

  it('is made by two, none of them from the team that is checked', () => {
    expect(tried(quarter, 'carryOut', { checkers: ['@clerkJustice'] })).toEqual(['supervision-check/two'])
    expect(tried(special, 'carryOutNow', { checkers: ['@clerkJustice', '@clerkEnforce'] })).toEqual(['supervision-check/ownTeam'])
    expect(tried(quarter, 'carryOut', { checkedPersons: ['@clerkEnforce', '@clerkJustice'] })).toEqual(['supervision-check/ownTeam'])
    expect(tried(special, 'carryOutNow')).toEqual([])
  })

  it('without findings is closed at once, with findings only after they were put right', () => {
    expect(tried(quarter, 'list', { findings: [] })).toEqual(['MF-FLD-002'])
    expect(tried(special, 'noProblem')).toEqual([])
    const close = special.steps[placeOf(special, 'noProblem')]!
    const dirty: Story = { ...forged, steps: [...forged.steps.slice(0, 1), { ...close, on: '2026-05-12', input: { clearedOn: '2026-05-12' } }] }
    expect(() => walk(dirty)).toThrow('supervision-check/clean')
  })

  it('is verified and struck off by others than those who reported the repair', () => {
    expect(tried(quarter, 'verify', {}, { by: 'clerkEnforce' })).toEqual(['MF-PER-002'])
    expect(tried(quarter, 'clear', {}, { by: 'clerkJustice' })).toEqual(['MF-PER-002'])
    expect(tried(quarter, 'clear')).toEqual([])
  })

  it('leaves thirty days to put right what was found, or what the county set', () => {
    // 3月20日交办，三十日到4月19日（星期日），顺延到4月20日。
    expect(due(quarter, 'list', 'rectify')).toEqual(['2026-04-19', '2026-04-20'])
    expect(due(quarter, 'list', 'rectify', { 'supervision-check.rectify': 15 })).toEqual(['2026-04-04', '2026-04-07'])
  })

  it('opens the paper it sends', () => {
    expect(walk(forged, placeOf(forged, 'sendOrder') + 1).values.order).toBeDefined()
  })
})

describe('a paper of supervision', () => {
  const { tried, due } = trial(supervisionOrder)
  const [advice, opinion, dated] = supervisionOrderStories as readonly [Story, Story, Story]

  it('is answered within thirty days, or by the day it names', () => {
    // 4月13日发出，三十日到5月13日；写明8月21日的，就是8月21日。
    expect(due(opinion, 'issue', 'correct')).toEqual(['2026-05-13', '2026-05-13'])
    expect(due(opinion, 'issue', 'correct', { 'supervision-order.correct': 15 })).toEqual(['2026-04-28', '2026-04-28'])
    expect(due(dated, 'issue', 'correctByPaper')).toEqual(['2026-08-21', '2026-08-21'])
    expect(due(dated, 'issue', 'correct')).toBeUndefined()
    expect(tried(dated, 'issue', { dueOn: '2026-08-03' })).toEqual(['supervision-order/due'])
  })

  it('names problem and basis, and is confirmed with proof by others', () => {
    expect(tried(opinion, 'issue', { lawText: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(advice, 'fix', { proof: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(advice, 'confirm', {}, { by: 'clerkEnforce' })).toEqual(['MF-PER-002'])
  })

  it('of mere advice is no ground for a decision; a decision is reported on within thirty days', () => {
    const decide = opinion.steps[placeOf(opinion, 'decide')]!
    const early = { ...decide, on: '2026-03-20', input: { ...decide.input, decidedOn: '2026-03-20' } }
    expect(tried({ ...advice, steps: [...advice.steps.slice(0, 2), early] }, 'decide')).toEqual(['supervision-order/decider'])
    // 6月1日决定，三十日到7月1日。
    expect(due(opinion, 'decide', 'report')).toEqual(['2026-07-01', '2026-07-01'])
    expect(tried(opinion, 'decide', {}, { by: 'justiceHead' })).toEqual(['MF-PER-001'])
  })
})
