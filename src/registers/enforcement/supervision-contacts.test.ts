import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { stepsDue } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { supervisionPointStories, supervisionSupervisorStories } from './supervision-contacts.examples.ts'
import { supervisionPoint } from './supervision-point.ts'
import { supervisionSupervisor } from './supervision-supervisor.ts'

const calendar = nationalCalendar

describe('a social supervisor', () => {
  const register: AnyRegister = supervisionSupervisor
  const { attempt, walk } = walker(register, { calendar })
  const [congress, lawyer] = supervisionSupervisorStories as readonly [Story, Story]
  const [nominate, appoint] = congress.steps
  const appointed = (input: object) => guardsOf(attempt(walk(congress, 1), { ...appoint!, input: { ...appoint!.input, ...input } }))

  it('is not an officer, which is looked up before the letter is signed', () => {
    expect(guardsOf(attempt(null, { ...nominate!, input: { ...nominate!.input, isOfficer: true } }))).toEqual(['supervision-supervisor/officer'])
    expect(appointed({ checkedRoster: false })).toEqual(['supervision-supervisor/checked'])
    expect(appointed({})).toEqual([])
  })

  it('is named in public only with his consent', () => {
    expect(appointed({ consent: false })).toEqual(['supervision-supervisor/consent'])
    expect(appointed({ consent: false, publicName: undefined })).toEqual([])
    expect(register.portal.shows === 'items' && register.portal.fields).not.toContain('name')
  })

  it('is not appointed by whoever nominated him, and not for a term that has ended', () => {
    expect(guardsOf(attempt(walk(congress, 1), { ...appoint!, by: 'clerkJustice' }))).toEqual(['MF-PER-002'])
    expect(appointed({ until: '2026-02-25' })).toEqual(['supervision-supervisor/term'])
  })

  it('serves to the end of the term and no longer', () => {
    const serving = walk(lawyer, 2)
    expect(stepsDue(register, serving, { calendar, now: '2026-09-30T18:00' })).toEqual([])
    expect(stepsDue(register, serving, { calendar, now: '2026-10-01T00:10' })).toEqual(['lapse'])
    expect(walk(lawyer).values.heldUntil).toBe('2026-09-30')
  })
})

describe('a contact point', () => {
  const register: AnyRegister = supervisionPoint
  const { walk } = walker(register, { calendar })

  it('stands until it is dissolved or its time is over', () => {
    const [association, village, firm] = supervisionPointStories as readonly [Story, Story, Story]
    expect(walk(association).values.heldUntil ?? null).toBeNull()
    expect(walk(village).values.heldUntil).toBe('2026-10-12')
    expect(stepsDue(register, walk(firm, 1), { calendar, now: '2026-08-31T18:00' })).toEqual([])
    expect(stepsDue(register, walk(firm, 1), { calendar, now: '2026-09-01T00:10' })).toEqual(['lapse'])
  })

  it('counts on the last day of the period', () => {
    const records = supervisionPointStories.map((story, nth) => ({ ...walk(story), id: `p${nth}` }))
    const world = { catalogue: figureCatalogue([register]), records }
    const count = (to: string) => tallyInMemory(world, 'enforcement.contactPoints', { from: '2026-01-01', to }).value
    // 年中三个；一个8月31日期满，一个10月12日撤销。
    expect([count('2026-06-30'), count('2026-09-30'), count('2026-12-31')]).toEqual([3, 2, 1])
  })

  it('is published without the person who keeps contact', () => {
    expect(register.portal.shows === 'items' && register.portal.fields).toEqual(['name', 'type', 'from', 'until'])
  })
})
