import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import { fieldsKept, keptThrough } from '../../kernel/privacy/purge.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { keyPersonStories } from './key-person.examples.ts'
import { keyPerson } from './key-person.ts'

const register: AnyRegister = keyPerson

const { attempt, walk } = walker(register, { calendar: nationalCalendar })
const indexOf = ({ steps }: Story, step: string) => steps.findIndex((one) => one.step === step)
/** The step of a story with other input, tried on the record as it stood before. */
function retry(story: Story, name: string, change: Partial<StoryStep>) {
  const at = indexOf(story, name)
  const step = story.steps[at]!
  return attempt(at === 0 ? null : walk(story, at), { ...step, ...change, input: { ...step.input, ...change.input } })
}
const codeOf = (result: ReturnType<typeof attempt>) => (isProblem(result) ? result.code : result.state)
const dues = (story: Story, upTo: number, day: string) =>
  Object.fromEntries(clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).map((one) => [
    one.clock, [one.dueStrict, one.dueLegal],
  ]))

const [returned, treatment, breached, family, child] = keyPersonStories as [Story, Story, Story, Story, Story]

describe('nobody', () => {
  it('is listed because of petitioning, reporting, suing or talking to the press (信访工作条例 46)', () => {
    expect(guardsOf(retry(family, 'register', { input: { notRetaliation: false } }))).toEqual(['key-person/G1'])
    const choices = (register.fields.category as unknown as { choices: Record<string, string> }).choices
    expect(Object.values(choices).filter((name) => /信访|上访|举报|诉讼|复议|媒体|采访/.test(name))).toEqual([])
  })

  it('is listed without a ground that fits the category and a statute in force on that day', () => {
    expect(guardsOf(retry(family, 'register', { input: { ground: 'emergency' } }))).toEqual(['key-person/ground'])
    expect(guardsOf(retry(family, 'register', { input: { basisLaw: ['中华人民共和国治安维持法'] } }))).toEqual(['key-person/basis'])
    const [from, before] = ['2025-11-01', '2025-10-31'].map((day) => ({ on: day, input: { registeredOn: day, validUntil: '2026-10-31', basisLaw: ['中华人民共和国法治宣传教育法'] } }))
    expect([guardsOf(retry(family, 'register', from!)), guardsOf(retry(family, 'register', before!))]).toEqual([[], ['key-person/basis']])
  })

  it('is listed without end, without an assessment or without a team', () => {
    for (const field of ['validUntil', 'assessment', 'team', 'basisArticle', 'purpose']) {
      const result = retry(family, 'register', { input: { [field]: undefined } })
      expect(isProblem(result) && result.field).toBe(field)
    }
    expect(guardsOf(retry(family, 'register', { input: { validUntil: '2025-11-10' } }))).toEqual(['key-person/G2'])
  })

  it('is listed under “other” without the paper of the county', () => {
    const result = retry(family, 'register', { input: { category: 'other', ground: 'approved' } })
    expect(isProblem(result) && result.field).toBe('approval')
  })

  it('for longer than its ground usually needs is asked about: three years for drug treatment, one for all others', () => {
    const until = (story: Story, registeredOn: string, validUntil: string) => {
      const { input } = story.steps[0]!
      return guardsOf(retry(story, 'register', { on: registeredOn, input: { ...input, registeredOn, decisionOn: registeredOn, validUntil } }))
    }
    expect([until(family, '2025-10-14', '2026-10-14'), until(family, '2025-10-14', '2026-10-15')]).toEqual([[], ['key-person/long']])
    expect([until(treatment, '2023-02-06', '2026-12-31'), until(treatment, '2023-02-06', '2027-01-01')]).toEqual([[], ['key-person/long']])
  })

  it('is listed as a minor without a guardian', () => {
    const result = retry(child, 'register', { input: { guardian: undefined } })
    expect(isProblem(result) && result.field).toBe('guardian')
  })

  it('is verified or struck off by the person who made the entry', () => {
    expect(codeOf(retry(family, 'verify', { by: 'clerkPeace' }))).toBe('MF-PER-002')
    expect(codeOf(retry(family, 'close', { by: 'clerkPeace' }))).toBe('MF-PER-002')
  })

  it('is followed: there is no field for places, tracks or calls (G3)', () => {
    expect(Object.values(register.fields).filter(({ name }) => /轨迹|位置|坐标|定位|通话|行踪/.test(name))).toEqual([])
  })
})

describe('each category', () => {
  it('has its own way: reporting in and agreements are for drug treatment, measures for an epidemic', () => {
    const verified = (story: Story) => walk(story, 2)
    const report = { step: 'reportIn', by: 'villageCadre', on: '2025-11-13', input: { reportedOn: '2025-11-13' } } as const
    expect(guardsOf(attempt(verified(family), report))).toEqual(['key-person/drug'])
    expect(guardsOf(attempt(verified(breached), { step: 'enlist', by: 'villageCadre', on: '2025-10-15' }))).toEqual(['key-person/notDrug'])
    const quarantine = { ...returned.steps[3]!, on: '2025-11-14', input: { measure: 'home', measureFrom: '2025-11-14', measureTo: '2025-11-20' } }
    expect(guardsOf(attempt(walk(family, 3), quarantine))).toEqual(['key-person/epidemic'])
  })

  it('of measures runs forward in time', () => {
    expect(guardsOf(retry(returned, 'quarantine', { input: { measureTo: '2026-02-01' } }))).toEqual(['key-person/measure'])
  })

  it('of drug treatment needs a written report for three days away, both days counted (戒毒条例 19)', () => {
    const away = (to: string) => guardsOf(retry(treatment, 'goAway', { input: { absences: [{ from: '2024-07-02', to }] } }))
    expect([away('2024-07-03'), away('2024-07-04')]).toEqual([[], ['key-person/absence']])
  })
})

describe('the clocks', () => {
  it('give fifteen days to report in; Labour Day moves the legal end to the sixth (戒毒条例 14)', () => {
    const [register, ...rest] = breached.steps as [StoryStep, ...StoryStep[]]
    const may = { ...register, on: '2026-04-21', input: { ...register.input, registeredOn: '2026-04-21', decisionOn: '2026-04-20' } }
    expect(dues({ ...breached, steps: [may, ...rest] }, 1, '2026-04-22').report).toEqual(['2026-05-05', '2026-05-06'])
  })

  it('count three years from reporting in, and seven days for the police to tell of the end (戒毒条例 14, 23)', () => {
    expect(dues(treatment, 3, '2023-02-11').treatment).toEqual(['2026-02-10', '2026-02-10'])
    expect(dues(treatment, treatment.steps.length, '2026-02-14').releaseTold).toEqual(['2026-02-17', '2026-02-24'])
    expect(walk(treatment, 3).values.termEnd).toBe('2026-02-10')
  })

  it('judge the police by the day of their notice, not by the day on which the name was struck off (戒毒条例 23)', () => {
    // 2月10日决定，2月13日通知，2月25日才销册：通知没有逾期。
    const late = retry(treatment, 'release', { on: '2026-02-25', input: { closedOn: '2026-02-25' } }) as RecordState
    const told = clocksOf(register, late, { calendar: nationalCalendar, now: '2026-02-25T09:00' }).find(({ clock }) => clock === 'releaseTold')
    expect([told?.status, late.values.endsOn]).toEqual(['met', '2026-02-25'])
    expect(guardsOf(retry(treatment, 'release', { on: '2026-02-25', input: { closedOn: '2026-02-12' } }))).toEqual(['key-person/told'])
  })
})

describe('the end', () => {
  it('comes by itself on the last day, and the data go a day later after an emergency, thirty days later otherwise', () => {
    expect([walk(returned).state, walk(returned).values.purgeOn]).toEqual(['purged', '2026-02-17'])
    expect([walk(family).values.endsOn, walk(family).values.purgeOn]).toEqual(['2026-06-30', '2026-07-30'])
  })

  it('deletes the content on that day and leaves what is counted (个人信息保护法 47)', () => {
    const { purges } = register
    const day = (story: Story) => keptThrough(purges!, walk(story).values[purges!.after] as string)
    expect([day(returned), day(family)]).toEqual(['2026-02-16', '2026-07-29'])
    const shells = [returned, family].map((story) => ({
      ...walk(story), values: Object.fromEntries(Object.entries(walk(story).values).filter(([name]) => fieldsKept(register).includes(name))),
    }))
    const whole = [returned, family].map((story) => walk(story))
    const count = (records: readonly RecordState[], id: string) =>
      tallyInMemory({ catalogue: figureCatalogue([register]), records }, id, { from: '2026-01-01', to: '2026-02-10' }).value
    for (const id of ['keyPersons.registered', 'keyPersons.active', 'keyPersons.visited', 'keyPersons.closed'])
      expect(count(shells, id), id).toBe(count(whole, id))
    expect(fieldsKept(register).filter((name) => ['person', 'purpose', 'visits', 'team', 'guardian', 'basisArticle'].includes(name))).toEqual([])
  })

  it('is taken by time alone', () => {
    expect(codeOf(retry(returned, 'expire', { by: 'deputyLeader' }))).toBe('MF-STP-005')
    expect(codeOf(retry(returned, 'purge', { by: 'deputyLeader' }))).toBe('MF-STP-005')
  })
})
