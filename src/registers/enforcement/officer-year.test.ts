import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import type { Unit } from '../../kernel/unit.ts'
import { studyRequirementStories } from '../leadership/study.examples.ts'
import { studyRequirement } from '../leadership/study.ts'
import { guardsOf, walker } from '../walk.ts'
import { officer } from './officer.ts'
import { officerYearStories } from './officer-year.examples.ts'
import { officerYear } from './officer-year.ts'

const { attempt, walk } = walker(officerYear, { calendar: nationalCalendar, registers: [officerYear, officer] })
const [full, short] = officerYearStories as readonly [Story, Story, Story]
const at = (story: Story, step: string) => story.steps.findIndex((one) => one.step === step)
const trained = (rows: readonly object[]) =>
  guardsOf(attempt(walk(full, 2), { step: 'train', by: 'clerkEnforce', on: '2026-04-17', input: { trainings: rows } }))
const places: readonly Unit[] = [1, 2, 3].map((id) => ({
  id, code: `c${id}`, name: `u${id}`, shortName: `u${id}`, kind: id === 1 ? 'county' : 'township', parent: id === 1 ? null : 1,
}))
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
    expect(count('officers.hoursLeast'), '白砚秋还没有参训').toBe(0)
  })

  it('compare what each officer has in the year, wherever he served, with what is required of him there', () => {
    const [deng] = officerYearStories.map((story) => walk(story))
    const hours = (id: string, unit: number, officerId: string, of: number): RecordState => ({
      ...deng!, id, unit, values: { ...deng!.values, officer: officerId, totalHours: of },
    })
    const [set] = studyRequirementStories.map((story) => walker(studyRequirement, { calendar: nationalCalendar }).walk(story))
    const requires = (unit: number, more: object): RecordState => ({ ...set!, unit, values: { ...set!.values, ...more } })
    // 甲在两个乡镇各 30 学时，合计 60；乙 60 学时，但本镇要求 72；丙 48 学时。县里要求 60 学时。
    const records = [hours('a', 2, '甲', 30), hours('b', 3, '甲', 30), hours('c', 3, '乙', 60), hours('d', 2, '丙', 48)]
    const required = [requires(1, { hoursPerYear: 60 }), requires(3, { hoursPerYear: 72 }), requires(1, { hoursPerYear: 90, targetGroup: 'leaders' })]
    const catalogue = figureCatalogue([officerYear, officer, studyRequirement])
    const figures = ['hoursRequired', 'requirementMet', 'requirementUnmet', 'requirementMetRate', 'over60', 'hoursLeast'].map((id) => `officers.${id}`)
    const count = (...asked: readonly RecordState[]) =>
      figures.map((id) => tallyInMemory({ catalogue, records: [...records, ...asked], places }, id, { from: '2026-01-01', to: '2026-12-31' }).value)
    expect(count(), '没有确定要求的，没有达标不达标').toEqual([0, 0, 0, null, 2, 48])
    expect(count(required[0]!), '甲 60、乙 60 达到，丙 48 没有').toEqual([3, 2, 1, 67, 2, 48])
    expect(count(...required), '甲在要求 72 学时的镇也建了档：甲、乙、丙都没有达到').toEqual([3, 0, 3, 0, 2, 48])
  })
})
