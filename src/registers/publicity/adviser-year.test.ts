import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { adviserYearStories } from './adviser-year.examples.ts'
import { adviserYear } from './adviser-year.ts'

const { attempt, walk } = walker(adviserYear, { calendar: nationalCalendar, registers })
const [full, again, opened] = adviserYearStories.map((story) => story)

describe('the yearly appraisal of an adviser', () => {
  it('counts how many of the six ones were done', () => {
    expect(walk(full!).values.sixDone).toBe(6)
    expect(walk(opened!).values.sixDone).toBe(1)
  })

  it('asks to look twice before an appraisal without all six', () => {
    const appraise = { ...again!.steps.find(({ step }) => step === 'appraise')!, on: '2026-10-26' }
    expect(guardsOf(attempt(walk(opened!), appraise))).toEqual(['adviser-year/sixOnes'])
    expect(guardsOf(attempt(walk(opened!), { ...appraise, reason: '见面会未开，已扣分。' }))).toEqual([])
  })

  it('is confirmed by another person and settled by the county, never by the adviser', () => {
    expect(adviserYear.steps.confirm).toMatchObject({ notBy: ['open', 'keep', 'appraise'], notIn: ['adviser'] })
    expect(adviserYear.steps.settle).toMatchObject({ by: ['countyReviewer'], notBy: ['confirm'], notIn: ['adviser'] })
  })

  it('is nothing for the public: neither scores nor fees', () => {
    expect(adviserYear.portal).toEqual({ shows: 'nothing' })
  })
})
