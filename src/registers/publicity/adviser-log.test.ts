import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { holds } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { alikeNeeded } from '../../kernel/needed.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { adviserStories } from './adviser.examples.ts'
import { adviser } from './adviser.ts'
import { adviserLogStories } from './adviser-log.examples.ts'
import { adviserLog } from './adviser-log.ts'
import { consult } from './consult.ts'

const { walk } = walker(adviserLog, { calendar: nationalCalendar, registers })
const [duty, lecture, mediation, online] = adviserLogStories.map((story) => story)
const writeOf = (story: typeof duty): StoryStep => story!.steps.find(({ step }) => step === 'write')!
const agreementAfter = (upTo: number): RecordState => walker(adviser, { calendar: nationalCalendar }).walk(adviserStories[2]!, upTo)
/** 单独试记一次服务：协议处在某一状态。 */
const write = (story: typeof duty, input: object = {}, agreement: RecordState = agreementAfter(4)) => {
  const step = writeOf(story)
  const { attempt } = walker(adviserLog, { calendar: nationalCalendar, linked: { agreement: [agreement] } })
  return attempt(null, { ...step, input: { ...step.input, ...input } })
}

describe('one entry of an adviser', () => {
  it('is not taken without an agreement in service (filed, in term, licence in force)', () => {
    expect(guardsOf(write(duty))).toEqual([])
    for (const upTo of [1, 2, 3, 5]) expect(guardsOf(write(duty, {}, agreementAfter(upTo)))).toEqual(['adviser-log/inTerm'])
  })

  it('belongs to a village: one file for each', () => {
    const inVillage = adviserLog.steps.write.needs.find(({ id }) => id === 'village')!
    const standing = (values: object) => holds(inVillage.needs, { values: { ...values }, state: null, steps: new Set(), linked: {} })
    expect([standing({}), standing({ village: '3' })]).toEqual([false, true])
  })

  it('opens the consultations of the day and nothing else, unless somebody was taught', () => {
    expect(walk(duty!)).toMatchObject({ values: { consult: expect.any(String) } })
    expect(walk(duty!).values.lecture).toBeUndefined()
    expect(walk(lecture!).values).toMatchObject({ lecture: expect.any(String) })
    expect(walk(lecture!).values.consult).toBeUndefined()
  })

  it('with nobody there is an entry all the same, and opens no consultation', () => {
    expect(guardsOf(write(duty, { served: 0 }))).toEqual([])
    expect(walk(mediation!).values).toMatchObject({ served: 0 })
    expect(walk(mediation!).values.consult).toBeUndefined()
  })

  it('of a lecture asks what the activity needs, and a photo or a sign-in sheet', () => {
    expect(guardsOf(write(lecture, { photos: [] }))).toEqual(['adviser-log/evidence'])
    expect(guardsOf(write(lecture, { place: undefined, attendance: undefined }))).toEqual(['MF-FLD-002', 'MF-FLD-002'])
  })

  it('of a mediation asks for the dispute', () => {
    expect(guardsOf(write(mediation, { disputes: undefined }))).toEqual(['MF-FLD-002'])
  })

  it('warns where the dispute does not name an adviser: it would not count as mediated by one (X16)', () => {
    const dispute = { id: 'd', register: 'dispute', state: 'mediating', values: {} }
    const { attempt } = walker(adviserLog, { calendar: nationalCalendar, linked: { agreement: [agreementAfter(4)], disputes: [dispute] } })
    expect(guardsOf(attempt(null, writeOf(mediation)))).toEqual(['adviser-log/X16'])
    expect(guardsOf(attempt(null, { ...writeOf(mediation), reason: '调解员已知悉，随后补登。' }))).toEqual([])
  })

  it('is of the day that is written down, and of no hours in which another one runs already', () => {
    expect(guardsOf(write(duty, { startAt: '2026-03-03T09:00' }))).toEqual(['adviser-log/sameDay'])
    const overlap = adviserLog.steps.write.needs.find(({ id }) => id === 'overlap')!
    const seen = alikeNeeded(overlap.needs)
    expect(seen).toMatchObject([{ same: ['adviser'], overlap: { from: 'startAt', to: 'endAt' } }])
    expect(holds(overlap.needs, { values: {}, state: null, steps: new Set(), linked: {}, alike: seen })).toBe(false)
    expect(adviserLog.steps.amend.needs).toContain(overlap)
  })

  it('does not end before it begins, and gives its hours to a tenth', () => {
    expect(guardsOf(write(duty, { endAt: '2026-03-04T08:59' }))).toEqual(['adviser-log/order'])
    expect(guardsOf(write(duty, { endAt: '2026-03-04T09:00' }))).toEqual([])
    expect(walk(duty!).values.hours).toBe(3)
    expect(walk(lecture!).values.hours).toBe(1.5)
  })

  it('is signed by the village, verified by the justice office and settled by the county, each another person', () => {
    expect(adviserLog.steps.sign).toMatchObject({ by: ['villageCadre'], notBy: ['write', 'amend'] })
    expect(adviserLog.steps.verify).toMatchObject({ by: ['justiceHead'], notBy: ['write', 'amend', 'sign'] })
    expect(adviserLog.steps.settle).toMatchObject({ by: ['countyReviewer'], notBy: ['write', 'sign', 'verify'] })
    for (const step of ['sign', 'verify', 'settle'] as const) expect(adviserLog.steps[step].notIn).toEqual(['adviser', 'advisers'])
  })

  it('asks for a reason when the same adviser sits in two places on one day', () => {
    expect(adviserLog.duplicates).toEqual({ same: ['adviser', 'mode', 'servedOn'], days: 1 })
  })
})

describe('what one entry feeds (X16)', () => {
  const logs: readonly RecordState[] = [duty, lecture, mediation, online].map((story, index) => ({ ...walk(story!), id: `log${index}` }))
  const tally = (log: string | undefined, people: number): RecordState => {
    const { attempt } = walker(consult, { calendar: nationalCalendar })
    const input = { askedOn: '2026-03-04', way: 'visit', people, matter: 'landForest', summary: '土地流转。', answeredBy: '@adviser', log }
    return { ...(attempt(null, { step: 'tally', by: 'clerkJustice', on: '2026-03-04', input }) as RecordState), id: `c-${log}-${people}` }
  }
  // 已结算的日志四人次、只有村里签字的日志三人次、与顾问无关的五人次。
  const records = [...logs, tally('log0', 4), tally('log2', 3), tally(undefined, 5)]
  const count = (id: string, asked = { from: '2026-01-01', to: '2026-12-31' }) =>
    tallyInMemory({ catalogue: figureCatalogue([adviserLog, consult]), records }, id, asked).value

  it('the township’s consultations are all of them, those of the adviser a part', () => {
    expect(count('consult.count')).toBe(12)
    expect(count('adviser.consults')).toBe(4)
  })

  it('services count for the adviser once verified: three of the four entries are not settled yet', () => {
    expect(count('adviser.services')).toBe(2)
    expect(count('adviser.visits')).toBe(1)
    expect(count('adviser.dutyDays')).toBe(1)
    expect(count('adviser.hours')).toBe(4.5)
    expect(count('adviser.count')).toBe(1)
    expect(count('adviser.opinions')).toBe(0)
  })

  it('the county settles by the day of settlement, not of service', () => {
    expect(count('adviser.settled', { from: '2026-04-01', to: '2026-06-30' })).toBe(1)
    expect(count('adviser.settled', { from: '2026-01-01', to: '2026-03-31' })).toBe(0)
  })
})
