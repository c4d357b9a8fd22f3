import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { integrityStories } from './integrity.examples.ts'
import { integrity } from './integrity.ts'
import { dueOn } from './integrity-fields.ts'

const { attempt, walk } = walker(integrity, { calendar: nationalCalendar })
const [road, roof, tea, park] = integrityStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const tried = (story: Story, step: string, change: { input?: Record<string, unknown>; reason?: string; by?: StoryStep['by']; on?: string } = {}) => {
  const place = at(story, step)
  const one = story.steps[place]!
  return guardsOf(attempt(place === 0 ? null : walk(story, place), { ...one, ...change, input: { ...one.input, ...change.input } }))
}
const clock = (record: RecordState, name: string, now: string) =>
  clocksOf(integrity, record, { calendar: nationalCalendar, now: `${now}T09:00` }).find((one) => one.clock === name)

describe('the day on which the government pays a small firm', () => {
  it('is thirty days after delivery, or as the contract says, from acceptance where that was agreed; not a day of rest (款项支付条例 9, 10, 民法典 203)', () => {
    // 三十日到2025年10月5日，在国庆、中秋假期（10月1日至8日）里；四十五日到2026年4月11日，是星期六。
    expect(dueOn({ kind: 'payable', deliveredOn: '2025-09-05' })).toBe('2025-10-09')
    expect(dueOn({ kind: 'payable', deliveredOn: '2026-02-06', agreedDays: 45 })).toBe('2026-03-23')
    expect(dueOn({ kind: 'payable', deliveredOn: '2026-02-06', acceptedOn: '2026-02-25', agreedDays: 45 })).toBe('2026-04-13')
    expect(dueOn({ kind: 'promise', promisedDue: '2025-12-31' })).toBe('2025-12-31')
  })

  it('is never agreed beyond sixty days', () => {
    expect(tried(road, 'register', { input: { agreedDays: 61 } })).toEqual(['integrity/sixty'])
    expect(tried(road, 'register', { input: { agreedDays: 60 } })).toEqual([])
    expect(tried(road, 'register', { input: { agreedDays: 90, isSme: false } }), 'no small firm').toEqual([])
  })

  it('shows as a clock until the matter is performed', () => {
    expect(clock(walk(road, at(road, 'fulfil')), 'performance', '2026-04-01')).toMatchObject({ dueStrict: '2026-04-13', status: 'dueSoon' })
    expect(clock(walk(road, at(road, 'fulfil') + 1), 'performance', '2026-04-10')).toBeUndefined()
  })
})

describe('a payment', () => {
  it('is never more than is owed', () => {
    expect(tried(road, 'pay', { input: { payments: [{ on: '2026-03-20', amount: 18_600_001 }] } })).toEqual(['integrity/overpaid'])
    expect(tried(road, 'pay', { input: { payments: [{ on: '2026-03-20', amount: 18_600_000 }] } })).toEqual([])
  })

  it('is whole before the matter counts as performed', () => {
    const half = walk(road, at(road, 'pay') + 1)
    const fulfil = road.steps[at(road, 'fulfil')]!
    expect(guardsOf(attempt(half, fulfil))).toEqual(['integrity/paid'])
  })
})

describe('a breach', () => {
  it('is found only after the last day, by another than whoever entered the matter', () => {
    const early = walk(tea, 1)
    const breach = tea.steps[at(tea, 'confirmBreach')]!
    const lastDay = { ...breach, on: '2025-12-31', input: { ...breach.input, breachOn: '2025-12-31' } }
    expect(guardsOf(attempt(early, lastDay))).toEqual(['integrity/notDue'])
    expect(tried(tea, 'confirmBreach')).toEqual([])
    expect(integrity.steps.confirmBreach.notBy).toEqual(['register'])
  })

  it('has a cause, and a change of persons is no excuse (优化营商环境条例 31)', () => {
    expect(tried(tea, 'confirmBreach', { input: { cause: undefined } })).toEqual(['MF-FLD-002'])
    expect(tried(tea, 'confirmBreach', { input: { remedy: undefined } })).toEqual(['integrity/leader'])
    expect(tried(tea, 'confirmBreach', { input: { cause: 'policy' } }), 'a changed policy is compensated (32)').toEqual(['MF-FLD-002'])
  })

  it('is not decided on by whoever answers for it', () => {
    const own = { ...tea, steps: tea.steps.map((one) => (one.step === 'entrust' ? { ...one, input: { responsible: '@deputyLeader' } } : one)) }
    expect(guardsOf(attempt(walk(own, at(tea, 'confirmBreach')), tea.steps[at(tea, 'confirmBreach')]!))).toEqual(['MF-PER-007'])
  })

  it('is made good by the day that was set, which lies after the finding; a clock shows it until then', () => {
    expect(tried(roof, 'rectify', { input: { remedyDue: '2025-12-28' } })).toEqual(['integrity/remedyDue'])
    const rectifying = walk(roof, at(roof, 'rectify') + 1)
    expect(clock(rectifying, 'remedy', '2026-03-01')).toMatchObject({ dueStrict: '2026-02-28', status: 'overdue' })
    expect(clock(walk(roof), 'remedy', '2026-03-10')).toBeUndefined()
  })

  it('is asked about while the parties dispute', () => {
    const due = { ...park, steps: [...park.steps, { step: 'fallDue', by: 'time', on: '2026-12-31' } as const] }
    const breach: StoryStep = { step: 'confirmBreach', by: 'deputyLeader', on: '2027-01-04', input: { breachOn: '2027-01-04', cause: 'fund' } }
    expect(guardsOf(attempt(walk(due), breach))).toEqual(['integrity/disputed'])
    expect(guardsOf(attempt(walk(due), { ...breach, reason: '法院已经判决。' }))).toEqual([])
  })
})

describe('a complaint about payment', () => {
  it('is passed on within ten working days and answered within thirty days, ninety at most (款项支付条例 25)', () => {
    // 2025-12-01（周一）受理：第10个工作日是12月15日。12-08转交：30日为2026-01-07；延长30日为02-06。
    expect(clock(walk(roof, at(roof, 'passComplaint')), 'complaintTransfer', '2025-12-02')?.dueStrict).toBe('2025-12-15')
    expect(clock(walk(roof, at(roof, 'extendComplaint')), 'complaintAnswer', '2025-12-20')?.dueStrict).toBe('2026-01-07')
    expect(clock(walk(roof, at(roof, 'extendComplaint') + 1), 'complaintAnswer', '2025-12-27')?.dueStrict).toBe('2026-02-06')
    expect(tried(roof, 'extendComplaint', { input: { complaintExtra: 61 } }), 'thirty and sixty make ninety').toEqual(['MF-FLD-006'])
  })
})

describe('a matter with a complaint', () => {
  it('is not struck off before that was answered (款项支付条例 25)', () => {
    const silent = { ...roof, steps: roof.steps.filter(({ step }) => step !== 'answerComplaint') }
    expect(guardsOf(attempt(walk(silent, at(silent, 'close')), roof.steps[at(roof, 'close')]!))).toEqual(['integrity/unanswered'])
    expect(tried(roof, 'close')).toEqual([])
  })
})

describe('arrears of a year', () => {
  it('are those that were still owed at its end: nothing is published of what was paid, nor before the year is over', () => {
    expect(tried(roof, 'publishArrears', { on: '2025-12-31', input: { arrearsPublishedOn: '2025-12-31' } })).toContain('integrity/arrearsYear')
    const publish: StoryStep = { step: 'publishArrears', by: 'clerkOffice', on: '2026-04-09', input: { arrearsPublishedOn: '2026-04-09' } }
    expect(guardsOf(attempt(walk(road, at(road, 'fulfil')), publish)), 'all is paid').toEqual(['integrity/arrears'])
  })

  it('are published by the end of March of the next (款项支付条例 18)', () => {
    expect(clock(walk(roof, at(roof, 'rectify')), 'arrears', '2026-01-05')?.dueStrict).toBe('2026-03-31')
    expect(clock(walk(road, at(road, 'fulfil')), 'arrears', '2026-04-09'), 'paid').toBeUndefined()
  })

  it('are published again every year until they are paid', () => {
    const published = walk(roof, at(roof, 'publishArrears') + 1)
    expect(clock(published, 'arrears', '2026-02-21')).toMatchObject({ dueStrict: '2027-03-31', status: 'running' })
    expect(clock(walk(roof, at(roof, 'repair')), 'arrears', '2026-03-01'), 'paid on 26 February').toBeUndefined()
  })
})

describe('the figures of good faith', () => {
  const records: readonly RecordState[] = [road, roof, tea, park].map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const count = (id: string, to: string) => {
    const time = { calendar: nationalCalendar, now: `${to}T18:00` }
    return tallyInMemory({ catalogue: figureCatalogue([integrity]), records, time }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value
  }

  it('count what fell due and what of it was performed', () => {
    // 2025年到期：修缮尾款、道路承诺，都没有按承诺履行；2026年到期：道路工程款，已履行（绿化还没到期）。
    expect([count('integrity.due', '2025-12-31'), count('integrity.fulfilled', '2025-12-31')]).toEqual([2, 0])
    expect([count('integrity.due', '2026-12-31'), count('integrity.fulfilledRate', '2026-12-31')]).toEqual([1, 100])
  })

  it('add up what was unpaid at the end of the year in which it fell overdue, whatever was paid afterwards', () => {
    // 修缮尾款四万二千元，2025年10月逾期，2026年2月26日才付；道路工程款2026年期内付清。
    expect([count('integrity.newOverdueAmount', '2025-12-31'), count('integrity.newOverdueAmount', '2026-12-31')]).toEqual([42_000, 0])
    const { compute } = integrity.fields.unpaidAtYearEnd
    const debt = { kind: 'payable', deliveredOn: '2025-11-03', amount: 1_000_000 }
    const paid = (on: string) => compute({ ...debt, payments: [{ on, amount: 400_000 }] })
    // 2025年11月3日交付，三十日到 12月3日；年底前付的扣，次年付的不扣。
    expect([paid('2025-12-31'), paid('2026-01-01'), compute({ ...debt, kind: 'contract' })]).toEqual([6000, 10_000, null])
  })

  it('add up what is overdue and unpaid on a day, older debts and part payments with it', () => {
    const owed = (id: string, values: object) => ({ ...records[0]!, id, values: { kind: 'payable', overdueFrom: '2024-11-05', amount: 1_000_000, ...values } })
    const debts = [
      owed('a', {}),
      owed('b', { amount: 500_000, payments: [{ on: '2025-06-30', amount: 200_000 }, { on: '2026-01-15', amount: 300_000 }], overdueTo: '2026-01-14' }),
      owed('c', { overdueFrom: '2026-02-01' }),
      owed('d', { kind: 'contract' }),
    ]
    const on = (to: string) =>
      tallyInMemory({ catalogue: figureCatalogue([integrity]), records: debts }, 'integrity.overdueAmount', { from: `${to.slice(0, 4)}-01-01`, to }).value
    // 一万元从2024年欠到现在；五千元2025年6月付了二千，2026年1月15日付清；另一万元2026年2月才逾期；合同义务不是账款。
    const fen = 100
    expect(['2024-12-31', '2025-12-31', '2026-01-14', '2026-01-15', '2026-12-31'].map(on)).toEqual([
      15_000 * fen, 13_000 * fen, 13_000 * fen, 10_000 * fen, 20_000 * fen,
    ])
  })

  it('count the debts overdue on the last day of the year', () => {
    expect([count('integrity.overdueContracts', '2025-12-31'), count('integrity.overdueContracts', '2026-12-31')]).toEqual([1, 0])
    expect(count('integrity.complaintsInTime', '2026-12-31')).toBe(1)
    expect(count('integrity.accountable', '2026-12-31')).toBe(1)
  })

  it('tell what is still unpaid in yuan, not in fen', () => {
    const half = { ...walk(road, at(road, 'pay') + 1), id: 'half' }
    expect(half.values.outstanding).toBe(86_000)
  })
})

describe('what is public of good faith', () => {
  it('is a public promise and its state, no party, no sum, no inquiry', () => {
    const shown: readonly string[] = integrity.portal.shows === 'items' ? integrity.portal.fields : []
    expect(shown.filter((field) => ['counterparty', 'amount', 'outstanding', 'accountability', 'responsible'].includes(field))).toEqual([])
  })
})
