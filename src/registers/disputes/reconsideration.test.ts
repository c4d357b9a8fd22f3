import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { reconsiderationStories } from './reconsideration.examples.ts'
import { reconsideration } from './reconsideration.ts'

const register: AnyRegister = reconsideration
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const [shed, fine, , pension, drain, tooLate] = reconsiderationStories as readonly [Story, Story, Story, Story, Story, Story]
const placeOf = ({ steps }: Story, step: string) => steps.findLastIndex((one) => one.step === step)
/** The last such step of a story with other input, tried on the record as it stood before; says why it is refused. */
function tried(story: Story, name: string, input: Record<string, unknown> = {}, by = story.steps[placeOf(story, name)]!.by) {
  const at = placeOf(story, name)
  const step = story.steps[at]!
  return guardsOf(attempt(at === 0 ? null : walk(story, at), { ...step, by, input: { ...step.input, ...input } }))
}
const heardWith = (told: StoryStep['input'] = {}, row: object = {}) => ({ hearings: [told.hearings].flat().map((one) => ({ ...(one as object), ...row })) })
const retold = (story: Story, input: object): Story => ({
  ...story, steps: story.steps.map((one) => (one.step === 'hear' ? { ...one, input: heardWith(one.input, input) } : one)),
})
const without = (story: Story, name: string): Story => ({ ...story, steps: story.steps.filter(({ step }) => step !== name) })
const clockAt = (story: Story, upTo: number, clock: string, day: string) =>
  clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).find((one) => one.clock === clock)
const due = (...at: Parameters<typeof clockAt>) => [clockAt(...at)?.dueStrict, clockAt(...at)?.dueLegal]

describe('who takes part in the hearing', () => {
  const counted = (records: readonly ReturnType<typeof walk>[]) => (id: string, by?: string) =>
    tallyInMemory({ catalogue: figureCatalogue([register]), records: records.map((one, index) => ({ ...one, id: `r${index}` })) }, id, {
      from: '2026-01-01', to: '2026-12-31', by,
    })
  const called = (story: Story) => placeOf(story, 'hear')
  const absent = { head: undefined, headPost: undefined, absentReason: '在县里开防汛会。' }

  it('is counted by rank, and over the cases that were heard (复议法 51)', () => {
    const without = retold(shed, absent)
    // 两件听证，一件分管负责人参加、一件没有；没有听证的不在分母里。
    const count = counted([walk(shed), walk(without), walk(pension)])
    expect(count('reconsideration.headAppearances', 'hearings.headPost').groups).toEqual([{ group: 'deputy', value: 1 }])
    expect(count('reconsideration.headAbsent').value).toBe(1)
    expect(count('reconsideration.headRate')).toMatchObject({ value: 50, numerator: 1, denominator: 2 })
  })

  it('is not counted before the hearing took place', () => {
    expect(counted([walk(shed, called(shed))])('reconsideration.heard').value).toBe(0)
  })

  it('is told anew for a second hearing: who came to the first has not come to it', () => {
    const again: StoryStep = { step: 'noticeHearing', by: 'clerkJustice', on: '2026-04-21', input: { hearingNoticedOn: '2026-04-21', hearingOn: '2026-05-06' } }
    const record = attempt(walk(shed, called(shed) + 1), again)
    const hear = (row: object) => {
      const input = { hearings: [{ on: '2026-05-06', ...row }] }
      return attempt(record as ReturnType<typeof walk>, { step: 'hear', by: 'clerkEnforce', on: '2026-05-06', input })
    }
    expect(guardsOf(hear({}))).toEqual(['reconsideration/head'])
    // 再次听证的通知不改前一次的数；再次听证没有参加的，这一件仍是参加过的。
    const twice = hear({ absentReason: '在县里开防汛会。', staff: '@clerkEnforce' })
    for (const one of [record, twice]) {
      const count = counted([one as ReturnType<typeof walk>])
      expect([count('reconsideration.heard').value, count('reconsideration.withHead').value, count('reconsideration.headAppearances').value]).toEqual([1, 1, 1])
    }
    expect(isProblem(twice) ? twice : [twice.values.firstHearingOn, twice.values.lastHearingOn]).toEqual(['2026-04-20', '2026-05-06'])
  })
})

describe('the answer to a reconsideration', () => {
  it('is due after ten working days in the ordinary procedure, made-up Saturdays counted (复议法 48, 88)', () => {
    expect(due(shed, 1, 'reply', '2026-02-13')).toEqual(['2026-03-04', '2026-03-04'])
  })

  it('is due after five working days in the simple procedure (复议法 54, 88)', () => {
    expect(due(drain, 1, 'reply', '2025-09-27')).toEqual(['2025-10-10', '2025-10-10'])
  })

  it('turns overdue the day after, with what the law then presumes (复议法 70)', () => {
    expect(clockAt(shed, 1, 'reply', '2026-03-04')?.status).toBe('dueSoon')
    expect(clockAt(shed, 1, 'reply', '2026-03-05')?.status).toBe('overdue')
    expect(register.clocks!.reply!.late).toContain('视为没有证据')
  })

  it('is no longer due when the case ended before it, and then counts neither as in time nor as late', () => {
    // 2月12日收到副本，2月26日（第五个工作日）申请人撤回。
    const withdrawn: Story = {
      ...shed,
      steps: [shed.steps[0]!, {
        step: 'terminate', by: 'clerkJustice', on: '2026-02-26', reason: '申请人撤回。', input: { terminatedOn: '2026-02-26', mediation: 'settled' },
      }],
    }
    expect(clockAt(withdrawn, 2, 'reply', '2026-03-31')?.stoppedOn).toBe('2026-02-26')
    const count = (story: Story, upTo: number, id: string) =>
      tallyInMemory(
        { catalogue: figureCatalogue([register]), records: [walk(story, upTo)], time: { calendar: nationalCalendar, now: '2026-03-31T09:00' } }, id,
        { from: '2026-01-01', to: '2026-12-31' },
      ).value
    expect([count(withdrawn, 2, 'reconsideration.replyDue'), count(withdrawn, 2, 'reconsideration.repliedInTime')]).toEqual([0, 0])
    expect([count(shed, 1, 'reconsideration.replyDue'), count(shed, 1, 'reconsideration.onTimeReplyRate')], 'silence').toEqual([1, 0])
  })

  it('needs its evidence and its law (G1)', () => {
    const bare = (input: object): Story => ({
      ...pension, steps: pension.steps.map((step) => (step.step === 'draft' ? { ...step, input: { ...step.input, ...input } } : step)),
    })
    expect(tried(bare({ evidence: undefined }), 'approve')).toEqual(['reconsideration/G1'])
    expect(tried(bare({ legalBasis: undefined }), 'approve')).toEqual(['reconsideration/G1'])
    expect(tried(pension, 'approve')).toEqual([])
  })

  it('takes no evidence gathered after the copy came, unless it was permitted (G2, 复议法 46)', () => {
    const late = (source: string, collectedOn: string) => ({ evidence: [{ name: '补做的笔录', source, collectedOn }] })
    expect(tried(pension, 'draft', late('others', '2026-07-02'))).toEqual(['reconsideration/G2'])
    expect(tried(pension, 'draft', late('own', '2026-07-02'))).toEqual(['reconsideration/G2'])
    expect(tried(pension, 'draft', late('own', '2026-07-01')), 'on the day itself').toEqual([])
    expect(tried(pension, 'draft', late('permitted', '2026-07-02'))).toEqual([])
    expect(tried(shed, 'supplement', late('others', '2026-04-21'))).toEqual(['reconsideration/permitted'])
  })

  it('is not approved by whoever wrote it or is in charge of it', () => {
    const [notify, assign, draft, approve] = pension.steps as readonly [StoryStep, StoryStep, StoryStep, StoryStep]
    const inCharge = { ...assign, input: { undertaker: '@deputyLeader' } }
    const approvedAfter = (draft: StoryStep) => guardsOf(attempt(walk({ ...pension, steps: [notify, inCharge, draft] }), approve))
    expect(approvedAfter({ ...draft, by: 'clerkJustice' })).toEqual(['MF-PER-007'])
    expect(approvedAfter({ ...draft, by: 'deputyLeader' })).toEqual(['MF-PER-002'])
  })

  it('cannot have been sent before the copy came', () => {
    expect(tried(pension, 'reply', { replyOn: '2026-06-30' })).toEqual(['MF-DAT-003'])
  })
})

describe('an application handed in at the township', () => {
  it('is passed on within five working days (复议法 32, 88)', () => {
    // 4月30日递交：五一假期 5月1日至5日不计，6、7、8 日三日，9 日（周六上班）第四日，11 日第五日。
    expect(due(fine, 1, 'forwarding', '2026-05-06')).toEqual(['2026-05-11', '2026-05-11'])
    expect(clockAt(fine, 2, 'forwarding', '2026-05-12')?.status).toBe('met')
  })

  it('that looks late is asked about, by sixty days where the remedy was told and a year where it was not (复议法 20)', () => {
    const apply = (toldRemedy: boolean, knewOn: string) => tried(pension, 'notify', { toldRemedy, knewOn, appliedOn: '2026-06-26' })
    expect(apply(true, '2026-04-27')).toEqual([])
    expect(apply(true, '2026-04-26')).toEqual(['reconsideration/applyLate'])
    expect(apply(false, '2026-04-26')).toEqual([])
    expect(apply(false, '2025-06-24')).toEqual(['reconsideration/applyLate'])
  })
})

describe('an application that the county did not accept', () => {
  it('is over, and is no reconsideration of the year (复议法 30)', () => {
    const declined = walk(tooLate)
    const cases = tallyInMemory({ catalogue: figureCatalogue([register]), records: [declined] }, 'reconsideration.cases', { from: '2026-01-01', to: '2026-12-31' })
    expect([declined.state, cases.value]).toEqual(['archived', 0])
  })
})

describe('the hearing', () => {
  it('is attended by a head, or the reason is given and staff are sent (复议法 51)', () => {
    const absent = { head: undefined, headPost: undefined }
    const hear = (row: object) => tried(shed, 'hear', heardWith(shed.steps[placeOf(shed, 'hear')]!.input, row))
    expect(hear(absent)).toEqual(['reconsideration/head'])
    expect(hear({ ...absent, absentReason: '参加防汛会商' })).toEqual([])
    expect(hear({ ...absent, absentReason: '参加防汛会商', staff: undefined })).toEqual(['reconsideration/head'])
  })

  it('knows no lawyer for a head', () => {
    expect(tried(shed, 'hear', heardWith(shed.steps[placeOf(shed, 'hear')]!.input, { head: '@adviser' }))).toEqual(['reconsideration/lawyer', 'reconsideration/post'])
    const hear = (row: object) => tried(shed, 'hear', heardWith(shed.steps[placeOf(shed, 'hear')]!.input, row))
    expect(hear({ head: '@clerkEnforce', headPost: 'chief' })).toEqual(['reconsideration/post'])
    expect(hear({ head: '@clerkEnforce', headPost: 'inCharge' })).toEqual(['reconsideration/inCharge'])
  })

  it('announced too late is asked about (复议法 51)', () => {
    expect(tried(shed, 'noticeHearing', { hearingOn: '2026-04-14' })).toEqual(['reconsideration/hearingNotice'])
    // 10月12日听证：五个工作日前是 9月29日（10月10日周六上班，国庆假期不计）。
    const noticed = (hearingNoticedOn: string) => {
      const at = placeOf(shed, 'noticeHearing')
      const step = { ...shed.steps[at]!, on: hearingNoticedOn, input: { hearingNoticedOn, hearingOn: '2026-10-12' } }
      return guardsOf(attempt(walk(shed, at), step))
    }
    expect([noticed('2026-09-29'), noticed('2026-09-30')]).toEqual([[], ['reconsideration/hearingNotice']])
  })
})

describe('what the county does with its time', () => {
  it('stops while the case is suspended and grows by what it prolongs (复议法 39, 62)', () => {
    // 2月10日受理；3月9日中止（用去 27 日），4月1日恢复，尚余 33 日：5月4日是假日，顺延到 6日。
    expect(due(shed, placeOf(shed, 'resume') + 1, 'decision', '2026-04-02')).toEqual(['2026-05-04', '2026-05-06'])
    // 再延长三十日：6月3日。
    expect(due(shed, placeOf(shed, 'prolong') + 1, 'decision', '2026-04-28')).toEqual(['2026-06-03', '2026-06-03'])
  })

  it('is not prolonged in the simple procedure', () => {
    const at = walk(pension, placeOf(pension, 'reply'))
    const prolong = { step: 'prolong', by: 'clerkJustice', on: '2026-07-06', input: { prolongedOn: '2026-07-06', prolongDays: 10 } } as const
    expect(guardsOf(attempt(at, prolong))).toEqual(['reconsideration/ordinary'])
  })

  it('is not resumed without having been suspended, nor suspended twice at once', () => {
    expect(tried(without(shed, 'suspend'), 'resume')).toEqual(['reconsideration/standing'])
    const twice = { ...shed, steps: shed.steps.map((step) => (step.step === 'resume' ? shed.steps[placeOf(shed, 'suspend')]! : step)) }
    expect(guardsOf(attempt(walk(twice, placeOf(shed, 'resume')), { ...shed.steps[placeOf(shed, 'suspend')]!, on: '2026-03-20' }))).toEqual([
      'reconsideration/running',
    ])
    expect(walk(shed, placeOf(shed, 'suspend') + 1).values.suspended).toBe(true)
    expect(walk(shed, placeOf(shed, 'resume') + 1).values.suspended).toBe(false)
  })

  it('gives ten working days to defend a document of ours (复议法 58, 88)', () => {
    expect(due(shed, placeOf(shed, 'noticeNorm') + 1, 'norm', '2026-03-10')).toEqual(['2026-03-23', '2026-03-23'])
    expect(tried(without(shed, 'noticeNorm'), 'replyNorm')).toEqual(['reconsideration/norm'])
  })
})

describe('the decision', () => {
  it('that corrects the act opens a rectification, one that upholds it does not (X12)', () => {
    expect(walk(shed, placeOf(shed, 'decide') + 1).values.rectifications).toHaveLength(1)
    expect(walk(fine, placeOf(fine, 'decide') + 1).values.rectifications).toBeUndefined()
    expect(walk(shed, placeOf(shed, 'decide') + 1).values.outcome).toBe('行政复议撤销：限期拆除决定（青石执拆〔2026〕2号）')
  })

  it('followed by an opinion letter opens another, with sixty days to report (复议法 76)', () => {
    const at = placeOf(shed, 'receiveOpinion') + 1
    expect(walk(shed, at).values.rectifications).toHaveLength(2)
    expect(due(shed, at, 'opinion', '2026-05-26')).toEqual(['2026-07-24', '2026-07-24'])
    expect(tried(without(shed, 'receiveOpinion'), 'reportOpinion')).toEqual(['reconsideration/opinion'])
  })

  it('is not filed away while its opinion letter is unanswered (复议法 76)', () => {
    const unanswered = without(shed, 'reportOpinion')
    expect(tried(unanswered, 'archive')).toEqual(['reconsideration/opinionAnswered'])
    expect(tried(shed, 'archive')).toEqual([])
  })

  it('is not a termination, and is not served before it is made', () => {
    expect(tried(drain, 'decide', { result: 'terminated' })).toEqual(['reconsideration/decision'])
    expect(tried(drain, 'decide', { servedOn: '2025-10-20' })).toEqual(['reconsideration/served'])
    expect(tried(drain, 'decide', { servedOn: undefined })).toEqual(['MF-FLD-002'])
  })

  it('may come although nothing was answered', () => {
    const silent = { ...drain, steps: [drain.steps[0]!, drain.steps[placeOf(drain, 'decide')]!] }
    expect(walk(silent).state).toBe('decided')
  })

  it('that revokes the act is not met by the same act again, but for mere procedure (G3, 复议法 64 II)', () => {
    const at = placeOf(shed, 'decide')
    const decide = shed.steps[at]!
    const substance = { ...shed, steps: shed.steps.with(at, { ...decide, input: { ...decide.input, procedureOnly: false } }) }
    expect(tried(substance, 'remake')).toEqual(['reconsideration/G3'])
    expect(tried(substance, 'remake', { sameAsBefore: false })).toEqual([])
    expect(tried(shed, 'remake')).toEqual([])
  })

  it('is performed by its day before it is reviewed (复议法 77)', () => {
    const at = placeOf(shed, 'startPerform') + 1
    expect(due(shed, at, 'performance', '2026-06-01')).toEqual(['2026-07-24', '2026-07-24'])
    const skipped = walk(drain, placeOf(drain, 'startPerform'))
    expect(guardsOf(attempt(skipped, drain.steps[placeOf(drain, 'review')]!))).toEqual(['reconsideration/performed'])
  })

  it('leaves the applicant fifteen days to sue; the suit is opened and points back (行政诉讼法 45, X12)', () => {
    expect(due(fine, placeOf(fine, 'sue'), 'suit', '2026-06-11')).toEqual(['2026-06-25', '2026-06-25'])
    expect(walk(fine).values.followedBy).toBeTruthy()
    expect(walk(fine).state).toBe('sued')
  })
})

describe('the review', () => {
  it('names the cause where the act was corrected', () => {
    expect(tried(drain, 'review', { cause: undefined })).toEqual(['reconsideration/cause'])
    expect(tried(pension, 'review', { cause: undefined })).toEqual([])
  })

  it('of a cause that comes back leads to study or to a task (X12)', () => {
    const other = (followUp: string): Story => ({
      ...drain,
      steps: [
        ...drain.steps.slice(0, -2).map((step) => ({ ...step, in: 'reconsideration#before', title: '上一次' })),
        { ...drain.steps.at(-2)!, in: 'reconsideration#before' },
        ...drain.steps.slice(0, -2),
        { ...drain.steps.at(-2)!, input: { ...drain.steps.at(-2)!.input, followUp } },
      ],
    })
    expect(() => walk(other('none'))).toThrow('reconsideration/repeated')
    expect(walk(other('task')).values.taskProposed).toBeDefined()
  })

  it('opens the lecture it decides on', () => {
    expect(walk(shed).values.studyPlanned).toBeDefined()
  })

  it('is not archived by whoever wrote it', () => {
    const at = walk(shed, placeOf(shed, 'archive'))
    const chief = walk({ ...shed, steps: shed.steps.slice(0, -1).with(-1, { ...shed.steps.at(-2)!, by: 'justiceHead' }) })
    expect(isProblem(attempt(at, { step: 'archive', by: 'justiceHead', on: '2026-07-22' }))).toBe(false)
    expect(guardsOf(attempt(chief, { step: 'archive', by: 'justiceHead', on: '2026-07-22' }))).toEqual(['MF-PER-002'])
  })
})
