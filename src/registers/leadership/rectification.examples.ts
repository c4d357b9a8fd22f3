import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Found = { readonly origin: string; readonly problem: string; readonly originDocNo?: string; readonly underRegulation?: boolean }
type Booked = { readonly area: string; readonly severity: string; readonly deadline: string }

/** 从登记到交办：来源文号在建账时补登。 */
const assigned = (on: string, { originDocNo, ...found }: Found, booked: Booked): readonly StoryStep[] => [
  { step: 'register', by: 'clerkOffice', on, input: { ...found, foundOn: on } },
  {
    step: 'book', by: 'clerkOffice', on, input: { ...booked, ...(originDocNo ? { originDocNo } : {}) }, reason: '与以往的问题比对过，不是同一个。',
  },
  { step: 'assign', by: 'deputyLeader', on, input: { leader: '@deputyLeader', leadOrg: '@unit', responsible: '@clerkEnforce' } },
]
const planned = (on: string, cause: string, measure: string, due: string): StoryStep => ({
  step: 'plan', by: 'clerkEnforce', on, input: { cause, measures: [{ text: measure, owner: '@clerkEnforce', due }] },
})
const worked = (on: string, text: string): StoryStep => ({ step: 'work', by: 'clerkEnforce', on, input: { notes: [{ on, text }] } })
const submitted = (on: string, result: string): StoryStep => ({
  step: 'submit', by: 'clerkEnforce', on, input: { submittedOn: on, result, evidence: ['@file:整改佐证.pdf'] },
})
const verified = (on: string): StoryStep => ({ step: 'verify', by: 'clerkOffice', on, input: { verifiedOn: on } })
const replied = (on: string, reportTo: string): StoryStep => ({ step: 'reply', by: 'clerkOffice', on, input: { reportTo, reportedOn: on } })
const closed = (on: string): StoryStep => ({ step: 'close', by: 'deputyLeader', on, input: { closedOn: on } })

/** 县政府督查：申请复核后维持，退回一次，销号、公布、回头看。 */
const supervised: Story = {
  title: '行政处罚决定书送达回证缺失', ends: 'rechecked',
  steps: [
    ...assigned('2025-04-08', { origin: 'supervision', problem: '抽查的十二件行政处罚案卷中，五件没有送达回证。', originDocNo: '云府督〔2025〕4号', underRegulation: true },
      { area: 'enforcement', severity: 'major', deadline: '2025-06-30' }),
    { step: 'object', by: 'principal', on: '2025-04-21', input: { objectedOn: '2025-04-21', objection: '其中一件为当场处罚，当场交付决定书，已有签收。' } },
    planned('2025-04-25', '送达后没有及时归卷，缺少复核。', '逐卷补正送达材料，建立立卷清单。', '2025-06-20'), worked('2025-05-12', '已补正三卷。'),
    { step: 'recordReview', by: 'clerkOffice', on: '2025-05-16', input: { reviewedOn: '2025-05-16', reviewResult: 'changed' } },
    submitted('2025-06-12', '四件补正完毕。'), { step: 'return', by: 'clerkOffice', on: '2025-06-13', reason: '没有附立卷清单。' },
    submitted('2025-06-18', '四件补正完毕，立卷清单附后。'), verified('2025-06-20'), replied('2025-06-23', '云岭县人民政府督查室'), closed('2025-06-25'),
    {
      step: 'publish', by: 'clerkOffice', on: '2025-07-02',
      input: { publicSummary: '督查发现部分案卷送达材料不全，已全部补正，并建立立卷清单。', publishedOn: '2025-07-02' },
    },
    { step: 'recheck', by: 'justiceHead', on: '2025-11-10', input: { recheckOn: '2025-11-10', recheckBy: '@justiceHead' } },
  ],
}

/** 复议意见书：六十日内报送纠正情况；销号后反弹，重新制定方案。 */
const opinion: Story = {
  title: '处罚前未告知陈述申辩权', ends: 'planned',
  steps: [
    ...assigned('2026-03-02', { origin: 'reconOpinion', problem: '作出处罚决定之前没有告知当事人陈述、申辩的权利。', originDocNo: '云府复意〔2026〕1号' },
      { area: 'enforcement', severity: 'major', deadline: '2026-04-30' }),
    planned('2026-03-09', '使用的文书是旧版本。', '停用旧文书，组织执法人员培训。', '2026-04-10'), worked('2026-03-23', '旧文书全部停用，培训一次。'),
    submitted('2026-04-13', '旧文书停用，全部执法人员经培训考试合格。'), verified('2026-04-15'), replied('2026-04-16', '云岭县人民政府'), closed('2026-04-17'),
    { step: 'relapse', by: 'justiceHead', on: '2026-08-10', input: { relapsedOn: '2026-08-10', deadline: '2026-09-30' }, reason: '回头看抽查，又有一件没有告知。' },
    planned('2026-08-14', '新进人员没有参加培训。', '上岗前先培训，案件逐件复核。', '2026-09-18'),
  ],
}

/** 年底没有改完，到 12 月 31 日自动提出下年任务。 */
const unfinished: Story = {
  title: '村级调解档案不规范', ends: 'inProgress',
  steps: [
    ...assigned('2025-10-13', { origin: 'selfCheck', problem: '六个村的调解卷宗没有统一编号，个别协议要素不全。' },
      { area: 'disputes', severity: 'general', deadline: '2025-12-15' }),
    planned('2025-10-20', '村级没有专职档案员。', '统一编号，逐卷补正。', '2025-12-10'), worked('2025-12-01', '四个村整理完毕。'),
    { step: 'carryAtYearEnd', by: 'time', on: '2025-12-31' },
  ],
}

const posts = '部分村（社区）的法律顾问公示牌信息没有更新。'
const old = (step: StoryStep): StoryStep => ({ ...step, in: 'rectification#old' })

/** 去年改过，今年又犯：标明屡改屡犯，另提长效机制任务；还没改完，转入下年计划。 */
const repeated: Story = {
  title: '法律顾问公示牌信息又没有更新', ends: 'planned',
  steps: [
    ...[
      ...assigned('2025-03-10', { origin: 'thirdParty', problem: posts }, { area: 'publicity', severity: 'general', deadline: '2025-04-30' }),
      planned('2025-03-12', '换了顾问没有通知村里。', '更新十块公示牌。', '2025-04-10'), worked('2025-04-08', '十块全部更新。'),
      submitted('2025-04-11', '十块全部更新，照片附后。'), verified('2025-04-14'), closed('2025-04-15'),
    ].map(old).map((step, index) => (index === 0 ? { ...step, title: '法律顾问公示牌信息没有更新' } : step)),
    { step: 'register', by: 'clerkJustice', on: '2026-10-12', input: { origin: 'annualReport', foundOn: '2026-10-12', problem: posts } },
    {
      step: 'book', by: 'clerkOffice', on: '2026-10-13',
      input: { area: 'publicity', severity: 'general', deadline: '2026-11-13', repeated: true, previous: '@record:rectification#old' },
    },
    { step: 'assign', by: 'deputyLeader', on: '2026-10-13', input: { leader: '@deputyLeader', leadOrg: '@unit', responsible: '@clerkEnforce' } },
    {
      step: 'plan', by: 'clerkEnforce', on: '2026-10-19',
      input: {
        cause: '更换顾问与更新公示没有衔接。', measures: [{ text: '更新公示牌', owner: '@clerkEnforce', due: '2026-11-06' }],
        rootFix: '更换顾问的手续里加一项：公示牌已更新。',
      },
    },
    { step: 'carry', by: 'clerkOffice', on: '2026-11-16', input: { carriedOn: '2026-11-16' } },
  ],
}

/** 问题整改的示例。 */
export const rectificationStories: readonly Story[] = [supervised, opinion, unfinished, repeated]
