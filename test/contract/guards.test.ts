import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../src/kernel/calendar/calendar.ts'
import { any, filled, not } from '../../src/kernel/condition.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister, Guard } from '../../src/kernel/register.ts'
import type { StoryStep } from '../../src/kernel/story/story.ts'
import { disputeStories } from '../../src/registers/disputes/dispute.examples.ts'
import { dispute } from '../../src/registers/disputes/dispute.ts'
import { registers } from '../../src/registers/index.ts'
import { activity } from '../../src/registers/publicity/activity.ts'
import { guardsOf, walker } from '../../src/registers/walk.ts'
import { annualReport } from '../../src/registers/yearly/annual-report.ts'
import { guardIds, isNeeded } from './guards/needed.ts'

/** Guards for which no two slips in the stories are enough, and why; the file in brackets tries them. */
const elsewhere: Readonly<Record<string, string>> = {
  'normative-document/noPenalty': 'one tick answers three statutes: the three refuse together (rules/normative-document.test.ts)',
  'normative-document/noLicence': 'as above (rules/normative-document.test.ts)',
  'normative-document/noCompulsion': 'as above (rules/normative-document.test.ts)',
  'normative-document/reviewedText': 'turns on the words of two texts (rules/normative-document.test.ts)',
  'normative-document/body': 'as above (rules/normative-document.test.ts)',
  'normative-document/same': 'as above (rules/normative-document.test.ts)',
  'normative-document/revised': 'as above (rules/normative-document.test.ts)',
  'contract-review/reviewedText': 'as above (rules/contract-review.test.ts)',
  'contract-review/signedText': 'as above (rules/contract-review.test.ts)',
  'contract-review/pasted': 'turns on the words of a paper, which no story has (rules/contract-review.test.ts)',
  'contract-review/opinionFirst': 'turns on the days of the linked review (rules/contract-review.test.ts)',
  'normative-document/pasted': 'turns on the words of a paper, which no story has (rules/contract-review.test.ts)',
  'normative-document/creatingWords': 'turns on words that no story uses (rules/normative-document.test.ts)',
  'normative-document/reviewedBefore': 'turns on the days of the linked review (rules/normative-document.test.ts)',
  'normative-document/counsel': 'stops reviews issued before their own register asked for counsel (rules/normative-document.test.ts)',
  'decision/counsel': 'as above (decisions/decision.test.ts)',
  'normative-document/publicNumbers': 'turns on numbers of persons written into the draft (rules/normative-document.test.ts)',
  'decision/publicNumbers': 'as above (decisions/decision.test.ts)',
  'opinion/poster': 'turns on numbers of persons written into what is found (safety/opinion.test.ts)',
  'decision/reviewedBefore': 'turns on the days of the linked review (decisions/decision.test.ts)',
  'decision/reviewedText': 'every story sends its draft with its text (decisions/decision.test.ts)',
  'decision-catalogue/complete': 'stops lists drawn up before their own form asked for it (decisions/decision-catalogue.test.ts)',
  'officer/certOrder': 'a card that ends before it begins has ended: the two refuse together (enforcement/officer.test.ts)',
  'supervision-appraisal/fines':
    'turns on words that no story uses: fines as something to be scored (enforcement/supervision-appraisal.test.ts)',
  'village-rule/stillRed': 'turns on words that no story uses once it was corrected (rules/village-rule.test.ts)',
  'authority-list/goneBasis': 'turns on what was said of the basis (functions/authority-list.test.ts)',
  'inspection/times': 'turns on two times of one day; on two days the order of the steps refuses it too (enforcement/inspection.test.ts)',
  'case/numbers': 'turns on numbers of persons written into the facts (enforcement/case.test.ts)',
  'case/names': 'turns on a name of a person written into what is published (enforcement/case-term.test.ts)',
  'case/powerThen': 'turns on the days of the linked entry of the list (enforcement/case.test.ts)',
  'case/basis': 'turns on the law on which the linked entry rests (enforcement/case.test.ts)',
  'service-case/basis': 'as above (functions/service-case.test.ts)',
  'inspection/basis': 'as above (enforcement/inspection.test.ts)',
  'case/two': 'turns on whom the linked certificates name (enforcement/case-crew.test.ts)',
  'rectification/twice': 'turns on another finding of the same year (leadership/rectification.test.ts)',
  'case/proposed': 'a case nobody proposed lacks all that a proposal asks: several refuse together (enforcement/case.test.ts)',
  'inspection/itemThen': 'turns on what became of the linked entry of the list (enforcement/inspection.test.ts)',
  'dispute/individuals': 'turns on the parties, named long before (disputes/dispute.test.ts)',
  'dispute/result': 'stops disputes whose result was emptied before corrections kept what steps ask (disputes/dispute.test.ts)',
  'case/papers': 'turns on what the papers on the file say (enforcement/case-paper.test.ts)',
  'recording/minutes': 'turns on the minutes of two times (enforcement/recording.test.ts)',
  'reconsideration/inCharge': 'turns on the post of whoever is named (disputes/reconsideration.test.ts)',
  'recording/hash': 'turns on two check sums that differ (enforcement/recording.test.ts)',
  'recording-access/due': 'turns on a day long after the steps of the stories (enforcement/recording.test.ts)',
  'recording-access/sound': 'turns on two check sums that differ, in the recording (enforcement/recording.test.ts)',
  'petition/X10ended': 'takes three slips: an old case, struck off as ended, that is not (disputes/petition.test.ts)',
  'annual-report/noErrors': 'the program fills the report, so there is no story; below',
  'annual-report/fourParts': 'as above; below',
  'annual-report/whole': 'as above; below',
}

const known = registers.flatMap((register) => guardIds(register).map((guard) => `${register.id}/${guard}`))
const guarded = registers.filter((register) => guardIds(register).length > 0).map((register) => [register.id, register] as const)

describe('guards', () => {
  it.each(guarded)(
    '%s: each stops something: without it, some step that is refused in the course of the stories could be taken',
    (id, register) => {
      const idle = guardIds(register).filter((guard) => !(`${id}/${guard}` in elsewhere) && !isNeeded(register, guard))
      expect(idle).toEqual([])
    },
    300_000,
  )

  it('that are tried elsewhere still exist, and are tried there', () => {
    expect(Object.keys(elsewhere).filter((guard) => !known.includes(guard))).toEqual([])
    const untried = Object.entries(elsewhere).filter(([guard, why]) => {
      const [, file] = /\((.+)\)$/.exec(why) ?? []
      return file && !readFileSync(new URL(`../../src/registers/${file}`, import.meta.url), 'utf8').includes(guard.split('/')[1] as string)
    })
    expect(untried).toEqual([])
  })
})

describe('the search', () => {
  it('finds a guard idle that never refuses, and one that stands beside its double', () => {
    const { steps: taken }: AnyRegister = activity
    const [step, { needs, ...rest }] = Object.entries(taken).find(([, one]) => one.needs)!
    const [first] = needs as readonly [Guard]
    const never: Guard = { id: 'never', needs: any(filled('theme'), not(filled('theme'))), says: '无', help: '无' }
    const only: AnyRegister = { ...activity, steps: { ...taken, [step]: { ...rest, needs: [first, never] } } }
    expect([first.id, 'never'].map((guard) => isNeeded(only, guard))).toEqual([true, false])
    const steps = Object.entries(taken).map(([id, one]) => [
      id,
      { ...one, needs: one.needs?.flatMap((guard) => [guard, { ...guard, id: 'double' }]) },
    ])
    const doubled: AnyRegister = { ...activity, steps: Object.fromEntries(steps) }
    expect([first.id, 'double'].map((guard) => isNeeded(doubled, guard))).toEqual([false, false])
  })
})

describe('guards tried by hand', () => {
  it('dispute/G6minor: mediation with a harmed minor waits for the report (未成年人保护法 11 II)', () => {
    const find = disputeStories.find((story) => story.steps[0]!.input!.assignee)!
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
