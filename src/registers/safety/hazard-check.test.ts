import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { hazard } from './hazard.ts'
import { hazardCheckStories } from './hazard-check.examples.ts'
import { hazardCheck } from './hazard-check.ts'

const { attempt, walk } = walker(hazardCheck, { calendar: nationalCalendar, registers: [hazard as AnyRegister] })
const [dust, weekly] = hazardCheckStories.map((story) => story)
const check = dust!.steps[1]!
const enter = weekly!.steps[0]!
const checked = (input: object) => guardsOf(attempt(walk(dust!, 1), { ...check, input: { ...check.input, ...input } }))

describe('an inspection', () => {
  it('by inspection powers shows certificates, a patrol need not (安全生产法 67)', () => {
    expect(checked({ team: [{ person: '@clerkEnforce' }] })).toEqual(['hazard-check/G4'])
    expect(checked({ team: undefined })).toEqual(['MF-FLD-002'])
    expect(checked({ team: [{ person: '@clerkEnforce' }], capacity: 'patrol' })).toEqual([])
  })

  it('by inspection powers leaves a record of every unit, signed or with the refusal written down (安全生产法 68)', () => {
    expect(checked({ sites: [{ name: '木艺坊', problem: true }] })).toEqual(['hazard-check/record'])
    expect(checked({ sites: [{ name: '木艺坊', problem: true, record: ['@file:记录.pdf'], signed: false }] })).toEqual(['MF-FLD-002'])
    expect(checked({ sites: [{ name: '木艺坊', problem: true, record: ['@file:记录.pdf'], signed: false, refusal: '拒签' }] })).toEqual([])
  })

  it('is no zero report where a unit had a problem', () => {
    expect(checked({ allClear: true })).toEqual(['hazard-check/clear'])
    expect(guardsOf(attempt(null, enter))).toEqual([])
  })

  it('with problems asks for the hazards before it is verified, and takes a reason instead', () => {
    const verify: StoryStep = { step: 'verify', by: 'deputyLeader', on: '2026-03-13', input: { verifiedOn: '2026-03-13' } }
    const record = walk(dust!, 3)
    expect(guardsOf(attempt(record, verify))).toEqual(['hazard-check/listed'])
    expect(guardsOf(attempt(record, { ...verify, reason: '当场清扫完毕。' }))).toEqual([])
  })

  it('is not verified by whoever inspected or entered it', () => {
    const own: StoryStep = { step: 'verify', by: 'clerkEmergency', on: '2026-06-12', input: { verifiedOn: '2026-06-12' } }
    const bySelf = walk({ ...weekly!, steps: [{ ...enter, input: { ...enter.input, inspectors: ['@clerkEmergency'] } }] })
    expect(guardsOf(attempt(bySelf, own))).toEqual(['MF-PER-007'])
    expect(guardsOf(attempt(walk({ ...weekly!, steps: [{ ...enter, by: 'clerkEmergency' }] }), own))).toEqual(['MF-PER-002'])
  })
})
