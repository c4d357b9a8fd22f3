import { describe, expect, it } from 'vitest'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf } from '../walk.ts'
import {
  attempt, brick, compost, enrolledAs, grave, listed, onTheSpot, past, placeOf, retold, spot, tea, tried, walk, without,
} from './case-trial.ts'
import { announcedEnds } from './case-values.ts'

const remedy: StoryStep = { step: 'recordRemedy', by: 'clerkEnforce', on: '2025-08-01', input: { remedyAskedOn: '2025-08-01' } }
/** 赋权早在 2020 年就有：看时效的时候不受赋权起始日的限制。 */
const empoweredSince2020: Story = {
  ...grave,
  steps: grave.steps.map((one) =>
    one.in === 'authority-list' && one.step === 'draft'
      ? { ...one, input: { ...one.input, delegationPublishedOn: '2020-01-02', delegatedFrom: '2020-01-02' } }
      : one,
  ),
}

describe('a case', () => {
  it('is opened only for a power that the published list gives today (行政处罚法 24)', () => {
    expect(onTheSpot()).toEqual([])
    for (const state of ['drafting', 'toReview', 'suspended', 'repealed']) expect(onTheSpot({}, { item: listed(state) }), state).toEqual([
      'case/power',
    ])
    expect(onTheSpot({}, { item: listed('published', { listType: 'inspection' }) })).toEqual(['case/power'])
  })

  it('is opened only for an act done after the power began, and while it lasts', () => {
    const held = (delegatedFrom: string, heldUntil?: string) => ({ item: listed('published', { delegatedFrom, heldUntil }) })
    expect(onTheSpot({ actOn: '2026-03-09' }, held('2026-03-10'))).toEqual(['case/powerThen'])
    expect(onTheSpot({}, held('2026-03-10'))).toEqual([])
    expect(onTheSpot({}, held('2025-04-01', '2026-03-09'))).toEqual(['case/powerThen'])
    expect(onTheSpot({}, held('2025-04-01', '2026-03-10'))).toEqual([])
  })

  it('is not opened on a law that no longer stands; the refusal says since when, and which law does (行政处罚法 38)', () => {
    const repealed = { item: listed('published', { basis: ['中华人民共和国土地管理法', '中华人民共和国治安管理处罚条例'] }) }
    expect(onTheSpot({}, repealed)).toEqual(['case/basis'])
  })

  it('is not pursued when it was discovered more than two years after the act, five where life or money is at stake (行政处罚法 36)', () => {
    const found = (actOn: string, more: Record<string, unknown> = {}) => tried(empoweredSince2020, 'propose', { actOn, ...more })
    expect(found('2024-03-30')).toEqual([])
    expect(found('2024-03-29')).toEqual(['case/limitation'])
    expect(found('2024-03-29', { harm: true })).toEqual([])
    expect(found('2024-03-29', { actEndedOn: '2026-03-29' })).toEqual([])
    expect(found('2021-03-29', { harm: true })).toEqual(['case/limitation'])
  })

  it('is against nobody under fourteen; the birthday itself does not count yet (行政处罚法 30)', () => {
    const born = (birth: string) => tried(grave, 'propose', { party: [{ kind: 'natural', name: '小童', birth }] })
    expect(born('2012-03-28')).toEqual(['case/under14'])
    expect(born('2012-03-27')).toEqual([])
    const minor = { party: [{ kind: 'natural', name: '小童', minor: true }] }
    expect(tried(grave, 'propose', minor), 'a minor of unknown age').toEqual(['case/birth'])
  })

  it('names its party as what it is (K01)', () => {
    expect(tried(grave, 'propose', { partyType: 'firm' })).toEqual(['case/K01'])
    expect(tried(grave, 'propose', { partyType: 'selfEmployed' })).toEqual([])
  })

  it('is approved by a head who is not among its investigators and did not propose it', () => {
    expect(tried(grave, 'file', {}, { by: 'clerkEnforce' })).toEqual(['MF-PER-002'])
    expect(tried(grave, 'file', {}, { by: 'justiceHead' })).toEqual(['MF-PER-001'])
    expect(tried(enrolledAs(grave, '罗立平', { account: '@principal' }), 'file')).toEqual(['MF-PER-007'])
    expect(tried(without(grave, 'propose'), 'file')).toContain('case/proposed')
  })
})

describe('the evidence', () => {
  it('was found between the discovery and the conclusion; before the filing only with a word why (K08)', () => {
    const found = (on: string) => tried(grave, 'record', { evidence: [{ kind: 'object', name: '砖块', source: '现场提取', on }] })
    expect(found('2026-03-29')).toEqual(expect.arrayContaining(['case/K08evidence']))
    expect(found('2026-03-31')).toEqual(['case/K08early'])
    expect(tried(grave, 'record', { evidence: [{ kind: 'object', name: '砖块', source: '当事人提交', on: '2026-03-31' }] }, { reason: '核查时当事人主动交出。' })).toEqual([])
    expect(found('2026-04-02')).toEqual([])
  })

  it('lies in records made after the discovery too; before the filing only with a word why (K08)', () => {
    const made = (day: string, more = {}) => tried(grave, 'record', {
      records: [{
        kind: 'scene', startAt: `${day}T09:30`, endAt: `${day}T11:00`, place: '后山', officers: ['@clerkEnforce', '@clerkEmergency'], shown: true, signed: 'signed',
      }],
    }, more)
    // 发现 3 月 30 日，立案 4 月 2 日。
    expect(made('2026-03-29', { reason: '填错了日期。' })).toEqual(['case/K08record'])
    expect(made('2026-03-31')).toEqual(['case/K08recordEarly'])
    expect(made('2026-03-31', { reason: '核查时制作。' })).toEqual([])
    expect(made('2026-04-02')).toEqual([])
  })

  it('was of an act before its discovery, from the first entry on (K08)', () => {
    expect(tried(grave, 'register', { actOn: '2026-03-31' }, { on: '2026-04-01' })).toEqual(['case/K08act'])
    expect(tried(grave, 'verify', { actOn: '2026-03-31' }, { on: '2026-04-01' })).toEqual(['case/K08act'])
    expect(tried(grave, 'verify', { actOn: '2026-03-30' })).toEqual([])
  })

  it('is there when the inquiry is concluded, and the facts carry no id or phone number', () => {
    expect(tried(retold(grave, 'record', { evidence: undefined }), 'conclude')).toEqual(['case/evidence'])
    expect(tried(grave, 'conclude', { facts: '当事人（电话13800001234）在耕地上建坟。' })).toEqual(['case/numbers'])
  })

  it('is measured by law in force at the time of the act or now (行政处罚法 37)', () => {
    expect(tried(grave, 'conclude', { laws: ['中华人民共和国没有这部法'] })).toEqual(['case/law'])
  })
})

describe('the discretion', () => {
  const fined = (input: Record<string, unknown>) => tried(compost, 'notify', input)
  const within = (tier: string) => ({ discretion: [{ tier, lawMin: 100_000, lawMax: 5_000_000, tierMin: 100_000, tierMax: 300_000 }] })

  it('stays inside what the law allows; only a reduced penalty may go below', () => {
    expect(fined({ proposedFine: 5_000_001, ...within('heavier') })).toEqual(['case/proposalRange', 'case/tier'])
    expect(fined({ proposedFine: 99_999, ...within('lighter') })).toEqual(['case/proposalRange', 'case/tier'])
    expect(fined({ proposedFine: 100_000, ...within('normal') })).toEqual([])
    expect(guardsOf(attempt(walk(compost, placeOf(compost, 'notify')), {
      ...compost.steps[placeOf(compost, 'notify')]!, reason: '十六周岁，主动复耕。',
      input: { ...compost.steps[placeOf(compost, 'notify')]!.input, proposedFine: 50_000, ...within('reduced') },
    }))).toEqual([])
  })

  it('off the standard’s own step says why (行政处罚法 34)', () => {
    expect(fined({ proposedFine: 400_000, ...within('normal') })).toEqual(['case/tier'])
  })

  it('is lighter for a party under eighteen (行政处罚法 30)', () => {
    const young = retold(compost, 'propose', { party: [{ kind: 'natural', name: '成立本', birth: '2009-01-09' }] })
    expect(tried(young, 'notify', within('normal'))).toEqual(['case/minor'])
    expect(tried(young, 'notify')).toEqual([])
  })
})

describe('before the decision', () => {
  it('the party is told first; on the same day only after it was heard or waived, and with a word on the order (行政处罚法 44, 45, 62)', () => {
    const decided = (on: string, more = {}) => tried(compost, 'decide', { decidedOn: on }, { on, ...more })
    expect(decided('2026-07-14')).toEqual(['case/toldSameDay'])
    expect(decided('2026-07-14', { reason: '上午送达告知书，当事人当场书面放弃，下午负责人决定。' })).toEqual([])
    expect(decided('2026-07-15')).toEqual([])
    const unheard = tried(without(compost, 'waive'), 'decide', { decidedOn: '2026-07-14' }, { on: '2026-07-14', reason: '急。' })
    expect(unheard).toEqual(['case/defence'])
  })

  it('the party was heard, waived, or let the days pass (行政处罚法 45)', () => {
    expect(tried(without(compost, 'waive'), 'decide')).toEqual(['case/defence'])
    const unanswered: Story = { ...without(brick, 'answerDefence') }
    expect(tried(unanswered, 'decide')).toContain('case/defence')
    expect(tried(without(tea, 'defenceLapse'), 'decide')).toEqual(['case/defence'])
  })

  it('every statement of the party is answered, the later ones too, even if the party then waived (行政处罚法 45)', () => {
    const at = placeOf(compost, 'waive')
    const said: StoryStep = { step: 'defend', by: 'clerkEnforce', on: '2026-07-14', input: { defenceOn: '2026-07-14', defence: '请求从轻。' } }
    const answered: StoryStep = { step: 'answerDefence', by: 'clerkEnforce', on: '2026-07-15', input: { defenceAdopted: 'none', defenceAnswer: '没有依据。' } }
    const told = (...more: readonly StoryStep[]): Story => ({ ...compost, steps: [...compost.steps.slice(0, at), ...more, ...compost.steps.slice(at + 1)] })
    expect(tried(told(said), 'decide')).toEqual(['case/defence'])
    expect(tried(told(said, answered), 'decide')).toEqual([])
    expect(tried(told(said, answered, { ...said, on: '2026-07-15', input: { ...said.input, defenceOn: '2026-07-15' } }), 'decide')).toEqual(['case/defence'])
    expect(tried(told(said, compost.steps[at]!), 'decide')).toEqual(['case/defence'])
  })

  it('a waiver says what was waived, and not before the notice', () => {
    expect(tried(compost, 'waive', { defenceWaivedOn: undefined })).toEqual(['case/waived'])
    expect(tried(compost, 'waive', { defenceWaivedOn: '2026-07-13' })).toEqual(['case/waived'])
  })

  it('the right to a hearing is told where the penalty is heavy or the sum large (行政处罚法 63)', () => {
    const told = (input: Record<string, unknown>) => tried(compost, 'notify', input)
    expect(told({ largeSum: true })).toEqual(['case/hearingTold'])
    for (const kind of ['downgrade', 'revoke', 'stop', 'close', 'ban'])
      expect(told({ proposedKinds: ['fine', kind] }), kind).toEqual(['case/hearingTold'])
    expect(told({ proposedKinds: ['fine', 'stop'], hearingOffered: true })).toEqual([])
    expect(told({ proposedKinds: ['fine', 'warning'] })).toEqual([])
  })

  it('a hearing that was asked is held or given up; unasked, its five days have passed (行政处罚法 64)', () => {
    expect(tried(without(tea, 'hearingLapse'), 'decide')).toEqual(['case/hearing'])
    const unheard: Story = { ...brick, steps: brick.steps.filter((one) => one.step !== 'hear') }
    expect(tried(unheard, 'sendToReview')).toEqual([])
    expect(() => walk(unheard, placeOf(unheard, 'decide') + 1)).toThrow()
  })

  it('a hearing is announced seven working days before, and not led by an investigator (行政处罚法 64)', () => {
    // 6月17日听证，往前七个工作日：16、13、12、11、10、9、6 日。
    const called = (on: string) => tried(brick, 'callHearing', { hearingNoticeOn: on }, { on })
    expect(called('2025-06-06')).toEqual([])
    expect(called('2025-06-09')).toEqual(['case/hearingNotice'])
    expect(tried(brick, 'hear', { heardOn: '2025-06-16' }, { on: '2025-06-16' })).toEqual(['case/heard'])
    expect(tried(brick, 'callHearing', { hearingChair: '@clerkEmergency' })).toEqual(['case/chair'])
    expect(tried(brick, 'hear', {}, { by: 'clerkEmergency' })).toEqual(['MF-PER-007'])
  })

  it('the legal review is done by somebody who did not investigate, after the hearing, and passed (行政处罚法 58)', () => {
    expect(tried(brick, 'review', {}, { by: 'clerkEmergency' })).toEqual(['MF-PER-007'])
    // 司法所人员参加了办案，就不能审核。
    const both = ['@clerkEnforce', '@clerkJustice']
    const mixed = retold(enrolledAs(without(tea, 'changeCrew'), '罗立平', { account: '@clerkJustice' }), 'record', {
      records: [{ kind: 'scene', startAt: '2026-03-23T09:30', endAt: '2026-03-23T11:00', officers: both, shown: true, signed: 'signed' }],
    })
    expect(tried(mixed, 'review')).toEqual(['MF-PER-007'])
    // 做过笔录、后来换下去的，也不能审核、主持听证。
    const replaced = walk(tea, placeOf(tea, 'review'))
    const sat = { ...replaced, values: { ...replaced.values, records: [{ officers: ['p-clerkJustice'] }] } }
    expect(guardsOf(attempt(sat, tea.steps[placeOf(tea, 'review')]!))).toEqual(['MF-PER-007'])
    const asked = walk(brick, placeOf(brick, 'callHearing'))
    const heard = { ...asked, values: { ...asked.values, records: [{ officers: ['p-clerkJustice'] }] } }
    const chaired = { ...brick.steps[placeOf(brick, 'callHearing')]!, input: { ...brick.steps[placeOf(brick, 'callHearing')]!.input, hearingChair: '@clerkJustice' } }
    expect(guardsOf(attempt(heard, chaired))).toEqual(['case/chair'])
    expect(tried(tea, 'review', { reviewResult: 'change' })).toEqual(['case/sameOpinion'])
    // 听证之后没有再审核。
    const once: Story = {
      ...brick, steps: brick.steps.filter((_, index) => index <= placeOf(brick, 'hear') || index > placeOf(brick, 'review', true)),
    }
    expect(tried(once, 'decide')).toEqual(['case/reviewOrder'])
    const never: Story = {
      ...tea, steps: tea.steps.filter((one) => one.in !== 'legal-review' && (one.in || !['sendToReview', 'review'].includes(one.step))),
    }
    expect(tried(never, 'decide')).toEqual(['case/review'])
  })

  it('a grave case is discussed by the heads together (行政处罚法 57 II)', () => {
    expect(tried(without(brick, 'discuss'), 'decide')).toEqual(['case/discussion', 'case/discussionOrder'])
    const early = retold(brick, 'discuss', { discussedOn: '2025-06-20' })
    expect(guardsOf(attempt({ ...walk(early, placeOf(early, 'decide')), values: { ...walk(early, placeOf(early, 'decide')).values, discussedOn: '2025-06-16' } }, early.steps[placeOf(early, 'decide')]!)), 'before the hearing').toEqual(expect.arrayContaining(['case/discussionOrder']))
    expect(tried(brick, 'discuss', { discussMembers: ['@principal'] })).toEqual(['case/together'])
  })
})

describe('the decision', () => {
  it('is never heavier than the notice, and lighter only with a reason (K06, 行政处罚法 45)', () => {
    expect(tried(compost, 'decide', { fine: 100_001 })).toEqual(['case/K06'])
    expect(tried(compost, 'decide', { kinds: ['fine', 'warning'] })).toEqual(['case/K06'])
    expect(tried(tea, 'decide', { fine: 1_100_000 })).toEqual(['case/K06lower'])
    expect(tried(tea, 'decide', { fine: 1_100_000, lowerReason: '采纳申辩。' })).toEqual([])
  })

  it('is made by a head who did not investigate', () => {
    expect(tried(compost, 'decide', {}, { by: 'clerkEnforce' })).toContain('MF-PER-002')
    expect(tried(compost, 'decide', {}, { by: 'justiceHead' })).toEqual(['MF-PER-001'])
  })

  it('does not fine the same act twice (行政处罚法 29)', () => {
    const at = placeOf(spot, 'spotDecide')
    const first = { ...spot.steps[at]!, in: 'case#first', title: '第一次' }
    expect(() => walk({ ...spot, steps: [...spot.steps.slice(0, at), first, spot.steps[at]!] })).toThrow('case/twice')
    const warned = { ...spot.steps[at]!, input: { ...spot.steps[at]!.input, kinds: ['warning'], fine: undefined } }
    expect(walk({ ...spot, steps: [...spot.steps.slice(0, at), first, warned] }).state).toBe('spotDecided')
  })

  it('not to punish still teaches (行政处罚法 33 III)', () => {
    expect(tried(grave, 'noPenalty', { education: undefined })).toEqual(['case/education'])
    expect(tried(grave, 'noPenalty', { excuse: 'unproven', education: undefined })).toEqual([])
    const uncorrected = retold(grave, 'conclude', { correctedOn: undefined })
    expect(tried(uncorrected, 'noPenalty'), 'minor and first offences only if they were put right').toEqual(['case/corrected'])
    expect(tried(uncorrected, 'noPenalty', { excuse: 'noFault' })).toEqual([])
  })

  it('on the spot stays within two hundred yuan for a citizen, three thousand for an organisation (行政处罚法 51)', () => {
    const firm = { partyType: 'firm', party: [{ kind: 'unit', name: '云岭县某砂石厂', agent: '何大川' }] }
    expect(onTheSpot({ fine: 20_000 })).toEqual([])
    expect(onTheSpot({ fine: 20_001 })).toEqual(['case/spot'])
    expect(onTheSpot({ fine: 300_000, ...firm })).toEqual([])
    expect(onTheSpot({ fine: 300_001, ...firm })).toEqual(['case/spot'])
    expect(onTheSpot({ kinds: ['warning'], fine: undefined })).toEqual([])
    expect(onTheSpot({ kinds: ['gain'], fine: undefined })).toEqual(['case/spot'])
    expect(onTheSpot({ fine: 20_001, partyType: 'selfEmployed' })).toEqual(['case/selfEmployed'])
    expect(onTheSpot({ servedOn: '2026-03-09' }), 'handed over on the spot (52)').toEqual(['case/handed'])
    const young = { party: [{ kind: 'natural', name: '龚成路', birth: '2009-08-02' }] }
    expect(onTheSpot(young), 'lighter for a minor (30)').toEqual(['case/minor'])
    expect(onTheSpot({ ...young, discretion: [{ tier: 'lighter', lawMin: 5_000, lawMax: 20_000 }] })).toEqual([])
    expect(onTheSpot({ discretion: [{ tier: 'normal', lawMin: 15_000, lawMax: 20_000 }] }), 'below what the law allows').toEqual(['case/range'])
  })

  it('on the spot is compared with no notice: nothing was announced in writing', () => {
    expect(walk(spot, past(spot, 'spotDecide')).values).not.toHaveProperty('addedKinds')
    expect(walk(compost).values.addedKinds).toBe(0)
  })

  it('tells the right remedy: reconsideration first after an on-the-spot penalty (K13, 行政复议法 23)', () => {
    expect(walk(spot, past(spot, 'spotDecide')).values.remedies).toContain('先申请行政复议')
    expect(walk(compost).values.remedies).toContain('也可以在六个月内提起行政诉讼')
  })

  it('is served by its rules: consent for electronic service, thirty days for a public notice', () => {
    expect(tried(tea, 'serve', { electronicConsent: false })).toEqual(['case/consent'])
    expect(tried(grave, 'serve', { servedOn: '2026-05-14' }, { on: '2026-05-14' })).toEqual(['case/announced'])
    expect(tried(grave, 'serve', { announcedOn: '2026-04-12' }), 'announced before it was decided').toEqual(['case/announced'])
    // 9月5日公告，三十日到 10月5日，在国庆假期里，顺延到 10月8日。
    expect(announcedEnds({ announcedOn: '2026-09-05' })).toBe('2026-10-08')
    expect(tried(grave, 'announce', {}, { reason: '' }), 'why no other way was possible').toEqual(['MF-STP-004'])
  })
})

describe('the money', () => {
  it('is taken in cash only up to a hundred yuan, or where it must be (行政处罚法 68, 69)', () => {
    const cash = (amount: number, ground: string) => tried(spot, 'settle', { payments: [{ on: '2026-03-11', amount, way: 'cash', ground }] })
    expect(cash(10_000, 'small')).toEqual([])
    expect(cash(10_001, 'small')).toEqual(['case/cash'])
    expect(cash(10_001, 'remote')).toEqual([])
    expect(cash(10_000, 'hard')).toEqual([])
    // 二百元的罚款分两次收，每次一百元，也不行；普通程序的只有边远地区当事人提出的可以。
    const twice = retold(spot, 'spotDecide', { fine: 20_000 })
    const halves = ['2026-03-10', '2026-03-11'].map((on) => ({ on, amount: 10_000, way: 'cash', ground: 'small' }))
    expect(tried(twice, 'settle', { payments: halves })).toEqual(['case/cash'])
    const ordinary = (ground: string) =>
      tried(brick, 'pay', { payments: [{ on: '2025-07-08', amount: 10_000, way: 'cash', ground }], cashOn: '2025-07-08' })
    expect([ordinary('small'), ordinary('hard'), ordinary('remote')]).toEqual([['case/cash'], ['case/cash'], []])
  })

  it('that was taken in cash has its day, and reaches the bank before the case is closed (行政处罚法 71)', () => {
    expect(tried(spot, 'settle', { cashOn: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(without(spot, 'bankCash'), 'close')).toEqual(['case/cashBanked'])
  })

  it('of a surcharge never exceeds the fine (行政处罚法 72, 行政强制法 45)', () => {
    expect(tried(brick, 'urge', { surcharge: 1_500_001 })).toEqual(['case/surcharge'])
    expect(tried(brick, 'urge', { surcharge: 1_500_000 })).toEqual([])
    // 6月26日送达，十五日到 7月11日（周五）；7月14日催告是逾期第三天：一万五千元的百分之九，一千三百五十元。
    const early = (surcharge: number) => tried(brick, 'urge', { urgeServedOn: '2025-07-14', suitTimeEndedOn: undefined, surcharge }, { on: '2025-07-14' })
    expect(early(135_000)).toEqual([])
    expect(early(135_001)).toEqual(['case/surcharge'])
  })

  it('is asked of the court only after ten working days of urging and the end of the remedies (行政强制法 53, 54)', () => {
    // 1月5日催告：6–9 日、12–16 日共九个工作日，19 日为第十个。
    const applied = (on: string) => tried(brick, 'applyCourt', { courtAppliedOn: on }, { on })
    expect(applied('2026-01-19')).toEqual(['case/urged'])
    expect(applied('2026-01-20')).toEqual([])
    expect(tried(brick, 'applyCourt', { suitTimeEndedOn: '2026-01-21' })).toEqual(['case/urged'])
    // 6月26日送达，没有复议、诉讼的，六个月到 12月26日。
    expect(tried(brick, 'applyCourt', { suitTimeEndedOn: '2025-12-25' })).toEqual(['case/remedies'])
    const contested = { ...brick, steps: brick.steps.flatMap((one) => (one.step === 'urge' ? [remedy, one] : [one])) }
    expect(tried(contested, 'applyCourt', { suitTimeEndedOn: '2025-12-25' })).toEqual([])
  })

  it('is paid, executed or set aside before the case is closed', () => {
    expect(tried(without(brick, 'courtEnd'), 'close')).toEqual(['case/performed'])
    expect(tried(spot, 'settle', { payments: [{ on: '2026-03-11', amount: 9_999, way: 'bank' }] })).toEqual(['case/settled'])
  })
})

describe('the closing', () => {
  it('finds a record of every stage that there was (行政处罚法 47)', () => {
    const missing = (name: string) => retold(brick, 'linkRecordings', {
      recordings: ['取证', '强制', '告知', '听证', '送达'].filter((one) => one !== name).map((one) => `@record:recording#${one}`),
    })
    const stages = { 取证: 'evidence', 强制: 'coercion', 告知: 'notice', 听证: 'hearing', 送达: 'service' }
    for (const [name, stage] of Object.entries(stages)) expect(tried(missing(name), 'close'), name).toEqual([`case/recorded-${stage}`])
  })

  it('waits for every seizure to be settled', () => {
    const held: Story = { ...brick, steps: brick.steps.filter((one) => !(one.in === 'coercion' && one.step === 'dispose')) }
    expect(tried(held, 'close')).toEqual(['case/coercions'])
  })
})
