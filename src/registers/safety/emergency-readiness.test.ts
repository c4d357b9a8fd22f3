import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { emergencyReadinessStories } from './emergency-readiness.examples.ts'
import { emergencyReadiness } from './emergency-readiness.ts'

const { attempt, walk } = walker(emergencyReadiness, { calendar: nationalCalendar })
const [town, village, early] = emergencyReadinessStories as readonly [Story, Story, Story]

describe('readiness for emergencies', () => {
  it('of a township is whole with six of six, of a village with three of three', () => {
    expect(walk(town).values).toMatchObject({ metCount: 6, complete: true })
    expect(walk(village).values).toMatchObject({ metCount: 3, complete: true })
    expect(walk(early).values).toMatchObject({ metCount: 1, complete: false })
  })

  it('is claimed only with a proof for every item', () => {
    const [check] = early.steps
    expect(guardsOf(attempt(null, { ...check!, input: { ...check!.input, threeMet: ['ground', 'gear'] } }))).toEqual(['emergency-readiness/proven'])
    expect(guardsOf(attempt(null, { ...check!, input: { ...check!.input, threeMet: [], evidence: [] } }))).toEqual([])
  })

  it('is not verified by whoever claimed it', () => {
    const own = walk({ ...early, steps: [{ ...early.steps[0]!, by: 'clerkEmergency' }] })
    expect(guardsOf(attempt(own,
    { step: 'verify', by: 'clerkEmergency', on: '2026-03-19', input: { verifiedOn: '2026-03-19' } }))).toEqual(['MF-PER-002'])
  })
})
