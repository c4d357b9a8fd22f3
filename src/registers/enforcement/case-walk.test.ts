import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { addDays } from '../../kernel/calendar/days.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import { type LinkedRecord, rowsOf, type Values } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Role } from '../../kernel/role.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { walker } from '../walk.ts'
import { caseStories } from './case.examples.ts'
import { enforcementCase } from './case.ts'

const register: AnyRegister = enforcementCase
const calendar = nationalCalendar
const roles: readonly Role[] = [
  'clerkEnforce', 'clerkEmergency', 'clerkOffice', 'clerkJustice', 'justiceHead', 'deputyLeader', 'principal', 'villageCadre', 'adviser',
]
const heavy = ['downgrade', 'revoke', 'stop', 'close', 'ban']

/** 案外的情形：清单上有没有这一项、执法人员是否在岗、意见书怎么说。 */
type Around = {
  readonly item: string; readonly itemType: string; readonly officers: readonly string[]; readonly opinion: string; readonly issued: boolean,
  readonly delegatedFrom: string; readonly basis: string,
  /** 第二名执法人员是谁，他的证到哪天。 */
  readonly second: Role; readonly ends: string,
}
const usual: Around = {
  item: 'published', itemType: 'penalty', officers: ['active', 'active'], opinion: 'pass', issued: true,
  delegatedFrom: '2020-04-01', basis: '中华人民共和国土地管理法', second: 'clerkEmergency', ends: '2029-05-19',
}
const unusual: fc.Arbitrary<Around> = fc.record({
  item: fc.constantFrom('published', 'published', 'published', 'suspended', 'toReview', 'repealed'),
  itemType: fc.constantFrom('penalty', 'penalty', 'penalty', 'inspection'),
  officers: fc.array(
    fc.constantFrom('active', 'active', 'active', 'active', 'active', 'expired', 'suspended', 'assisting'), { minLength: 1, maxLength: 3 },
  ),
  opinion: fc.constantFrom('pass', 'pass', 'change', 'reject'), issued: fc.boolean(),
  delegatedFrom: fc.constantFrom('2020-04-01', '2020-04-01', '2026-03-08'),
  basis: fc.constantFrom('中华人民共和国土地管理法', '中华人民共和国土地管理法', '中华人民共和国治安管理处罚条例'),
  second: fc.constantFrom<Role>('clerkEmergency', 'clerkJustice', 'principal', 'justiceHead'),
  ends: fc.constantFrom('2029-05-19', '2029-05-19', '2029-05-19', '2026-03-20', '2026-04-20'),
})
const around = fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: unusual })
const linkedOf = (world: Around): Record<string, readonly LinkedRecord[]> => ({
  item: [{ id: 'i', register: 'authority-list', state: world.item, values: { listType: world.itemType, delegatedFrom: world.delegatedFrom, basis: [world.basis] } }],
  officers: world.officers.map((state, index) => ({
    id: `o${index}`, register: 'officer', state, trail: [{ on: '2020-05-20', to: state }],
    values: {
      duties: ['enforce'], account: `p-${['clerkEnforce', world.second][index] ?? 'clerkOffice'}`, certifiedOn: '2020-05-20', certFrom: '2024-05-20',
      certTo: index === 1 ? world.ends : '2029-05-19', certNo: `云执法${index}`,
    },
  })),
  legalReview: [{ id: 'l', register: 'legal-review', state: world.issued ? 'issued' : 'reviewing', values: { conclusion: world.opinion } }],
  recordings: ['evidence', 'notice', 'service', 'hearing', 'coercion'].map((stage) => ({
    id: stage, register: 'recording', state: 'archived', values: { stage },
  })),
})

/** 一步乱走：挑哪个环节、谁来办、过几天、录入哪里出错（`chance` 每一位决定一处）。 */
type Move = { readonly pick: number; readonly who: number; readonly days: number; readonly chance: number }
const move: fc.Arbitrary<Move> = fc.record({ pick: fc.nat(60), who: fc.nat(40), days: fc.constantFrom(0, 0, 0, 0, 1, 2, 4), chance: fc.nat(4095) })
const bit = (chance: number, at: number): boolean => ((chance >> at) & 3) === 3

const team = (chance: number) => ({ undertaker: '@clerkEnforce', officers: bit(chance, 4) ? ['o0'] : ['o0', 'o1'] })
const tier = { discretion: [{ tier: 'normal', lawMin: 100_000, lawMax: 5_000_000, tierMin: 100_000, tierMax: 5_000_000 }] }
const proposal = (chance: number) => ({
  proposedKinds: bit(chance, 0) ? ['fine', 'stop'] : ['fine'], proposedFine: bit(chance, 2) ? 6_000_000 : 1_000_000, largeSum: bit(chance, 4),
  ...tier,
})

/** 各环节要填的内容：多数填得对，少数有意填错。 */
const inputs: Readonly<Record<string, (on: string, chance: number, values: Values) => Record<string, unknown>>> = {
  register: (on) => ({ source: 'own', discoveredOn: on, cause: '占用耕地', actPlace: '柳溪村' }),
  verify: (on) => ({ verifiedOn: on, verification: '属实。' }),
  propose: (on, chance) => ({
    proposedOn: on, item: 'i', partyType: 'citizen', actOn: addDays(on, bit(chance, 10) ? -900 : -5),
    party: [{ kind: 'natural', name: '成立本', birth: bit(chance, 5) ? addDays(on, -4000) : '1980-01-01' }], ...team(chance),
  }),
  file: (on) => ({ filedOn: on }),
  record: (on, chance, { investigators }) => ({
    records: [{
      kind: 'scene', startAt: `${on}T09:00`, endAt: `${on}T10:00`, shown: !bit(chance, 0), signed: 'signed',
      officers: bit(chance, 2) ? ['@clerkEnforce', '@clerkOffice'] : investigators,
    }],
    evidence: [{ kind: 'object', name: '物证', source: '现场提取', on }],
  }),
  changeCrew: (_, chance) => team(chance),
  pauseTime: () => ({ exclusion: 'expert', exclusionRule: '本省程序规定' }),
  extendAgain: (on, chance) => ({
    extendedAgainOn: on, extendAgainDays: 20, extendAgainRule: '本省程序规定', extendAgainReason: '等待鉴定。', extendTalkedOn: on,
    extendMembers: bit(chance, 0) ? ['@principal'] : ['@principal', '@deputyLeader'],
  }),
  extendTime: (on) => ({ extendedOn: on, extendDays: 30, extendRule: '本省程序规定' }),
  conclude: (on, chance) => ({
    concludedOn: on, facts: '占用耕地。', laws: ['中华人民共和国土地管理法'], articles: '第七十五条', grave: bit(chance, 6),
    ...(bit(chance, 8) ? { reviewGrounds: ['complex'] } : {}),
    ...proposal(chance),
  }),
  sendToReview: (on) => ({ sentToReviewOn: on, reviewGrounds: ['complex'] }),
  review: (on, chance) => ({ reviewedOn: on, reviewResult: ['pass', 'pass', 'change', 'reject'][chance % 4] }),
  notify: (on, chance) => ({ noticeServedOn: on, ...proposal(chance), hearingOffered: chance % 2 === 0 }),
  defend: (on) => ({ defenceOn: on, defence: '请求从轻。' }),
  answerDefence: () => ({ defenceAdopted: 'none', defenceAnswer: '没有依据。' }),
  waive: (on, chance) => ({ defenceWaivedOn: on, ...(bit(chance, 0) ? {} : { hearingWaivedOn: on }) }),
  askHearing: (on) => ({ hearingAskedOn: on }),
  callHearing: (on, chance) => ({
    hearingNoticeOn: on, hearingDueOn: addDays(on, bit(chance, 6) ? 8 : 14), hearingChair: bit(chance, 4) ? '@clerkEmergency' : '@justiceHead',
  }),
  hear: (on) => ({ heardOn: on, hearingOpinion: '已听取。' }),
  discuss: (on, chance) => ({
    discussedOn: on, discussMembers: bit(chance, 0) ? ['@principal'] : ['@principal', '@deputyLeader'], discussOpinion: '同意。',
  }),
  decide: (on, chance, { proposedKinds, proposedFine }) => ({
    decidedOn: on, kinds: proposedKinds ?? ['fine'], fine: Number(proposedFine ?? 100_000) + (bit(chance, 0) ? 1 : 0), socialImpact: true,
    publicFacts: '占用耕地',
  }),
  noPenalty: (on) => ({ decidedOn: on, excuse: 'first', education: '已教育。' }),
  serve: (on) => ({ servedOn: on, serviceMethod: 'direct', serviceProof: ['f'] }),
  defer: (on) => ({ deferAskedOn: on, deferReason: '资金周转困难。', deferAs: 'later', deferredOn: on, deferDays: 30 }),
  pay: (on) => ({ payments: [{ on, amount: 400_000, way: 'bank' }] }),
  settle: (on, chance, { owed }) => ({ payments: [{ on, amount: bit(chance, 0) ? 1 : Number(owed) * 100, way: 'bank' }] }),
  urge: (on) => ({ urgeServedOn: on, suitTimeEndedOn: addDays(on, -1) }),
  applyCourt: (on) => ({ courtAppliedOn: on, suitTimeEndedOn: addDays(on, -5) }),
  reverse: (on) => ({ reversedOn: on, reversal: 'changed' }),
  publish: (on) => ({ publishedOn: on, publicFacts: '占用耕地', publishUntil: addDays(on, 180) }),
  withdrawPublication: (on) => ({ withdrawnOn: on }),
  linkRecordings: () => ({ recordings: ['evidence', 'notice', 'service', 'hearing', 'coercion'] }),
  close: (on) => ({ closedOn: on }),
  archive: (on) => ({ archivedOn: on, archiveNo: 'X-1' }),
}

/** 从示例的半路上起步：乱走的人才走得到听证、决定和执行。 */
const started = new Map<string, RecordState>()
const ordinary = caseStories.filter(({ steps }) => steps.some((one) => one.step === 'decide'))
function startAt(story: Story, share: number): RecordState {
  const first = story.steps.findIndex((one) => one.step === 'propose')
  const last = story.steps.findIndex((one) => one.step === 'decide')
  const upTo = first + Math.floor((share / 100) * (last - first + 1))
  const key = `${story.title} ${upTo}`
  const known = started.get(key) ?? walker(register, { calendar, registers }).walk(story, upTo)
  started.set(key, known)
  return known
}

const personsOf = ({ values }: RecordState): readonly unknown[] => [values.undertaker, ...(values.investigators as unknown[])]
const actorsOf = ({ trail }: RecordState, ...steps: readonly string[]) => trail.filter(({ step }) => steps.includes(step)).map(({ actor }) => actor)
const lastOf = (record: RecordState, step: string) => record.trail.findLast((one) => one.step === step)

const isHeavy = ({ largeSum, proposedKinds }: Values): boolean =>
  largeSum === true || (proposedKinds as readonly string[]).some((kind) => heavy.includes(kind))

/** 一步之后，法律要求的都还成立。 */
function lawful(record: RecordState, step: string, world: Around): void {
  const { values } = record
  const text = (name: string) => String(values[name] ?? '')
  if (['propose', 'file', 'decide', 'spotDecide'].includes(step)) {
    expect(personsOf(record).length, 'two officers (42)').toBeGreaterThanOrEqual(3)
    expect([...world.officers].filter((state) => state !== 'active'), 'all on duty (42)').toEqual([])
    expect([world.item, world.itemType], 'a power that is held (24)').toEqual(['published', 'penalty'])
    expect(world.delegatedFrom <= text('actOn'), 'power at the time of the act').toBe(true)
    expect(values.underFourteen).not.toBe(true)
    if (step !== 'decide') expect(world.basis, 'on law in force (38)').toBe('中华人民共和国土地管理法')
  }
  if (step === 'decide') decidedLawfully(record)
  if (['notify', 'decide'].includes(step) && isHeavy(values)) expect(values.hearingOffered, 'a hearing is offered (63)').toBe(true)
  if (step === 'review') expect(personsOf(record), 'reviewed by another (58)').not.toContain(lastOf(record, 'review')?.actor)
  if (step === 'hear') {
    expect(personsOf(record), 'an impartial chair (64)').not.toContain(values.hearingChair)
    expect(personsOf(record)).not.toContain(lastOf(record, 'hear')?.actor)
  }
}

const covers = (certificates: readonly Values[], who: string, day: string): boolean =>
  certificates.some(({ holder, since, to }) => holder === who && String(since) <= day && day <= String(to))

function decidedLawfully(record: RecordState): void {
  const { values } = record
  const [told, decided] = [String(values.noticeServedOn ?? '9999'), String(values.decidedOn)]
  expect(told <= decided, 'no decision without notice (44)').toBe(true)
  for (const who of values.investigators as readonly string[])
    for (const day of [decided, ...rowsOf(values.records).map(({ startAt }) => String(startAt).slice(0, 10))])
      expect(covers(rowsOf(values.certificates), who, day), `${who} on ${day}`).toBe(true)
  if (isHeavy(values)) {
    expect(['heardOn', 'hearingWaivedOn', 'hearingLapsed'].some((name) => Boolean(values[name])), 'and settled (64)').toBe(true)
  }
  if (values.heardOn !== undefined || values.reviewGrounds !== undefined) {
    expect(['pass', 'change'], 'reviewed (58)').toContain(values.reviewResult)
    expect(String(values.reviewedOn) >= String(values.heardOn ?? '')).toBe(true)
    expect(personsOf(record)).not.toContain(lastOf(record, 'review')?.actor)
  }
  if (values.grave === true) expect((values.discussMembers as unknown[]).length, 'discussed (57)').toBeGreaterThanOrEqual(2)
  expect(Number(values.fine) <= Number(values.proposedFine), 'not heavier than told (45)').toBe(true)
  expect(personsOf(record), 'decided by another').not.toContain(lastOf(record, 'decide')?.actor)
  expect(actorsOf(record, 'propose', 'record', 'conclude')).not.toContain(lastOf(record, 'decide')?.actor)
}

function clocksForward(record: RecordState, on: string): void {
  for (const { clock, start, dueStrict, dueLegal, stoppedOn } of clocksOf(register, record, { calendar, now: `${on}T18:00` })) {
    expect(dueStrict > start.slice(0, dueStrict.length), `${clock} begins before it ends`).toBe(true)
    expect(dueLegal >= dueStrict, `${clock} never ends earlier by law`).toBe(true)
    if (stoppedOn) expect(stoppedOn >= start.slice(0, 10), `${clock} is not stopped before it began`).toBe(true)
  }
}

/** 一走就到头的环节少走；开出别的台账的不走（那边没有人接着办）。 */
const seldom = (name: string, chance: number): boolean =>
  name === 'coerce' || (['drop', 'transfer', 'toPolice', 'noPenalty', 'notFile'].includes(name) && chance % 8 !== 3)

/** 三步里有两步往决定走：不这样，乱走的人总在半路。 */
const usualPath: Readonly<Record<string, readonly string[]>> = {
  verified: ['propose', 'file'], filed: ['record'], investigating: ['conclude'], concluded: ['notify', 'sendToReview'],
  reviewing: ['review'],
  reviewed: ['notify', 'decide', 'discuss', 'decide'], notified: ['waive', 'decide'],
  defended: ['answerDefence', 'askHearing', 'decide'],
  hearingAsked: ['callHearing', 'hear'], heard: ['sendToReview', 'decide'], discussed: ['decide', 'sendToReview'], decided: ['serve'],
}
/** 听证通知以后，等到听证那天。 */
const waited = ({ state, values }: RecordState, on: string): string =>
  state === 'hearingAsked' && typeof values.hearingDueOn === 'string' && values.hearingDueOn > on ? values.hearingDueOn : on

/** 这一步：到期的由系统办，其余从这个状态走得出去的里面挑一个；多半由该办的人办。 */
function stepFor(record: RecordState, { pick, who, chance }: Move, on: string): StoryStep | null {
  const due = stepsDue(register, record, { calendar, now: `${on}T18:00` })
  if (due[0]) return { step: due[0], by: 'time', on }
  const possible = Object.entries(register.steps).filter(([name, step]) => step.by !== 'time' && step.from.includes(record.state) && !seldom(
    name, chance,
  ))
  if (possible.length === 0) return null
  const onward = possible.filter(([name]) => usualPath[record.state]?.includes(name))
  const choices = pick % 3 === 0 || onward.length === 0 ? possible : onward
  const [name, { by }] = choices[pick % choices.length]!
  const allowed = roles.filter((role) => by.includes(role as never))
  const role = who % 4 === 0 || allowed.length === 0 ? roles[who % roles.length] : allowed[who % allowed.length]
  return { step: name, by: role as Role, on, reason: '乱走。', input: inputs[name]?.(on, chance, record.values) ?? {} }
}

describe('a case, whatever anybody tries in whatever order', () => {
  const reached = new Map<string, number>()

  function wander(world: Around, from: RecordState, moves: readonly Move[]): void {
    const { attempt } = walker(register, { calendar, linked: linkedOf(world) })
    let record = from
    let on = record.trail.at(-1)!.on
    for (const one of moves) {
      on = waited(record, addDays(on, one.days))
      const step = stepFor(record, one, on)
      if (!step) return
      const next = attempt(record, step)
      if (isProblem(next)) continue
      record = next
      reached.set(step.step, (reached.get(step.step) ?? 0) + 1)
      lawful(record, step.step, world)
      clocksForward(record, on)
    }
  }

  it('never breaks the law on the way', () => {
    const start = fc.tuple(fc.constantFrom(...ordinary), fc.oneof(fc.constant(0), fc.nat(100))).map(([story, share]) => startAt(story, share))
    const walks = fc.property(around, start, fc.array(move, { minLength: 10, maxLength: 45 }), wander)
    fc.assert(walks, { numRuns: 200, seed: 27 })
  }, 300_000)

  it('gets far enough for that to mean something', () => {
    const far = ['record', 'conclude', 'review', 'notify', 'defenceLapse', 'hear', 'decide', 'serve']
    expect(far.filter((step) => !reached.has(step))).toEqual([])
  })
})
