import type { AnyRegister } from '../../src/kernel/register.ts'
import { ownSteps, type Story, type StoryStep } from '../../src/kernel/story/story.ts'
import { stories } from '../../src/registers/stories.ts'
import type { Moment } from '../../test/contract/guards/slips.ts'

type Input = Readonly<Record<string, unknown>>

/**
 * An attempt that turns on words, minutes, persons or several records, so that no change of one thing in a story finds it. It is told by the `nth` of the
 * stories that take the step: what is typed there instead, in the whole form or (`rows`) in every row of a part; `undefined` is left out.
 */
type Told = {
  readonly step: string
  readonly nth?: number
  readonly input?: Input
  readonly rows?: Readonly<Record<string, Input>>
  readonly on?: string
  /** What is typed otherwise at steps before it, by their names (`legal-review/issue`). */
  readonly before?: Readonly<Record<string, Input>>
  /** Steps before that are not taken, by name and day. */
  readonly without?: readonly string[]
  /** Taken just before the attempt. */
  readonly more?: readonly StoryStep[]
}

/** A paper without words: what was scanned cannot be compared. */
const scanned = ['@file:扫描件.pdf']
const number = [{ no: '一', body: '联系人手机 13900000011。' }]
const altered = { hashNow: 'ffffffffffffffffffffffff' }
const alone = { officers: ['@record:officer#邓海宁'] }
/** An agenda on which nothing has come out yet. */
const open = { agenda: [{ no: 1, title: '听取汇报', kind: 'report', presenter: '@justiceHead' }] }
const nobody = { head: undefined, headPost: undefined, absentReason: undefined }
const notInCharge = { head: '@clerkEnforce', headPost: 'inCharge' }
/** Stood when the entry was published; the VAT law took its place on 2026-01-01. */
const repealed = { basis: ['中华人民共和国增值税暂行条例'] }

const told: Readonly<Record<string, Told | ((all: readonly Story[]) => Moment)>> = {
  'normative-document/publicNumbers': { step: 'draft', input: { clauses: number } },
  'normative-document/creatingWords': { step: 'submit', before: { draft: { reviewedText: '第一条 占道经营的，罚款五十元。' } } },
  'normative-document/reviewedText': { step: 'submit', nth: 1, before: { draft: { reviewedText: undefined, draft: scanned } } },
  'normative-document/pasted': { step: 'submit', nth: 1, before: { draft: { reviewedText: '第一条 与附件不同的文字。' } } },
  'normative-document/reviewedBefore': { step: 'discuss', nth: 1, rows: { meeting: { on: '2026-01-11' } } },
  'normative-document/revised': (all) => {
    const items = [{ clause: '第一条', risk: 'low', basis: '表述', advice: '写明管理范围。' }]
    const issue = { 'legal-review/issue': { conclusion: 'change', items } }
    const { steps, ...moment } = momentOf(all, { step: 'sign', nth: 1, before: issue })
    const at = steps.findIndex((one) => one.in === 'legal-review' && one.step === 'issue')
    const answered = (stories['legal-review'] ?? []).flatMap(ownSteps).find((one) => one.step === 'answer') as StoryStep
    const on = steps[at]?.on ?? ''
    const input = { adopted: 'all', answeredOn: on, replies: [{ clause: '第一条', how: 'done' }] }
    const answer = { ...answered, in: 'legal-review', on, input }
    return { ...moment, steps: steps.toSpliced(at + 1, 0, answer) }
  },
  'normative-document/same': {
    step: 'sign',
    input: { body: '第一条 为了规范管理，方便群众，制定本规定。\n第二条 摊位另定。', diffWhy: undefined },
  },
  'case/inPart': { step: 'pay', rows: { payments: { amount: 1_500_000 } } },
  'case/instalments': { step: 'defer', rows: { instalments: { amount: 100 } } },
  'case/termOver': { step: 'urge', on: '2025-07-09', input: { urgeServedOn: '2025-07-09', suitTimeEndedOn: undefined, surcharge: undefined } },
  'case/crimeHanded': {
    step: 'handCrime',
    more: [{ step: 'handCrime', by: 'clerkEnforce', on: '2026-05-26', input: { crimeHandedAt: '2026-05-26T16:30' } }],
  },
  'contract-review/reviewedText': {
    step: 'approve',
    nth: 1,
    before: { submit: { reviewedText: undefined, draft: scanned }, resubmit: { reviewedText: undefined, draft: scanned } },
  },
  'contract-review/signedText': { step: 'sign', input: { signedText: undefined, signedFiles: scanned } },
  'contract-review/pasted': { step: 'submit', nth: 2, input: { reviewedText: '第一条 与附件不同的文字。' } },
  'contract-review/opinionFirst': { step: 'receive', input: { opinionOn: '2026-03-09' } },
  'decision/publicNumbers': { step: 'draft', input: { clauses: number } },
  'decision/reviewedBefore': { step: 'table', nth: 1, without: ['improve@2026-03-30'], input: { tabledOn: '2026-03-26' } },
  'decision/revised': { step: 'table', nth: 1, without: ['improve@2026-03-30'] },
  // Of the two certificates, the roster does not say to whom of the system the second belongs.
  'case/two': (all) => {
    const { steps, ...moment } = momentOf(all, { step: 'propose', nth: 1 })
    const second = steps.findLastIndex((one) => one.in?.startsWith('officer') && one.step === 'enrol')
    return { ...moment, steps: steps.map((one, at) => (at === second ? typed(one, { account: undefined }) : one)) }
  },
  'village-rule/stillRed': { step: 'amend', input: { text: '一、乱倒垃圾的，罚款二十元。' } },
  'authority-list/goneBasis': { step: 'confirm', before: { noteChange: { basisChange: 'repealed', changedBasis: '消防法废止' } } },
  'case/numbers': { step: 'conclude', nth: 1, input: { facts: '当事人（电话13800001234）在耕地上建坟。' } },
  'opinion/poster': { step: 'find', input: { summary: '网友（电话13800001234）反映垃圾清运不及时。' } },
  'case/twice': (all) => {
    const { story, steps, tried } = momentOf(all, { step: 'spotDecide' })
    return { story, steps: [...steps, { ...tried, in: 'case#first', title: '第一次' }], tried, world: {} }
  },
  'recording/minutes': { step: 'capture', input: { endAt: '2026-02-02T09:59' } },
  'recording/hash': { step: 'archive', before: { check: altered } },
  'recording-access/sound': (all) => {
    const more = (stories.recording?.[0]?.steps ?? []).filter(({ step }) => step === 'index' || step === 'check')
    const taken = more.map((one) => ({
      ...one,
      in: 'recording',
      on: '2026-03-02',
      input: one.step === 'check' ? { ...one.input, ...altered } : one.input,
    }))
    return momentOf(all, { step: 'approve', more: taken })
  },
  'supervision-appraisal/fines': { step: 'score', input: { items: [{ item: '罚没收入', how: '每万元一分', full: 100, got: 90 }] } },
  'reconsideration/head': { step: 'hear', rows: { hearings: nobody } },
  'reconsideration/inCharge': { step: 'hear', rows: { hearings: notInCharge } },
  'litigation/head': { step: 'hear', nth: 1, rows: { hearings: nobody } },
  'litigation/inCharge': { step: 'hear', nth: 1, rows: { hearings: { ...notInCharge, headOf: 'own', lawyers: undefined } } },
  'enterprise-service/once': (all) => twice(all, { step: 'enter' }, 'enterprise-service'),
  'adviser-log/overlap': (all) => twice(all, { step: 'write' }, 'adviser-log'),
  'adviser-log/evidence': { step: 'write', input: { mode: 'lecture', photos: undefined, signIn: undefined } },
  'petition/G1': (all) => twice(all, { step: 'accept' }, 'petition'),
  'law-report/sameText': (all) => twice(all, { step: 'submit' }, 'law-report'),
  'authority-list/overlap': (all) => twice(all, { step: 'publish', nth: 2 }, 'authority-list'),
  'service-item/oneGuide': (all) => twice(all, { step: 'publish', nth: 1 }, 'service-item'),
  'meeting/outcomes': { step: 'minute', before: { plan: open, hold: open }, input: open },
  'supervision-file-review/open': { step: 'draw', without: ['close@2026-03-13', 'archive@2026-03-20'] },
  'model-village/higher': (all) => {
    const enter = { ...(all[1]?.steps[0] as StoryStep), in: 'model-village#first', title: '市级称号' }
    const { steps, ...moment } = momentOf(all, { step: 'name' })
    return { ...moment, steps: [enter, ...steps] }
  },
  'service-case/listed': {
    step: 'receive',
    more: [{ in: 'authority-list', step: 'suspend', by: 'principal', on: '2026-03-02', input: {} }],
  },
  'service-case/basis': { step: 'receive', before: { 'authority-list/draft': repealed } },
  'inspection/twoOfficers': { step: 'notify', before: { plan: alone }, input: alone },
  'call-back/another': { step: 'propose', input: { visitor: '@mediator' } },
  'emergency-plan/drilled': {
    step: 'drill',
    more: [
      {
        in: 'drill#planned',
        step: 'plan',
        title: '另一次演练',
        by: 'clerkEmergency',
        on: '2025-06-19',
        input: { plan: '@record:emergency-plan', mode: 'tabletop', scenario: '运输槽车在镇区泄漏', plannedOn: '2025-07-18' },
      },
    ],
    input: { drills: ['@record:drill#planned'] },
  },
  'contract-review/signedFirst': { step: 'recordBypass', on: '2026-07-06', input: { signedOn: '2026-07-06', foundOn: '2026-07-05' } },
  'reconsideration/repeated': (all) => {
    const story = all[4] as Story
    const at = story.steps.findIndex(({ step }) => step === 'review')
    const before = story.steps.slice(0, at + 1).map((one) => ({ ...one, in: 'reconsideration#before', title: '上一次' }))
    const review = story.steps[at] as StoryStep
    const tried = { ...review, reason: '试办', input: { ...review.input, followUp: 'none' } }
    return { story, steps: [...before, ...story.steps.slice(0, at)], tried, world: {} }
  },
  'litigation/repeated': (all) => {
    const [licence, wall] = [all[2] as Story, all[1] as Story]
    const before = licence.steps.slice(3, -1).map((one) => ({ ...one, in: 'litigation#before', title: '上一案' }))
    const at = wall.steps.findIndex(({ step }) => step === 'review')
    const review = wall.steps[at] as StoryStep
    const tried = { ...review, reason: '试办', input: { ...review.input, cause: 'law', followUp: 'none' } }
    return { story: wall, steps: [...licence.steps.slice(0, 3), ...before, ...wall.steps.slice(0, at)], tried, world: {} }
  },
}

/** The same once more, on a second record: what is done once in the story stands there already. */
function twice(all: readonly Story[], one: Told, register: string): Moment {
  const { story, steps, tried } = momentOf(all, one)
  const own = steps.filter((step) => step.in === undefined)
  const first = [...own, tried].map((step) => ({ ...step, in: `${register}#first`, title: '第一次' }))
  return { story, steps: [...steps.filter((step) => step.in !== undefined), ...first, ...own], tried, world: {} }
}

/** The attempts written by hand for a guard. What only warns is shown to whoever gives no reason. */
export function byHand(register: AnyRegister, guard: string): readonly Moment[] {
  const one = told[`${register.id}/${guard}`]
  if (!one) return []
  const all = stories[register.id] ?? []
  const moment = typeof one === 'function' ? one(all) : momentOf(all, one)
  const warns = Object.values(register.steps).some(({ needs = [] }) => needs.some(({ id, warns }) => id === guard && warns))
  return [{ ...moment, tried: { ...moment.tried, reason: warns ? undefined : (moment.tried.reason ?? '试办') } }]
}

function momentOf(all: readonly Story[], { step, nth = 0, more = [], ...other }: Told): Moment {
  const story = all.filter((one) => ownSteps(one).some((taken) => taken.step === step))[nth]
  const at = story?.steps.findIndex((one) => one.in === undefined && one.step === step) ?? -1
  const taken = story?.steps[at]
  if (!story || !taken) throw new Error(`no story takes “${step}”`)
  const tried = typed(taken, { ...other.input, ...rowsOf(taken, other.rows ?? {}) })
  return {
    story,
    steps: [...earlierOf(story.steps.slice(0, at), other), ...more],
    tried: { ...tried, on: other.on ?? tried.on },
    world: {},
  }
}

const earlierOf = (steps: readonly StoryStep[], { before = {}, without = [] }: Omit<Told, 'step'>): readonly StoryStep[] =>
  steps
    .filter(({ step, on }) => !without.includes(`${step}@${on}`))
    .map((one) => typed(one, before[one.in === undefined ? one.step : `${one.in}/${one.step}`] ?? {}))

const typed = (step: StoryStep, other: Input): StoryStep => ({
  ...step,
  input: Object.fromEntries(Object.entries({ ...step.input, ...other }).filter(([, value]) => value !== undefined)),
})

/** The rows that the story types, with the same otherwise in each. */
const rowsOf = ({ input = {} }: StoryStep, rows: Readonly<Record<string, Input>>): Input =>
  Object.fromEntries(
    Object.entries(rows).map(([part, other]) => [
      part,
      [input[part]]
        .flat()
        .map((row) => Object.fromEntries(Object.entries({ ...(row as object), ...other }).filter(([, one]) => one !== undefined))),
    ]),
  )
