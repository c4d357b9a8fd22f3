import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Plain = Readonly<Record<string, unknown>>
const text = '第一条 标的和期限见附表。\n第二条 争议协商解决，协商不成的由标的所在地法院管辖。'
const submitted = (on: string, input: Plain): StoryStep => ({
  step: 'submit', by: 'clerkOffice', on,
  input: { office: '@unit', drafter: '@clerkOffice', submittedOn: on, draft: ['@file:合同送审稿.docx'], reviewedText: text, pays: false, ...input },
})
const started = (on: string): readonly StoryStep[] => [
  {
    in: 'legal-review', step: 'start', by: 'clerkJustice', on,
    input: { startedOn: on, reviewer: '@clerkJustice', materialsOk: true, counsel: ['@adviser'] },
  },
  { step: 'startReview', by: 'clerkJustice', on },
]
const issued = (on: string, opinion: Plain = { conclusion: 'pass' }): readonly StoryStep[] => [
  { in: 'legal-review', step: 'issue', by: 'clerkJustice', on, input: { issuedOn: on, ...opinion } },
  { step: 'receive', by: 'clerkOffice', on, input: { opinionOn: on } },
]
const answered = (on: string, input: Plain): StoryStep => ({
  in: 'legal-review', step: 'answer', by: 'clerkOffice', on, input: { answeredOn: on, ...input },
})
const approved = (on: string, input: Plain = {}): StoryStep => ({ step: 'approve', by: 'deputyLeader', on, input: { approvedOn: on, ...input } })
const signed = (on: string, input: Plain = {}): StoryStep => ({
  step: 'sign', by: 'principal', on, input: { signedOn: on, signedText: text, signedFiles: ['@file:合同正本.pdf'], ...input },
})
const filed = (on: string): StoryStep => ({ step: 'file', by: 'clerkOffice', on, input: { filedOn: on, filedTo: '青石司法所' } })
const performed = (on: string, what: string, amount: number): StoryStep => ({
  step: 'perform', by: 'clerkOffice', on, input: { performance: [{ what, dueOn: on, doneOn: on, amount }] },
})
const archived = (on: string): StoryStep => ({ step: 'archive', by: 'clerkOffice', on, input: { archivedOn: on } })

/** 补一次材料，修改后通过，部分意见不采纳由领导写明理由，签订、备案、履行到底。 */
const lighting: Story = {
  title: '集镇路灯采购合同', ends: 'archived',
  steps: [
    submitted('2026-03-02', {
      contractNo: 'QS-2026-011', party: '云岭县明光照明有限公司', type: 'procurement', amount: 48_600_000, pays: true, budget: '县级财政补助',
      budgetAmount: 50_000_000,
      partyCheck: '营业执照、信用查询无异常。', from: '2026-04-01', to: '2026-09-30', reviewedText: '第一条 标的为路灯四百盏。\n第二条 质保三年。',
      drafters: ['@clerkEnforce'],
    }),
    { in: 'legal-review', step: 'supplement', by: 'clerkJustice', on: '2026-03-03', input: { missing: '缺采购批复。' } },
    { step: 'supplement', by: 'clerkJustice', on: '2026-03-03', input: { missing: '缺采购批复。' } },
    { in: 'legal-review', step: 'supply', by: 'clerkOffice', on: '2026-03-05', input: { suppliedOn: '2026-03-05' } },
    { step: 'supply', by: 'clerkOffice', on: '2026-03-05', input: { suppliedOn: '2026-03-05' } },
    ...started('2026-03-06'),
    ...issued('2026-03-10', {
      conclusion: 'change',
      items: [
        { clause: '第二条', risk: 'high', basis: '民法典买卖合同的规定', advice: '写明质保期内的响应时间。' },
        { clause: '第一条', risk: 'low', basis: '采购批复', advice: '附规格表。' },
      ],
    }),
    {
      step: 'revise', by: 'clerkOffice', on: '2026-03-12', input: { revisedOn: '2026-03-12', revisedDraft: ['@file:修改稿.docx'] },
    },
    answered('2026-03-12', {
      adopted: 'part', notAdoptedReason: '规格表另作附件，不写入正文。',
      replies: [{ clause: '第二条', how: 'done' }, { clause: '第一条', how: 'not', why: '规格表作附件。' }],
    }),
    approved('2026-03-16', { notAdoptedReason: '同意规格表作为附件。' }),
    signed('2026-03-20', { signedText: '第一条 标的为路灯四百盏。\n第二条 质保三年，二十四小时内到场。', diffKinds: ['advice'], diffWhy: '按审查意见补充响应时间。' }), filed('2026-03-25'),
    performed('2026-05-20', '首期款', 24_300_000), performed('2026-09-28', '尾款', 24_300_000),
    { step: 'complete', by: 'clerkOffice', on: '2026-09-30', input: { completedOn: '2026-09-30' } }, archived('2026-10-12'),
  ],
}

/** 第一次不通过，重新送审后通过；履行中有争议，协商后又解除。 */
const lease: Story = {
  title: '旧粮站出租合同', ends: 'archived',
  steps: [
    submitted('2025-04-07', { contractNo: 'QS-2025-020', party: '罗望川', type: 'lease', amount: 3_600_000, from: '2025-06-01', to: '2030-05-31' }),
    ...started('2025-04-08'),
    ...issued('2025-04-11', { conclusion: 'reject', items: [{ clause: '第三条', risk: 'high', basis: '国有资产出租的规定', advice: '没有评估和公开招租。' }] }),
    { step: 'resubmit', by: 'clerkOffice', on: '2025-05-12', input: { submittedOn: '2025-05-12', draft: ['@file:公开招租后的合同.docx'] } },
    ...started('2025-05-13'), ...issued('2025-05-16'), approved('2025-05-19'), signed('2025-05-22'), filed('2025-05-27'),
    performed('2025-06-03', '首年租金', 720_000),
    { step: 'contest', by: 'clerkOffice', on: '2026-06-08', input: { disputedOn: '2026-06-08', disputeKind: 'negotiation' } },
    { step: 'settle', by: 'clerkOffice', on: '2026-06-22', reason: '承租方补交租金，继续履行。' },
    { step: 'contest', by: 'clerkOffice', on: '2026-08-03', input: { disputedOn: '2026-08-03', disputeKind: 'mediation' } },
    { step: 'terminate', by: 'principal', on: '2026-08-24', input: { endedOn: '2026-08-24', endWhy: '承租方无力经营，协商解除。' } }, archived('2026-09-01'),
  ],
}

/** 送审后不再签订。 */
const printing: Story = {
  title: '宣传册印制合同', ends: 'abandoned',
  steps: [
    submitted('2026-05-11', {
      contractNo: 'QS-2026-018', party: '云岭县文苑印务部', type: 'entrust', amount: 600_000, pays: true, budget: '普法经费', budgetAmount: 800_000,
    }),
    { step: 'abandon', by: 'clerkOffice', on: '2026-05-13', input: { endedOn: '2026-05-13', endWhy: '改由县里统一印制。' } },
    { in: 'legal-review', step: 'withdraw', by: 'clerkOffice', on: '2026-05-13', input: { withdrawnOn: '2026-05-13' }, reason: '不再签订。' },
  ],
}

/** 清查时发现未审先签，登记并转整改。 */
const cleaning: Story = {
  title: '办公楼保洁合同', ends: 'archived',
  steps: [
    {
      step: 'recordBypass', by: 'justiceHead', on: '2026-07-06',
      input: {
        contractNo: 'QS-2026-009', office: '@unit', party: '云岭县洁净保洁服务部', type: 'entrust', amount: 1_200_000, signedOn: '2026-02-25',
        foundOn: '2026-07-06',
        bypassWhy: '未经合法性审查即签订保洁合同。',
      },
    },
    archived('2026-08-03'),
  ],
}

/** 合同合法性审查的示例，连同送审时建立的合法性审查。 */
export const contractReviewStories: readonly Story[] = [lighting, lease, printing, cleaning]
