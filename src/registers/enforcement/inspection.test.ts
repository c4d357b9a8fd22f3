import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { authorityList } from '../functions/authority-list.ts'
import { guardsOf, walker } from '../walk.ts'
import { enforcementCase } from './case.ts'
import { inspectionStories } from './inspection.examples.ts'
import { inspection } from './inspection.ts'
import { officer } from './officer.ts'

const { attempt, walk } = walker(inspection, { calendar: nationalCalendar, registers: [inspection, officer, authorityList, enforcementCase] })
const [daily, dust, quarry, inn] = inspectionStories as readonly [Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step && one.in === undefined)
type Change = { readonly input?: Readonly<Record<string, unknown>>; readonly reason?: string; readonly by?: StoryStep['by'] }
/** 走到这一步之前，别的台账里再发生 `after`，然后用改过的内容试这一步。 */
const tried = (story: Story, step: string, change: Change = {}, after: readonly StoryStep[] = []) => {
  const one = story.steps[at(story, step)]!
  const before = { ...story, steps: [...story.steps.slice(0, at(story, step)), ...after] }
  return guardsOf(attempt(walk(before), { ...one, ...change, input: { ...one.input, ...change.input } }))
}
/** 单独试“列计划”：检查事项在权责清单里是这个样子。 */
const planned = (input: Readonly<Record<string, unknown>>, { state = 'published', listType = 'inspection', basis = '中华人民共和国安全生产法' } = {}) => {
  const item = [{ id: 'i', register: 'authority-list', state, values: { listType, basis: [basis] } }]
  const alone = walker(inspection, { calendar: nationalCalendar, linked: { item } })
  const plan = inn.steps[at(inn, 'plan')]!
  return guardsOf(alone.attempt(null, { ...plan, input: { ...plan.input, item: 'i', ...input } }))
}
const officerGone = (step: string, input: Record<string, unknown>): StoryStep => ({
  in: 'officer#罗立平', step, by: 'deputyLeader', on: '2026-03-05', input, reason: '离岗。',
})

describe('an inspection', () => {
  it('is of an item that the list publishes, and of no other (优化营商环境条例 54)', () => {
    expect(planned({})).toEqual([])
    expect(planned({}, { state: 'toReview' }), 'its law has changed').toEqual(['inspection/item'])
    expect(planned({}, { state: 'repealed' })).toEqual(['inspection/item'])
    expect(planned({}, { listType: 'penalty' })).toEqual(['inspection/item'])
    expect(planned({}, { basis: '中华人民共和国治安管理处罚条例' }), 'its law was repealed in 2006').toEqual(['inspection/basis'])
  })

  it('was of an item that stood on the day of the inspection, whatever became of it since', () => {
    const suspended = (on: string): StoryStep => ({ in: 'authority-list', step: 'suspend', by: 'principal', on, reason: '分工调整。' })
    expect(tried(daily, 'carryOut', {}, [suspended('2026-03-11')])).toEqual(['inspection/itemThen'])
    expect(tried(daily, 'carryOut', {}, [suspended('2026-03-12')]), 'suspended on that very day').toEqual([])
  })

  it('of a firm stays below the yearly cap, or says why not', () => {
    expect(planned({ nth: 2, cap: 1 })).toEqual(['inspection/cap'])
    expect(planned({ nth: undefined })).toEqual(['inspection/cap'])
    expect(planned({ nth: 2, cap: 1, capWaiver: 'danger' })).toEqual([])
  })

  it('does not take a number of the year that another inspection of the firm has: the cap cannot be passed by counting wrong', () => {
    const own = dust.steps.filter(({ in: where }) => where === undefined).slice(0, 2)
    const other = own.map((step) => ({ ...step, in: 'inspection#other', title: '上半年检查' }))
    expect(tried(dust, 'approve', {}, other)).toEqual(['inspection/nth'])
    expect(tried(dust, 'approve', {}, other.slice(0, 1)), 'the other is only planned').toEqual([])
    const numbered = (nth: number): Story => ({ ...dust, steps: dust.steps.map((one) => (one.step === 'plan' ? { ...one, input: { ...one.input, nth } } : one)) })
    expect(tried(numbered(2), 'approve', {}, other), 'the second of two').toEqual([])
    const second = other.map((one) => (one.step === 'plan' ? { ...one, input: { ...one.input, nth: 2 } } : one))
    expect(tried(numbered(2), 'approve', {}, second), 'another is the second already').toEqual(['inspection/nth'])
  })

  it('is approved by another than whoever planned it', () => {
    const own = { ...daily, steps: daily.steps.map((one) => (one.step === 'plan' ? { ...one, by: 'clerkEmergency' as const } : one)) }
    expect(tried(own, 'approve', { by: 'clerkEmergency' })).toEqual(['MF-PER-002'])
  })
})

describe('the officers of an inspection', () => {
  it('are two at least (行政处罚法 42)', () => {
    expect(tried(daily, 'notify', { input: { officers: ['@record:officer#邓海宁'] } })).toEqual(['inspection/twoOfficers'])
  })

  it('all hold a valid certificate when they are named', () => {
    expect(tried(daily, 'notify', {}, [officerGone('suspend', { suspendedOn: '2026-03-05' })])).toEqual(['inspection/onDuty'])
    expect(tried(daily, 'notify')).toEqual([])
  })

  it('are no auxiliaries, not even beside one officer', () => {
    const helper: StoryStep = {
      in: 'officer#协管员', step: 'assist', by: 'clerkEnforce', on: '2026-03-02', title: '协管员',
      input: { name: '江满仓', staffType: 'auxiliary', post: '协管员', postedOn: '2026-03-02' },
    }
    const mixed = { officers: ['@record:officer#邓海宁', '@record:officer#协管员'] }
    expect(tried(daily, 'notify', { input: mixed }, [helper])).toEqual(['inspection/onDuty'])
    const later = { ...helper, on: '2026-03-06', input: { ...helper.input, postedOn: '2026-03-06' } }
    expect(tried(daily, 'carryOut', { input: mixed }, [later])).toEqual(['inspection/onDuty'])
  })

  it('who left since held their certificate on the day of the inspection, or did not: the register of officers knows', () => {
    const left = (on: string) => [{ ...officerGone('transfer', { leftOn: on }), by: 'justiceHead', on } as const]
    expect(tried(daily, 'carryOut', {}, left('2026-03-13')), 'left on the day after').toEqual([])
    expect(tried(daily, 'carryOut', {}, left('2026-03-12')), 'left on the same day').toEqual([])
    expect(tried(daily, 'carryOut', {}, left('2026-03-11')), 'had left on the day before').toEqual(['inspection/onDuty'])
  })

  it('show certificate and notice first', () => {
    expect(tried(daily, 'carryOut', { input: { shown: false } })).toEqual(['inspection/shown'])
  })
})

describe('the result of an inspection', () => {
  it('says what was found and what is to be put right until when', () => {
    expect(tried(dust, 'feedBack', { input: { orders: [] } })).toEqual(['inspection/orders'])
    expect(tried(dust, 'feedBack', { input: { result: 'ok' } })).toEqual(['inspection/ok'])
    expect(tried(daily, 'feedBack', { input: { result: 'ordered' } })).toEqual(['inspection/findings', 'inspection/orders'])
  })

  it('gives days to put things right that are not over when it is told', () => {
    const due = (day: string) => tried(dust, 'feedBack', { input: { orders: [{ what: '清理通道', due: day }] } })
    const told = String(dust.steps[at(dust, 'feedBack')]!.input!.resultOn)
    expect(due(told)).toEqual([])
    expect(due('2026-01-01')).toEqual(['inspection/due'])
  })

  it('that orders something is not closed before all of it was put right', () => {
    const orders = [{ what: '更换过期灭火器', due: '2026-05-28', done: false, recheckedOn: '2026-06-05' }]
    expect(tried(dust, 'recheck', { input: { orders } })).toEqual(['inspection/rectified'])
    const close: StoryStep = { step: 'close', by: 'clerkEnforce', on: '2026-05-22', input: { closedOn: '2026-05-22' } }
    expect(guardsOf(attempt(walk(dust, at(dust, 'follow')), close))).toEqual(['inspection/rechecked'])
  })

  it('that leads to a case opens its clue, with what was found where', () => {
    const feedBack = dust.steps[at(dust, 'feedBack')]!
    const filed = { ...feedBack, input: { result: 'filed', resultOn: '2026-05-21', cause: '未采取粉尘防爆措施' } }
    expect(walk({ ...dust, steps: [...dust.steps.slice(0, at(dust, 'feedBack')), filed] }).values.case).toEqual(expect.any(String))
    expect(walk(dust, at(dust, 'feedBack') + 1).values.case).toBeUndefined()
    expect(tried(dust, 'feedBack', { input: { result: 'filed' } }), 'without saying what for').toEqual(['MF-FLD-002'])
  })

  it('becomes a case only when the time for what was not put right is over: its last day still counts (行政处罚法 28)', () => {
    // 期限是 7 月 24 日：当天转不成，第二天可以；已经改正的，什么时候都转不成。
    const escalated = (on: string, done = false) => {
      const orders = [{ what: '停止作业，设置防护栏和警示标志', due: '2026-07-24', done, recheckedOn: on }]
      return guardsOf(attempt(walk(quarry, at(quarry, 'escalate')), { ...quarry.steps[at(quarry, 'escalate')]!, on, input: { closedOn: on, orders, recheckNote: '仍在作业。', cause: '未设置警示标志' } }))
    }
    expect([escalated('2026-07-24'), escalated('2026-07-25'), escalated('2026-07-25', true)]).toEqual([['inspection/overdue'], [], ['inspection/overdue']])
  })

  it('is due for recheck on the last day that was given', () => {
    const [clock] = clocksOf(inspection, walk(dust, at(dust, 'follow')), { calendar: nationalCalendar, now: '2026-05-22T09:00' })
    expect(clock).toMatchObject({ clock: 'rectification', dueStrict: '2026-06-05' })
  })

  it('ends before it began in no case', () => {
    expect(tried(daily, 'record', { input: { endAt: '2026-03-12T09:00' } })).toEqual(['inspection/times'])
  })
})

describe('the figures of inspections', () => {
  const records: readonly RecordState[] = [daily, dust, quarry, inn].map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const count = (id: string, more: readonly RecordState[] = []) =>
    tallyInMemory({ catalogue: figureCatalogue([inspection]), records: [...records, ...more] }, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count what was carried out, firms once, a campaign once', () => {
    const again = { ...records[1]!, id: 'again' }
    expect([count('enforcement.inspections'), count('enforcement.inspections', [again])]).toEqual([3, 4])
    expect([count('enforcement.inspectedFirms', [again]), count('enforcement.specialActions', [again])]).toEqual([2, 1])
    expect(count('enforcement.jointActions', [again])).toBe(2)
  })

  it('count problems, and what of the orders was put right', () => {
    // 粉尘两个问题、采石点一个；责令三项，改正两项：2/3 = 67%。
    expect([count('enforcement.inspectionProblems'), count('enforcement.orders'), count('enforcement.ordersDone')]).toEqual([3, 3, 2])
    expect(count('enforcement.ordersDoneRate')).toBe(67)
    expect(count('enforcement.overCap')).toBe(0)
  })
})
