import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { officer } from './officer.ts'
import { officerYearStories } from './officer-year.examples.ts'
import { officerYear } from './officer-year.ts'

const { attempt, walk } = walker(officerYear, { calendar: nationalCalendar, registers: [officerYear, officer] })
const [full, short] = officerYearStories as readonly [Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const trained = (rows: readonly object[]) =>
  guardsOf(attempt(walk(full, 2), { step: 'train', by: 'clerkEnforce', on: '2026-04-17', input: { trainings: rows } }))
const row = { on: '2026-04-17', session: '2026年第1期执法人员轮训', hours: 8, kind: 'public' }

describe('the training of an officer in a year', () => {
  it('has at most twenty-four hours a day, over several sessions too', () => {
    expect(trained([{ ...row, hours: 25 }])).toContain('MF-FLD-006')
    expect(trained([{ ...row, hours: 16 }, { ...row, session: '专题讲座', hours: 9 }])).toEqual(['officer-year/day'])
    expect(trained([{ ...row, hours: 16 }, { ...row, session: '专题讲座', hours: 8 }])).toEqual([])
  })

  it('is counted in its own year, and names its session', () => {
    expect(trained([{ ...row, on: '2025-12-31' }])).toEqual(['officer-year/outside'])
    expect(trained([{ ...row, session: undefined }])).toEqual(['MF-FLD-002'])
  })

  it('is kept once a year, for officers and applicants only', () => {
    const second: StoryStep = { ...full.steps[1]!, in: 'officer-year#second', title: '重复建档' }
    expect(() => walk({ ...full, steps: [...full.steps.slice(0, 2), second] })).toThrow('officer-year/once')
    const left: StoryStep = { in: 'officer#邓海宁', step: 'transfer', by: 'justiceHead', on: '2026-01-08', input: { leftOn: '2026-01-08' } }
    expect(() => walk({ ...full, steps: [full.steps[0]!, left, full.steps[1]!] })).toThrow('officer-year/officer')
  })

  it('is looked at by the thirtieth of September, and asked about where it is short', () => {
    const [clock] = clocksOf(officerYear, walk(full, 2), { calendar: nationalCalendar, now: '2026-02-02T09:00' })
    expect(clock).toMatchObject({ clock: 'check', dueStrict: '2026-09-30' })
    const check = short.steps[at(short, 'check')]!
    expect(guardsOf(attempt(walk(short, at(short, 'check')), { ...check, reason: undefined }))).toEqual(['officer-year/hours'])
    expect(guardsOf(attempt(walk(full, at(full, 'check')), full.steps[at(full, 'check')]!)), '24 + 24 + 12 = 60').toEqual([])
  })

  it('is appraised by another than whoever keeps it', () => {
    expect(officerYear.steps.appraise.notBy).toEqual(['open', 'train'])
    expect(guardsOf(attempt(walk(full, at(full, 'appraise')), { ...full.steps[at(full, 'appraise')]!, by: 'clerkEnforce' }))).toEqual(['MF-PER-002'])
  })
})

describe('the figures of training', () => {
  it('count sessions once, attendances each time, and whoever reached the plan', () => {
    const records: readonly RecordState[] = officerYearStories.map((story, index) => {
      const record = walk(story)
      return { ...record, id: `r${index}`, values: { ...record.values, officer: `o${index}` } }
    })
    const count = (id: string) =>
      tallyInMemory({ catalogue: figureCatalogue([officerYear, officer]), records }, id, { from: '2026-01-01', to: '2026-12-31' }).value
    // 期次四个：第1、2、3期和讲评；参训五人次：邓三次、罗两次；学时 60 + 48 = 108；三人中一人满六十学时。
    expect([count('officers.trainings'), count('officers.trainees'), count('officers.trainingHours')]).toEqual([4, 5, 108])
    expect(count('officers.hoursAverage'), '108 ÷ 3').toBe(36)
    expect([count('officers.withPlan'), count('officers.hoursReached'), count('officers.over60Rate')]).toEqual([3, 1, 33])
  })
})
