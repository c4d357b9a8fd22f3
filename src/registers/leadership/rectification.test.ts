import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { rectificationStories } from './rectification.examples.ts'
import { rectification } from './rectification.ts'
import { keyOf } from './rectification-fields.ts'
import { task } from './task.ts'

const { attempt, walk } = walker(rectification, { calendar: nationalCalendar })
const whole = walker(rectification, { calendar: nationalCalendar, registers: [task, rectification] })
const [supervised, opinion, unfinished, repeated] = rectificationStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step && one.in === undefined)
const tried = (story: Story, step: string, change: Partial<StoryStep> = {}, { walk, attempt } = whole) => {
  const one = story.steps[at(story, step)]!
  return guardsOf(attempt(walk(story, at(story, step)), { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const found = (on: string, input: Record<string, unknown>) =>
  walk({ title: '期限', ends: 'found', steps: [{ step: 'register', by: 'clerkOffice', on, input: { foundOn: on, problem: '问题', ...input } }] })
const due = (record: ReturnType<typeof walk>, clock: string, settings?: Record<string, number>) => {
  const one = clocksOf(rectification, record, { calendar: nationalCalendar, now: '2026-11-19T09:00', settings }).find((each) => each.clock === clock)
  return one && [one.dueStrict, one.dueLegal]
}

describe('the days within which a finding is answered', () => {
  it('are sixty for an opinion of the reconsideration organ (行政复议法 76)', () => {
    // 工作日规则 E10：8月3日加六十日是10月2日，国庆假期顺延到10月8日。
    expect(due(found('2026-08-03', { origin: 'reconOpinion' }), 'opinion')).toEqual(['2026-10-02', '2026-10-08'])
  })

  it('are two months for advice of the prosecutor, fifteen days when urgent (检察公益诉讼解释 21)', () => {
    // 工作日规则 E16：12月31日加两个月，到2月28日，调休上班，不顺延。
    expect(due(found('2025-12-31', { origin: 'prosecutor' }), 'prosecutor')).toEqual(['2026-02-28', '2026-02-28'])
    // 十五日到2026年1月15日，星期四。
    expect(due(found('2025-12-31', { origin: 'prosecutor', urgent: true }), 'prosecutor')).toEqual(['2026-01-15', '2026-01-15'])
  })

  it('are thirty to object to a conclusion of government inspection, thirty for the review (政府督查工作条例 17)', () => {
    // 2025年4月8日加三十日是5月8日；4月21日申请，加三十日是5月21日。
    expect(due(walk(supervised, at(supervised, 'plan')), 'objection')).toEqual(['2025-05-08', '2025-05-08'])
    expect(due(walk(supervised, at(supervised, 'plan')), 'review')).toEqual(['2025-05-21', '2025-05-21'])
    expect(due(walk(opinion, at(opinion, 'plan')), 'objection')).toBeUndefined()
  })

  it('are for everything else those of the paper itself, and half a year later somebody looks again', () => {
    expect(due(walk(unfinished, at(unfinished, 'plan')), 'deadline')).toEqual(['2025-12-15', '2025-12-15'])
    // 2026年4月17日销号，加六个月是10月17日星期六，顺延到19日；县里定三个月的，7月17日。
    expect(due(walk(opinion, at(opinion, 'relapse')), 'recheck')).toEqual(['2026-10-17', '2026-10-19'])
    expect(due(walk(opinion, at(opinion, 'relapse')), 'recheck', { 'rectification.recheck': 3 })).toEqual(['2026-07-17', '2026-07-17'])
  })
})

describe('a finding', () => {
  it('is not to be mended before it was found', () => {
    expect(tried(opinion, 'book', { input: { deadline: '2026-03-01' } })).toEqual(['rectification/order'])
  })

  it('needs a cause and measures with who and when', () => {
    expect(tried(opinion, 'plan', { input: { measures: [{ text: '停用旧文书。' }] } })).toEqual(['rectification/measures'])
    expect(tried(opinion, 'plan', { input: { measures: [] } })).toEqual(['MF-FLD-002'])
  })

  it('is not accepted by whoever mended it, and without evidence not even reported', () => {
    expect(tried(opinion, 'submit', { input: { evidence: [] } })).toEqual(['MF-FLD-002'])
    const self: Story = {
      ...opinion, steps: opinion.steps.slice(0, at(opinion, 'verify')).map((step) =>
        step.step === 'assign'
          ? { ...step, input: { ...step.input, responsible: '@clerkOffice' } }
          : { ...step, by: step.by === 'clerkEnforce' ? 'clerkOffice' as const : step.by }),
    }
    expect(guardsOf(whole.attempt(whole.walk(self), opinion.steps[at(opinion, 'verify')]!))).toEqual(['MF-PER-002'])
  })

  it('that its source wants to accept itself waits for the source', () => {
    const demanding: Story = {
      ...opinion, steps: opinion.steps.map((step) => (step.step === 'book' ? { ...step, input: { ...step.input, originVerifies: true } } : step)),
    }
    expect(tried(demanding, 'verify')).toEqual(['rectification/originVerified'])
    expect(tried(demanding, 'verify', { input: { originReply: ['@file:验收意见.pdf'] } })).toEqual([])
  })

  it('is not closed before its source was told how it was mended', () => {
    const steps = opinion.steps.slice(0, at(opinion, 'close')).filter(({ step }) => step !== 'reply')
    expect(guardsOf(attempt(walk({ ...opinion, steps }), opinion.steps[at(opinion, 'close')]!))).toEqual(['rectification/reported'])
  })

  it('of an audit is published or says why not (审计法 52)', () => {
    const audited: Story = {
      ...opinion, steps: opinion.steps.map((step) => (step.step === 'register' ? { ...step, input: { ...step.input, origin: 'audit' } } : step)),
    }
    expect(tried(audited, 'close')).toEqual(['rectification/published'])
    expect(tried(audited, 'close', { reason: '涉及商业秘密，按规定不公布。' })).toEqual([])
  })

  it('is reviewed only if it stands in a conclusion under the regulation, and decided only if asked', () => {
    const object: StoryStep = { step: 'object', by: 'principal', on: '2026-03-10', input: { objectedOn: '2026-03-10', objection: '有异议。' } }
    expect(guardsOf(attempt(walk(opinion, at(opinion, 'work')), object))).toEqual(['rectification/objectable'])
    const review: StoryStep = {
      step: 'recordReview', by: 'clerkOffice', on: '2026-03-10', input: { reviewedOn: '2026-03-10', reviewResult: 'upheld' },
    }
    expect(guardsOf(attempt(walk(opinion, at(opinion, 'work')), review))).toEqual(['rectification/objected'])
  })

  it('that fell back counts as open again', () => {
    expect(walk(opinion, at(opinion, 'relapse')).values.endedOn).toBe('2026-04-17')
    expect(walk(opinion).values.endedOn).toBeUndefined()
  })
})

describe('the same finding a second time', () => {
  it('is recognised whatever the stops, spaces and numbers', () => {
    expect(keyOf({ problem: '2026年 抽查，5件没有回证。' })).toBe(keyOf({ problem: '2025年抽查12件没有回证' }))
  })

  it('is marked as such or says why it is another (X14)', () => {
    expect(tried(repeated, 'book', { input: { repeated: false }, reason: undefined })).toEqual(['rectification/repeated'])
    expect(tried(repeated, 'book', { input: { repeated: false }, reason: '不是同一批公示牌。' })).toEqual([])
  })

  it('is the same whether the first was closed or is still open from the year before; in one year it is one matter entered twice', () => {
    const unmended = (on: string): Story => ({
      ...repeated,
      steps: repeated.steps
        .filter(({ in: place, step }) => place === undefined || step === 'register')
        .map((step) => (step.in ? { ...step, on, input: { ...step.input, foundOn: on } } : step)),
    })
    const unmarked = { input: { repeated: false, previous: null }, reason: undefined }
    expect(tried(unmended('2025-03-10'), 'book', unmarked)).toEqual(['rectification/repeated'])
    expect(tried(unmended('2025-03-10'), 'book', { input: { previous: null } })).toEqual([])
    expect(tried(unmended('2026-03-10'), 'book', unmarked)).toEqual(['rectification/twice'])
    expect(tried(unmended('2026-03-10'), 'book', { ...unmarked, reason: '审计也提出，分别答复。' })).toEqual([])
  })

  it('points to the first time and names what will last', () => {
    const blank: Story = {
      ...repeated,
      steps: repeated.steps.map((step) => (step.step === 'book' && !step.in ? { ...step, input: { ...step.input, previous: null } } : step)),
    }
    expect(tried(blank, 'plan', { input: { rootFix: null } })).toEqual(['rectification/traced', 'rectification/rooted'])
  })

  it('proposes a task of its own', () => {
    expect(whole.walk(repeated).values.rootTask).toEqual(expect.any(String))
    expect(whole.walk(opinion).values.rootTask).toBeUndefined()
  })
})

describe('a finding that is open at the end of the year', () => {
  it('is proposed as a task of the next year, by itself and once (X14)', () => {
    const before = whole.walk(unfinished, at(unfinished, 'carryAtYearEnd'))
    expect(before.values).toMatchObject({ carryDue: '2025-12-31' })
    const after = whole.walk(unfinished)
    expect(after.values).toMatchObject({ carried: true, nextYear: 2026, carryTask: expect.any(String) })
    expect(after.values.carryDue ?? null).toBeNull()
    const again: StoryStep = { step: 'carry', by: 'clerkOffice', on: '2026-01-05', input: { carriedOn: '2026-01-05' } }
    expect(guardsOf(whole.attempt(after, again))).toEqual(['rectification/notCarried'])
  })
})
