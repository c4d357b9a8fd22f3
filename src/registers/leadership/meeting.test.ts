import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { addDays, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { duty } from './duty.ts'
import { dutyList } from './duty-list.ts'
import { leadingBodyStories } from './leading-body.examples.ts'
import { leadingBody } from './leading-body.ts'
import { meetingStories } from './meeting.examples.ts'
import { meeting } from './meeting.ts'
import { rectification } from './rectification.ts'
import { task } from './task.ts'

const register: AnyRegister = meeting
const registers: readonly AnyRegister[] = [meeting, task, duty, dutyList, rectification]
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [special, group, secret, cancelled] = meetingStories as readonly [Story, Story, Story, Story]
const at = ({ steps }: Story, step: string) => steps.findLastIndex((one) => one.step === step && one.in === undefined)
/** The step of a story with other input, tried on the record as it stood before. */
const tried = (story: Story, step: string, input: Readonly<Record<string, unknown>> = {}, reason?: string) => {
  const index = at(story, step)
  const one = story.steps[index]!
  return guardsOf(attempt(index === 0 ? null : walk(story, index), { ...one, input: { ...one.input, ...input }, reason }))
}
/** The story with other input at one step, as it stands before a later one. */
const before = (story: Story, step: string, changed: string, input: Readonly<Record<string, unknown>>) => {
  const steps = story.steps.map((one, index) => (index === at(story, changed) ? { ...one, input: { ...one.input, ...input } } : one))
  return walk({ ...story, steps }, at(story, step))
}

describe('a meeting that is held', () => {
  it('has its chair among those present', () => {
    expect(tried(special, 'hold', { attendees: ['@deputyLeader', '@justiceHead'] })).toEqual(['meeting/chair'])
  })

  it('lists nobody both as present and as absent', () => {
    expect(tried(special, 'hold', { absentees: ['@deputyLeader'] })).toEqual(['meeting/once'])
  })

  it('without a quorum goes on only with a reason', () => {
    expect(tried(special, 'hold', { quorumOk: false })).toEqual(['meeting/quorum'])
    expect(tried(special, 'hold', { quorumOk: false }, '只听取汇报，不作决定。')).toEqual([])
  })

  it('is never held in the future', () => {
    expect(tried(group, 'enter', { heldOn: '2026-03-27' })).toEqual(['MF-DAT-002'])
  })

  it('is one meeting under two names', () => {
    expect(walk(group).values.convened).toBe('依法治镇（街）委员会、领导小组')
  })
})

describe('a secret meeting', () => {
  it('brings no content into the system (保守国家秘密法 31)', () => {
    expect(tried(secret, 'enter', { agenda: [{ no: 1, title: '某事项', kind: 'report' }] })).toEqual(['meeting/secret'])
    expect(tried(special, 'plan', { secret: true })).toEqual(['meeting/secret'])
  })

  it('has no minutes here and goes straight to the archive, which no other meeting does', () => {
    const agenda = [{ no: 1, title: '某事项', kind: 'report', outcome: 'noted' }]
    const minute: StoryStep = { step: 'minute', by: 'clerkOffice', on: '2026-04-23', input: { agenda } }
    expect(guardsOf(attempt(walk(secret, 1), minute))).toEqual(['meeting/notSecret'])
    expect(guardsOf(attempt(walk(group, 1), { ...secret.steps[1]!, by: 'clerkJustice' }))).toEqual(['meeting/secretOnly'])
  })
})

describe('the minutes', () => {
  const [topic] = special.steps[at(special, 'minute')]!.input!.agenda as [object]

  it('say of every topic how it ended', () => {
    expect(tried(special, 'minute', { agenda: [{ ...topic, outcome: undefined }] })).toEqual(['meeting/outcomes'])
  })

  it('set no decision a time before the meeting itself', () => {
    const one = { no: 1, text: '补足执法人员学时', owner: '@unit' }
    const heldOn = walk(special, at(special, 'minute')).values.heldOn as string
    const due = (day: string) => tried(special, 'minute', { decisions: [{ ...one, due: day }] })
    expect([due(addDays(heldOn, -1)), due(heldOn)]).toEqual([['meeting/due'], []])
  })

  it('on a major decision are tied to its record', () => {
    expect(tried(special, 'minute', { agenda: [{ ...topic, major: true }] })).toEqual(['meeting/G2'])
  })

  it.each([
    ['no unit', [{ no: 1, text: '设置公示牌。', due: '2026-02-27' }]],
    ['no day', [{ no: 1, text: '设置公示牌。', owner: '@unit' }]],
    ['the same number twice', [{ no: 1, text: '甲', owner: '@unit', due: '2026-02-27' }, { no: 1, text: '乙', owner: '@unit', due: '2026-02-27' }]],
  ])('are not issued with a decision that has %s', (_what, decisions) => {
    const record = before(special, 'issue', 'minute', { decisions })
    expect(guardsOf(attempt(record, special.steps[at(special, 'issue')]!))).toEqual(['meeting/G1'])
  })

  it('are signed by the chair, by nobody else, and not by whoever drafted them', () => {
    const issue = special.steps[at(special, 'issue')]!
    const drafted = walk(special, at(special, 'issue'))
    expect(guardsOf(attempt(drafted, { ...issue, by: 'deputyLeader' }))).toEqual(['MF-PER-001'])
    expect(register.steps.issue!.notBy).toEqual(['minute'])
  })

  it('are due five working days after the meeting unless the county set another number', () => {
    const due = (settings?: Record<string, number>) =>
      clocksOf(register, walk(special, at(special, 'hold') + 1), { calendar: nationalCalendar, now: '2026-01-13T09:00', settings })[0]!.dueLegal
    // 2026年1月12日（星期一）召开：13、14、15、16日，跳过周末，19日。
    expect(due()).toBe('2026-01-19')
    expect(due({ 'meeting.minutes': 3 })).toBe('2026-01-15')
    expect(clocksOf(register, walk(secret, 1), { calendar: nationalCalendar, now: '2026-04-23T09:00' })).toEqual([])
  })
})

describe('what follows from a meeting', () => {
  it('is a task for a decision and a rectification for a problem, each tied to the meeting (X14)', () => {
    const decisions = rowsOf(walk(special).values.decisions)
    expect(decisions.length).toBeGreaterThan(0)
    expect(decisions.filter(({ task: id }) => typeof id !== 'string')).toEqual([])
    expect(walk(group).values.rectifications).toHaveLength(1)
  })

  it('is a duty of the chair and of nobody else: only he can confirm it (X15)', () => {
    const credited = { ...special, steps: special.steps.slice(0, at(special, 'credit') + 1) }
    const confirm = (by: StoryStep['by']): Story => ({
      ...credited, steps: [...credited.steps, { in: 'duty', step: 'confirm', by, on: '2026-01-20' }],
    })
    expect(() => walk(confirm('principal'))).not.toThrow()
    expect(() => walk(confirm('deputyLeader'))).toThrow('MF-PER-001')
  })

  it('is closed only when every decision is carried out', () => {
    const steps = special.steps.filter(({ step, in: other }) => other !== undefined || step !== 'follow')
    expect(tried({ ...special, steps }, 'close')).toEqual(['meeting/followed'])
    const other = before(special, 'close', 'follow', { fulfilments: [{ no: 7, on: '2026-02-10', result: '序号不对。' }] })
    expect(guardsOf(attempt(other, special.steps[at(special, 'close')]!))).toEqual(['meeting/followed'])
  })

  it('is closed only when its tasks are', () => {
    const steps = special.steps.filter(({ step, in: other }) => other !== 'task' || step !== 'verify')
    expect(tried({ ...special, steps }, 'close')).toEqual(['meeting/tasks'])
  })

  it('counts as solved with evidence, and only if it was a problem of the meeting, once', () => {
    const solution = { no: 2, on: '2026-02-10', how: '设置公示牌。', evidence: ['@file:照片.pdf'] }
    const solved = (...solutions: object[]) => tried(special, 'solve', { solutions })
    expect(solved({ ...solution, evidence: undefined })).toEqual(['meeting/solved'])
    expect(solved({ ...solution, no: 1 })).toEqual(['meeting/solved'])
    expect(solved(solution, solution)).toEqual(['meeting/solved'])
    expect(solved(solution)).toEqual([])
  })
})

describe('the figures of meetings', () => {
  const records: readonly RecordState[] = [special, group, secret, cancelled].map((story, index) => ({ ...walk(story), id: `m${index}` }))
  const world = { catalogue: figureCatalogue([...registers, leadingBody]), records }
  const count = (id: string) => tallyInMemory(world, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count a sitting under two names once, and what was not held or not on law never', () => {
    expect(count('meetings.total')).toBe(2)
    expect([count('meetings.partyCommittee'), count('meetings.partySpecial')]).toEqual([1, 1])
    expect([count('meetings.leadingGroup'), count('meetings.committees'), count('meetings.groups')]).toEqual([1, 1, 1])
    expect(count('meetings.special')).toBe(0)
  })

  it('count reports heard, problems studied, problems solved and the share of decisions carried out', () => {
    expect(count('duty.briefingsHeard')).toBe(1)
    expect([count('meetings.problems'), count('meetings.issuesResolved')]).toEqual([2, 1])
    expect([count('meetings.decisions'), count('meetings.decisionsDone'), count('meetings.decisionDoneRate')]).toEqual([2, 1, 50])
  })
})

describe('what the public sees of a meeting', () => {
  it('is its body, its published topic and its day, never minutes, personnel or those present', () => {
    const shown: readonly string[] = register.portal.shows === 'items' ? register.portal.fields : []
    expect([...shown].sort()).toEqual(['bodies', 'groupName', 'heldOn', 'topic'])
  })
})

describe('a leading body', () => {
  const bodies = walker(leadingBody, { calendar: nationalCalendar, registers: [meeting] })
  const [led, sub] = leadingBodyStories as readonly [Story, Story, Story]

  it('that is a coordination group says to which body it belongs', () => {
    const [, propose] = sub.steps
    const { parent: _, ...input } = propose!.input!
    expect(guardsOf(bodies.attempt(null, { ...propose!, input }))).toEqual(['leading-body/parent'])
  })

  it('is adjusted by a document of a day', () => {
    const [, adjust] = led.steps
    const change = { on: '2025-09-08', kind: 'members' }
    expect(guardsOf(bodies.attempt(bodies.walk(led, 1), { ...adjust!, input: { changes: [change] } }))).toEqual(['leading-body/change'])
  })

  it('keeps every adjustment and is counted from its founding to its end', () => {
    const records = [led, sub].map((story, index) => ({ ...bodies.walk(story), id: `b${index}` }))
    const count = (id: string, to: string) =>
      tallyInMemory({ catalogue: figureCatalogue([leadingBody]), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value
    expect(records[0]!.values.changes).toHaveLength(1)
    expect([count('leadership.bodies', '2025-12-31'), count('leadership.bodies', '2026-12-31')]).toEqual([2, 1])
    expect(count('leadership.bodyChanges', '2025-12-31')).toBe(1)
  })

  it('shows the public no names', () => {
    const shown: readonly string[] = leadingBody.portal.shows === 'items' ? leadingBody.portal.fields : []
    expect(shown.filter((field) => ['members', 'changes'].includes(field))).toEqual([])
  })
})
