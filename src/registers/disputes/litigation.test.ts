import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { viewOf } from '../../kernel/step/guards.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { litigationStories } from './litigation.examples.ts'
import { litigation } from './litigation.ts'

const register: AnyRegister = litigation
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [straw, wall, licence, appealed, parking, crops, unpaid] = litigationStories as readonly [Story, Story, Story, Story, Story, Story, Story]
const placeOf = ({ steps }: Story, name: string) => steps.findLastIndex((one) => one.step === name && one.in === undefined)
/** The last such step of a story with other input, tried on the record as it stood before; says why it is refused. */
function tried(story: Story, name: string, input: Record<string, unknown> = {}) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(walk(story, at), { ...step, input: { ...step.input, ...input } }))
}
const without = (story: Story, name: string): Story => ({ ...story, steps: story.steps.filter(({ step }) => step !== name) })
const due = (story: Story, upTo: number, clock: string, day: string) => {
  const found = clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).find((one) => one.clock === clock)
  return found && [found.dueStrict, found.dueLegal]
}
const served = (on: string, instance = 'first'): Story => ({
  ...appealed, steps: [{ ...appealed.steps[0]!, on, input: { ...appealed.steps[0]!.input, copyReceivedOn: on, actOn: undefined, instance } }],
})
function judged(servedOn: string, paper: string): Story {
  const judge = appealed.steps.at(-2)!
  const input = { ...judge.input, judgmentOn: servedOn, servedOn, paper }
  return { ...appealed, steps: [served('2024-08-01').steps[0]!, { ...judge, on: servedOn, input }] }
}

describe('the defence', () => {
  it('is due fifteen calendar days after the copy came, rolled over the holiday (行政诉讼法 67, E11)', () => {
    expect(due(served('2026-09-17'), 1, 'answer', '2026-09-18')).toEqual(['2026-10-02', '2026-10-08'])
    expect(due(served('2026-09-17'), 1, 'evidence', '2026-09-18')).toEqual(['2026-10-02', '2026-10-08'])
    expect(due(served('2026-09-17', 'second'), 1, 'answer', '2026-09-18'), 'an appeal').toEqual(['2026-10-02', '2026-10-08'])
    expect(due(served('2026-09-17', 'second'), 1, 'evidence', '2026-09-18')).toBeUndefined()
  })

  it('is the other side’s to give where it was we who appealed', () => {
    const [serve] = served('2026-09-17', 'second').steps as [StoryStep]
    const ours: Story = {
      ...appealed,
      steps: [
        { ...serve, input: { ...serve.input, weAppealed: true } },
        { step: 'assign', by: 'justiceHead', on: '2026-09-18', input: { undertaker: '@clerkJustice' } },
      ],
    }
    expect(due(ours, 1, 'answer', '2026-09-18')).toBeUndefined()
    const confirm = { step: 'confirmHead', by: 'principal', on: '2026-10-09', input: { hearingDueOn: '2026-10-20', plannedHead: '@principal' } } as const
    expect(guardsOf(attempt(walk(ours), confirm))).toEqual([])
    const theirs: Story = { ...ours, steps: [serve, ours.steps[1]!] }
    expect(guardsOf(attempt(walk(theirs), confirm))).toEqual(['litigation/answered'])
  })

  it('may bring its evidence later only with leave of the court (行政诉讼法 36)', () => {
    expect(tried(without(wall, 'extendEvidence'), 'answerFirst')).toEqual(['litigation/extended'])
    // 6月18日收到，十五日为 7月3日，准许延期十五日：7月18日（周六），顺延到 20 日。
    expect(due(wall, placeOf(wall, 'extendEvidence') + 1, 'evidence', '2026-06-30')).toEqual(['2026-07-18', '2026-07-20'])
    expect(due(wall, placeOf(wall, 'extendEvidence') + 1, 'answer', '2026-06-30')).toEqual(['2026-07-03', '2026-07-03'])
  })

  it('rests on law and on evidence that was there when the act was done (G4, 行政诉讼法 34, 35)', () => {
    const bare = (input: object): Story => ({
      ...crops, steps: crops.steps.map((step) => (step.step === 'draft' ? { ...step, input: { ...step.input, ...input } } : step)),
    })
    expect(tried(bare({ legalBasis: undefined }), 'approve')).toEqual(['litigation/grounded'])
    expect(tried(bare({ evidence: undefined }), 'approve')).toEqual(['litigation/grounded'])
    const from = (source: string) => ({ evidence: [{ name: '证人证言', source, collectedOn: '2026-04-15' }] })
    expect(tried(crops, 'draft', from('others'))).toEqual(['litigation/G4'])
    expect(tried(crops, 'draft', from('permitted'))).toEqual([])
    expect(tried(wall, 'giveEvidence', { evidence: [{ name: '证人证言', source: 'others', collectedOn: '2026-07-10' }] })).toEqual(['litigation/G4'])
  })

  it('is approved by the principal, but not if he is in charge of it himself', () => {
    const toHimself = (step: StoryStep): StoryStep => ({ ...step, by: 'justiceHead', input: { undertaker: '@principal' } })
    const changes: Record<string, (step: StoryStep) => StoryStep> = { assign: toHimself, draft: (step) => ({ ...step, by: 'clerkJustice' }) }
    const own: Story = { ...crops, steps: crops.steps.map((step) => changes[step.step]?.(step) ?? step) }
    expect(tried(own, 'approve')).toEqual(['MF-PER-007'])
    const deputy = attempt(walk(crops, placeOf(crops, 'approve')), { step: 'approve', by: 'deputyLeader', on: '2026-04-21' })
    expect(guardsOf(deputy)).toEqual(['MF-PER-001'])
  })

  it('has the reconsidering organ beside it where the act was upheld (行政诉讼法 26 II, X12)', () => {
    const sued = (result: string, coDefendant?: string) => {
      const linked = { priorRecon: [{ id: 'r', register: 'reconsideration', state: 'decided', values: { result } }] }
      const { step, by, on, input } = straw.steps[placeOf(straw, 'serve')]!
      const other = walker(register, { calendar: nationalCalendar, linked })
      return guardsOf(other.attempt(null, { step, by, on, input: { ...input, priorRecon: 'r', coDefendant } }))
    }
    expect(sued('uphold')).toEqual(['litigation/coDefendant'])
    expect(sued('dismissRequest')).toEqual(['litigation/coDefendant'])
    expect(sued('uphold', '云岭县人民政府')).toEqual([])
    expect(sued('change')).toEqual([])
  })

  it('is asked whether the suit came too late: six months, or a year where the remedy was not told (行政诉讼法 46, 解释 64)', () => {
    const sue = (toldRemedy: boolean, knewOn: string, filedOn: string) => guardsOf(attempt(null, {
      ...appealed.steps[0]!, input: { ...appealed.steps[0]!.input, toldRemedy, knewOn, filedOn },
    }))
    expect(sue(true, '2026-01-30', '2026-07-30')).toEqual([])
    expect(sue(true, '2026-01-20', '2026-07-30')).toEqual(['litigation/sueLate'])
    expect(sue(false, '2026-01-20', '2026-07-30')).toEqual([])
    expect(sue(false, '2025-07-20', '2026-07-30')).toEqual(['litigation/sueLate'])
  })
})

describe('the head at the hearing', () => {
  const hearing = (row: object) => ({ hearings: [{ on: '2026-07-22', staff: '@clerkEnforce', lawyers: ['@adviser'], ...row }] })
  const head = { head: '@principal', headPost: 'chief', headOf: 'own', identityFiles: ['@file:身份证明.pdf'], identityOn: '2026-07-21' }

  it('is there, or a good reason is proved and staff come; lawyers alone never do (G1, 行诉解释 128, 出庭规定 8)', () => {
    expect(tried(wall, 'hear', hearing(head))).toEqual([])
    expect(tried(wall, 'hear', hearing({ absentReason: 'duty', absentProof: ['@file:说明.pdf'] }))).toEqual([])
    expect(tried(wall, 'hear', hearing({ absentReason: 'duty' }))).toEqual(['litigation/G5'])
    expect(tried(wall, 'hear', hearing({}))).toEqual(['litigation/G5'])
    expect(tried(wall, 'hear', hearing({ absentReason: 'duty', absentProof: ['@file:说明.pdf'], staff: undefined }))).toEqual(['litigation/G1'])
  })

  it('of an earlier hearing does not stand in the way of the next, whatever the directory of posts says of him now', () => {
    const heard = walk(wall, placeOf(wall, 'hear') + 1)
    const rows = heard.values.hearings as readonly object[]
    const elsewhere = { ...heard, values: { ...heard.values, hearings: rows.map((row) => ({ ...row, head: heard.handler, headPost: 'chief' })) } }
    const again = (row: object) => ({ ...wall.steps[placeOf(wall, 'hear')]!, on: '2026-08-05', input: hearing({ on: '2026-08-05', ...head, ...row }) })
    expect(guardsOf(attempt(elsewhere, again({})))).toEqual([])
    expect(guardsOf(attempt(elsewhere, again({ head: '@clerkEnforce', headPost: 'chief' })))).toEqual(['litigation/post'])
  })

  it('shows the paper of his office before the hearing (G2, 出庭规定 6)', () => {
    expect(tried(wall, 'hear', hearing({ ...head, identityFiles: undefined }))).toEqual(['litigation/G2'])
    expect(tried(wall, 'hear', hearing({ ...head, identityOn: '2026-07-23' }))).toContain('MF-DAT-002')
    const next = { ...wall.steps[placeOf(wall, 'hear')]!, on: '2026-07-24', input: hearing({ ...head, identityOn: '2026-07-23' }) }
    expect(guardsOf(attempt(walk(wall, placeOf(wall, 'hear')), next))).toEqual(['litigation/G2'])
  })

  it('is neither of a lower body nor a lawyer (G3, 出庭规定 2)', () => {
    expect(tried(wall, 'hear', hearing({ ...head, headOf: 'lower' }))).toEqual(['litigation/G3'])
    expect(tried(wall, 'hear', hearing({ ...head, headOf: 'entrusted' }))).toEqual(['litigation/G3'])
    expect(tried(wall, 'hear', hearing({ ...head, head: '@adviser' }))).toEqual(['litigation/lawyer', 'litigation/post'])
  })

  it('holds on that day the post that is written down; one in charge without such a post is asked about (出庭规定 2)', () => {
    const hear = (head: string, headPost: string) => tried(wall, 'hear', hearing({ lawyers: undefined, ...headed, head, headPost }))
    const { head: _, ...headed } = head
    expect(hear('@deputyLeader', 'deputy')).toEqual([])
    expect(hear('@clerkEnforce', 'chief')).toEqual(['litigation/post'])
    expect(hear('@deputyLeader', 'chief')).toEqual(['litigation/post'])
    expect(hear('@adviser', 'deputy')).toEqual(['litigation/post'])
    expect(hear('@clerkEnforce', 'inCharge')).toEqual(['litigation/inCharge'])
    expect(hear('@adviser', 'inCharge')).toEqual(['litigation/post', 'litigation/inCharge'])
  })

  it('entered twice for one day is asked about', () => {
    const day = { head: undefined, headPost: undefined, headOf: undefined }
    const twice = { hearings: [hearing(head).hearings[0], hearing({ ...head, ...day }).hearings[0]] }
    expect(tried(wall, 'hear', twice)).toEqual(['litigation/sameDay'])
  })

  it('need not come again in one instance, unless the court calls him (G5, 出庭规定 7)', () => {
    expect(walk(straw, placeOf(straw, 'hear') + 1).values.hearings).toHaveLength(2)
    expect(tried(straw, 'hear', { hearings: [{ on: '2026-04-28', staff: '@clerkEnforce', courtRequired: true }] })).toEqual(['litigation/G5'])
  })

  it('is somebody named, or somebody is sent', () => {
    expect(tried(wall, 'confirmHead', { plannedStaff: undefined })).toEqual(['litigation/someone'])
  })

  it('spoke only where he was there: what staff said is not counted as his word', () => {
    const spoke = register.figures!['litigation.spoke']!
    const said = (hearing: object) => {
      const record = walk(wall)
      return holds(spoke.where!, viewOf(record, { ...record.values, hearings: [hearing] }, {}))
    }
    expect([said({ head: 'p-principal', spoke: true }), said({ staff: 'p-clerkJustice', spoke: true })]).toEqual([true, false])
  })

  it('is listed by person and rank, and where he stayed away by the reason', () => {
    const told = (id: string, by: string) =>
      tallyInMemory({ catalogue: figureCatalogue([register]), records: [walk(straw), { ...walk(wall), id: 'wall' }] }, id, {
        from: '2026-01-01', to: '2026-12-31', by,
      })
    // 秸秆案开两次庭，第一次正职出庭；围墙案一次，有不能推迟的公务。
    expect(told('litigation.leaderAppearances', 'hearings.headPost').groups).toEqual([{ group: 'chief', value: 1 }])
    expect(told('litigation.headAbsences', 'hearings.absentReason').groups).toEqual([{ group: 'duty', value: 1 }, { group: null, value: 1 }])
  })

  it('counts an instance once, however often it was heard', () => {
    const present = register.figures!['litigation.withHead']!
    const counted = (record: RecordState) => holds(present.where!, viewOf(record, record.values, {}))
    expect([walk(straw), walk(wall)].map(counted)).toEqual([true, false])
    expect(walk(straw).values.firstHearingOn).toBe('2026-04-14')
    expect(walk(straw).values.lastHearingOn).toBe('2026-04-28')
  })

  it('cannot have been heard before the answer went out', () => {
    expect(tried(crops, 'mediate', { effectiveOn: '2026-04-20' })).toEqual(['MF-DAT-003'])
    const early = { hearings: [{ on: '2026-08-20', ...head, identityOn: '2026-08-19' }] }
    expect(tried(appealed, 'hear', early)).toEqual(['MF-DAT-003'])
  })
})

describe('the judgment', () => {
  it('may be appealed for fifteen days, a ruling for ten calendar days (行政诉讼法 85, E12, E13)', () => {
    expect(due(judged('2025-01-14', 'judgment'), 2, 'appeal', '2025-01-15')).toEqual(['2025-01-29', '2025-02-05'])
    expect(due(judged('2024-09-05', 'ruling'), 2, 'appeal', '2024-09-06')).toEqual(['2024-09-15', '2024-09-18'])
    expect(due(straw, placeOf(straw, 'takeEffect') + 1, 'appeal', '2026-06-06'), 'not once it took effect').toBeUndefined()
  })

  it('of the second instance is not appealed', () => {
    const appeal = { step: 'appeal', by: 'principal', on: '2026-05-15', input: { appealedOn: '2026-05-15', appealedBy: 'us' } } as const
    expect(guardsOf(attempt(walk(licence, placeOf(licence, 'takeEffect')), appeal))).toEqual(['litigation/first'])
  })

  it('is neither withdrawal nor mediation, and is served after it was given', () => {
    expect(tried(straw, 'judge', { result: 'withdraw' })).toEqual(['litigation/judged'])
    expect(tried(straw, 'judge', { judgmentOn: '2026-05-21' })).toContain('MF-DAT-002')
    expect(tried(straw, 'judge', { judgmentOn: '2026-05-20', servedOn: '2026-05-19' })).toEqual(['litigation/served'])
    expect(tried(straw, 'judge', { servedOn: undefined })).toEqual(['MF-FLD-002'])
  })

  it('asks to look twice where won and lost do not fit the result, and lets a local rule stand', () => {
    expect(tried(straw, 'judge', { lost: true })).toEqual(['litigation/loss'])
    expect(tried(straw, 'judge', { result: 'revoke' })).toEqual(['litigation/loss'])
    const at = placeOf(straw, 'judge')
    const local = attempt(walk(straw, at), { ...straw.steps[at]!, input: { ...straw.steps[at]!.input, lost: true }, reason: '本县把部分驳回计作败诉。' })
    expect(isProblem(local)).toBe(false)
  })

  it('opens a rectification when a loss takes effect, and only then (X12)', () => {
    expect(walk(wall, placeOf(wall, 'takeEffect')).values.rectifications).toBeUndefined()
    expect(walk(wall, placeOf(wall, 'takeEffect') + 1).values.rectifications).toHaveLength(1)
    expect(walk(straw).values.rectifications).toBeUndefined()
    expect(walk(wall).values.outcome).toBe('败诉（确认违法）：拆除围墙的行为')
  })

  it('of the first instance does not take effect while it may still be appealed, unless somebody says why (行政诉讼法 85, 94)', () => {
    const effective = (servedOn: string, paper: string, effectiveOn: string) =>
      guardsOf(attempt(walk(judged(servedOn, paper)), { step: 'takeEffect', by: 'clerkJustice', on: effectiveOn, input: { effectiveOn } }))
    expect([effective('2026-03-02', 'judgment', '2026-03-16'), effective('2026-03-02', 'judgment', '2026-03-18')]).toEqual([['litigation/appealOver'], []])
    expect([effective('2026-03-02', 'ruling', '2026-03-11'), effective('2026-03-02', 'ruling', '2026-03-13')]).toEqual([['litigation/appealOver'], []])
  })

  it('lost, may be taken further for six months (行诉解释 110)', () => {
    // 8月29日生效：2027年2月28日是周日；2027年放假安排未公布，按周末顺延到 3月1日。
    expect(due(wall, placeOf(wall, 'takeEffect') + 1, 'retrial', '2026-08-30')).toEqual(['2027-02-28', '2027-03-01'])
    expect(due(straw, placeOf(straw, 'takeEffect') + 1, 'retrial', '2026-06-06')).toBeUndefined()
  })

  it('is performed by its day before the case is reviewed (行政诉讼法 94, 96)', () => {
    expect(due(wall, placeOf(wall, 'startPerform') + 1, 'performance', '2026-09-02')).toEqual(['2026-09-30', '2026-09-30'])
    expect(guardsOf(attempt(walk(wall, placeOf(wall, 'startPerform')), wall.steps[placeOf(wall, 'review')]!))).toEqual(['litigation/performed'])
    expect(guardsOf(attempt(walk(wall, placeOf(wall, 'startPerform')), {
      step: 'startPerform', by: 'clerkEnforce', on: '2026-08-31', input: {},
    }))).toEqual([])
    expect(tried(wall, 'perform', { performedOn: '2026-08-20' }), 'not before it took effect').toEqual(['MF-DAT-003'])
  })

  it('lost, names its cause; a cause that comes back leads to study or to a task', () => {
    expect(tried(wall, 'review', { cause: undefined })).toEqual(['litigation/cause'])
    const before = licence.steps.slice(3, -1).map((step) => ({ ...step, in: 'litigation#before', title: '上一案' }))
    const again = (followUp: string): Story => ({
      ...wall,
      steps: [
        ...licence.steps.slice(0, 3), ...before,
        ...wall.steps.slice(0, placeOf(wall, 'review')),
        { ...wall.steps[placeOf(wall, 'review')]!, input: { ...wall.steps[placeOf(wall, 'review')]!.input, cause: 'law', followUp } },
      ],
    })
    expect(() => walk(again('none'))).toThrow('litigation/repeated')
    expect(walk(again('study')).values.studyPlanned).toBeDefined()
  })
})

describe('other endings', () => {
  it('count a withdrawal after the act was changed apart from wins and losses', () => {
    expect(walk(parking).values).toMatchObject({ result: 'withdraw', changedAct: true, settledOn: '2026-05-19' })
    expect(walk(parking).values.judgmentOn).toBeUndefined()
    expect(walk(crops).values.settledOn).toBe('2026-05-27')
  })

  it('give three months to ask the court for enforcement (行诉解释 156)', () => {
    expect(due(unpaid, 1, 'enforcement', '2026-03-06')).toEqual(['2026-06-01', '2026-06-01'])
  })

  it('leave nothing to be answered once the case is withdrawn', () => {
    const early: Story = {
      ...appealed,
      steps: [served('2026-09-17').steps[0]!, {
        step: 'withdraw', by: 'clerkJustice', on: '2026-09-22', input: { withdrawnOn: '2026-09-22', changedAct: false },
      }],
    }
    const running = clocksOf(register, walk(early), { calendar: nationalCalendar, now: '2026-10-30T09:00' }).filter(({ stoppedOn }) => stoppedOn === null)
    expect(running).toEqual([])
  })

  it('turn a suggestion of the court into a record of its own', () => {
    expect(walk(wall, placeOf(wall, 'receiveSuggestion') + 1).values.suggestions).toHaveLength(1)
  })

  it('publish nothing but totals', () => {
    expect(register.portal).toEqual({ shows: 'totals' })
  })
})
