import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { authorityListStories } from './authority-list.examples.ts'
import { authorityList } from './authority-list.ts'

const { attempt, walk } = walker(authorityList, { calendar: nationalCalendar, registers: [authorityList] })
const [land, fire, fee, street, card] = authorityListStories as readonly [Story, Story, Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
/** 草稿改了这些内容以后送审。 */
const reviewedWith = (story: Story, input: Record<string, unknown>) => {
  const draft = { ...story.steps[0]!, input: { ...story.steps[0]!.input, ...input } }
  const on = draft.on
  const review: StoryStep = { step: 'review', by: 'justiceHead', on, input: { reviewedOn: on, reviewOpinion: '核对依据。' } }
  return guardsOf(attempt(walk({ ...story, steps: [draft] }), review))
}

describe('the basis of an entry', () => {
  it('is in force on the day the entry takes effect', () => {
    expect(reviewedWith(land, {})).toEqual([])
    expect(reviewedWith(land, { basis: ['中华人民共和国合同法'] }), 'repealed on 2021-01-01').toEqual(['authority-list/basis'])
    expect(reviewedWith(land, { basis: ['青石镇土地管理法'] }), 'unknown').toEqual(['authority-list/basis'])
  })

  it('is no mere document where penalties, permits, coercion or fees are set (处罚法 16, 许可法 17, 强制法 10)', () => {
    expect(reviewedWith(land, { basisLevel: 'normative' })).toEqual(['authority-list/penaltyLevel'])
    expect(reviewedWith(land, { basisLevel: 'stateCouncil' })).toEqual(['authority-list/penaltyLevel'])
    expect(reviewedWith(fire, { listType: 'permit', basisLevel: 'normative' })).toEqual(['authority-list/permitLevel'])
    expect(reviewedWith(fire, { listType: 'coercion', basisLevel: 'rule' })).toEqual(['authority-list/coercionLevel'])
    expect(reviewedWith(fee, {})).toEqual(['authority-list/feeLevel'])
    expect(reviewedWith(fee, { basisLevel: 'stateCouncil' })).toEqual([])
  })

  it('of a negative list is the national one only (优化营商环境条例 20)', () => {
    expect(reviewedWith(fire, { listType: 'negative', basisLevel: 'local' })).toEqual(['authority-list/negative'])
  })
})

describe('a delegated penalty', () => {
  it('takes effect no earlier than its delegation, and than the publication of the decision (处罚法 24)', () => {
    expect(reviewedWith(land, { effectiveFrom: '2025-03-31' })).toEqual(['authority-list/delegation'])
    expect(reviewedWith(land, { delegatedFrom: '2025-03-01', effectiveFrom: '2025-03-01', delegationPublishedOn: '2025-03-02' })).toEqual([
      'authority-list/delegationPublished',
    ])
  })

  it('is not taken up without saying by which decision', () => {
    const draft = { ...land.steps[0]!, input: { ...land.steps[0]!.input, delegationDoc: undefined, capability: undefined } }
    expect(guardsOf(attempt(null, draft))).toEqual(['MF-FLD-002', 'MF-FLD-002'])
  })

  it('ends by itself the day after its delegation', () => {
    const record = walk(street, at(street, 'lapse'))
    const due = (now: string) => stepsDue(authorityList, record, { calendar: nationalCalendar, now: `${now}T09:00` })
    expect([due('2026-10-14'), due('2026-10-15')]).toEqual([[], ['lapse']])
    expect(record.values.heldUntil).toBe('2026-10-14')
  })
})

describe('an entry whose law changes', () => {
  it('is marked on the day of the change, and not again once it was looked through', () => {
    const due = (record: RecordState, now: string) => stepsDue(authorityList, record, { calendar: nationalCalendar, now: `${now}T09:00` })
    const noted = walk(fire, at(fire, 'markOnTime'))
    expect([due(noted, '2026-06-30'), due(noted, '2026-07-01')]).toEqual([[], ['markOnTime']])
    expect(due(walk(fire, at(fire, 'confirm') + 1), '2026-08-01')).toEqual([])
  })

  it('is looked through within twenty working days from the change', () => {
    // 2026-07-01（周三）起算，次日为第1日；7月2日至29日共20个工作日。
    const marked = walk(fire, at(fire, 'confirm'))
    const [clock] = clocksOf(authorityList, marked, { calendar: nationalCalendar, now: '2026-07-02T09:00' }).filter((one) => one.clock === 'recheck')
    expect(clock).toMatchObject({ start: '2026-07-01', dueStrict: '2026-07-29' })
  })

  it('goes on only with a basis that stands', () => {
    const confirm = fire.steps[at(fire, 'confirm')]!
    const record = walk(fire, at(fire, 'confirm'))
    const gone = { ...confirm, input: { ...confirm.input, basis: ['中华人民共和国合同法'] } }
    expect(guardsOf(attempt(record, gone))).toEqual(['authority-list/recheckedBasis'])
    // 目录查不到的本地文件，登记说废止了，也要换掉；说修改的、现行的那部不算。
    const said = (basisChange: string, changedBasis: string) =>
      guardsOf(attempt({ ...record, values: { ...record.values, basisChange, changedBasis } }, confirm))
    expect(said('repealed', '消防法废止')).toEqual(['authority-list/goneBasis'])
    expect(said('replaced', '《中华人民共和国消防法》由新法替代')).toEqual(['authority-list/goneBasis'])
    expect(said('replaced', '《消防条例》由新法替代，现行的是《中华人民共和国消防法》')).toEqual([])
    expect(said('amended', '《中华人民共和国消防法》修改')).toEqual([])
  })
})

describe('the versions of an entry', () => {
  it('do not overlap: the old one is superseded before the new one is published', () => {
    const before = land.steps.filter(({ step, in: where }) => step !== 'supersede' && !(where && step === 'publish'))
    const publish = {
      step: 'publish', by: 'clerkOffice', on: '2026-03-10', input: { publishedOn: '2026-03-10' }, in: 'authority-list#opened',
    } as const
    expect(guardsOf(attempt(walk({ ...land, steps: before }), publish))).toEqual(['authority-list/overlap'])
    expect(guardsOf(attempt(walk(land, land.steps.length - 1), publish))).toEqual([])
  })

  it('take over what the old one said, with the next number, on the day planned', () => {
    const record = walk(land, at(land, 'amend') + 1)
    expect(record.values).toMatchObject({ edition: 1, nextFrom: '2026-03-10', effectiveFrom: '2025-04-01' })
    const supersede = land.steps[at(land, 'supersede')]!
    expect(guardsOf(attempt(record, supersede)), 'the new one is not approved yet').toEqual(['authority-list/successor'])
  })

  it('never hold on one day: the old one ends before the new one begins', () => {
    const place = at(land, 'supersede')
    const until = (effectiveTo: string) => {
      const one = land.steps[place]!
      return guardsOf(attempt(walk(land, place), { ...one, on: '2026-03-10', input: { endedOn: '2026-03-10', effectiveTo } }))
    }
    // 新版 3月10日生效。
    expect([until('2026-03-09'), until('2026-03-10')]).toEqual([[], ['authority-list/endsFirst']])
  })

  it('hand the end of the delegation on, so that no new edition outlives it (处罚法 24)', () => {
    expect(authorityList.steps.amend.opens.with).toMatchObject({ delegatedFrom: 'delegatedFrom', delegatedTo: 'delegatedTo' })
  })

  it('are reviewed and approved by others than the drafter', () => {
    const review = land.steps[at(land, 'review')]!
    expect(guardsOf(attempt(walk(land, 1), { ...review, by: 'clerkJustice' }))).toEqual(['MF-PER-002'])
    expect(authorityList.steps.approve.notBy).toEqual(['draft', 'revise', 'review'])
  })
})

describe('publication of the list', () => {
  it('is due within twenty working days after it was formed (政府信息公开条例 26)', () => {
    // 2025-05-15（周四）批准；端午5月31日至6月2日休，第20个工作日是6月13日。
    const record = walk(fire, at(fire, 'publish'))
    const [clock] = clocksOf(authorityList, record, { calendar: nationalCalendar, now: '2025-05-16T09:00' })
    expect(clock).toMatchObject({ clock: 'publication', dueStrict: '2025-06-13' })
  })

  it('keeps review notes and the estimate of capability inside', () => {
    const shown: readonly string[] = authorityList.portal.shows === 'items' ? authorityList.portal.fields : []
    expect(shown.filter((field) => ['reviewOpinion', 'capability'].includes(field))).toEqual([])
  })
})

describe('the figures of the list', () => {
  const records: readonly RecordState[] = [land, fire, fee, street, card].map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const on = (id: string, to: string) =>
    tallyInMemory({ catalogue: figureCatalogue([authorityList]), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value

  it('count what stood on the day: published, begun, not yet ended', () => {
    // 2025-12-31：耕地、消防、占道、优待证四项；收费没有公布。2026-03-09：耕地旧版最后一天。2026-12-31：只剩消防一项。
    expect([on('authority.items', '2025-12-31'), on('authority.delegated', '2025-12-31')]).toEqual([4, 2])
    expect([on('authority.delegated', '2026-03-09'), on('authority.delegated', '2026-03-10')]).toEqual([2, 1])
    expect(on('authority.items', '2026-12-31')).toBe(1)
    expect(on('authority.repealed', '2026-12-31')).toBe(1)
  })
})
