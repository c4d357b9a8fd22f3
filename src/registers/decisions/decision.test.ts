import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { holds } from '../../kernel/condition.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { decisionStories } from './decision.examples.ts'
import { decision } from './decision.ts'

const always = ['participate', 'legality', 'discuss']
const { attempt, walk } = walker(decision, { calendar: nationalCalendar, registers })
const [depot, market, parking, pilot] = decisionStories as readonly [Story, Story, Story, Story]

/** 示例走到某一环节（第几次）之前，换掉几个值再办这一环节，看哪道关口拒绝。 */
function tried(story: Story, step: string, { nth = 1, input = {}, ...rest }: { nth?: number; input?: object; by?: 'clerkOffice'; on?: string } = {}) {
  const places = story.steps.flatMap((one, place) => (one.in === undefined && one.step === step ? [place] : []))
  const at = places[nth - 1] as number
  const one = story.steps[at]!
  return guardsOf(attempt(walk(story, at), { ...one, ...rest, input: { ...one.input, ...input } }))
}
/** 示例走到某一环节之前的记录。 */
const upTo = (story: Story, step: string) => walk(story, story.steps.findIndex((one) => one.in === undefined && one.step === step))
/** 换掉示例里一个环节的几个值。 */
const retold = (story: Story, step: string, input: object): Story => ({
  ...story, steps: story.steps.map((one) => (one.in === undefined && one.step === step ? { ...one, input: { ...one.input, ...input } } : one)),
})
/** 示例里去掉几个环节。 */
const told = (story: Story, ...left: readonly string[]): Story => ({
  ...story, steps: story.steps.filter((one) => one.in !== undefined || !left.includes(one.step)),
})

describe('the five statutory steps of a decision', () => {
  it('are all listed when it is initiated (14, 25, 30), with those its nature demands (19, 22)', () => {
    expect(tried(market, 'initiate', { input: { required: ['legality', 'discuss', 'experts', 'risk', 'fair'] } })).toEqual(['decision/always'])
    expect(tried(market, 'initiate', { input: { required: ['participate', 'discuss', 'experts', 'risk', 'fair'] } })).toEqual(['decision/always'])
    expect(tried(market, 'initiate', { input: { required: ['participate', 'legality', 'discuss', 'risk', 'fair'] } })).toEqual(['decision/technical'])
    expect(tried(market, 'initiate', { input: { required: ['participate', 'legality', 'discuss', 'experts', 'fair'], droppedWhy: '评估过。' } })).toEqual(['decision/risky'])
    expect(tried(market, 'initiate', { input: { required: ['participate', 'legality', 'discuss', 'experts', 'risk'] } })).toEqual(['decision/market'])
  })

  it('follow from what was said of the matter: the question is answered, if only by 以上都没有, and not both ways', () => {
    expect(tried(parking, 'initiate', { input: { traits: [] } })).toEqual(['MF-FLD-002'])
    expect(tried(parking, 'initiate', { input: { traits: ['none'] } })).toEqual([])
    expect(tried(parking, 'initiate', { input: { traits: ['none', 'pilot'] } })).toEqual(['decision/noTraits'])
  })

  it('are those of the catalogue that was agreed and published (3): none is left out without a reason', () => {
    expect(upTo(pilot, 'initiate').values.catalogueRequired).toEqual([...always, 'risk'])
    expect(tried(pilot, 'initiate', { input: { droppedWhy: '' } })).toEqual(['decision/catalogueRequired'])
    expect(tried(pilot, 'initiate', { input: { droppedWhy: '', required: [...always, 'risk'] } })).toEqual([])
    expect(tried(pilot, 'list', { input: { catalogueItem: '闲置农房' } })).toEqual(['decision/inCatalogue'])
    expect(tried(pilot, 'list', { input: { catalogueItem: '' } })).toEqual(['MF-FLD-002'])
  })

  it('cannot be skipped: no legality review before participation, experts, risk and fair competition', () => {
    const bare = told(market, 'consult', 'comment', 'receive', 'hear', 'answer', 'summarise', 'improve', 'argue', 'assess', 'assessFairness')
    expect(tried(bare, 'submit')).toEqual([
      'decision/participated', 'decision/argued', 'decision/assessed', 'decision/fair',
    ])
    expect(tried(told(market, 'argue', 'assess'), 'submit')).toEqual(['decision/argued', 'decision/assessed'])
    expect(tried(told(market, 'assess'), 'submit')).toEqual(['decision/assessed'])
    expect(tried(told(market, 'assessFairness'), 'submit')).toEqual(['decision/fair'])
  })

  it('cannot be reordered: experts wait for the public, risk for the experts', () => {
    expect(tried(told(market, 'consult', 'comment', 'receive', 'hear', 'answer', 'summarise', 'improve'), 'argue')).toEqual(['decision/participated'])
    expect(tried(told(market, 'argue'), 'assess')).toEqual(['decision/argued'])
  })

  it('may be waived by the head only, participation only where the law keeps the matter secret, review and discussion never', () => {
    expect(decision.steps.waive.by).toEqual(['principal'])
    expect(Object.keys(decision.fields.waivers.fields.step.choices)).toEqual(['participate', 'experts', 'risk', 'fair'])
    const open = retold(depot, 'initiate', { traits: ['risky'] })
    expect(tried(open, 'waive')).toEqual(['decision/waiver'])
    expect(tried(open, 'waive', { input: { waivers: [{ step: 'experts', reason: '沿用已有论证。' }] } })).toEqual([])
  })

  it('outside the catalogue begins only for a stated reason, and in a catalogue only once that is published (3)', () => {
    expect(tried(parking, 'initiate', { input: { outsideWhy: '' } })).toEqual(['decision/listed'])
    const unpublished = { ...market, steps: market.steps.filter(({ in: place, step }) => !(place === 'decision-catalogue' && step === 'publish')) }
    expect(tried(unpublished, 'list')).toEqual(['decision/catalogue'])
  })
})

describe('public participation', () => {
  it('lasts thirty days, counted from the day after it opens, or says why it is shorter (15)', () => {
    // 2月2日起，第三十日是 3月4日；3月3日只有二十九日。
    expect(tried(market, 'consult', { input: { consultTo: '2026-03-04' } })).toEqual([])
    expect(tried(market, 'consult', { input: { consultTo: '2026-03-03' } })).toEqual(['decision/thirtyDays'])
    expect(tried(parking, 'consult', { input: { consultShortReason: '' } })).toEqual(['decision/thirtyDays'])
    expect(tried(parking, 'consult', { input: { consultTo: '2026-05-11' } })).toEqual(['decision/inOrder'])
  })

  it('is summed up only after its last day', () => {
    const early = { on: '2026-03-04', input: { summarisedOn: '2026-03-04' } }
    const quick = { ...market, steps: market.steps.map((one) => (one.step === 'answer' ? { ...one, on: '2026-03-04' } : one)) }
    expect(tried(quick, 'summarise', early)).toEqual(['decision/periodOver'])
  })

  it('answers every comment, each with its number, on a clause that the draft has (18)', () => {
    expect(tried(told(market, 'answer'), 'summarise')).toEqual(['decision/answered'])
    const two = [{ no: '1', gist: '甲', adopted: 'none', reply: '说明。' }, { no: '2', gist: '乙', adopted: 'all', reply: '已写入。' }]
    expect(tried(retold(market, 'answer', { answers: two }), 'summarise')).toEqual(['decision/answered'])
    const comment = (row: object) => tried(market, 'comment', { nth: 2, input: { comments: [{ on: '2026-02-25', channel: 'visit', content: '意见。', ...row }] } })
    expect(comment({ no: '4' })).toEqual([])
    expect(comment({ no: '2' })).toEqual(['decision/comments'])
    expect(comment({ no: '4', clause: '九' })).toEqual(['decision/comments'])
    expect(comment({})).toEqual(['decision/comments'])
    expect(tried(market, 'answer', { input: { answers: [{ no: '1', gist: '甲', adopted: 'none' }] } })).toEqual(['MF-FLD-002'])
  })

  it('keeps comments: a later list adds rows and takes none away', () => {
    expect(walk(market).values.comments).toHaveLength(4)
  })

  it('answers a comment once, and only one that came (18)', () => {
    const answer = (no: string) => ({ no, gist: '略', adopted: 'all', reply: '已写入。' })
    expect(tried(market, 'answer', { input: { answers: [answer('1'), answer('1')] } })).toEqual(['decision/answers'])
    expect(tried(market, 'answer', { input: { answers: [answer('9')] } })).toEqual(['decision/answers'])
  })

  it('takes what citizens say from the first to the last day, the last included (15)', () => {
    const on = (day: string) =>
      tried(market, 'receive', { on: day, input: { comments: [{ no: 'W1', on: day, channel: 'online', content: '意见。' }] } })
    expect(on('2026-03-04')).toEqual([])
    expect(on('2026-03-05')).toEqual(['decision/withinPeriod'])
  })

  it('leaves what citizens say to citizens: no clerk enters it for them, and nobody corrects it', () => {
    expect(tried(market, 'receive', { by: 'clerkOffice' })).toEqual(['MF-PER-001'])
    const correct = { step: 'correct', by: 'clerkOffice', on: '2026-03-06', reason: '改一改', input: { comments: [] } } as const
    expect(guardsOf(attempt(upTo(market, 'summarise'), correct))).toEqual(['MF-CON-005'])
  })

  it('names no citizen among the persons who may read the record', () => {
    expect(upTo(market, 'hear').involved).not.toContain('public')
  })

  it('hands out the papers of a hearing seven days before it (16)', () => {
    const hearing = (dates: object) => tried(market, 'hear', {
      input: { hearings: [{ noticeOn: '2026-02-12', papersOn: '2026-02-24', on: '2026-03-03', participants: 9, report: '略。', ...dates }] },
    })
    expect(hearing({})).toEqual([])
    expect(hearing({ papersOn: '2026-02-25' })).toEqual(['decision/papers'])
    expect(hearing({ noticeOn: '2026-03-04', on: '2026-03-03' })).toContain('MF-DAT-002')
  })

  it('hears where the law demands a hearing, and the groups concerned (14, 16)', () => {
    expect(tried(told(market, 'hear'), 'summarise')).toEqual(['decision/hearing', 'decision/hearingAdvised'])
    expect(tried(market, 'summarise', { input: { groupsHeard: '' } })).toEqual(['decision/groups'])
  })
})

describe('experts and risk', () => {
  const expert = (more: object) => tried(market, 'argue', {
    input: { experts: [{ name: '温以宁', org: '县规划设计院', independent: true, verdict: 'support', opinion: '可行。', signed: true, ...more }] },
  })

  it('takes no expert with an interest, and no opinion without a name (19, 20)', () => {
    expect(expert({})).toEqual([])
    expect(expert({ independent: false })).toEqual(['decision/independent'])
    expect(expert({ independent: undefined })).toEqual(['MF-FLD-002'])
    expect(expert({ signed: false })).toEqual(['decision/signed'])
    for (const column of ['name', 'opinion', 'signed']) expect(expert({ [column]: undefined })).toEqual(['MF-FLD-002'])
  })

  it('has competition reviewed by somebody who took no part in the draft', () => {
    expect(tried(market, 'assessFairness', { input: { fairBy: '@clerkEnforce' } })).toEqual(['decision/fairOwn'])
  })

  it('stops where the risk cannot be controlled, until the draft is adjusted (24)', () => {
    const assessed = (conclusion: string, adjusted?: string) =>
      tried(retold(market, 'assess', { riskConclusion: conclusion, riskAdjusted: adjusted }), 'submit')
    expect(assessed('go')).toEqual([])
    expect(assessed('stop', '已调整。')).toEqual(['decision/controlled'])
    expect(tried(market, 'assess', { input: { riskConclusion: 'adjust', riskAdjusted: undefined } })).toEqual(['MF-FLD-002'])
    expect(assessed('adjust', '设过渡期。')).toEqual([])
  })
})

describe('the public comment', () => {
  it('runs from the day on which the public could see the draft (15): a day gone by needs where it was shown', () => {
    expect(tried(market, 'consult')).toEqual([])
    const consult = (on: string, input: object) => tried(market, 'consult', { on, input })
    expect(consult('2026-02-02', {})).toEqual([])
    expect(consult('2026-02-03', {})).toEqual(['decision/shownBefore'])
    expect(consult('2026-02-03', { consultShownAt: '镇政府公开栏' })).toEqual([])
    expect(consult('2026-02-03', { consultProof: ['@file:公开栏照片.jpg'] })).toEqual([])
    // 三十日照样要够：从公布那天起算。
    expect(consult('2026-02-03', { consultShownAt: '镇政府公开栏', consultTo: '2026-03-03' })).toEqual(['decision/thirtyDays'])
  })
})

describe('the legality review', () => {
  const unreviewed = { ...market, steps: market.steps.filter(({ in: place }) => place !== 'legal-review') }

  it('comes before the discussion, with counsel taking part (25, 28)', () => {
    expect(tried(unreviewed, 'table')).toEqual(['decision/reviewed', 'decision/counsel', 'decision/same'])
    const alone = {
      ...market,
      steps: market.steps.filter(({ step }) => step !== 'advise').map((one) =>
        one.in === 'legal-review' && one.step === 'start' ? { ...one, input: { ...one.input, counsel: [] } } : one),
    }
    expect(() => tried(alone, 'table')).toThrow('legal-review/decisionCounsel')
  })

  it('that asks for changes counts only once every clause of high risk is answered', () => {
    const silent = {
      ...market,
      steps: market.steps.map((one) => (one.in === 'legal-review' && one.step === 'answer' ? { ...one, input: { ...one.input, replies: [] } } : one)),
    }
    expect(tried(silent, 'table')).toEqual(['decision/reviewed'])
    const unheard = { ...market, steps: market.steps.filter((one) => !(one.in === 'legal-review' && one.step === 'answer')) }
    expect(tried(unheard, 'table')).toEqual(['decision/reviewed'])
  })

  it('that fails stops the decision, unless a pilot reform shows its risk (25)', () => {
    expect(tried(pilot, 'table')).toEqual([])
    expect(tried(pilot, 'table', { input: { legalRisk: '' } })).toEqual(['decision/reviewed'])
    expect(tried(retold(pilot, 'initiate', { traits: ['none'] }), 'table')).toEqual(['decision/reviewed'])
  })

  it('has at least seven working days, or a reason (26)', () => {
    // 3月20日（周五）送审：23日至27日五日，30日六，31日七。30日提请不足，31日够。
    const day = (tabledOn: string, more: object = {}) => tried(market, 'table', { on: tabledOn, input: { tabledOn, ...more } })
    expect(day('2026-03-30')).toEqual(['decision/sevenDays'])
    expect(day('2026-03-31')).toEqual([])
    expect(day('2026-03-30', { reviewShortReason: '防汛在即。' })).toEqual([])
    // 清明、劳动节的调休照国务院通知：2026年9月20日（周日）上班，9月25日至27日放假。
    const { compute } = decision.fields.reviewDays
    expect(compute({ submittedOn: '2026-09-18', tabledOn: '2026-09-29' })).toBe(7)
  })

  it('is never done by whoever drafted, and the drafters are fixed when the matter is initiated', () => {
    expect(decision.steps.draft.by).toEqual(['in:drafter', 'in:drafters'])
    expect(Object.entries(decision.steps).filter(([, step]) => [...('asks' in step ? step.asks : []), ...('may' in step ? step.may : [])]
      .some((field) => field === 'drafter' || field === 'drafters')).map(([id]) => id)).toEqual(['initiate'])
  })

  const improved = (story: Story, body: string, on: string): Story => {
    const at = story.steps.findIndex((one) => one.in === undefined && one.step === 'table')
    const improve: StoryStep = { step: 'improve', by: 'clerkEnforce', on, input: { clauses: [{ no: '一', body }, { no: '二', body: '由承办单位组织实施，年底前报告进展。' }] } }
    return { ...story, steps: [...story.steps.slice(0, at), improve, ...story.steps.slice(at)] }
  }

  it('is of the text that is discussed: the draft tabled is compared with the one sent, clause by clause (25)', () => {
    // 农贸市场：送审后按意见改了第一条。写明理由才能提请；没有改，也不行。
    expect(tried(market, 'table', { input: { diffWhy: '' } })).toEqual(['decision/same'])
    const unchanged = { ...market, steps: market.steps.filter(({ step, on }) => !(step === 'improve' && on === '2026-03-30')) }
    expect(tried(unchanged, 'table')).toEqual(['decision/revised'])
    // 停车方案：审查结论是“通过”，送审以后一个字也不能改，写理由也不行。
    expect(tried(parking, 'table')).toEqual([])
    const other = improved(parking, '赶场日全镇禁停。', '2026-06-08')
    expect(tried(other, 'table', { input: { diffWhy: '更严一些。' } })).toEqual(['decision/same'])
    const refused = attempt(upTo(other, 'table'), other.steps.find(({ step }) => step === 'table') as StoryStep)
    expect(isProblem(refused) && refused.message).toContain('不同的地方：第一条有改动。')
    // 改回送审时的原文，只是换了行，不算改动。
    expect(tried(improved(parking, '赶场日主街禁停，\n不收费。', '2026-06-08'), 'table')).toEqual([])
  })

  it('is not tabled where no text was kept when it was sent', () => {
    const kept = decision.steps.table.needs.find(({ id }) => id === 'reviewedText')
    const sent = (reviewedText: string | null) =>
      holds(kept!.needs, { values: {}, state: null, steps: new Set(), linked: {}, words: { reviewedText, clausesText: '第一条 甲。' } })
    expect([sent(null), sent('第一条 甲。')]).toEqual([false, true])
  })

  it('keeps the text of the round that counts: what was returned and sent again is compared with the newer one', () => {
    expect(upTo(parking, 'discuss').values.reviewedText).toBe('第一条 赶场日主街禁停，不收费。\n第二条 由承办单位组织实施，年底前报告进展。')
    const returned = walk(parking, parking.steps.findIndex(({ step, on }) => step === 'draft' && on === '2026-07-01'))
    expect([returned.values.reviewedText ?? null, returned.values.diffWhy ?? null]).toEqual([null, null])
  })

  it('is dated no later than the tabling and the meeting (25)', () => {
    const linked = { legalReview: [{ id: 'r', register: 'legal-review', state: 'issued', values: { issuedOn: '2026-04-02' } }] }
    for (const [step, field] of [['table', 'tabledOn'], ['discuss', 'meetingOn']] as const) {
      const before = decision.steps[step].needs.find(({ id }) => id === 'reviewedBefore')
      const on = (day: string) => holds(before!.needs, { values: { [field]: day, legalReview: 'r' }, state: null, steps: new Set(), linked })
      expect([on('2026-04-01'), on('2026-04-02')]).toEqual([false, true])
    }
  })
})

describe('the discussion and what follows', () => {
  const said = (speaker: string, view: string, more: object = {}) => ({ speaker, view, isHead: speaker === '@principal', words: '发言。', ...more })

  it('lets the head speak last, and writes down every other view (30)', () => {
    const spoken = (...statements: object[]) => tried(market, 'discuss', { input: { statements } })
    expect(spoken(said('@deputyLeader', 'agree'), said('@principal', 'agree'))).toEqual([])
    expect(spoken(said('@principal', 'agree'), said('@deputyLeader', 'agree'))).toEqual(['decision/headLast'])
    expect(spoken(said('@deputyLeader', 'agree'), said('@justiceHead', 'agree'))).toEqual(['decision/headLast'])
    expect(spoken(said('@deputyLeader', '', { words: '' }), said('@principal', 'agree'))).toEqual(['decision/attributed'])
    expect(spoken(said('@deputyLeader', 'oppose', { words: '' }), said('@principal', 'agree'))).toEqual(['MF-FLD-002'])
  })

  it('makes the head give reasons for departing from the majority, either way (30)', () => {
    expect(tried(pilot, 'decide', { input: { headReason: '' } })).toEqual(['decision/majority'])
    // 三人同意（含修改后同意）的，通过不用理由；暂缓就要。
    expect(tried(market, 'decide')).toEqual([])
    const shelve = { step: 'shelve', by: 'principal', on: '2026-04-10', reason: '再看看。' } as const
    const discussed = upTo(market, 'decide')
    expect(guardsOf(attempt(discussed, shelve))).toEqual(['decision/majorityAgreed'])
    expect(guardsOf(attempt(discussed, { ...shelve, input: { headReason: '资金未到位。' } }))).toEqual([])
  })

  it('counts a tie as no majority', () => {
    const { compute } = decision.fields.majorityAgrees
    const views = (...list: string[]) => compute({ statements: [...list.map((view) => ({ view })), { view: 'agree', isHead: true }] })
    expect([views('agree', 'oppose'), views('agree', 'change', 'oppose'), views('agree', 'abstain')]).toEqual([false, true, false])
  })

  it('is published within twenty working days of being decided (政府信息公开条例 26)', () => {
    // 4月10日（周五）决定：4月13日起，到 4月30日十四个工作日，5月6日至8日十七，9日（调休上班）十八，11日、12日满二十。
    const [clock] = clocksOf(decision, upTo(market, 'publish'), { calendar: nationalCalendar, now: '2026-04-14T09:00' })
    expect(clock).toMatchObject({ clock: 'publication', dueStrict: '2026-05-12', dueLegal: '2026-05-12' })
  })

  it('asks the Party committee before it is issued, and explains what the public cares for (31, 32)', () => {
    expect(tried(told(market, 'reportToParty'), 'publish')).toEqual(['decision/party'])
    expect(tried(market, 'publish', { input: { interpretation: '' } })).toEqual(['decision/explained'])
  })

  it('is carried out only once published, and what is secret is not published', () => {
    expect(tried(told(market, 'publish'), 'execute')).toEqual(['decision/published'])
    const input = { publishedOn: '2025-11-07', decisionText: '按方案实施。' }
    const publish = { step: 'publish', by: 'clerkOffice', on: '2025-11-07', reason: '本地不需要请示。', input } as const
    expect(guardsOf(attempt(upTo(depot, 'execute'), publish))).toEqual(['decision/public'])
  })

  it('is not evaluated by who assessed it before (36), nor ended without evaluation or suspension (37)', () => {
    expect(tried(market, 'evaluate', { input: { evaluatorEarlier: true } })).toEqual(['decision/evaluator'])
    expect(decision.steps.terminate.from).toEqual(['evaluated', 'suspended'])
  })

  it('is archived after its execution was reported (34)', () => {
    expect(tried(told(depot, 'report'), 'archive')).toEqual(['decision/reported'])
  })

  it('that is changed in substance opens a new decision, which goes through the whole procedure again (37)', () => {
    expect(walk(depot).values.successor).toHaveLength(1)
  })
})

describe('who may', () => {
  it('keeps proposing from initiating, drafting from deciding and from waiving', () => {
    expect(decision.steps.initiate.notBy).toEqual(['propose'])
    expect(decision.steps.decide.notBy).toEqual(['draft', 'improve'])
    expect(decision.steps.waive.notBy).toEqual(['propose', 'draft'])
    for (const step of ['decide', 'waive'] as const) expect(decision.steps[step].notIn).toEqual(['drafter', 'drafters'])
    expect(tried(retold(market, 'initiate', { drafters: ['@clerkPeace', '@principal'] }), 'decide')).toEqual(['MF-PER-007'])
  })

  it('shows the public neither who spoke, nor who commented, nor which experts were asked', () => {
    const fields: readonly string[] = decision.portal.shows === 'items' ? decision.portal.fields : []
    const inside = ['statements', 'headReason', 'comments', 'experts', 'legalReview', 'legalRisk', 'majorityAgrees']
    expect(fields.filter((name) => inside.includes(name))).toEqual([])
  })
})

describe('what citizens read of a draft', () => {
  it('holds nobody’s number, neither in its clauses nor in the answers (个人信息保护法 25)', () => {
    const answers = [{ no: '1', gist: '摊位费', adopted: 'all', reply: '已电话答复 13900000011。' }]
    expect(tried(market, 'answer', { input: { answers } })).toEqual(['decision/publicNumbers'])
    expect(tried(market, 'draft', { input: { clauses: [{ no: '一', body: '联系人手机 13900000011。' }] } })).toEqual(['decision/publicNumbers'])
    expect(tried(market, 'publish', { input: { decisionText: '负责人手机 13900000011。' } })).toEqual(['MF-FLD-010'])
  })
})

describe('figures of decisions', () => {
  const world = { catalogue: figureCatalogue(registers), records: decisionStories.map((story, nth) => ({ ...walk(story), id: `d${nth}` })) }
  const count = (id: string, year: number) => tallyInMemory(world, id, { from: `${year}-01-01`, to: `${year}-12-31` })

  it('counts decisions by the day they were made, and the full procedure only without waiver or shortening', () => {
    // 2026年只有农贸市场一项作出决定，程序完备；2025年两项，一项免了公众参与，一项明示法律风险。
    expect([count('decisions.items', 2026).value, count('decisions.fullProcedureRate', 2026).value]).toEqual([1, 100])
    expect([count('decisions.items', 2025).value, count('decisions.fullProcedureRate', 2025).value]).toEqual([2, 0])
  })

  it('counts comments, adoptions and hearings by row, and matters outside the catalogue', () => {
    const rows = ['decisions.comments', 'decisions.commentsAdopted', 'decisions.hearings'].map((id) => count(id, 2026).value)
    const matters = ['decisions.riskAssessed', 'decisions.evaluated', 'decisions.outsideCatalogue'].map((id) => count(id, 2026).value)
    expect([...rows, ...matters]).toEqual([4, 3, 1, 1, 1, 1])
  })
})
