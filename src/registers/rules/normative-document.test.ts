import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { LinkedRecord } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { normativeDocumentStories } from './normative-document.examples.ts'
import { normativeDocument } from './normative-document.ts'

const review = (state: string, values: Record<string, unknown>): readonly LinkedRecord[] => [
  { id: 'r', register: 'legal-review', state, values: { issuedOn: '2026-03-09', ...values } },
]
const passed = review('issued', { conclusion: 'pass', counsel: ['p-adviser'] })
const documents = (legal: readonly LinkedRecord[]) => walker(normativeDocument, {
  calendar: nationalCalendar, linked: { legalReview: legal },
})
const [market, , flood] = normativeDocumentStories as readonly [Story, Story, Story]
const placeOf = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const dues = (record: RecordState) =>
  Object.fromEntries(clocksOf(normativeDocument, record, { calendar: nationalCalendar, now: '2026-04-10T09:00' }).map((one) => [
    one.clock, [one.dueStrict, one.dueLegal],
  ]))

describe('a normative document', () => {
  const { attempt, walk } = documents(passed)
  const tried = (step: string, input: Record<string, unknown> = {}) => {
    const at = placeOf(market, step)
    const one = market.steps[at]!
    return guardsOf(attempt(walk(market, at), { ...one, input: { ...one.input, ...input } }))
  }

  it('that touches business hears comments for thirty days or says why not (优化营商环境条例 62)', () => {
    const at = placeOf(market, 'consult')
    const shorter = { ...market.steps[at]!, input: { ...market.steps[at]!.input, consultTo: '2026-02-05' } }
    const story = { ...market, steps: [...market.steps.slice(0, at), shorter, ...market.steps.slice(at + 1)] }
    expect(() => walk(story, placeOf(market, 'submit') + 1)).toThrow('normative-document/heard')
  })

  it('is sent for review only when what was heard is summed up, and summed up only when every comment is answered', () => {
    expect(tried('summarise', { summarisedOn: '2026-02-12' })).toEqual(['normative-document/periodOver'])
    expect(tried('summarise', { opinionCount: 1 })).toEqual(['normative-document/counted'])
    const without = (...left: readonly string[]) => ({ ...market, steps: market.steps.filter(({ step }) => !left.includes(step)) })
    const at = (story: typeof market, step: string) => guardsOf(attempt(walk(story, placeOf(story, step)), story.steps[placeOf(story, step)]!))
    expect(at(without('answer'), 'summarise')).toEqual(['normative-document/answered'])
    expect(at(without('summarise'), 'submit')).toEqual(['normative-document/summarised'])
  })

  it('sets no penalty, licence or coercion (行政处罚法 16, 行政许可法 17, 行政强制法 10)', () => {
    const clean = ['noPenalty', 'noLicence', 'noCompulsion'].map((id) => `normative-document/${id}`)
    expect(tried('submit', { setsNothing: false })).toEqual(clean)
  })

  it('is not discussed before its review passed with counsel taking part', () => {
    const at = placeOf(market, 'discuss')
    const discuss = market.steps[at]!
    const under = (legal: readonly LinkedRecord[]) => guardsOf(documents(legal).attempt(walk(market, at), discuss))
    expect(under([])).toEqual(['normative-document/reviewed', 'normative-document/counsel'])
    expect(under(review('reviewing', { counsel: ['p-adviser'] }))).toEqual(['normative-document/reviewed'])
    expect(under(review('issued', { conclusion: 'reject', counsel: ['p-adviser'] }))).toEqual(['normative-document/reviewed'])
    expect(under(review('answered', { conclusion: 'change', adopted: 'all', counsel: ['p-adviser'] }))).toEqual([])
  })

  it('is not discussed as passed when the meeting did not pass it', () => {
    expect(tried('discuss', { meeting: [{ type: 'office', on: '2026-03-12', present: 7, result: 'revise' }] })).toEqual([
      'normative-document/approved',
    ])
  })

  it('that is a major decision too asks for the record of that procedure (决策条例 3)', () => {
    const at = placeOf(market, 'discuss')
    const both = { ...market, steps: market.steps.map((one) => (one.step === 'draft' ? { ...one, input: { ...one.input, isMajorDecision: true } } : one)) }
    expect(guardsOf(attempt(walk(both, at), market.steps[at]!))).toEqual(['normative-document/majorDecision'])
    expect(guardsOf(attempt(walk(both, at), { ...market.steps[at]!, reason: '县里已经决策，照办。' }))).toEqual([])
  })

  it('takes effect no earlier than it is published (优化营商环境条例 63)', () => {
    expect(tried('publish', { effectiveOn: '2026-03-19' })).toEqual(['normative-document/publishedFirst'])
  })

  it('is not signed in another wording than the one reviewed', () => {
    const body = '第一条 为了规范管理，方便群众，\n制定本规定。'
    expect(tried('sign', { body }), 'another line break is no other wording').toEqual([])
    expect(tried('sign', { body: `${body}\n第二条 摊位另定。` })).toEqual(['normative-document/same'])
    expect(tried('sign', { body: '' }), 'left empty, it is the text that was reviewed').toEqual([])
    expect(tried('sign', { body: `${body}\n第二条 摊位另定。`, diffWhy: '讨论时加的。' }), 'no opinion asked for it').toEqual(['normative-document/same'])
    const { steps } = market
    const at = placeOf(market, 'sign')
    const changed = review('answered', { conclusion: 'change', adopted: 'all', counsel: ['p-adviser'] })
    const advised = { ...steps[at]!, input: { ...steps[at]!.input, body: `${body}\n第二条 摊位另定。`, diffWhy: '按审核意见增加。' } }
    expect(guardsOf(documents(changed).attempt(walk(market, at), advised))).toEqual([])
    expect(guardsOf(documents(changed).attempt(walk(market, at), steps[at]!)), 'asked to be changed and was not').toEqual(['normative-document/revised'])
  })

  it('is not discussed on a day before its opinion, whenever that was entered', () => {
    const meeting = (on: string) => tried('discuss', { meeting: [{ type: 'office', on, present: 7, result: 'passed' }] })
    expect(guardsOf(documents(review('issued', { conclusion: 'pass', counsel: ['p-adviser'], issuedOn: '2026-03-13' })).attempt(walk(market, placeOf(market, 'discuss')), market.steps[placeOf(market, 'discuss')]!)))
      .toEqual(['normative-document/reviewedBefore'])
    expect(meeting('2026-03-09')).toEqual([])
    expect(meeting('2026-03-02'), 'before it was sent for review').toEqual(['MF-DAT-003'])
  })

  it('rests on law in force on the day it is signed, or says what the catalogue does not know', () => {
    const at = placeOf(market, 'sign')
    const on = (basis: string, more: object = {}) => {
      const story = { ...market, steps: market.steps.map((one) => (one.step === 'draft' ? { ...one, input: { ...one.input, basis: [basis] } } : one)) }
      const one = market.steps[at]!
      return guardsOf(attempt(walk(story, at), { ...one, input: { ...one.input, ...more } }))
    }
    // 民法通则自 2021年1月1日起废止；2026年3月16日签发，不能再作依据。
    expect(on('中华人民共和国民法通则')).toEqual(['normative-document/basis'])
    expect(on('中华人民共和国民法典')).toEqual([])
    expect(on('云岭县集市管理条例')).toEqual(['normative-document/basis'])
    expect(on('云岭县集市管理条例', { basisNote: '云岭县人大常委会制定，2024年1月1日起施行。' })).toEqual([])
  })

  it('asks to look twice at words that set penalties, permits, compulsion or fees, wherever they came from', () => {
    const fined = '第一条 占道经营的，罚款五十元。\n第二条 摊位费每月收取。'
    const story = { ...market, steps: market.steps.map((one) => (one.step === 'draft' ? { ...one, input: { ...one.input, reviewedText: fined } } : one)) }
    const at = placeOf(market, 'submit')
    expect(guardsOf(attempt(walk(story, at), market.steps[at]!))).toEqual(['normative-document/creatingWords'])
    expect(guardsOf(attempt(walk(story, at), { ...market.steps[at]!, reason: '照《××法》第九条重申。' }))).toEqual([])
    expect(normativeDocument.fields.creatingWords.compute({ body: fined })).toBe('罚款、收取')
  })

  it('that is returned loses the text sent before, so that the next round is compared with its own', () => {
    const at = placeOf(market, 'return')
    expect([walk(market, at).values.reviewedText, walk(market, at + 1).values.reviewedText ?? null]).toEqual(['第一条 为了规范管理，方便群众，制定本规定。', null])
  })

  it('holds nobody’s number in the clauses that citizens read (个人信息保护法 25)', () => {
    const clauses = [{ no: '一', body: '联系人手机 13900000011。' }]
    expect(tried('draft', { clauses })).toEqual(['normative-document/publicNumbers'])
  })

  it('counts filing in time by its own clock, over what was filed', () => {
    const world = (filingSentOn: string) => {
      const file = placeOf(market, 'file')
      const late = market.steps.map((one, place) => (place === file ? { ...one, on: filingSentOn, input: { filedTo: '县政府', filingSentOn } } : one))
      return { catalogue: figureCatalogue([normativeDocument]), records: [walk({ ...market, steps: late }, file + 1)], time: { calendar: nationalCalendar, now: '2026-04-10T09:00' } }
    }
    const rate = (filingSentOn: string) => tallyInMemory(world(filingSentOn), 'normativeDocs.filingOnTimeRate', { from: '2026-01-01', to: '2026-12-31' }).value
    // 3月20日公布，十五日顺延到 4月7日：7日报的按时，8日报的逾期。
    expect([rate('2026-04-07'), rate('2026-04-08')]).toEqual([100, 0])
  })

  it('is not sent for review, nor signed, without words that can be compared', () => {
    const at = placeOf(market, 'submit')
    const wordless = { ...market, steps: market.steps.map((one) => (one.step === 'draft' ? { ...one, input: { ...one.input, reviewedText: '' } } : one)) }
    expect(guardsOf(attempt(walk(wordless, at), market.steps[at]!))).toEqual(['normative-document/reviewedText'])
  })

  it('is published within twenty working days of signing and filed within the days the county set', () => {
    // 3月16日签发：20个工作日，清明 4月4日至6日不计，为 4月14日；3月20日公布后十五日是清明假，顺延到 4月7日。
    expect(dues(walk(market, placeOf(market, 'file')))).toEqual({
      publication: ['2026-04-14', '2026-04-14'],
      filing: ['2026-04-04', '2026-04-07'],
    })
  })

  it('expires only after its term', () => {
    const at = placeOf(flood, 'expire')
    const early = { ...flood.steps[at]!, on: '2026-09-28', input: { endedOn: '2026-09-28' } }
    expect(guardsOf(attempt(walk(flood, at), early))).toEqual(['normative-document/over'])
  })
})
