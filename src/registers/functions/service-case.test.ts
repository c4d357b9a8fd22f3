import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { mergeCalendar, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { authorityList } from './authority-list.ts'
import { serviceCaseStories } from './service-case.examples.ts'
import { serviceCase } from './service-case.ts'
import { serviceItem } from './service-item.ts'

const register: AnyRegister = serviceCase
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers: [serviceCase, serviceItem, authorityList] })
const [homestead, birth, contested, upper, silent, renewal, joint, notOurs] = serviceCaseStories as unknown as readonly [
  Story, Story, Story, Story, Story, Story, Story, Story,
]
const placeOf = ({ steps }: Story, name: string) => steps.findLastIndex((one) => one.step === name && one.in === undefined)
const changed = (story: Story, name: string, input: object): Story => {
  const at = placeOf(story, name)
  return { ...story, steps: story.steps.with(at, { ...story.steps[at]!, input: { ...story.steps[at]!.input, ...input } }) }
}
/** 换几个栏目再试这一步。 */
const tried = (story: Story, name: string, input: object = {}, other: object = {}) => {
  const at = placeOf(story, name)
  return guardsOf(attempt(walk(story, at), { ...changed(story, name, input).steps[at]!, ...other }))
}
/** 开办的那一步：走到它为止，拒绝的话就是拒绝的文字。 */
const opened = (story: Story, name: string, input: object = {}): string => {
  try {
    walk(changed(story, name, input), placeOf(story, name) + 1)
    return ''
  } catch (refused) {
    return String(refused)
  }
}
const due = (story: Story, upTo: number, clock: string, now: string, settings: Record<string, number> = {}) => {
  const context = { calendar: nationalCalendar, now: `${now}T09:00`, settings }
  const found = clocksOf(register, walk(story, upTo), context).find((one) => one.clock === clock)
  return found && [found.dueStrict, found.dueLegal]
}
const past = (story: Story, name: string) => placeOf(story, name) + 1

describe('receiving', () => {
  it('takes only what is offered, and asks nobody for the kind, which the guide gives', () => {
    expect(opened(homestead, 'receive')).toBe('')
    expect(walk(homestead, past(homestead, 'receive')).values.kind).toBe('permit')
    expect(walk(birth, past(birth, 'finishOnSpot')).values.kind).toBe('filing')
    expect(opened(homestead, 'receive', { kind: 'public' })).toContain('MF-FLD-003')
    const withdrawn: Story = { ...homestead, steps: homestead.steps.filter(({ step, in: of }) => !(of === 'service-item' && step === 'publish')) }
    expect(opened(withdrawn, 'receive')).toContain('service-case/offered')
  })

  it('takes nothing new on an entry that is looked at again or lost its law (guards listed, basis)', () => {
    const receive = homestead.steps[placeOf(homestead, 'receive')]!
    const onEntry = (state: string, basis: string) => {
      const entry = { id: 'e', register: 'authority-list', state, values: { basis: [basis] } }
      const guide = { id: 'g', register: 'service-item', state: 'published', values: { kind: 'permit', item: 'e' } }
      const here = walker(register, { calendar: nationalCalendar, linked: { item: [guide], 'item>item': [entry] } })
      return guardsOf(here.attempt(null, { ...receive, input: { ...receive.input, item: 'g' } }))
    }
    expect(onEntry('published', '中华人民共和国土地管理法')).toEqual([])
    expect(onEntry('toReview', '中华人民共和国土地管理法')).toEqual(['service-case/listed'])
    // 民法通则自2021年1月1日起废止。
    expect(onEntry('published', '中华人民共和国民法通则')).toEqual(['service-case/basis'])
  })

  it('finishes on the spot only what is approved for it (许可法 34)', () => {
    expect(opened(birth, 'finishOnSpot')).toBe('')
    const spot = birth.steps[placeOf(birth, 'finishOnSpot')]!
    const slow: Story = {
      ...homestead, steps: [...homestead.steps.filter((one) => one.in !== undefined), spot],
    }
    expect(opened(slow, 'finishOnSpot')).toContain('service-case/onSpot')
  })

  it('asks once for what is missing, with a basis, and never for what the organ has (许可法 32, 在线政务服务规定 7)', () => {
    const missing = (row: object) => tried(homestead, 'askSupply', { missing: [{ name: '户口簿', ...row }] })
    expect(missing({ source: 'applicant' })).toEqual(['service-case/materialBasis'])
    expect(missing({ source: 'shared', basis: '省办法第十条' })).toEqual(['service-case/notHeld'])
    expect(missing({ source: 'held', basis: '省办法第十条' })).toEqual(['service-case/notHeld'])
    expect(missing({ source: 'applicant', basis: '省办法第十条' })).toEqual([])
    const again = { ...homestead.steps[placeOf(homestead, 'askSupply')]!, on: '2026-03-10' }
    const input = { ...again.input, noticeAt: '2026-03-10T09:00' }
    expect(guardsOf(attempt(walk(homestead, past(homestead, 'supply')), { ...again, input }))).toEqual(['service-case/once'])
  })

  it('has five working days to tell what is missing, else the matter is accepted from the day it came (许可法 32)', () => {
    // 3月2日（星期一）收件，五个工作日到3月9日；3月10日视为受理，从3月2日起算。
    expect(due(silent, past(silent, 'receive'), 'notice', '2026-03-02')).toEqual(['2026-03-09', '2026-03-09'])
    const waiting = walk(silent, past(silent, 'receive'))
    expect(stepsDue(register, waiting, { calendar: nationalCalendar, now: '2026-03-09T18:00' })).toEqual([])
    expect(stepsDue(register, waiting, { calendar: nationalCalendar, now: '2026-03-10T00:10' })).toEqual(['deemAccepted'])
    expect(walk(silent, past(silent, 'deemAccepted')).values.acceptedFrom).toBe('2026-03-02')
    // 二十个工作日从3月2日起算，到3月30日。
    expect(due(silent, past(silent, 'deemAccepted'), 'decision', '2026-03-10')).toEqual(['2026-03-30', '2026-03-30'])
  })

  it('says where to go when it is not ours (许可法 32)', () => {
    expect(tried(notOurs, 'refuse', { whereTo: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(notOurs, 'refuse', {}, { reason: undefined })).toEqual(['MF-STP-004'])
  })

  it('warns when a renewal comes less than thirty days before the end (许可法 50)', () => {
    // 1月5日申请：2月4日届满正好三十日，2月3日届满不足。
    expect(opened(renewal, 'receive', { expiresOn: '2026-02-03' })).toContain('service-case/renewal')
    expect(opened(renewal, 'receive', { expiresOn: '2026-02-04' })).toBe('')
    expect(opened(renewal, 'receive', { expiresOn: undefined })).toContain('MF-FLD-002')
  })
})

describe('the decision', () => {
  it('takes twenty working days from acceptance, without the days that were told in writing, and ten more once (许可法 42, 45)', () => {
    expect(due(contested, past(contested, 'accept'), 'decision', '2026-04-08')).toEqual(['2026-05-09', '2026-05-09'])
    // 用掉：4月9、10、13日；鉴定不计；28、29、30日，5月6日；听证不计；5月25日起再用十三日，到6月10日。
    expect(due(contested, past(contested, 'holdHearing'), 'decision', '2026-05-22')).toEqual(['2026-06-10', '2026-06-10'])
    expect(due(contested, past(contested, 'extend'), 'decision', '2026-05-25')).toEqual(['2026-06-25', '2026-06-25'])
    expect(tried(contested, 'exclude', { excluded: [{ why: 'appraise', from: '2026-04-13', days: 14 }] })).toEqual(['service-case/told'])
    // 第四十五条只列了这几种：没有写明是哪一种的，时钟不停。
    expect(tried(contested, 'exclude', { excluded: [{ from: '2026-04-13', days: 14, toldOn: '2026-04-13' }] })).toEqual(['MF-FLD-002'])
  })

  it('is extended once, by the head, with the reason told', () => {
    const extend = contested.steps[placeOf(contested, 'extend')]!
    const again = { ...extend, on: '2026-05-26', input: { extendedOn: '2026-05-26', extensionToldOn: '2026-05-26' } }
    expect(guardsOf(attempt(walk(contested, past(contested, 'extend')), again))).toEqual(['service-case/extend'])
    expect(tried(contested, 'extend', { extensionToldOn: '2026-05-24' })).toEqual(['service-case/extendTold'])
    expect(tried(contested, 'extend', {}, { reason: undefined })).toEqual(['MF-STP-004'])
    expect(tried(contested, 'extend', {}, { by: 'clerkOffice' })).toEqual(['MF-PER-002'])
    expect(tried(joint, 'extendJoint', {}, { step: 'extend' })).toEqual(['service-case/extendPlain'])
    expect(tried(contested, 'extend', {}, { step: 'extendJoint' })).toEqual(['service-case/extendJoint'])
  })

  it('on joint handling takes forty-five working days and fifteen more (许可法 42)', () => {
    // 4月14日受理。4月15–30日 12 个，5月6–9日 4 个（9日补班），11–15、18–22、25–29 各 5 个共 15 个（累计 31），6月1–5、8–12 共 10 个（41），
    // 15–18 日 4 个，到6月18日满 45；端午后 22–26 日 5 个，29、30 日和7月1–3日 5 个，6–10 日 5 个，到7月10日满 60。
    expect(due(joint, past(joint, 'accept'), 'joint', '2026-04-14')).toEqual(['2026-06-18', '2026-06-18'])
    expect(due(joint, past(joint, 'extendJoint'), 'joint', '2026-06-11')).toEqual(['2026-07-10', '2026-07-10'])
    expect(due(joint, past(joint, 'accept'), 'decision', '2026-04-14')).toBeUndefined()
  })

  it('on a registration of business takes three working days (市场主体登记管理条例 19)', () => {
    const accept = { step: 'accept', by: 'clerkOffice', on: '2026-10-12', input: { acceptedAt: '2026-10-12T10:00' } } as const
    const business: Story = { ...notOurs, steps: [...notOurs.steps.slice(0, -1), accept] }
    expect(due(business, business.steps.length, 'decision', '2026-10-12')).toEqual(['2026-10-15', '2026-10-15'])
  })

  it('on first review is sent up within twenty working days and never made here (许可法 35, 43)', () => {
    // 7月7日受理，二十个工作日到8月4日。
    expect(due(upper, past(upper, 'accept'), 'firstReview', '2026-07-07')).toEqual(['2026-08-04', '2026-08-04'])
    const decide = { ...homestead.steps[placeOf(homestead, 'decide')]!, on: '2026-07-20', input: { decision: 'granted', decidedOn: '2026-07-20' } }
    expect(guardsOf(attempt(walk(upper, past(upper, 'review')), decide))).toEqual(['service-case/ownDecision'])
    const sendUp = { ...upper.steps[placeOf(upper, 'sendUp')]!, on: '2026-03-20', input: { sentUpOn: '2026-03-20', upperOrgan: '云岭县人民政府' } }
    expect(guardsOf(attempt(walk(homestead, past(homestead, 'review')), sendUp))).toEqual(['service-case/firstReview'])
  })

  it('keeps what the guide promises in sight', () => {
    // 3月10日受理，承诺十五个工作日，到3月31日。
    expect(due(homestead, past(homestead, 'accept'), 'promise', '2026-03-10')).toEqual(['2026-03-31', '2026-03-31'])
  })

  it('other than on permits is due when the county says', () => {
    const other = changed(joint, 'accept', { procedure: 'plain' })
    expect(due(other, past(other, 'accept'), 'decision', '2026-04-14', { 'service-case.decision': 10 })).toEqual(['2026-04-28', '2026-04-28'])
  })

  it('to refuse says why and where to turn (许可法 38)', () => {
    expect(tried(contested, 'decide', { reason: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(contested, 'decide', { remedies: undefined })).toEqual(['MF-FLD-002'])
    expect(tried(contested, 'decide', { decision: 'closed' })).toEqual(['service-case/decision'])
  })

  it('is not made by whoever received or reviewed, nor before the matter was accepted', () => {
    expect(tried(homestead, 'decide', {}, { by: 'clerkOffice' })).toEqual(['MF-PER-002'])
    const own = changed(homestead, 'review', { reviewers: ['@deputyLeader'] })
    expect(guardsOf(attempt(walk(own, placeOf(own, 'decide')), own.steps[placeOf(own, 'decide')]!))).toEqual(['MF-PER-007'])
    const decide = homestead.steps[placeOf(homestead, 'decide')]!
    expect(guardsOf(attempt(walk(homestead, past(homestead, 'receive')), decide))).toEqual(['MF-STP-002'])
  })

  it('rests on a check by two, where one was made (许可法 34)', () => {
    expect(tried(homestead, 'inspect', { inspectors: ['@clerkEmergency'] })).toEqual(['service-case/two'])
  })

  it('not made before the old permit ends counts as renewal (许可法 50)', () => {
    const waiting = walk(renewal, past(renewal, 'review'))
    expect(stepsDue(register, waiting, { calendar: nationalCalendar, now: '2026-02-06T18:00' })).toEqual([])
    expect(stepsDue(register, waiting, { calendar: nationalCalendar, now: '2026-02-07T00:10' })).toEqual(['deemRenewed'])
    expect(walk(renewal, past(renewal, 'deemRenewed')).values).toMatchObject({ decision: 'granted', decidedDay: '2026-02-07' })
  })
})

describe('a hearing', () => {
  it('may be asked for within five working days and is held within twenty (许可法 47)', () => {
    // 4月28日告知：29、30日，劳动节后 6、7、8日，到5月8日。5月6日申请：7–9 日 3 个，11–15、18–22、25–29 共 15 个，6月1、2日，到6月2日。
    expect(due(contested, past(contested, 'tellHearing'), 'askHearing', '2026-04-28')).toEqual(['2026-05-08', '2026-05-08'])
    expect(due(contested, past(contested, 'askHearing'), 'hearing', '2026-05-06')).toEqual(['2026-06-02', '2026-06-02'])
  })

  it('is announced seven working days before and led by somebody who did not review (许可法 48)', () => {
    // 5月8日通知。15日（周五）听证：往回数 14、13、12、11、9（调休上班）、8、7日，最迟 7日通知；18日（周一）听证，最迟 8日；19日，最迟 9日，早一日也够。
    expect(tried(contested, 'noticeHearing', { hearingOn: '2026-05-15' })).toEqual(['service-case/hearingNotice'])
    expect(tried(contested, 'noticeHearing', { hearingOn: '2026-05-18' })).toEqual(['service-case/hearingEve'])
    expect(tried(contested, 'noticeHearing', { hearingOn: '2026-05-18' }, { reason: '申请人要求这天。' })).toEqual([])
    expect(tried(contested, 'noticeHearing', { hearingOn: '2026-05-19' })).toEqual([])
    expect(tried(contested, 'noticeHearing', { hearingChair: '@clerkEmergency' })).toEqual(['service-case/chair'])
  })

  it('that was offered is waited for, unless it was waived', () => {
    const told = walk(contested, past(contested, 'tellHearing'))
    const decide = contested.steps[placeOf(contested, 'decide')]!
    const on = (decidedOn: string, more: object = {}) => guardsOf(attempt(told, { ...decide, on: decidedOn, input: { ...decide.input, decidedOn, ...more } }))
    // 4月28日告知，五个工作日到 5月8日（劳动节放假）；当天还可以申请，9日起才能决定。
    expect([on('2026-05-04'), on('2026-05-08')]).toEqual([['service-case/hearingWait'], ['service-case/hearingWait']])
    expect([on('2026-05-09'), on('2026-05-04', { hearingWaived: true })]).toEqual([[], []])
    // 县里 5月8日放假的，到 9日（周六上班），10日起才能决定。
    const local = mergeCalendar(nationalCalendar, { holidays: [{ name: '民族节日', from: '2026-05-08', to: '2026-05-08' }] })
    const there = walker(register, { calendar: local, registers: [serviceCase, serviceItem, authorityList] })
    const decided = (decidedOn: string) =>
      guardsOf(there.attempt(there.walk(contested, past(contested, 'tellHearing')), { ...decide, on: decidedOn, input: { ...decide.input, decidedOn } }))
    expect([decided('2026-05-09'), decided('2026-05-10')]).toEqual([['service-case/hearingWait'], []])
  })
})

describe('what is published of a decision', () => {
  it('names units only: whoever applied as a natural person is not named (个人信息保护法 13)', () => {
    expect(tried(contested, 'decide', { publicName: '王大山' })).toEqual(['service-case/publicName'])
    const unit = changed(contested, 'receive', { applicant: [{ kind: 'unit', name: '云岭县柳溪家具厂', agent: '柳长林' }] })
    expect(tried(unit, 'decide', { publicName: '云岭县柳溪家具厂' })).toEqual([])
  })
})

describe('after the decision', () => {
  it('the result is delivered within ten working days, never before it was decided (许可法 44)', () => {
    // 3月23日决定，十个工作日（清明 4月4–6日放假）到4月7日。
    expect(due(homestead, past(homestead, 'decide'), 'delivery', '2026-03-23')).toEqual(['2026-04-07', '2026-04-07'])
    expect(tried(homestead, 'deliver', { deliveredOn: '2026-03-20' })).toEqual(['MF-DAT-003'])
  })

  it('only what was delivered is rated', () => {
    const rate = homestead.steps[placeOf(homestead, 'rate')]!
    expect(guardsOf(attempt(walk(homestead, past(homestead, 'decide')), rate))).toEqual(['MF-STP-002'])
  })

  it('a bad rating is looked into by somebody else within the days of the county, and before filing', () => {
    // 6月8日评价，默认十五个工作日：端午 6月19–21日放假，到6月30日；县设五个工作日的，到6月15日。
    expect(due(birth, past(birth, 'rate'), 'repair', '2026-06-08')).toEqual(['2026-06-30', '2026-06-30'])
    expect(due(birth, past(birth, 'rate'), 'repair', '2026-06-08', { 'service-case.repair': 5 })).toEqual(['2026-06-15', '2026-06-15'])
    expect(due(homestead, past(homestead, 'rate'), 'repair', '2026-03-25')).toBeUndefined()
    const archive = birth.steps[placeOf(birth, 'archive')]!
    expect(guardsOf(attempt(walk(birth, past(birth, 'rate')), archive))).toEqual(['service-case/badHandled'])
    const spot = placeOf(birth, 'finishOnSpot')
    const byHim: Story = { ...birth, steps: birth.steps.with(spot, { ...birth.steps[spot]!, by: 'clerkOffice' }) }
    expect(guardsOf(attempt(walk(byHim, placeOf(byHim, 'repair')), byHim.steps[placeOf(byHim, 'repair')]!))).toEqual(['MF-PER-002'])
    const good = {
      ...birth.steps[placeOf(birth, 'repair')]!, on: '2026-03-26', input: { badHandledOn: '2026-03-26', badTrue: 'true', badHandled: '无' },
    }
    expect(guardsOf(attempt(walk(homestead, past(homestead, 'rate')), { ...good, by: 'deputyLeader' }))).toContain('MF-PER-002')
  })

  it('neither numbers nor phones nor words of the rating are published', () => {
    expect(register.portal.shows === 'items' && register.portal.fields).toEqual(['kind', 'publicName', 'decisionNo', 'decidedDay', 'validTo'])
  })
})

describe('the figures of services', () => {
  const records = serviceCaseStories.map((story, nth) => ({ ...walk(story), id: `c${nth}` }))
  const world = { catalogue: figureCatalogue([serviceItem, serviceCase]), records, time: { calendar: nationalCalendar, now: '2026-11-20T09:00' } }
  const count = (id: string) => tallyInMemory(world, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count what came, what was accepted and what was delivered apart', () => {
    // 八件收件（含当场办结）；不予受理一件；送达五件，撤回、终止各一件。
    const counted = ['received', 'refusedToAccept', 'accepted', 'acceptedDone', 'cases', 'onSpotCases'].map((id) => count(`service.${id}`))
    expect(counted).toEqual([8, 1, 7, 7, 5, 1])
    expect(count('service.completionRate')).toBe(100)
  })

  it('do not call in time what silence decided, and call so what was excluded or extended by law', () => {
    // 延续的一件1月6日受理，二十个工作日到2月3日，2月7日才视为准予；听证的一件扣除、延长以后按期。
    expect([count('service.onTime'), count('service.onTimeRate')]).toEqual([4, 80])
  })

  it('rate satisfaction over what was rated, and repair over what was rated badly', () => {
    expect(['rated', 'satisfaction', 'badRatings', 'badFixedRate'].map((id) => count(`service.${id}`))).toEqual([2, 50, 1, 100])
  })

  it('count registrations only when granted', () => {
    expect([count('service.registrations'), count('service.fullOnlineRegistrations'), count('service.onlineCaseRate')]).toEqual([0, 0, 0])
  })
})
