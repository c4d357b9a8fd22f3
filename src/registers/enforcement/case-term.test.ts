import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { holds } from '../../kernel/condition.ts'
import { viewOf } from '../../kernel/step/guards.ts'
import type { Story, StoryStep } from '../../kernel/story.ts'
import { registers } from '../index.ts'
import { guardsOf } from '../walk.ts'
import { caseStories } from './case.examples.ts'
import { attempt, brick, compost, due, past, register, sand, spot, tea, tried, walk } from './case-trial.ts'

describe('the clocks', () => {
  it('give ninety days from the filing; expert time is left out, an extension is added (行政处罚法 60)', () => {
    expect(due(brick, past(brick, 'file'), 'handling')).toEqual(['2025-07-14', '2025-07-14'])
    // 4月21日至 5月12日鉴定，二十一日不计入。
    expect(due(brick, past(brick, 'resumeTime'), 'handling')).toEqual(['2025-08-04', '2025-08-04'])
    expect(due(brick, past(brick, 'extendTime'), 'handling')).toEqual(['2025-09-03', '2025-09-03'])
  })

  it('leave nothing out without a rule that says so', () => {
    expect(tried(brick, 'pauseTime', { exclusionRule: undefined })).toEqual(['MF-FLD-002'])
  })

  it('give five working days to ask for a hearing, the festival not counted (行政处罚法 64, 85)', () => {
    expect(due(brick, past(brick, 'notify'), 'hearingRequest')).toEqual(['2025-06-03', '2025-06-03'])
    expect(due(compost, past(compost, 'notify'), 'hearingRequest')).toBeUndefined()
  })

  it('give seven working days to serve and to publish (行政处罚法 61)', () => {
    expect(due(brick, past(brick, 'decide'), 'service')).toEqual(['2025-07-03', '2025-07-03'])
    expect(due(brick, past(brick, 'decide'), 'publication')).toEqual(['2025-07-03', '2025-07-03'])
    expect(due(compost, past(compost, 'decide'), 'publication')).toBeUndefined()
  })

  it('give fifteen calendar days to pay, longer when deferred (行政处罚法 66, 67)', () => {
    expect(due(tea, past(tea, 'serve'), 'payment')).toEqual(['2026-05-07', '2026-05-07'])
    expect(due(tea, past(tea, 'defer'), 'payment')).toEqual(['2026-07-06', '2026-07-06'])
  })

  it('give two working days for cash to reach the organ, and two more the bank (行政处罚法 71)', () => {
    expect(due(spot, past(spot, 'settle'), 'cashHandIn')).toEqual(['2026-03-12', '2026-03-12'])
    expect(due(spot, past(spot, 'handCash'), 'cashBanking')).toEqual(['2026-03-13', '2026-03-13'])
  })

  it('give three working days to withdraw what was published when it is changed (行政处罚法 48 II)', () => {
    expect(due(tea, past(tea, 'reverse'), 'withdrawal')).toEqual(['2026-06-22', '2026-06-22'])
  })

  it('give three days to decide on handing a crime over, and a day and a night to do it (移送规定 5)', () => {
    expect(due(sand, past(sand, 'reportCrime', true), 'crimeDecision')).toEqual(['2026-05-28', '2026-05-28'])
    expect(due(sand, past(sand, 'toPolice'), 'crimeHandOver')).toEqual(['2026-05-27T10:00', '2026-05-27T10:00'])
  })

  it('give three months after the remedies to go to court (行政强制法 53)', () => {
    expect(due(brick, past(brick, 'urge'), 'enforcement')).toEqual(['2026-03-26', '2026-03-26'])
  })
})

describe('the public', () => {
  const shown = (story: Story, upTo: number, today: string) => {
    const record = walk(story, upTo)
    return register.portal.shows === 'items' && holds(register.portal.when, { ...viewOf(record, record.values, {}), today })
  }

  it('sees a decision of some social impact, with no more than the family name of a person, until the term is over', () => {
    const at = past(brick, 'publish')
    expect(shown(brick, at - 1, '2025-06-30')).toBe(false)
    expect(shown(brick, at, '2025-06-30')).toBe(true)
    expect(shown(brick, at, '2026-06-30')).toBe(false)
    expect(walk(compost).values.publicParty).toBe('成某')
    expect(walk(brick, at).values.publicParty).toBe('云岭县柳溪砖瓦厂')
  })

  it('no longer sees a decision that was withdrawn, and never one without social impact', () => {
    expect(shown(tea, past(tea, 'withdrawPublication'), '2026-06-17')).toBe(false)
    const publish: StoryStep = { step: 'publish', by: 'clerkOffice', on: '2026-07-17', input: { publishedOn: '2026-07-17', publicFacts: '堆肥' } }
    expect(guardsOf(attempt(walk(compost), publish))).toEqual(['case/impact'])
  })
})

describe('the figures', () => {
  const world = { catalogue: figureCatalogue(registers), records: caseStories.map((story) => walk(story)) }
  const counted = (id: string, year: string) => tallyInMemory(world, id, { from: `${year}-01-01`, to: `${year}-12-31` })

  it('count fines in the year of the decision, whatever was paid later, and cases in the year they were taken up', () => {
    expect(counted('enforcement.fines', '2025')).toMatchObject({ value: 1_500_000 })
    // 一百元（当场）、一万二千元、一千元，以分计。
    expect(counted('enforcement.fines', '2026')).toMatchObject({ value: 10_000 + 1_200_000 + 100_000 })
    expect(counted('enforcement.cases', '2026')).toMatchObject({ value: 5 })
    expect(counted('case.simple', '2026')).toMatchObject({ value: 1 })
  })
})
