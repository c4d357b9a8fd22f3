import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import { alikeNeeded } from '../../kernel/needed.ts'
import type { Story } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { villageRuleStories } from './village-rule.examples.ts'
import { villageRule } from './village-rule.ts'

const { attempt, walk } = walker(villageRule, { calendar: nationalCalendar, registers })
const [willow, terrace, lane] = villageRuleStories as readonly [Story, Story, Story]

/** 示例走到某一环节之前，换掉几个值再办，看哪道关口拒绝。 */
function tried(story: Story, step: string, input: object = {}, more: object = {}) {
  const at = story.steps.findIndex((one) => one.in === undefined && one.step === step)
  const one = story.steps[at]!
  return guardsOf(attempt(walk(story, at), { ...one, ...more, input: { ...one.input, ...input } }))
}
const assembly = (form: string, eligible: number, present: number, agree?: number) => ({
  assembly: [{ on: '2026-03-18', form, eligible, present, agree }],
})
const voted = (form: string, eligible: number, present: number, agree?: number) => tried(terrace, 'vote', assembly(form, eligible, present, agree))

describe('the vote on village rules', () => {
  it('needs ten days’ notice (21)', () => {
    expect(tried(terrace, 'vote', { noticeOn: '2026-03-08' })).toEqual([])
    expect(tried(terrace, 'vote', { noticeOn: '2026-03-09' })).toEqual(['village-rule/notice'])
  })

  it('needs more than half of the adults, or two thirds of the households, present (22)', () => {
    expect(voted('assembly', 640, 321, 300)).toEqual([])
    expect(voted('assembly', 640, 320, 300)).toEqual(['village-rule/quorum'])
    expect(voted('household', 210, 140, 100)).toEqual([])
    expect(voted('household', 210, 139, 100)).toEqual(['village-rule/quorum'])
    expect(voted('household', 210, 211, 200)).toEqual(['village-rule/quorum'])
  })

  it('needs more than half of those present to agree, and no more than came (22)', () => {
    expect(voted('assembly', 640, 400, 201)).toEqual([])
    expect(voted('assembly', 640, 400, 200)).toEqual(['village-rule/majority'])
    expect(voted('assembly', 640, 400, 401)).toEqual(['village-rule/majority'])
    expect(voted('assembly', 640, 400)).toEqual(['village-rule/majority'])
  })

  it('belongs to the village: the township advises and reviews but neither drafts nor votes', () => {
    for (const step of ['draft', 'solicit', 'vote', 'amend', 'takeEffect'] as const) expect(villageRule.steps[step].by).toEqual(['villageCadre'])
  })

  it('is asked to think again of rules beyond three thousand characters', () => {
    const long = '村'.repeat(3001)
    const draft = { ...lane, steps: [{ ...lane.steps[0]!, input: { ...lane.steps[0]!.input, text: long } }, ...lane.steps.slice(1)] }
    expect(tried(draft, 'solicit')).toEqual(['village-rule/long'])
    expect(tried(draft, 'solicit', {}, { reason: '附则较多。' })).toEqual([])
    expect(tried(draft, 'solicit', { text: '村'.repeat(3000) })).toEqual([])
  })
})

describe('the township’s check', () => {
  it('does not pass a clause that breaks the law, hurts rights or sets a fine (27)', () => {
    const finding = (type: string) => ({ conclusion: 'ok', findings: [{ clause: '第六条', type, advice: '修改。' }] })
    for (const type of ['law', 'rights', 'fine', 'procedure', 'discrimination'])
      expect(tried(terrace, 'review', finding(type))).toEqual(['village-rule/serious'])
    expect(tried(terrace, 'review', finding('vague'))).toEqual([])
  })

  it('asks to look twice at 罚款, 处罚, 没收, 停发 that nobody found fault with', () => {
    expect(tried(terrace, 'review', { conclusion: 'ok', findings: [] })).toEqual(['village-rule/redWords'])
    const { compute } = villageRule.fields.redWords
    expect(compute({ text: '违反的，停发分红并没收工具。' })).toBe('没收、停发')
    expect(compute({ text: '违反的，批评教育。' })).toBe(null)
  })

  it('names the clauses to be corrected, and no order goes out without them', () => {
    expect(tried(terrace, 'review', { findings: [] })).toContain('village-rule/findings')
    const passed = { input: { reviewedOn: '2026-04-02', reviewer: '@clerkJustice', conclusion: 'ok' }, reason: '核对过。' }
    const fine = { ...terrace, steps: terrace.steps.map((one) => (one.step === 'review' ? { ...one, ...passed } : one)) }
    expect(tried(fine, 'order')).toEqual(['village-rule/found'])
  })

  it('is not made by who ordered, advised or voted; the corrected text is voted on like the first', () => {
    expect(villageRule.steps.review.notBy).toEqual(['draft', 'vote', 'advise'])
    expect(villageRule.steps.order).toMatchObject({ by: ['principal'], notBy: ['review'] })
    expect(tried(terrace, 'amend', { noticeOn: '2026-04-20' })).toEqual(['village-rule/notice'])
    expect(tried(terrace, 'amend', { correctedOn: '2026-04-27' })).toEqual(['village-rule/dates'])
    expect(tried(terrace, 'amend', { text: '一、乱倒垃圾的，罚款二十元。' })).toEqual(['village-rule/stillRed'])
    expect(tried(terrace, 'amend', { text: '一、乱倒垃圾的，罚款二十元。' }, { reason: '经核对无误。' })).toEqual([])
    // 责令是 4 月 7 日：责令以前开的会，表决的是没有改正的文本；当天开的算。
    const meeting = terrace.steps.find(({ step }) => step === 'amend')!.input!.assembly as object
    const voted = (on: string) => tried(terrace, 'amend', { noticeOn: '2026-03-20', assembly: [{ ...[meeting].flat()[0], on }] })
    expect(voted('2026-04-06')).toEqual(['village-rule/votedAnew'])
    expect(voted('2026-04-07')).toEqual([])
  })

  it('keeps what must be corrected out of force until it is', () => {
    const at = terrace.steps.findIndex(({ step }) => step === 'order')
    const post = { step: 'takeEffect', by: 'villageCadre', on: '2026-04-07', input: { effectiveOn: '2026-04-07' } } as const
    expect(guardsOf(attempt(walk(terrace, at), post))).toEqual(['village-rule/clear'])
  })
})

describe('versions', () => {
  it('name the one before, which ends before the next begins, so that no village counts twice', () => {
    expect(tried(lane, 'draft', { revision: 2 })).toEqual(['village-rule/replaces'])
    const [, earlier] = villageRule.steps.takeEffect.needs
    const version = (state: string) => [{ id: 'a', register: 'village-rule', state, values: {} }]
    const standing = (state: string) => holds(earlier.needs, { values: {}, state: null, steps: new Set(), linked: { replaces: version(state) } })
    expect([standing('inForce'), standing('superseded')]).toEqual([false, true])
    const early = { ...willow, steps: willow.steps.filter((one) => !(one.in === 'village-rule#second' && one.step === 'review')) }
    expect(() => walk(early)).toThrow('village-rule/successor')
  })
})

describe('clocks and figures', () => {
  it('give ten days to file and thirty to examine, unless the county set others', () => {
    // 3月18日表决，十日为 3月28日（周六），顺延到 30日；3月23日备案，三十日为 4月22日。
    const dues = (step: string) => {
      const record = walk(terrace, terrace.steps.findIndex((one) => one.step === step))
      const clocks = clocksOf(villageRule, record, { calendar: nationalCalendar, now: '2026-03-24T09:00' })
      return clocks.map((one) => [one.clock, one.dueStrict, one.dueLegal])
    }
    expect(dues('file')).toEqual([['filing', '2026-03-28', '2026-03-30']])
    expect(dues('review')).toContainEqual(['examination', '2026-04-22', '2026-04-22'])
  })

  it('end the township’s duty with its check, and where something is wrong with its order; then the village has its own day', () => {
    const clock = (story: Story, upTo: number, now: string) =>
      Object.fromEntries(clocksOf(villageRule, walk(story, upTo), { calendar: nationalCalendar, now }).map((one) => [one.clock, [one.dueLegal, one.status]]))
    const place = (story: Story, step: string) => story.steps.findIndex((one) => one.in === undefined && one.step === step)
    // 柳溪：2025年3月28日备案，4月10日审查无异议；村里哪天公布，都不算乡镇逾期。
    expect(clock(willow, place(willow, 'takeEffect'), '2025-06-30T09:00')).toMatchObject({ examination: ['2025-04-27', 'met'] })
    expect(clock(willow, place(willow, 'takeEffect'), '2025-06-30T09:00')).not.toHaveProperty('ordering')
    // 梯田：4月2日审查需要纠正，到 4月22日还没有责令改正，就是逾期。
    expect(clock(terrace, place(terrace, 'order'), '2026-04-23T09:00')).toMatchObject({ examination: ['2026-04-22', 'met'], ordering: ['2026-04-22', 'overdue'] })
    // 责令 5月15日前改正。
    expect(clock(terrace, place(terrace, 'amend'), '2026-05-16T09:00')).toMatchObject({ ordering: ['2026-04-22', 'met'], correction: ['2026-05-15', 'overdue'] })
  })

  it('let one rule of a kind be in force in a village, so that no village counts twice', () => {
    const one = villageRule.steps.takeEffect.needs.find(({ id }) => id === 'one')
    expect(alikeNeeded(one!.needs)).toEqual([expect.objectContaining({ same: ['village', 'kind'], states: ['inForce'] })])
  })

  it('show the public what is in force, and no longer what was replaced', () => {
    expect(villageRule.portal).toMatchObject({ when: { test: 'state', states: ['inForce'] } })
  })

  it('count villages with rules in force on the last day, and revisions by the day of the vote', () => {
    const records = villageRuleStories.map((story, nth) => ({ ...walk(story), id: `v${nth}`, village: 10 + nth }))
    const count = (id: string, to: string) =>
      tallyInMemory({ catalogue: figureCatalogue(registers), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value
    // 柳溪一版施行到 2026年9月14日，梯田 2026年5月6日起；石桥还在起草。
    expect(['2025-12-31', '2026-06-30', '2026-10-31'].map((day) => count('villageRules.inForce', day))).toEqual([1, 2, 1])
    expect(['ordered', 'corrected', 'revised'].map((what) => count(`villageRules.${what}`, '2026-12-31'))).toEqual([1, 1, 0])
  })
})
