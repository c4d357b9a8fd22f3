import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { rowsOf, type Values } from '../../kernel/condition.ts'
import { computeDeadline } from '../../kernel/deadline/deadline.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Context } from '../../kernel/step/command.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import { type Taking, type Told, tellStep } from '../../kernel/story/tell.ts'
import { unitTree } from '../../kernel/unit.ts'
import { registerById, registers } from '../index.ts'

// 几个人，各有几个岗位，任意先后、任意真假地办决策和合同；凡办成了的，都不能违法。

const tree = unitTree([
  { id: 1, code: '990100', name: '云岭县', shortName: '云岭', kind: 'county', parent: null },
  { id: 2, code: '990101', name: '青石镇', shortName: '青石', kind: 'township', parent: 1 },
  { id: 3, code: '990102', name: '柳溪村', shortName: '柳溪', kind: 'village', parent: 2 },
])
const posts = (id: string, ...roles: Role[]): Actor => ({
  id, name: id, appointments: roles.map((role) => ({ role, unit: role === 'villageCadre' ? 3 : 2, from: '2020-01-01' })),
})
/** 乡镇常见的一人多岗：起草的人也在司法所，所长也在执法队。 */
const people = [
  posts('甲', 'clerkOffice', 'clerkJustice'), posts('乙', 'clerkEnforce', 'justiceHead'), posts('丙', 'principal', 'clerkOffice'),
  posts('丁', 'deputyLeader', 'clerkPeace'), posts('戊', 'adviser', 'clerkJustice'), posts('己', 'clerkJustice', 'villageCadre'),
]
const ids = people.map(({ id }) => id)

/** 一步里的运气：`one` 取其一（前面的多取），`chance` 几成把握。 */
class Luck {
  private rest: number[]
  constructor(numbers: readonly number[]) {
    this.rest = [...numbers]
  }
  next(below: number): number {
    return (this.rest.shift() ?? 0) % below
  }
  one<T>(...list: readonly T[]): T {
    return list[Math.max(0, this.next(list.length * 3) - list.length * 2)] as T
  }
  chance = (tenths: number): boolean => this.next(10) < tenths
  person = (): string => ids[this.next(ids.length)] as string
}

type At = { readonly day: string; readonly luck: Luck; readonly values: Values }
type Inputs = Readonly<Record<string, (at: At) => Values>>
const always = ['participate', 'legality', 'discuss'] as const
const said = (speaker: string, luck: Luck, isHead: boolean) => ({
  speaker, isHead, view: luck.one('agree', 'change', 'oppose', 'abstain'), words: '发言。',
})
const demanded = [['technical', 'experts'], ['risky', 'risk'], ['market', 'fair']] as const

const decisionInputs: Inputs = {
  propose: ({ day }) => ({ kind: 'policy', proposedOn: day, proposedBy: 'leader', necessity: '需要。' }),
  initiate: ({ day, luck }) => {
    const traits = ['technical', 'risky', 'secret', 'pilot', 'market'].filter(() => luck.chance(3))
    const more = demanded.filter(([trait]) => traits.includes(trait) || luck.chance(1)).map(([, step]) => step)
    return {
      initiatedOn: day, office: '990101', dueOn: day, drafter: luck.person(), drafters: luck.chance(5) ? [luck.person()] : [], traits,
      outsideWhy: '急需。',
      required: luck.chance(9) ? [...always, ...more] : ['participate', ...more],
    }
  },
  draft: () => ({ explanation: '说明。', clauses: [{ no: '一', body: '内容。' }], disagreement: false }),
  improve: ({ luck }) => ({ clauses: [{ no: '一', body: luck.one('内容。', '完善。') }] }),
  waive: ({ luck }) => ({ waivers: [{ step: luck.one('participate', 'experts', 'risk', 'fair'), reason: '理由。' }] }),
  consult: ({ day, luck }) => ({
    consultFrom: day, consultTo: addDays(day, luck.one(30, 31, 29, 10, 0, -1)), consultChannels: ['online'],
    consultShortReason: luck.chance(2) ? '情况紧急。' : '',
  }),
  comment: ({ day, luck, values }) => ({
    comments: [{
      no: luck.chance(9) ? `${rowsOf(values.comments).length + 1}` : '1', on: day, channel: 'online', clause: luck.one('一', '九'), content: '意见。',
    }],
  }),
  answer: ({ values, luck }) => ({
    answers: rowsOf(values.comments).filter(() => luck.chance(9))
      .map(({ no }) => ({ no, gist: '要点', adopted: luck.one('all', 'none'), reply: '说明。' })),
  }),
  hear: ({ day }) => ({ hearings: [{ noticeOn: addDays(day, -9), papersOn: addDays(day, -7), on: day, participants: 9, report: '略。' }] }),
  summarise: ({ day }) => ({ summarisedOn: day, adoptionNote: '说明。' }),
  argue: ({ day, luck }) => ({
    arguedOn: day, experts: [{ name: '专家', org: '院校', independent: luck.chance(9), verdict: 'support', opinion: '可行。', signed: luck.chance(9) }],
  }),
  assess: ({ day, luck }) => ({
    assessedOn: day, riskLevel: 'low', riskPoints: '点。', riskMeasures: '措施。', riskConclusion: luck.one('go', 'adjust', 'stop'),
    riskAdjusted: luck.chance(5) ? '已调整。' : '',
  }),
  assessFairness: ({ day, luck }) => ({ fairResult: luck.one('pass', 'fail'), fairBy: luck.person(), fairOn: day }),
  submit: ({ day }) => ({ submittedOn: day }),
  table: ({ day, luck }) => ({
    tabledOn: day, diffWhy: luck.chance(5) ? '按意见修改。' : '', reviewShortReason: luck.chance(2) ? '急。' : '', legalRisk: luck.chance(3) ? '风险。' : '',
  }),
  discuss: ({ day, luck }) => {
    const members = [said('丁', luck, false), said('乙', luck, false)]
    const head = said('丙', luck, true)
    return { meetingOn: day, meetingType: 'office', present: 3, statements: luck.chance(9) ? [...members, head] : [head, ...members] }
  },
  decide: ({ day, luck }) => ({ decidedOn: day, headReason: luck.chance(4) ? '理由。' : '' }),
}

const contractInputs: Inputs = {
  submit: ({ day, luck }) => ({
    contractNo: 'QS-1', office: '990101', drafter: luck.person(), drafters: luck.chance(5) ? [luck.person()] : [], party: '某公司', type: 'lease',
    amount: 100,
    pays: luck.chance(5), budget: '预算', budgetAmount: luck.one(100, 99), draft: ['稿'], submittedOn: day, reviewedText: '第一条 租期三年。',
  }),
  receive: ({ day }) => ({ opinionOn: day }),
  revise: ({ day }) => ({ revisedOn: day, revisedDraft: ['修改稿'] }),
  resubmit: ({ day }) => ({ submittedOn: day, draft: ['新稿'] }),
  approve: ({ day, luck }) => ({ approvedOn: day, notAdoptedReason: luck.chance(5) ? '同意。' : '' }),
  sign: ({ day, luck }) => ({
    signedOn: day, signedFiles: ['正本'], signedText: luck.one('第一条 租期三年。', '第一条 租期三年。', '第一条 租期五年。'),
    diffKinds: luck.chance(5) ? [luck.one('advice', 'blanks')] : [], diffWhy: luck.chance(5) ? '填空。' : '',
  }),
}

const reviewInputs: Inputs = {
  start: ({ day, luck }) => ({ startedOn: day, reviewer: luck.person(), materialsOk: luck.chance(9), counsel: luck.chance(8) ? ['戊'] : [] }),
  supplement: () => ({ missing: '缺件。' }),
  supply: ({ day }) => ({ suppliedOn: day }),
  advise: () => ({ counselOpinion: '意见。' }),
  issue: ({ day, luck }) => ({
    issuedOn: day, conclusion: luck.one('pass', 'change', 'reject'),
    items: luck.chance(7) ? [] : [{ clause: '一', risk: luck.one('low', 'high'), basis: '依据', advice: '改。' }],
  }),
  answer: ({ day, luck }) => ({
    answeredOn: day, adopted: luck.one('all', 'part', 'none'), notAdoptedReason: '理由。', replies: luck.chance(6) ? [{ clause: '一', how: 'done' }] : [],
  }),
}

type Move = { readonly pick: number; readonly who: number; readonly days: number; readonly numbers: readonly number[] }
type Check = (record: RecordState, step: string, review: RecordState | undefined) => void
type Walk = { readonly own: string; readonly inputs: Inputs; readonly check: Check }

/** 眼下可以试的环节：本记录的，和它送审的那一次审查的；往前走的多试几次。 */
function optionsOf(told: Told, { own, inputs }: Walk): readonly (readonly [string, string])[] {
  if (told.size === 0) return [[own, Object.keys(inputs)[0] as string]]
  return [own, 'legal-review'].flatMap((name) => {
    const one = told.get(name)
    const steps = Object.entries(one?.register.steps ?? {}).filter(([, { from }]) => from.includes(one!.state.state))
    return steps.filter(([id]) => name !== own || id in inputs).flatMap(([id, { to }]) => Array.from({ length: to ? 3 : 1 }, () => [name, id] as const))
  })
}

const marks = { person: (role: Role) => role, unit: '990101', village: '990102', file: (file: string) => file }
const numbers = { code: '1', opinionNo: '青司审〔2026〕1号', docNo: '青政发〔2026〕1号' }

/** 某人在某天试办一步；不成，就是空。 */
function attempt(told: Told, step: StoryStep, { own, actor, nth }: { own: string; actor: Actor; nth: number }): Told | null {
  const context = ({ on, nth: place }: Taking): Context => ({
    today: on, now: `${on}T08:00:00Z`, actor, tree, calendar: nationalCalendar, linked: {}, backEntryDays: 30,
    draws: { id: `x${nth}-${place}`, numbers },
  })
  const after = tellStep(told, step, { own, title: '试', stage: { registers, unit: 2, village: 3, marks, actor: () => actor, context } })
  return isProblem(after) ? null : after
}

/** 从某人起轮流试，谁能办就是谁办的。 */
function whoever(told: Told, step: StoryStep, { own, from, nth }: { own: string; from: number; nth: number }): Told | null {
  for (const [turn] of people.entries()) {
    const after = attempt(told, step, { own, actor: people[(from + turn) % people.length]!, nth })
    if (after) return after
  }
  return null
}

/** 走一遍，每办成一步就核对一次；返回办成的环节。 */
function wander(walk: Walk, moves: readonly Move[]): readonly string[] {
  const { own, inputs, check } = walk
  let [told, day]: [Told, string] = [new Map(), '2025-01-06']
  const taken: string[] = []
  for (const { pick, who, days, numbers: luck } of moves) {
    day = addDays(day, days)
    const options = optionsOf(told, walk)
    if (options.length === 0) break
    const [name, step] = options[pick % options.length]!
    // 撤回、退回、重新送审都可以，但不必次次如此，否则走不远。
    if (['withdraw', 'return', 'resubmit', 'supplement'].includes(step) && who > 1) continue
    const build = (name === own ? inputs : reviewInputs)[step] ?? (() => ({ withdrawnOn: day }))
    const input = build({ day, luck: new Luck(luck), values: told.get(name)?.state.values ?? {} })
    // 仅提醒的关口，一律写明理由闯过去。
    const command = { step, in: name, by: 'principal', on: day, input, reason: '写明理由' } as const
    const after = whoever(told, command, { own, from: who, nth: taken.length })
    if (!after) continue
    told = after
    taken.push(`${name}/${step}`)
    check(told.get(own)!.state, name === own ? step : '', told.get('legal-review')?.state)
  }
  return taken
}

const actorsOf = (record: RecordState, ...steps: string[]) => record.trail.filter(({ step }) => steps.includes(step)).map(({ actor }) => actor)
const namesOf = (value: unknown): readonly string[] => [value ?? []].flat() as string[]
const draftersOf = (record: RecordState) =>
  [...actorsOf(record, 'draft', 'improve'), ...namesOf(record.values.drafter), ...namesOf(record.values.drafters)]
const waived = ({ values }: RecordState, step: string) => rowsOf(values.waivers).some((row) => row.step === step)

/** 审查的人，没有一个参加过起草、送过审。 */
function impartial(record: RecordState, review: RecordState | undefined): void {
  if (!review) return
  const reviewers = [...actorsOf(review, 'start', 'supplement', 'issue'), ...namesOf(review.values.reviewer)]
  const interested = [...draftersOf(record), ...actorsOf(review, 'submit')]
  expect(actorsOf(review, 'start', 'supplement', 'issue').filter((one) => interested.includes(one))).toEqual([])
  expect(reviewers.filter((one) => draftersOf(record).includes(one))).toEqual([])
}

function lawfulDecision(record: RecordState, step: string, review: RecordState | undefined): void {
  impartial(record, review)
  const { values, trail } = record
  const day = (field: string) => values[field] as string
  const traits = namesOf(values.traits)
  const required = namesOf(values.required)
  const lastOf = (id: string) => trail.findLastIndex((trace) => trace.step === id)
  if (step === 'decide') expect(actorsOf(record, 'draft', 'improve')).not.toContain(trail.at(-1)!.actor)
  if (step === 'initiate') expect(actorsOf(record, 'propose')).not.toContain(trail.at(-1)!.actor)
  if (step !== 'discuss') return
  // 审查通过，或者探索性改革明示风险；意见先于讨论；起草人之外的人审的。
  const { state, values: opinion } = review!
  expect(values.legalReview).toBe(review!.id)
  expect(['issued', 'answered']).toContain(state)
  const passed = opinion.conclusion === 'pass' || (opinion.conclusion === 'change' && ['all', 'part'].includes(opinion.adopted as string))
  expect(passed || (traits.includes('pilot') && Boolean(values.legalRisk))).toBe(true)
  // 讨论的就是审过的；不一样的，是按“修改后通过”的意见改的，写明了理由。
  if (values.clausesText !== values.reviewedText) expect([opinion.conclusion, Boolean(values.diffWhy)]).toEqual(['change', true])
  else expect(opinion.conclusion).not.toBe('change')
  expect((opinion.issuedOn as string) <= day('tabledOn') && day('tabledOn') <= day('meetingOn')).toBe(true)
  const seven = computeDeadline({ profile: 'gov-strict', start: day('submittedOn'), length: { workdays: 7 }, calendar: nationalCalendar })
  expect(seven.dueStrict <= day('tabledOn') || Boolean(values.reviewShortReason)).toBe(true)
  // 三十日，或者写明了缩短的理由，或者依法不公开而由主要负责人免去。
  if (waived(record, 'participate')) expect(traits).toContain('secret')
  else {
    expect(daysBetween(day('consultFrom'), day('consultTo')) >= 30 || Boolean(values.consultShortReason)).toBe(true)
    expect(day('summarisedOn') > day('consultTo')).toBe(true)
    const answered = rowsOf(values.answers).map(({ no }) => no)
    expect(rowsOf(values.comments).filter(({ no }) => !answered.includes(no))).toEqual([])
    expect(lastOf('summarise')).toBeLessThan(lastOf('submit'))
  }
  for (const [need, id] of [['experts', 'argue'], ['risk', 'assess'], ['fair', 'assessFairness']] as const)
    if (required.includes(need) && !waived(record, need)) {
      expect(lastOf(id)).toBeGreaterThanOrEqual(0)
      expect(lastOf(id)).toBeLessThan(lastOf('submit'))
    }
  for (const [trait, need] of demanded)
    if (traits.includes(trait)) expect(required).toContain(need)
  expect(rowsOf(values.experts).filter(({ independent }) => independent !== true)).toEqual([])
  expect(lastOf('submit')).toBeLessThan(lastOf('table'))
  expect(lastOf('table')).toBeLessThan(lastOf('discuss'))
}

function lawfulContract(record: RecordState, step: string, review: RecordState | undefined): void {
  impartial(record, review)
  const { values, trail } = record
  if (step === 'approve') expect([...actorsOf(record, 'submit', 'resubmit', 'revise'), ...draftersOf(record)]).not.toContain(trail.at(-1)!.actor)
  expect(trail.some((trace) => trace.step === 'sign')).toBe(values.signedOn !== undefined)
  if (step !== 'sign') return
  const { id, state, values: opinion } = review!
  // 签的就是审的；不一样的，写明了种类和理由，按意见修改的有意见可依。
  if (values.signedText !== values.reviewedText) {
    expect([namesOf(values.diffKinds).length > 0, Boolean(values.diffWhy)]).toEqual([true, true])
    if (namesOf(values.diffKinds).includes('advice')) expect(opinion.conclusion).toBe('change')
  }
  expect(values.legalReview).toBe(id)
  expect(['issued', 'answered']).toContain(state)
  expect(opinion.opinionNo).toBeTruthy()
  expect(opinion.conclusion).not.toBe('reject')
  const days = [opinion.issuedOn, values.opinionOn, values.approvedOn, values.signedOn]
  expect(days).toEqual(days.toSorted())
  if (opinion.conclusion === 'change') {
    const replied = rowsOf(opinion.replies).map(({ clause }) => clause)
    expect(rowsOf(opinion.items).filter(({ risk, clause }) => risk === 'high' && !replied.includes(clause))).toEqual([])
  }
  if (opinion.adopted === 'none' || opinion.adopted === 'part') expect(values.notAdoptedReason).toBeTruthy()
  if (values.pays) expect((values.amount as number) <= (values.budgetAmount as number)).toBe(true)
}

const moves = fc.array(
  fc.record({ pick: fc.nat(1000), who: fc.nat(5), days: fc.nat(9), numbers: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }) }),
  { minLength: 150, maxLength: 250, size: 'max' },
)

/** 走了多少趟，有多少趟走到了要紧的一步：一趟也没有走到，核对就是空的。 */
function walked(walk: Walk, goal: string): number {
  let reached = 0
  fc.assert(
    fc.property(moves, (list) => {
      if (wander(walk, list).includes(goal)) reached += 1
    }),
    { numRuns: 20, seed: 27 },
  )
  return reached
}

describe('whatever anybody tries, in whatever order', () => {
  it('no decision is discussed without a passing review, thirty days and the steps before it, and nobody reviews what he drafted', () => {
    expect(registerById('decision')).toBeDefined()
    expect(walked({ own: 'decision', inputs: decisionInputs, check: lawfulDecision }, 'decision/discuss')).toBeGreaterThan(2)
  })

  it('no contract is signed before a written opinion that lets it pass, nor approved by who drafted or submitted it', () => {
    expect(walked({ own: 'contract-review', inputs: contractInputs, check: lawfulContract }, 'contract-review/sign')).toBeGreaterThan(2)
  })
})
