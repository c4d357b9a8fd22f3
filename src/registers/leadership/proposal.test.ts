import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { proposalStories } from './proposal.examples.ts'
import { proposal } from './proposal.ts'

const { attempt, walk } = walker(proposal, { calendar: nationalCalendar })
const [guardrail, assisted, returned, led] = proposalStories as readonly [Story, Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, input: Record<string, unknown> = {}, by?: StoryStep['by']) => {
  const one = story.steps[at(story, step)]!
  return guardsOf(attempt(walk(story, at(story, step)), { ...one, by: by ?? one.by, input: { ...one.input, ...input } }))
}
const without = (story: Story, step: string, upTo: string): Story => ({
  ...story, steps: story.steps.slice(0, at(story, upTo)).filter((one) => one.step !== step),
})
const handed = (on: string, more: Record<string, unknown>, complex = false) => {
  const [receive, accept] = guardrail.steps as readonly [StoryStep, StoryStep, ...StoryStep[]]
  return walk({
    title: '期限', ends: 'signedFor', steps: [
      { ...receive, on, input: { ...receive.input, handedOn: on, ...more } },
      { ...accept, on, input: { ...accept.input, acceptedOn: on, ...(complex ? { complex, complexReason: '涉及三个部门。' } : {}) } },
    ],
  })
}
const due = (record: ReturnType<typeof walk>, clock: string, settings?: Record<string, number>) => {
  const found = clocksOf(proposal, record, { calendar: nationalCalendar, now: '2026-01-05T09:00', settings }).find((one) => one.clock === clock)
  return found && [found.dueStrict, found.dueLegal]
}

describe('the answer to a suggestion of a deputy', () => {
  it('is due three months after it was handed over, six when it is complex (代表法 51 II)', () => {
    // 2025年11月30日加三个月，2月没有30日，到2月28日；这天是调休上班的星期六，不顺延（工作日规则 E17）。
    expect(due(handed('2025-11-30', {}), 'reply')).toEqual(['2026-02-28', '2026-02-28'])
    // 加六个月是2026年5月30日，星期六，顺延到6月1日。
    expect(due(handed('2025-11-30', {}, true), 'reply')).toEqual(['2026-05-30', '2026-06-01'])
  })

  it('to a proposal of the consultative conference is due when the county says', () => {
    const record = handed('2025-11-03', { kind: 'cppcc' })
    expect(due(record, 'reply')).toEqual(['2026-02-03', '2026-02-03'])
    expect(due(record, 'reply', { 'proposal.reply': 2 })).toEqual(['2026-01-03', '2026-01-04'])
  })

  it('is not due from who only assists; the opinion of an assistant is', () => {
    const record = handed('2025-11-03', { part: 'assist' })
    expect(due(record, 'reply')).toBeUndefined()
    expect(due(record, 'assist')).toEqual(['2025-12-03', '2025-12-03'])
  })

  it('of six months says why', () => {
    const record = walk(guardrail, at(guardrail, 'accept'))
    const accept = guardrail.steps[at(guardrail, 'accept')]!
    expect(guardsOf(attempt(record, { ...accept, input: { ...accept.input, complex: true } }))).toEqual(['MF-FLD-002'])
  })

  it('comes after at least one talk with who made it (代表法 51)', () => {
    const silent = walk(without(guardrail, 'contact', 'draft'))
    expect(guardsOf(attempt(silent, guardrail.steps[at(guardrail, 'draft')]!))).toEqual(['proposal/contacted'])
  })

  it('of who leads carries the opinions of those who assist', () => {
    expect(tried(led, 'draft', { assistOpinions: [] })).toEqual(['proposal/assisted'])
  })

  it('does not say “solved” while a promise is open', () => {
    const promise = { text: '加装护栏', due: '2026-08-31' }
    expect(tried(guardrail, 'draft', { replyClass: 'a', commitments: [promise] })).toEqual(['proposal/kept'])
    expect(tried(guardrail, 'draft', { replyClass: 'a', commitments: [{ ...promise, doneOn: '2026-03-01' }] })).toEqual([])
  })

  it('is not dated before the matter was handed over', () => {
    expect(tried(guardrail, 'answer', { repliedOn: '2026-01-29' })).toEqual(['MF-DAT-003'])
  })

  it('is given neither by an assistant, nor an opinion of assistance by who leads', () => {
    const draft = { ...led.steps[at(led, 'draft')]!, on: '2026-04-08', by: 'clerkJustice' } as StoryStep
    expect(guardsOf(attempt(walk(assisted, at(assisted, 'assist')), draft))).toContain('proposal/answering')
    const assist = assisted.steps[at(assisted, 'assist')]!
    const opinion = { ...assist, on: '2026-05-06', input: { assistedOn: '2026-05-06', assistOpinions: ['@file:意见.pdf'] } }
    expect(guardsOf(attempt(walk(led, at(led, 'contact')), opinion))).toEqual(['proposal/assisting'])
  })
})

describe('the rating of an answer', () => {
  it('is given by the deputy or entered by the office, never by who drafted the answer', () => {
    expect(tried(guardrail, 'rate', {}, 'clerkJustice')).toEqual(['MF-PER-002'])
    expect(tried(guardrail, 'rate', {}, 'clerkOffice')).toEqual([])
  })

  it('“unsatisfied” leads to a second handling before anything is closed', () => {
    const rated = walk(guardrail, at(guardrail, 'rehandle'))
    const close = { ...guardrail.steps[at(guardrail, 'close')]!, on: '2026-03-25', input: { closedOn: '2026-03-25' } }
    expect(guardsOf(attempt(rated, close))).toEqual(['proposal/second', 'proposal/fulfilled'])
    const content = { ...led, steps: led.steps.slice(0, at(led, 'close')) }
    const again: StoryStep = { step: 'rehandle', by: 'deputyLeader', on: '2026-07-01', reason: '再办一次。' }
    expect(guardsOf(attempt(walk(content), again))).toEqual(['proposal/unsatisfied'])
  })

  it('does not close a matter with an open promise', () => {
    const open = walk({ ...guardrail, steps: guardrail.steps.slice(0, at(guardrail, 'track')) })
    const close = { ...guardrail.steps[at(guardrail, 'close')]!, on: '2026-04-20', input: { closedOn: '2026-04-20' } }
    expect(guardsOf(attempt(open, close))).toEqual(['proposal/fulfilled'])
  })
})

describe('what the public sees', () => {
  it('is the report on the handling; the answer itself only if both agreed', () => {
    expect(tried(guardrail, 'publish', { agreed: false })).toEqual(['proposal/agreed'])
    expect(tried(guardrail, 'publish', { agreed: false, publicReply: null })).toEqual([])
    expect(tried(guardrail, 'publish', { handlingReport: null, publicReply: null })).toEqual(['proposal/reported'])
    const shown: readonly string[] = proposal.portal.shows === 'items' ? proposal.portal.fields : []
    expect(shown.filter((field) => ['proposers', 'comment', 'reply', 'satisfaction'].includes(field))).toEqual([])
  })
})

describe('a matter that belongs elsewhere', () => {
  it('goes back with a reason, before it was accepted', () => {
    expect(walk(returned).state).toBe('sentBack')
    expect(guardsOf(attempt(walk(returned, 1), { ...returned.steps[1]!, reason: undefined }))).toEqual(['MF-STP-004'])
  })
})
