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
import { contractReviewStories } from './contract-review.examples.ts'
import { contractReview } from './contract-review.ts'
import { pastedSame } from './wording-guards.ts'

const { attempt, walk } = walker(contractReview, { calendar: nationalCalendar, registers })
const [lighting, lease, , cleaning] = contractReviewStories as readonly [Story, Story, Story, Story]

const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.in === undefined && one.step === step)
/** 示例走到某一环节之前，换掉几个值再办，看哪道关口拒绝。 */
function tried(story: Story, step: string, input: object = {}, more: object = {}) {
  const one = story.steps[placeOf(story, step)]!
  return guardsOf(attempt(placeOf(story, step) === 0 ? null : walk(story, placeOf(story, step)), { ...one, ...more, input: { ...one.input, ...input } }))
}
/** 审查的一个环节里换掉几个值；给 null 就是没有办。 */
const opined = (story: Story, step: string, input: object | null): Story => ({
  ...story,
  steps: story.steps.flatMap((one) => {
    if (one.in !== 'legal-review' || one.step !== step) return [one]
    return input === null ? [] : [{ ...one, input: { ...one.input, ...input } }]
  }),
})

/** 示例里一个环节换掉几个值。 */
const retold = (story: Story, step: string, input: object): Story => ({
  ...story, steps: story.steps.map((one) => (one.in === undefined && one.step === step ? { ...one, input: { ...one.input, ...input } } : one)),
})

describe('a contract', () => {
  it('is not signed before a written opinion: without one it is neither received nor approved', () => {
    expect(tried(opined(lighting, 'issue', null), 'receive')).toEqual(['contract-review/opinion'])
    expect(contractReview.steps.sign.from).toEqual(['approved'])
    expect(contractReview.steps.approve.from).toEqual(['opinionIssued', 'revised'])
    expect(contractReview.steps.sign.needs.map(({ id }) => id)).toContain('opinion')
  })

  it('that was rejected is not approved; it is changed and submitted again, and then reviewed anew', () => {
    const at = placeOf(lease, 'resubmit')
    const approve = { step: 'approve', by: 'deputyLeader', on: '2025-04-14', input: { approvedOn: '2025-04-14' } } as const
    expect(guardsOf(attempt(walk(lease, at), approve))).toEqual(['contract-review/rejected', 'contract-review/highRisk'])
    expect(guardsOf(attempt(walk(lease, at), { ...approve, by: 'clerkOffice' }))).toEqual(['MF-PER-002'])
    const first = walk(lease, at).values.legalReview
    expect(walk(lease, at + 1).values.legalReview).not.toBe(first)
  })

  it('answers every clause of high risk before it is approved', () => {
    expect(tried(opined(lighting, 'answer', { replies: [{ clause: '第一条', how: 'done' }] }), 'approve')).toEqual(['contract-review/highRisk'])
    expect(tried(opined(lighting, 'answer', { replies: [{ clause: '第二条', how: 'not', why: '行业惯例。' }] }), 'approve')).toEqual([])
    expect(tried(opined(lighting, 'answer', null), 'approve')).toEqual(['contract-review/highRisk'])
  })

  it('leaves advice aside only for a reason of the leader who approves', () => {
    expect(tried(lighting, 'approve', { notAdoptedReason: '' })).toEqual(['contract-review/notAdopted'])
    expect(tried(opined(lighting, 'answer', { adopted: 'all' }), 'approve', { notAdoptedReason: '' })).toEqual([])
  })

  it('does not cost more than its budget', () => {
    const short = retold(lighting, 'submit', { budgetAmount: 48_599_999 })
    const explained = { ...short, steps: short.steps.map((one) => (one.in ? one : { ...one, reason: '预算正在调整。' })) }
    expect(tried(explained, 'approve')).toEqual(['contract-review/budget'])
  })

  it('says so when its amounts are entered, and goes on with a word on what is done about it', () => {
    const over = { input: { ...lighting.steps[0]!.input, budgetAmount: 48_599_999 } }
    expect(tried(lighting, 'submit', over.input)).toEqual(['contract-review/overBudget'])
    expect(tried(lighting, 'submit', over.input, { reason: '预算正在调整。' })).toEqual([])
    // 收款的合同没有预算可言；金额正好等于预算的不算超。
    expect(tried(lighting, 'submit', { budgetAmount: 48_600_000 })).toEqual([])
    expect(tried(lease, 'submit', { budgetAmount: 1 })).toEqual([])
  })

  it('is not changed to an amount over its budget without a word', () => {
    expect(tried(lighting, 'revise', { amount: 48_600_001, budgetAmount: 48_600_000 })).toEqual(['contract-review/overBudget'])
  })

  it('is signed as it was reviewed, or with differences of the few kinds that may be explained', () => {
    const asReviewed = { signedText: '第一条 标的为路灯四百盏。\n\n第二条\u3000质保三年。', diffKinds: [], diffWhy: '' }
    expect(tried(lighting, 'sign', asReviewed)).toEqual([])
    expect(tried(lighting, 'sign', { diffWhy: '' })).toEqual(['contract-review/diff'])
    expect(tried(lighting, 'sign', { diffKinds: [] })).toEqual(['contract-review/diff'])
    expect(tried(lighting, 'sign', { signedText: '' })).toEqual(['contract-review/signedText'])
    const filledIn = { signedText: '第一条 标的和期限见附表。\n第二条 争议由仲裁委员会仲裁。', diffWhy: '填了账号。' }
    expect(tried(lease, 'sign', { ...filledIn, diffKinds: ['advice'] }), 'no advice asked for it').toEqual(['contract-review/diffAdvice'])
    expect(tried(lease, 'sign', { ...filledIn, diffKinds: ['blanks'] })).toEqual([])
    expect(tried(retold(lighting, 'submit', { reviewedText: '' }), 'approve')).toEqual(['contract-review/reviewedText'])
  })

  it('is compared with the text that was reviewed: what is written down as revised afterwards does not change that', () => {
    const offered = (step: 'revise' | 'supply' | 'resubmit'): readonly string[] => contractReview.steps[step].may
    expect(offered('revise').filter((field) => field === 'draft' || field === 'reviewedText')).toEqual([])
    expect([offered('supply').includes('reviewedText'), offered('resubmit').includes('reviewedText')]).toEqual([true, true])
    expect(tried(lighting, 'revise', { reviewedText: '第一条 标的另定。' })).not.toEqual([])
  })

  it('asks to look twice where the text that was pasted is not the one in the file', () => {
    const reads = (reviewedText: string, file: string | null) => {
      const view = { values: { reviewedText, draft: ['f'] }, state: null, steps: new Set<string>(), linked: {}, words: { reviewedText, draft: file } }
      return !holds(pastedSame.when, view) || holds(pastedSame.needs, view)
    }
    expect([reads('第一条 甲。', '第一条\n甲。'), reads('第一条 甲。', '第一条 乙。'), reads('第一条 甲。', null)]).toEqual([true, false, true])
    for (const step of ['submit', 'supply', 'resubmit'] as const) expect(contractReview.steps[step].needs.map(({ id }) => id)).toContain('pasted')
  })

  it('has its opinion received no earlier than that was issued', () => {
    // 意见书 3月10日出具：补登为 9日收到，不行。
    expect(tried(lighting, 'receive', { opinionOn: '2026-03-09' })).toEqual(['contract-review/opinionFirst'])
  })

  it('shows its differences line by line', () => {
    const { compute } = contractReview.fields.diff
    expect(compute({ reviewedText: '一 甲\n二 乙', signedText: '一 甲\n二 丙' })).toBe('－二 乙\n＋二 丙')
    expect(compute({ reviewedText: '一 甲', signedText: ' 一 甲 \n' })).toBe(null)
  })

  it('has its own number, and its term runs forward', () => {
    const [number] = contractReview.steps.submit.needs
    expect(alikeNeeded(number.needs)).toMatchObject([{ same: ['contractNo'] }])
    expect(tried(lighting, 'submit', { to: '2026-03-31' })).toEqual(['contract-review/term'])
  })

  it('is approved by nobody who drafted, submitted or revised it', () => {
    expect(contractReview.steps.approve).toMatchObject({ notBy: ['submit', 'revise', 'resubmit'], notIn: ['drafter', 'drafters'] })
    expect(tried(retold(lighting, 'submit', { drafters: ['@deputyLeader'] }), 'approve')).toEqual(['MF-PER-007'])
  })

  it('is filed with its original, and asks to look twice when more is paid than agreed', () => {
    expect(tried(retold(lighting, 'sign', { signedFiles: [] }), 'file')).toEqual(['contract-review/original'])
    const whole = (amount: number) => ({ performance: [{ what: '全款', doneOn: '2026-05-20', amount }] })
    expect(tried(lighting, 'perform', whole(48_600_001))).toEqual(['contract-review/overpaid'])
    expect(tried(lighting, 'perform', whole(48_600_000))).toEqual([])
    expect(tried(lighting, 'perform', { performance: [{ what: '全款', amount: 48_600_000 }] }), 'not on any day').toEqual(['MF-FLD-002'])
  })

  it('that the township pays asks to look twice when it is called performed before all was paid', () => {
    const half = (amount: number) => tried(retold(lighting, 'perform', { performance: [{ what: '货款', doneOn: '2026-05-20', amount }] }), 'complete')
    expect([half(24_300_000), half(24_299_999)]).toEqual([[], ['contract-review/unpaid']])
  })

  it('signed without review is recorded as what it is, with a rectification, and never as signed', () => {
    const found = walk(cleaning, 1)
    expect(found.state).toBe('bypassed')
    expect(found.values).toMatchObject({ bypassed: true, rectification: expect.any(String) })
    expect(tried(cleaning, 'recordBypass', { signedOn: '2026-07-06', foundOn: '2026-07-05' })).toEqual(['contract-review/signedFirst'])
  })
})

describe('the amount in capitals', () => {
  const capitals = (fen: number) => contractReview.fields.amountInCapitals.compute({ amount: fen })
  it('is written as bank and contract practice has it', () => {
    expect([100, 1_080_00, 10_000_00, 486_000_00, 100_000_000_00, 10_203_00, 10_000_500_00, 100_000_001_00].map(capitals)).toEqual([
      '壹元整', '壹仟零捌拾元整', '壹万元整', '肆拾捌万陆仟元整', '壹亿元整', '壹万零贰佰零叁元整',
      '壹仟万零伍佰元整', '壹亿零壹元整',
    ])
    expect([1_50, 1_05, 1_23, 50, 5, 0].map(capitals)).toEqual(['壹元伍角', '壹元零伍分', '壹元贰角叁分', '伍角', '伍分', '零元整'])
  })
})

describe('clocks and figures', () => {
  it('give five working days for the opinion less the wait for papers, and ten to file, unless the county set others', () => {
    // 3月2日（周一）送审，3日用一日；3日至5日等材料不计；6日二，9日至11日五。
    const at = lighting.steps.findIndex(({ step }) => step === 'receive')
    const [opinion] = clocksOf(contractReview, walk(lighting, at), { calendar: nationalCalendar, now: '2026-03-09T09:00' })
    expect(opinion).toMatchObject({ clock: 'opinion', dueStrict: '2026-03-11' })
    // 3月20日（周五）签订：23日至27日五日，30日至 4月3日十日。
    const filing = clocksOf(contractReview, walk(lighting, placeOf(lighting, 'file')), { calendar: nationalCalendar, now: '2026-03-23T09:00' })
    expect(filing.find(({ clock }) => clock === 'filing')).toMatchObject({ dueStrict: '2026-04-03' })
  })

  it('count a contract signed without review in the base of the coverage only', () => {
    const records = contractReviewStories.map((story, nth) => ({ ...walk(story), id: `k${nth}` }))
    const count = (id: string, year: number) =>
      tallyInMemory({ catalogue: figureCatalogue(registers), records }, id, { from: `${year}-01-01`, to: `${year}-12-31` }).value
    // 2026年签订两份：路灯（先审后签）、保洁（未审先签）。2025年一份，先审后签。
    expect([count('contracts.signed', 2026), count('contracts.signedReviewed', 2026), count('contracts.coverageRate', 2026)]).toEqual([2, 1, 50])
    expect([count('contracts.coverageRate', 2025), count('contracts.filedRate', 2026)]).toEqual([100, 50])
    expect(count('contracts.amount', 2026)).toBe(49_800_000)
  })
})
