import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { legalReviewStories } from './legal-review.examples.ts'
import { legalReview } from './legal-review.ts'

const { attempt, walk } = walker(legalReview, { calendar: nationalCalendar })
const [market, tea, parking] = legalReviewStories as readonly [Story, Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)

describe('a legality review', () => {
  it('is never done by the drafter', () => {
    const opened = walk({
      ...tea, steps: [{ ...tea.steps[0]!, by: 'clerkOffice', input: { ...tea.steps[0]!.input, drafter: '@justiceHead' } }],
    })
    expect(guardsOf(attempt(opened, tea.steps[placeOf(tea, 'start')]!))).toEqual(['MF-PER-007'])
  })

  it('is never done by whoever submitted it', () => {
    const opened = walk({ ...parking, steps: [{ ...parking.steps[0]!, by: 'clerkJustice' }] })
    expect(guardsOf(attempt(opened, parking.steps[1]!))).toEqual(['MF-PER-002'])
  })

  it('is never done by any other who took part in the drafting, nor by one of them whom somebody else names', () => {
    const opened = walk({ ...tea, steps: [{ ...tea.steps[0]!, input: { ...tea.steps[0]!.input, drafters: ['@justiceHead', '@clerkJustice'] } }] })
    const input = { startedOn: '2026-04-08', reviewer: '@justiceHead', materialsOk: true }
    const start = { ...tea.steps[placeOf(tea, 'start')]!, on: '2026-04-08', input }
    expect(guardsOf(attempt(opened, start))).toEqual(['MF-PER-007'])
    const one = walk({ ...tea, steps: [{ ...tea.steps[0]!, input: { ...tea.steps[0]!.input, drafters: ['@clerkJustice'] } }] })
    expect(guardsOf(attempt(one, { ...start, input: { ...start.input, reviewer: '@clerkJustice' } }))).toEqual(['legal-review/ownDraft'])
    expect(guardsOf(attempt(one, start))).toEqual([])
  })

  it('tells which opinions of high risk nobody answered', () => {
    const { compute } = legalReview.fields.unansweredHigh
    const items = [{ clause: '一', risk: 'high' }, { clause: '二', risk: 'high' }, { clause: '三', risk: 'low' }]
    expect([compute({ items }), compute({ items, replies: [{ clause: '二' }, { clause: '三' }] }), compute({})]).toEqual([2, 1, 0])
  })

  it('that does not simply pass says why, clause by clause', () => {
    const at = placeOf(parking, 'issue')
    const bare = { ...parking.steps[at]!, input: { conclusion: 'reject', issuedOn: '2026-06-17' } }
    expect(guardsOf(attempt(walk(parking, at), bare))).toEqual(['legal-review/reasons'])
  })

  it('of a document or a decision is not issued without counsel, for it could not be mended afterwards', () => {
    const at = placeOf(market, 'issue')
    const alone = { ...market, steps: market.steps.slice(0, at).filter(({ step }) => step !== 'advise') }
    const begun = { ...alone, steps: alone.steps.map((one) => (one.step === 'start' ? { ...one, input: { ...one.input, counsel: [] } } : one)) }
    expect(guardsOf(attempt(walk(begun), market.steps[at]!))).toEqual(['legal-review/normCounsel'])
    expect(guardsOf(attempt(walk(alone), market.steps[at]!))).toEqual([])
  })

  it('cannot pass a text with a clause of high risk', () => {
    const at = placeOf(parking, 'issue')
    const mild = { ...parking.steps[at]!, input: { ...parking.steps[at]!.input, conclusion: 'pass' } }
    expect(guardsOf(attempt(walk(parking, at), mild))).toEqual(['legal-review/highRisk'])
  })

  it('of a major decision is not hurried below the seven working days that it should have (决策条例 26)', () => {
    const { steps } = tea
    const opened = walk({ ...tea, steps: [{ ...steps[0]!, input: { ...steps[0]!.input, subjectType: 'decision' } }] })
    const due = (settings?: Record<string, number>) => clocksOf(legalReview, opened, { calendar: nationalCalendar, now: '2026-04-08T09:00', settings })[0]?.dueLegal
    // 4月7日（周二）送审：8日至10日三个，13日至17日八个，20日、21日十个；县里定为八个的，4月17日。
    expect([due(), due({ 'legalReview.decisionOpinion': 8 }), due({ 'legalReview.opinion': 3 })]).toEqual(['2026-04-21', '2026-04-17', '2026-04-21'])
  })

  it('has five working days unless the county set others, less the wait for missing papers', () => {
    // 4月7日送审，8日用去一日，9日至13日补材料不计，14日至17日四日。
    const [opinion] = clocksOf(legalReview, walk(tea, placeOf(tea, 'issue')), { calendar: nationalCalendar, now: '2026-04-14T09:00' })
    expect(opinion).toMatchObject({ clock: 'opinion', dueStrict: '2026-04-17', dueLegal: '2026-04-17' })
  })
})
