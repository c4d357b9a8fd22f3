import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { recordingAccessStories, recordingStories } from './recording.examples.ts'
import { recording } from './recording.ts'
import { recordingAccess } from './recording-access.ts'

const footage: AnyRegister = recording
const loans: AnyRegister = recordingAccess
const kept = walker(footage, { calendar: nationalCalendar, registers })
const lent = walker(loans, { calendar: nationalCalendar, registers })
const [seized, , photo, gap] = recordingStories as readonly [Story, Story, Story, Story]
const [viewed, copied] = recordingAccessStories as readonly [Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findLastIndex((one) => one.step === name && !one.in)
function tried({ attempt, walk }: typeof kept, story: Story, name: string, change: Partial<StoryStep> = {}) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  const before = story.steps.slice(0, at).some((one) => !one.in) ? walk(story, at) : null
  return guardsOf(attempt(before, { ...step, ...change, input: { ...step.input, ...change.input } }))
}

describe('a recording', () => {
  it('begins before it ends, belongs to a matter and, if it is sound or picture, to a device', () => {
    const captured = (input: Record<string, unknown>) => {
      const at = placeOf(seized, 'capture')
      const { attempt } = walker(footage, { calendar: nationalCalendar })
      const step = seized.steps[at]!
      return guardsOf(attempt(null, { ...step, input: { ...step.input, ...input } }))
    }
    expect(captured({})).toEqual([])
    expect(captured({ coercion: undefined })).toEqual(['recording/subject'])
    expect(captured({ device: undefined })).toEqual(['recording/device'])
    expect(captured({ device: undefined, medium: 'text' })).toEqual([])
    expect(captured({ endAt: '2026-02-02T09:59' })).toEqual(['recording/minutes'])
    expect(captured({ endAt: '2026-02-01T11:00' })).toEqual(['recording/minutes'])
  })

  it('that was altered is neither archived nor lent (档案法 14)', () => {
    const altered: Story = {
      ...seized,
      steps: seized.steps.map((one) => (one.step === 'check' ? { ...one, input: { ...one.input, hashNow: 'f'.repeat(32) } } : one)),
    }
    expect(tried(kept, altered, 'archive')).toEqual(['recording/hash'])
    const linked = { recording: [{ id: 'r', register: 'recording', state: 'archived', values: { tampered: true } }] }
    const ask = lent.walk(viewed, placeOf(viewed, 'approve'))
    expect(guardsOf(walker(loans, { calendar: nationalCalendar, linked }).attempt(ask, viewed.steps[placeOf(viewed, 'approve')]!))).toEqual([
      'recording-access/sound',
    ])
  })

  it('is uploaded within what the county set, twenty-four hours by default', () => {
    const [upload] = clocksOf(footage, kept.walk(seized, placeOf(seized, 'capture') + 1), { calendar: nationalCalendar, now: '2026-02-02T12:00' })
    expect(upload?.dueLegal).toBe('2026-02-03T10:45')
  })

  it('is due in the archive thirty days after its matter was closed: that is known before it is there, not only afterwards', () => {
    const noted = clocksOf(footage, kept.walk(seized, placeOf(seized, 'noteClosed') + 1), { calendar: nationalCalendar, now: '2026-02-11T09:00' })
    // 2月10日办结，三十日到 3月12日（周四）。
    expect(noted.find(({ clock }) => clock === 'archiving')).toMatchObject({ dueStrict: '2026-03-12', dueLegal: '2026-03-12', stoppedOn: null })
    expect(tried(kept, { ...seized, steps: seized.steps.filter(({ step }) => step !== 'noteClosed') }, 'archive')).toEqual(['recording/closed'])
  })

  it('is destroyed only after its term, by two persons, and not while it is lent', () => {
    const kept30: Story = {
      ...photo, steps: photo.steps.map((one) => (one.step === 'index' ? { ...one, input: { ...one.input, keepYears: 30 } } : one)),
    }
    expect(tried(kept, kept30, 'destroy')).toEqual(['recording/keep'])
    expect(tried(kept, photo, 'destroy', { by: 'deputyLeader' })).toEqual(['MF-PER-002'])
    const asked: Story = {
      ...seized, steps: [
        ...seized.steps.filter(({ in: other, step }) => other !== 'recording-access' || step === 'ask'),
        { step: 'proposeDestroy', by: 'deputyLeader', on: '2026-03-04', input: { destroyer: '@clerkOffice' }, reason: '试办。' },
      ],
    }
    expect(() => kept.walk(asked)).toThrow('recording/lent')
  })

  it('that is missing is accepted by somebody who was not to make it', () => {
    expect(tried(kept, gap, 'acceptGap', { by: 'clerkEnforce' })).toEqual(['MF-PER-002'])
    expect(kept.walk(gap).state).toBe('gapAccepted')
  })
})

describe('a loan of a recording', () => {
  it('to view is approved by the deputy, to copy only by the principal, never by whoever asked', () => {
    expect(tried(lent, copied, 'approveCopy', { by: 'deputyLeader' })).toEqual(['MF-PER-001'])
    expect(guardsOf(lent.attempt(
      lent.walk(copied, placeOf(copied, 'approveCopy')),
      { step: 'approve', by: 'deputyLeader', on: '2026-03-06', input: { approvedOn: '2026-03-06' } },
    )))
      .toEqual(['recording-access/view'])
    expect(tried(lent, viewed, 'approve', { by: 'clerkJustice' })).toEqual(['MF-PER-002'])
  })

  it('says what it is for; a party says on what ground', () => {
    expect(tried(lent, viewed, 'ask', { input: { purpose: undefined } })).toEqual(['MF-FLD-002'])
    expect(tried(lent, viewed, 'ask', { input: { purpose: 'party' } })).toEqual(['recording-access/grounds'])
  })

  it('of a copy comes back on its day', () => {
    const [loan] = clocksOf(loans, lent.walk(copied), { calendar: nationalCalendar, now: '2026-03-10T09:00' })
    expect(loan?.dueStrict).toBe('2026-04-06')
  })

  it('has a day to come back that is not over when it is asked for, approved or given; whoever approves sets it', () => {
    expect(tried(lent, copied, 'ask', { input: { dueOn: '2026-03-04' } })).toEqual(['recording-access/due'])
    expect(tried(lent, copied, 'approveCopy', { input: { dueOn: '2026-03-05' } })).toEqual(['recording-access/due'])
    expect(tried(lent, copied, 'approveCopy', { input: { dueOn: '2026-03-20' } })).toEqual([])
    expect(tried(lent, copied, 'give', { on: '2026-04-07', input: { givenOn: '2026-04-07' } })).toEqual(['recording-access/due'])
  })
})

describe('the figures of recordings', () => {
  it('set what was recorded against what had to be, gaps included', () => {
    const world = { catalogue: figureCatalogue(registers), records: recordingStories.map((story) => kept.walk(story)) }
    const counted = (id: string) => tallyInMemory(world, id, { from: '2026-01-01', to: '2026-12-31' }).value
    expect([counted('recording.required'), counted('recording.recorded'), counted('recording.coverageRate')]).toEqual([3, 2, 67])
  })
})
