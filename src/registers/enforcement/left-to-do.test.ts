import { describe, expect, it } from 'vitest'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf } from '../walk.ts'
import { attempt, brick, compost, due, grave, past, placeOf, retold, sand, spot, tea, walk } from './case-trial.ts'

const paid = (on: string, amount: number) => ({ payments: [{ on, amount, way: 'bank' }] })
const take = (step: string, by: StoryStep['by'], on: string, input: Record<string, unknown> = {}, reason?: string): StoryStep => ({
  step, by, on, input, ...(reason ? { reason } : {}),
})
const settle = take('settle', 'clerkEnforce', '2026-07-20', paid('2026-07-20', 100_000))
/** 堆肥案：罚款一千元，七月十六日送达；之后再办这些。 */
const followed = (story: Story, ...steps: readonly StoryStep[]): Story => ({ ...story, steps: [...story.steps, ...steps] })
const asked = (story: Story, step: StoryStep) => guardsOf(attempt(walk(story), step))

const urge = take('urge', 'clerkEnforce', '2026-08-10', { urgeServedOn: '2026-08-10' })
const hardship = { deferReason: '歉收，账面没有现金。', deferAs: 'later' }
const deferring = (deferredOn: string, deferDays: number, more: object = {}) => ({ ...hardship, deferAskedOn: deferredOn, deferredOn, deferDays, ...more })
const defer = take('defer', 'principal', '2026-07-21', deferring('2026-07-21', 30))
const pay = (on: string, amount: number) => take('pay', 'clerkEnforce', on, paid(on, amount))

describe('what is paid up', () => {
  it('is neither paid again, nor put off, nor urged (行政处罚法 66, 67, 行政强制法 54)', () => {
    expect([asked(compost, urge), asked(compost, defer), asked(compost, pay('2026-07-20', 40_000))]).toEqual([[], [], []])
    const settled = followed(compost, settle)
    expect(asked(settled, urge)).toEqual(['case/unperformed'])
    expect(asked(settled, defer)).toEqual(['case/fineOpen'])
    expect(asked(settled, pay('2026-07-21', 1))).toEqual(['case/owes', 'case/inPart'])
    expect(asked(settled, { ...settle, on: '2026-07-21' })).toEqual(['case/owes'])
  })

  it('in part is what leaves something to pay; the last payment is entered as the settlement, which ends the term', () => {
    expect(asked(compost, pay('2026-07-20', 99_999))).toEqual([])
    expect(asked(compost, pay('2026-07-20', 100_000))).toEqual(['case/inPart'])
    expect(asked(followed(compost, pay('2026-07-20', 40_000)), { ...settle, on: '2026-07-22', input: paid('2026-07-22', 60_000) })).toEqual([])
  })

  it('and still forbids something is urged: the works go on although the fine was paid (行政强制法 53)', () => {
    const stopped = followed(retold(compost, 'decide', { kinds: ['fine'] }), settle)
    const record = walk(stopped)
    const mustStop = { ...record, values: { ...record.values, kinds: ['fine', 'stop'] } }
    expect(guardsOf(attempt(mustStop, urge))).toEqual([])
    const mustMend = { ...record, values: { ...record.values, orderCorrect: '恢复种植条件。' } }
    expect(guardsOf(attempt(mustMend, urge))).toEqual([])
    expect(guardsOf(attempt({ ...mustMend, values: { ...mustMend.values, correctedOn: '2026-07-18' } }, urge))).toEqual(['case/unperformed'])
  })

  it('but for the surcharge is still owed (行政处罚法 72)', () => {
    const record = walk(followed(compost, { ...settle, on: '2026-08-10', input: { ...paid('2026-08-10', 100_000), surcharge: 3_000 } }))
    expect(guardsOf(attempt(record, { ...urge, on: '2026-08-11', input: { urgeServedOn: '2026-08-11' } }))).toEqual([])
    expect(guardsOf(attempt(record, { ...settle, on: '2026-08-12', input: paid('2026-08-12', 3_000) }))).toEqual([])
  })

  it('never was owed where there is no fine: nothing to pay, nothing to put off', () => {
    const free = { ...grave, steps: grave.steps.slice(0, placeOf(grave, 'close')) }
    const step = { on: '2026-05-19' }
    expect(asked(free, { ...settle, ...step, input: paid('2026-05-19', 1) })).toEqual(['case/owes'])
    expect(asked(free, { ...defer, ...step, input: deferring('2026-05-19', 10) })).toEqual(['case/fineOpen'])
    expect(asked(free, { ...urge, ...step, input: { urgeServedOn: '2026-05-19' } })).toEqual(['case/unperformed'])
  })

  it('was paid on the spot: nothing is urged or put off there either', () => {
    const settled = { ...spot, steps: spot.steps.slice(0, past(spot, 'settle')) }
    const on = '2026-03-12'
    expect(asked(settled, { ...urge, on, input: { urgeServedOn: on } })).toEqual(['case/unperformed'])
    expect(asked(settled, { ...defer, on, input: deferring(on, 5) })).toEqual(['case/fineOpen'])
  })

  it('may be asked of the court after a part of it came in, without urging again (行政强制法 54)', () => {
    const before = { ...brick, steps: brick.steps.slice(0, past(brick, 'urge')) }
    const part = followed(before, pay('2026-01-12', 100_000))
    expect(asked(part, brick.steps[placeOf(brick, 'applyCourt')]!)).toEqual([])
  })
})

describe('a fine that may be paid later or in parts (行政处罚法 66 II)', () => {
  it('is so because the party asked, and is not urged before the term with the days granted is over', () => {
    expect(asked(compost, { ...defer, input: deferring('2026-07-20', 30, { deferAskedOn: '2026-07-21' }) })).toEqual(['case/deferAsked'])
    expect(asked(compost, { ...defer, input: deferring('2026-07-21', 30, { deferAskedOn: undefined }) })).toEqual(['MF-FLD-002'])
    // 7月16日送达，十五日到 7月31日；暂缓三十日，到 8月30日是星期日，顺延到 31 日。
    const urged = (story: Story, on: string) => asked(story, { ...urge, on, input: { urgeServedOn: on } })
    expect([urged(compost, '2026-07-31'), urged(compost, '2026-08-01')]).toEqual([['case/termOver'], []])
    const put = followed(compost, defer)
    expect(walk(put).values.payBy).toBe('2026-08-31')
    expect([urged(put, '2026-08-31'), urged(put, '2026-09-01')]).toEqual([['case/termOver'], []])
    const mustStop = { ...walk(compost), values: { ...walk(compost).values, kinds: ['fine', 'stop'] } }
    expect(guardsOf(attempt(mustStop, { ...urge, on: '2026-07-20', input: { urgeServedOn: '2026-07-20' } })), 'works to be stopped do not wait').toEqual([])
  })

  it('in parts has parts that add up to what is open and end with the term', () => {
    const parts = (...rows: readonly (readonly [string, number])[]) =>
      asked(compost, { ...defer, input: deferring('2026-07-21', 30, { deferAs: 'parts', instalments: rows.map(([by, amount]) => ({ by, amount })) }) })
    expect(parts(['2026-08-10', 50_000], ['2026-08-31', 50_000])).toEqual([])
    expect(parts(['2026-08-10', 50_000], ['2026-08-31', 40_000])).toEqual(['case/instalments'])
    expect(parts(['2026-08-10', 50_000], ['2026-09-01', 50_000])).toEqual(['case/instalments'])
    expect(parts()).toEqual(['MF-FLD-002'])
  })

  it('has a clock that ends with the next part: paid in part, with the one after it', () => {
    const rows = [{ by: '2026-08-10', amount: 50_000 }, { by: '2026-08-31', amount: 50_000 }]
    const put = followed(compost, { ...defer, input: deferring('2026-07-21', 30, { deferAs: 'parts', instalments: rows }) })
    const next = (story: Story) => due(story, story.steps.length, 'instalment')?.[1]
    expect(next(put)).toBe('2026-08-10')
    expect(next(followed(put, pay('2026-08-03', 20_000)))).toBe('2026-08-10')
    expect(next(followed(put, pay('2026-08-03', 50_000)))).toBe('2026-08-31')
  })
})

describe('a decision that was set aside', () => {
  it('binds nobody any more when it was revoked or void; when it was changed, what is left of it is paid', () => {
    const reversed = (reversal: string) => {
      const story = retold(tea, 'reverse', { reversal })
      const last = placeOf(story, 'settle')
      return guardsOf(attempt(walk(story, last), story.steps[last]!))
    }
    expect([reversed('revoked'), reversed('void'), reversed('changed'), reversed('unlawful')]).toEqual([['case/binds'], ['case/binds'], [], []])
  })
})

describe('what was done', () => {
  it('is not done again: cash handed in and banked (行政处罚法 71)', () => {
    const banked = walk(spot, past(spot, 'bankCash'))
    const again = (name: string) => guardsOf(attempt(banked, { ...spot.steps[placeOf(spot, name)]!, on: '2026-03-12' }))
    expect(again('handCash')).toContain('case/cashInHand')
    expect(again('bankCash')).toContain('case/cashToBank')
  })

  it('is not done again: a correction entered, a report of crime under way, a case handed over', () => {
    const corrected = walk(grave, past(grave, 'conclude'))
    expect(guardsOf(attempt(corrected, take('recordCorrection', 'clerkEnforce', '2026-04-11', { correctedOn: '2026-04-11' })))).toEqual(['case/uncorrected'])
    const report = (on: string) => take('reportCrime', 'clerkEnforce', on, { crimeReportedOn: on })
    const first = past(sand, 'reportCrime')
    expect(guardsOf(attempt(walk(sand, first), report('2026-05-14')))).toEqual(['case/awaiting'])
    const refused = past(sand, 'refuseCrime')
    expect(guardsOf(attempt(walk(sand, refused), take('refuseCrime', 'principal', '2026-05-18', {}, '同上。')))).toEqual(['case/toRefuse'])
    const handed = past(sand, 'handCrime')
    const handAgain = take('handCrime', 'clerkEnforce', '2026-05-27', { crimeHandedAt: '2026-05-27T09:00' })
    expect(guardsOf(attempt(walk(sand, handed), handAgain))).toEqual(['case/crimeHanded'])
    expect(guardsOf(attempt(walk(sand, past(sand, 'policeReturn')), report('2026-06-16'))), 'again, once the police gave it back').toEqual([])
  })

  it('is not published twice; what was withdrawn may be published again and is shown again (行政处罚法 48)', () => {
    const shown = past(tea, 'publish')
    const publish = { ...tea.steps[placeOf(tea, 'publish')]!, on: '2026-04-27', input: { ...tea.steps[placeOf(tea, 'publish')]!.input, publishedOn: '2026-04-27' } }
    expect(guardsOf(attempt(walk(tea, shown), publish))).toEqual(['case/shownAlready'])
    const withdraw = take('withdrawPublication', 'clerkOffice', '2026-04-27', { withdrawnOn: '2026-04-27' })
    const withdrawn = attempt(walk(tea, shown), withdraw)
    expect(guardsOf(attempt(withdrawn as never, { ...withdraw, on: '2026-04-28', input: { withdrawnOn: '2026-04-28' } }))).toEqual(['case/withdrawn'])
    const back = attempt(withdrawn as never, { ...publish, on: '2026-04-29', input: { ...publish.input, publishedOn: '2026-04-29' } })
    expect(guardsOf(back)).toEqual([])
    expect(back).toMatchObject({ values: { publishedOn: '2026-04-29' } })
    expect((back as { values: Record<string, unknown> }).values.withdrawnOn).toBeUndefined()
  })
})
