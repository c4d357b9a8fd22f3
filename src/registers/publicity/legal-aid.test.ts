import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { legalAidStories } from './legal-aid.examples.ts'
import { legalAid } from './legal-aid.ts'

const { attempt, walk } = walker(legalAid, { calendar: nationalCalendar })
const [wages, early, accident, support] = legalAidStories.map((story) => story)
const stepOf = (story: Story | undefined, name: string): StoryStep => story!.steps.find(({ step }) => step === name)!
const dues = (record: RecordState, day: string) =>
  Object.fromEntries(clocksOf(legalAid, record,
  { calendar: nationalCalendar, now: `${day}T09:00` }).map((one) => [one.clock, [one.dueStrict, one.dueLegal]]))

describe('an application for legal aid', () => {
  const receive = stepOf(accident, 'receive')
  const received = (input: object) => attempt(null, { ...receive, input: { ...receive.input, ...input } })

  it('names a matter of article 31 or a case of article 32', () => {
    expect(guardsOf(received({ matter: undefined }))).toEqual(['legal-aid/grounded'])
    expect(guardsOf(received({ matter: undefined, noIncomeTest: 'bravery' }))).toEqual([])
  })

  it('is marked urgent when fewer than seven days are left (法律援助法 44)', () => {
    // 4月7日申请：4月14日届满还有七日，4月13日届满不足七日。
    expect(guardsOf(received({ limitationOn: '2026-04-14' }))).toEqual([])
    expect(guardsOf(received({ limitationOn: '2026-04-13' }))).toEqual(['legal-aid/urgent'])
    expect(guardsOf(received({ limitationOn: '2026-04-13', urgentWhy: 'limitation' }))).toEqual([])
  })

  it('is asked for more papers once only (法律援助法 43)', () => {
    const again = { ...stepOf(wages, 'askSupply'), on: '2026-03-05', input: { missing: '再补一份。', askedOnceOn: '2026-03-05' } }
    expect(guardsOf(attempt(walk(wages!, 3), again))).toEqual(['legal-aid/once'])
  })

  it('is forwarded with complete papers, or incomplete after early aid', () => {
    const forward = { ...stepOf(wages, 'forward'), on: '2026-03-03', input: { forwardedOn: '2026-03-03', agency: '云岭县法律援助中心' } }
    expect(guardsOf(attempt(walk(wages!, 1), forward))).toEqual(['legal-aid/complete'])
    expect(guardsOf(attempt(walk(early!, 2), stepOf(early, 'forward')))).toEqual([])
  })

  it('states the income unless articles 32 or 42 spare it', () => {
    const plain = received({ incomeStatement: undefined }) as RecordState
    expect(guardsOf(attempt(plain, stepOf(accident, 'forward')))).toEqual(['legal-aid/income'])
    const spared = received({ incomeStatement: undefined, exempt: 'relief' }) as RecordState
    expect(guardsOf(attempt(spared, stepOf(accident, 'forward')))).toEqual([])
  })

  it('not supplemented counts as withdrawn (法律援助法 43)', () => {
    expect(walk(support!).values.result).toBe('withdrawn')
  })

  it('takes no fee: there is no field for one (法律援助法 20)', () => {
    expect(Object.values(legalAid.fields).filter(({ name }) => /收费|费用|金额/.test(name))).toEqual([])
  })

  it('of a victim of violence at home is for named persons', () => {
    expect(walk(early!, 1).restricted).toBe(true)
    expect(walk(wages!, 1).restricted).toBe(false)
  })
})

describe('the decision', () => {
  const assign = { ...stepOf(wages, 'assign'), on: '2026-04-13', input: { assignedOn: '2026-04-13', lawyer: '某律师' } }
  const object = { step: 'object', by: 'clerkJustice', on: '2026-03-11', input: { objectedOn: '2026-03-11' } } as const

  it('to refuse gives its reasons and no lawyer', () => {
    const bare = { ...stepOf(accident, 'decide'), input: { result: 'refused', decidedOn: '2026-04-13' } }
    expect(guardsOf(attempt(walk(accident!, 2), bare))).toEqual(['MF-FLD-002'])
    expect(guardsOf(attempt(walk(accident!, 3), assign))).toEqual(['legal-aid/granted'])
  })

  it('to grant leaves nothing to object to, and is not closed before the work is done', () => {
    expect(guardsOf(attempt(walk(wages!, 5), object))).toEqual(['legal-aid/adverse'])
    expect(guardsOf(attempt(walk(wages!, 5), { step: 'close', by: 'justiceHead', on: '2026-03-11', input: { closedOn: '2026-03-11' } }))).toEqual([
      'legal-aid/carriedOut',
    ])
  })
})

describe('clocks', () => {
  it('give the township the next working day, and do not count the days of supplementing', () => {
    // 3月3日（星期二）申请，次日到期；3月3日告知、3月5日补齐，4日、5日不计入，到期日顺推到 6日。
    expect(dues(walk(wages!, 1), '2026-03-03').forwarding).toEqual(['2026-03-04', '2026-03-04'])
    expect(dues(walk(wages!, 3), '2026-03-05').forwarding).toEqual(['2026-03-06', '2026-03-06'])
  })

  it('give the agency seven days to decide, over the May holidays two dates (法律援助法 43)', () => {
    const moved = [
      {
        ...stepOf(accident, 'receive'), on: '2025-04-24',
        input: { ...stepOf(accident, 'receive').input, appliedOn: '2025-04-24', limitationOn: undefined },
      },
      { ...stepOf(accident, 'forward'), on: '2025-04-25', input: { forwardedOn: '2025-04-25', agency: '云岭县法律援助中心' } },
    ]
    expect(dues(walk({ ...accident!, steps: moved }), '2025-04-28').decision).toEqual(['2025-05-02', '2025-05-06'])
  })

  it('give it three days to assign, five to answer an objection, and seven anew when it was corrected (法律援助法 43, 49)', () => {
    expect(dues(walk(wages!, 5), '2026-03-11').assignment).toEqual(['2026-03-13', '2026-03-13'])
    expect(dues(walk(accident!, 4), '2026-04-16').objection).toEqual(['2026-04-20', '2026-04-20'])
    expect(dues(walk(accident!, 5), '2026-04-21').decision).toEqual(['2026-04-27', '2026-04-27'])
  })

  it('give twenty-four hours where the applicant is detained, holidays or not (法律援助法 39)', () => {
    const receive = stepOf(accident, 'receive')
    const input = { ...receive.input, appliedOn: '2026-05-01', limitationOn: undefined, detained: true, detainedAppliedAt: '2026-05-01T10:00' }
    const detained = attempt(null, { ...receive, on: '2026-05-01', input }) as RecordState
    expect(dues(detained, '2026-05-01').detained).toEqual(['2026-05-02T10:00', '2026-05-02T10:00'])
  })
})
