import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../src/kernel/calendar.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import { isProblem } from '../../src/kernel/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { StoryStep } from '../../src/kernel/story.ts'
import { disputeStories } from '../../src/registers/disputes/dispute.examples.ts'
import { dispute } from '../../src/registers/disputes/dispute.ts'
import { registers } from '../../src/registers/index.ts'
import { guardsOf, walker } from '../../src/registers/walk.ts'
import { annualReport } from '../../src/registers/yearly/annual-report.ts'
import { attemptsOf, guardIds, judge, without } from './mutations.ts'

/** Guards for which no single slip in the stories is enough, and why. Each has a test of its own or is a second lock on one door. */
const elsewhere: Readonly<Record<string, string>> = {
  'normative-document/noPenalty': 'one tick answers three statutes: the three refuse together (normative-document.test.ts)',
  'normative-document/noLicence': 'as above',
  'normative-document/noCompulsion': 'as above',
  'legal-review/order': 'the order of the steps already refuses the same days (MF-DAT-003)',
  'dispute/G6minor': 'takes two slips at once: a harmed minor and no report (below)',
  'dispute/individuals': 'takes two changes at once: both parties units, each with its agent (dispute.test.ts)',
  'dispute/result': 'the steps before it already ask for a result; a second lock before the archive',
  'adviser/village': 'every story stands in a village (adviser.test.ts)',
  'adviser/tooMany': 'it only warns, and every attempt gives a reason (adviser.test.ts)',
  'adviser-year/sixOnes': 'as above (adviser-year.test.ts)',
  'adviser-log/village': 'every story stands in a village (adviser-log.test.ts)',
  'adviser-log/X16': 'it only warns, and every attempt gives a reason (adviser-log.test.ts)',
  'consult/aidTold': 'as above (consult.test.ts)',
  'mediation-committee/size': 'takes another number of links (mediation-committee.test.ts)',
  'mediation-committee/sizeTop': 'as above',
  'mediation-committee/chair': 'as above',
  'annual-report/noErrors': 'the program fills the report, so there is no story (below)',
  'annual-report/fourParts': 'as above',
  'annual-report/whole': 'as above',
  'duty-list/yearOver': 'it only warns, and every attempt gives a reason (duty.test.ts)',
  'law-report/sameText': 'as above (law-report.test.ts)',
  'meeting/quorum': 'as above (meeting.test.ts)',
  'clue/G1bypass': 'takes one person in two fields (clue.test.ts)',
  'clue/sameDay': 'it only warns, and every attempt gives a reason (clue.test.ts)',
  'clue/answered': 'as above',
  'correction/term': 'it only warns, and every attempt gives a reason (correction.test.ts)',
  'resettle/term': 'takes a slip of years in a day to come (resettle.test.ts)',
  'key-person/basis': 'takes another statute (key-person.test.ts)',
  'reconsideration/applyLate': 'it only warns, and every attempt gives a reason (reconsideration.test.ts)',
  'reconsideration/hearingNotice': 'as above',
  'reconsideration/lawyer': 'takes one person in two fields (reconsideration.test.ts)',
  'reconsideration/repeated': 'takes an earlier record of the unit (reconsideration.test.ts)',
  'litigation/sueLate': 'it only warns, and every attempt gives a reason (litigation.test.ts)',
  'litigation/loss': 'as above',
  'litigation/lawyer': 'takes one person in two fields (litigation.test.ts)',
  'litigation/repeated': 'takes an earlier record of the unit (litigation.test.ts)',
  'opinion/X18': 'takes an incident of its own (opinion.test.ts)',
}

describe('guards', () => {
  it('each stop something: without it, some step that is refused in the course of the stories could be taken', () => {
    expect(registers.flatMap((register) => [...idleGuards(register)].map((guard) => `${register.id}/${guard}`))).toEqual([])
  })

  it('that are tried elsewhere still exist', () => {
    const known = registers.flatMap((register) => guardIds(register).map((guard) => `${register.id}/${guard}`))
    expect(Object.keys(elsewhere).filter((guard) => !known.includes(guard))).toEqual([])
  })
})

describe('guards that no single slip meets', () => {
  it('dispute/G6minor: mediation with a harmed minor waits for the report (未成年人保护法 11 II)', () => {
    const find = { ...disputeStories.find((story) => story.steps[0]!.input!.assignee)! }
    const [opening, , triage, accept] = find.steps as readonly [StoryStep, StoryStep, StoryStep, StoryStep]
    const minor = { ...opening, input: { ...opening.input, riskFlags: ['minor'] } }
    const { walk, attempt } = walker(dispute, { calendar: nationalCalendar })
    const mediate: StoryStep = {
      step: 'mediate',
      by: 'mediator',
      on: accept.on,
      input: { sessions: [{ on: accept.on, record: '初谈。', result: 'goingOn' }] },
    }
    const accepted = walk({ ...find, steps: [minor, triage, accept] })
    expect(guardsOf(attempt(accepted, mediate))).toEqual(['dispute/G6minor'])
    const report: StoryStep = {
      step: 'report',
      by: 'villageCadre',
      on: accept.on,
      input: { reports: [{ at: `${accept.on}T09:00`, to: 'civil' }] },
    }
    expect(guardsOf(attempt(walk({ ...find, steps: [minor, triage, accept, report] }), mediate))).toEqual([])
  })

  const part = (kind: string) => ({ kind, heading: kind, text: '正文' })
  const sections = ['achievements', 'problems', 'duty', 'plan'].map(part)
  const report = (state: string, values: object): RecordState => ({
    id: 'r',
    register: 'annual-report',
    unit: 2,
    village: null,
    code: 'NB-1',
    title: '年度报告',
    handler: 'p-clerkJustice',
    involved: [],
    restricted: false,
    voided: null,
    pending: null,
    files: [],
    links: [],
    state,
    version: 3,
    trail: [],
    values: { reportYear: 2025, yearEnd: '2025-12-31', errors: 0, sections, ...values },
  })
  const tried = (step: string, by: StoryStep['by'], record: RecordState) =>
    guardsOf(
      walker(annualReport, { calendar: nationalCalendar }).attempt(record, {
        step,
        by,
        on: '2026-02-02',
        input: step === 'publish' ? { publishedOn: '2026-02-02' } : {},
      }),
    )

  it('annual-report: it is not sent for approval with errors or without one of the four parts that the law demands', () => {
    expect(tried('submit', 'clerkJustice', report('checked', {}))).toEqual([])
    expect(tried('submit', 'clerkJustice', report('checked', { errors: 1 }))).toEqual(['annual-report/noErrors'])
    for (const missing of sections.keys())
      expect(tried('submit', 'clerkJustice', report('checked', { sections: sections.toSpliced(missing, 1) }))).toEqual([
        'annual-report/fourParts',
      ])
  })

  it('annual-report: it is not published with parts missing', () => {
    expect(tried('publish', 'clerkOffice', report('cleared', {}))).toEqual([])
    expect(tried('publish', 'clerkOffice', report('cleared', { sections: sections.slice(1) }))).toEqual(['annual-report/whole'])
  })
})

/** Guards of a register that no attempt needs: where such a guard alone refuses, and its removal lets the step be taken, it is needed. */
function idleGuards(register: AnyRegister): ReadonlySet<string> {
  const idle = new Set(guardIds(register).filter((guard) => !(`${register.id}/${guard}` in elsewhere)))
  if (idle.size === 0) return idle
  for (const attempt of attemptsOf(register, idle)) {
    const [only = '', ...more] = guardsOf(judge(register, attempt))
    const guard = only.slice(register.id.length + 1)
    if (more.length === 0 && idle.has(guard) && !isProblem(judge(without(register, guard), attempt))) idle.delete(guard)
    if (idle.size === 0) break
  }
  return idle
}
