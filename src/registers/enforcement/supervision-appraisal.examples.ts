import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { caseStories } from './case.examples.ts'
import { enrolled } from './officer.examples.ts'
import { checkListed } from './supervision-check.examples.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})

/** 一件当场处罚、已经归档的案件。 */
const closedCase: readonly StoryStep[] = caseStories
  .filter(({ steps }) => steps.some((one) => one.step === 'spotDecide'))
  .flatMap(({ title, steps }) => steps.map((one) => (one.in ? one : { ...one, in: 'case', title })))
const reviewers = ['@clerkJustice', '@justiceHead']
const drawn = (on: string, batch: string): StoryStep =>
  step('draw', 'clerkJustice', on, { batch, case: '@record:case', drawnOn: on, caseHandlers: ['@clerkEnforce', '@clerkEmergency'], reviewers })
const graded = (on: string, score: number, grade: string, more: Input = {}): StoryStep =>
  step('review', 'justiceHead', on, { reviewedOn: on, score, grade, ...more })
const mended = (on: string): StoryStep => step('rectify', 'clerkEnforce', on, { rectifiedOn: on, measures: '补齐说明，组织一次文书培训。' })
const finished = (on: string): StoryStep => step('finish', 'countyReviewer', on, { closedOn: on })

/** 案卷评查的示例：优秀、有问题整改、不合格。 */
export const supervisionFileReviewStories: readonly Story[] = [
  {
    title: '上半年案卷评查：当场处罚', ends: 'finished',
    steps: [...closedCase, drawn('2026-06-08', '2026年上半年案卷评查'), graded('2026-06-10', 96, 'excellent'), finished('2026-06-30')],
  },
  {
    title: '上半年案卷评查：当场处罚（复评）', ends: 'finished',
    steps: [
      ...closedCase, drawn('2026-06-08', '2026年上半年案卷评查'), graded('2026-06-10', 82, 'pass', { defects: [{ rule: 'K13', what: '救济途径只写了复议。' }] }),
      mended('2026-06-26'), finished('2026-07-02'),
    ],
  },
  {
    title: '三季度交叉评查：当场处罚', ends: 'finished',
    steps: [
      ...closedCase, drawn('2026-09-14', '2026年三季度交叉评查'),
      graded('2026-09-16', 55, 'fail', { defects: [{ rule: 'K05', what: '笔录只有一名执法人员签名。' }, { rule: 'K12', what: '第二页没有签名。' }] }),
      mended('2026-10-13'), finished('2026-10-19'),
    ],
  },
]

const proposed = (on: string, origin: string, facts: string, more: Input = {}): StoryStep =>
  step(
    'propose', 'justiceHead', on,
    { proposedOn: on, person: '程某', account: '@clerkEnforce', origin, facts, law: '行政处罚法第七十六条', hearer: '@deputyLeader', ...more },
  )
const heard = (on: string, statement: string): StoryStep => step('hear', 'deputyLeader', on, { heardOn: on, statement })
const decided = (on: string, form: string, reason: string): StoryStep => step('decide', 'principal', on, { form, decidedOn: on }, reason)
const effective = (on: string): StoryStep => step('takeEffect', 'justiceHead', on, { effectiveOn: on })

/** 执法责任追究的示例：监督检查引出的、投诉引出的、不予追究。 */
export const supervisionAccountabilityStories: readonly Story[] = [
  {
    title: '笔录代签责任追究', ends: 'effective',
    steps: [
      ...checkListed.map((one) => ({ ...one, in: 'supervision-check', title: '询问笔录代签监督检查' })),
      proposed('2026-05-18', 'check', '询问笔录由他人代签。', { check: '@record:supervision-check' }), heard('2026-05-21', '承认代签，愿意改正。'),
      decided('2026-05-25', 'suspend', '情节较重，暂扣执法证一个月。'), effective('2026-06-01'),
    ],
  },
  {
    title: '检查未出示证件责任追究', ends: 'effective',
    steps: [
      proposed('2026-03-20', 'complaint', '检查时未出示执法证。'), heard('2026-03-23', '当天忘带证件。'), decided('2026-03-25', 'education', '情节轻微，及时改正。'),
      effective('2026-03-26'),
    ],
  },
  {
    title: '超期办案不予追究', ends: 'dropped',
    steps: [
      proposed('2026-04-13', 'fileReview', '一件案件超过九十日。'), heard('2026-04-15', '等待鉴定结论，已依法扣除。'),
      step('drop', 'principal', '2026-04-17', { droppedOn: '2026-04-17' }, '鉴定时间依法不计入期限，没有过错。'),
    ],
  },
]

const items = (procedure: number, papers: number, rating: number) => [
  { item: '执法程序', how: '抽查案卷，违反一项扣五分', full: 40, got: procedure }, { item: '文书质量', how: '案卷评查平均分折算', full: 30, got: papers },
  { item: '群众评价', how: '好差评和回访', full: 30, got: rating },
]
const scored = (on: string, more: Input = {}): StoryStep => step('score', 'clerkJustice', on, {
  year: 2026, objectType: 'officer', officer: '@record:officer#邓海宁', account: '@clerkEnforce', scoredOn: on, items: items(38, 27, 28),
  grade: 'excellent', ...more,
})
const told = (on: string): StoryStep => step('tell', 'clerkJustice', on, { toldOn: on })
const approved = (on: string): StoryStep => step('approve', 'deputyLeader', on, { approvedOn: on })
const used = (on: string, use: string): StoryStep => step('use', 'principal', on, { use, usedOn: on })

/** 执法评议考核的示例：优秀、有异议重新评分、队伍考核。 */
export const supervisionAppraisalStories: readonly Story[] = [
  {
    title: '2026年度执法人员评议考核（一）', ends: 'used',
    steps: [enrolled('邓海宁', '云执法5190017'), scored('2026-10-12'), told('2026-10-14'), approved('2026-10-26'), used('2026-11-02', 'reward')],
  },
  {
    title: '2026年度执法人员评议考核（二）', ends: 'used',
    steps: [
      enrolled('罗立平', '云执法5190003'), scored('2026-10-12', { officer: '@record:officer#罗立平', items: items(26, 20, 22), grade: 'pass' }),
      told('2026-10-14'),
      step('object', 'clerkEnforce', '2026-10-16', { objection: '群众评价漏了两条好评。' }),
      step('rescore', 'justiceHead', '2026-10-20', { scoredOn: '2026-10-20', items: items(26, 20, 26), grade: 'good' }, '核对后补计两条评价。'),
      told('2026-10-21'),
      approved('2026-10-26'), used('2026-11-03', 'training'),
    ],
  },
  {
    title: '2026年度综合执法队考核', ends: 'used',
    steps: [
      scored('2026-10-12', { objectType: 'team', officer: undefined, account: undefined, team: '综合执法队', items: items(36, 25, 24), grade: 'good' }),
      told('2026-10-14'),
      approved('2026-10-26'), used('2026-11-04', 'promotion'),
    ],
  },
]
