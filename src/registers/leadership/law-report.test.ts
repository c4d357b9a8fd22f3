import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { maskValues } from '../../kernel/privacy/mask.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { lawReportStories } from './law-report.examples.ts'
import { lawReport } from './law-report.ts'
import { rectification } from './rectification.ts'

const { attempt, walk } = walker(lawReport, { calendar: nationalCalendar, registers: [rectification] })
const [deputy, village, excused] = lawReportStories as readonly [Story, Story, Story]
const at = ({ steps }: Story, step: string) => steps.findIndex((one) => one.step === step && one.in === undefined)

describe('an account of law', () => {
  it('that tells of no problems is not taken', () => {
    const steps = village.steps.map((one) => (one.step === 'draft' ? { ...one, input: { body: '成绩很多。' } } : one))
    expect(guardsOf(attempt(walk({ ...village, steps }, at(village, 'submit')), village.steps[at(village, 'submit')]!))).toEqual(['law-report/G1'])
  })

  it('is written and handed in by the person himself', () => {
    for (const step of ['draft', 'submit'] as const) {
      const one = { ...deputy.steps[at(deputy, step)]!, by: 'clerkOffice' as const }
      expect(guardsOf(attempt(walk(deputy, at(deputy, step)), one))).toEqual(['MF-PER-001'])
    }
  })

  it('word for word as the year before asks for a reason', () => {
    const earlier: readonly StoryStep[] = village.steps.slice(0, 3).map((one) => ({ ...one, in: 'law-report#2024', title: '2024年述职' }))
    const story = { ...village, steps: [...earlier, ...village.steps] }
    const submit = village.steps[2]!
    const record = walk(story, 5)
    expect(guardsOf(attempt(record, submit))).toEqual(['law-report/sameText'])
    expect(guardsOf(attempt(record, { ...submit, reason: '任务与上年相同。' }))).toEqual([])
  })

  it('is commented by neither the person nor whoever handed it in', () => {
    expect(lawReport.steps.comment.notIn).toEqual(['holder'])
    expect(lawReport.steps.comment.notBy).toEqual(['submit'])
  })

  it('is archived when what it found is put right', () => {
    const archive = deputy.steps[at(deputy, 'archive')]!
    expect(guardsOf(attempt(walk(deputy, at(deputy, 'rectify') + 1), archive))).toEqual(['law-report/rectified'])
    expect(guardsOf(attempt(walk(village), { ...archive, on: '2026-01-13' }))).toEqual([])
  })

  it('is due on the day that the county told, and in time however early it is handed in', () => {
    const clock = (upTo: number, now: string) => {
      const [due] = clocksOf(lawReport, walk(deputy, upTo), { calendar: nationalCalendar, now: `${now}T09:00` })
      return [due?.dueStrict, due?.dueLegal, due?.status]
    }
    expect(clock(1, '2025-12-01')).toEqual(['2025-12-19', '2025-12-19', 'running'])
    expect(clock(1, '2025-12-20')).toEqual(['2025-12-19', '2025-12-19', 'overdue'])
    expect(clock(at(deputy, 'submit') + 1, '2026-03-01')).toEqual(['2025-12-19', '2025-12-19', 'met'])
  })
})

describe('comment and rating', () => {
  it('are masked, and the public sees the summary only', () => {
    expect(maskValues(lawReport.fields, walk(deputy).values)).toMatchObject({ comment: '******', score: expect.stringContaining('*') })
    const shown: readonly string[] = lawReport.portal.shows === 'items' ? lawReport.portal.fields : []
    expect(shown.filter((field) => ['comment', 'score', 'body', 'problems', 'holder'].includes(field))).toEqual([])
  })
})

describe('the share of those who gave their account', () => {
  it('leaves out who need not, and counts by the day it was due', () => {
    const pending = walk(village, 1)
    const records = [walk(deputy), walk(village), walk(excused), pending].map((record, index) => ({ ...record, id: `r${index}` }))
    const count = (id: string, year: number) =>
      tallyInMemory({ catalogue: figureCatalogue([lawReport]), records }, id, { from: `${year}-01-01`, to: `${year}-12-31` }).value
    expect([count('duty.accountsDue', 2025), count('duty.accountsDone', 2025)]).toEqual([3, 2])
    // 三人应述、两人已述：66.7%，四舍五入 67%。
    expect(count('duty.accountRate', 2025)).toBe(67)
    const sentBack = { ...records[0]!, state: 'drafted' }
    const done = tallyInMemory({ catalogue: figureCatalogue([lawReport]), records: [sentBack] }, 'duty.accountsDone', { from: '2025-01-01', to: '2025-12-31' })
    expect(done.value, 'sent back to be written again').toBe(0)
    expect([count('duty.accountability', 2025), count('duty.accountability', 2026)]).toEqual([2, 0])
  })
})
