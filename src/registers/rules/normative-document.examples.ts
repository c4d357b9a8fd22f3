import type { Story, StoryStep } from '../../kernel/story/story.ts'

const text = '第一条 为了规范管理，方便群众，制定本规定。'
const planned = (on: string, kind: string, affectsBusiness: boolean): StoryStep => ({
  step: 'plan', by: 'clerkOffice', on,
  input: {
    kind, office: '@unit', drafter: '@clerkOffice', plannedOn: on, isNormative: true, identifyReason: '面向不特定对象，可以反复适用。', affectsBusiness,
    isMajorDecision: false,
  },
})
const drafted = (on: string, affectsBusiness: boolean, more: Readonly<Record<string, unknown>> = {}): StoryStep => ({
  step: 'draft', by: 'clerkOffice', on,
  input: {
    affectsBusiness, isMajorDecision: false, basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'], necessity: '现行做法没有成文依据，群众意见较多。',
    draft: ['@file:草案.docx'], reviewedText: text, ...more,
  },
})
const submitted = (on: string): StoryStep => ({ step: 'submit', by: 'clerkOffice', on, input: { submittedOn: on, setsNothing: true } })
/** 送审时建立的合法性审查：收件、法律顾问意见、出具意见书。 */
const reviewed = (started: string, issuedOn: string): readonly StoryStep[] => [
  {
    in: 'legal-review', step: 'start', by: 'clerkJustice', on: started,
    input: { startedOn: started, reviewer: '@clerkJustice', materialsOk: true, counsel: ['@adviser'] },
  },
  { in: 'legal-review', step: 'advise', by: 'adviser', on: started, input: { counselOpinion: '与上位法没有抵触，没有减损权利、增加义务的内容。' } },
  { in: 'legal-review', step: 'issue', by: 'clerkJustice', on: issuedOn, input: { conclusion: 'pass', issuedOn } },
]
const discussed = (on: string): StoryStep => ({
  step: 'discuss', by: 'clerkOffice', on, input: { meeting: [{ type: 'office', on, present: 7, result: 'passed' }], body: text },
})
const signed = (on: string, effectiveOn: string, validUntil: string): StoryStep => ({
  step: 'sign', by: 'principal', on, input: { signedBy: '@principal', signedOn: on, effectiveOn, validUntil },
})
const issued = (on: { registered: string; published: string; filed: string; effect: string }): readonly StoryStep[] => [
  { step: 'register', by: 'clerkOffice', on: on.registered },
  {
    step: 'publish', by: 'clerkOffice', on: on.published,
    input: { publishedOn: on.published, publishUrl: 'https://www.example.gov.cn/gf/1.html' },
  },
  { step: 'file', by: 'clerkJustice', on: on.filed, input: { filedTo: '云岭县人民政府', filingSentOn: on.filed, filingReceivedOn: on.filed } },
  {
    step: 'recordFiling', by: 'countyReviewer', on: on.effect,
    input: { filingResult: 'filed', filingDecidedOn: on.effect, filingNo: '云岭备〔2026〕5号' },
  },
  { step: 'takeEffect', by: 'clerkOffice', on: on.effect },
]
const evaluated = (on: string, result: string): StoryStep => ({
  step: 'evaluate', by: 'clerkJustice', on, input: { cleanups: [{ on, batch: '2026年清理', result, reason: '按年度清理安排。' }] },
})

/** 涉企文件走全程：征求意见三十日、公平竞争审查、退回一次，清理后保留，再清理时由新文件替代。 */
const market: Story = {
  title: '青石镇集市经营管理规定', ends: 'amended',
  steps: [
    planned('2026-01-05', 'rule', true), drafted('2026-01-12', true, { clauses: [{ no: '一', body: '摊位每季度轮换。' }, { no: '二', body: '管理费按成本收取。' }] }),
    {
      step: 'consult', by: 'clerkOffice', on: '2026-01-13',
      input: { consultFrom: '2026-01-13', consultTo: '2026-02-12', consultChannels: ['website', 'firms'] },
    },
    {
      step: 'receive', by: 'public', on: '2026-02-02',
      input: { comments: [{ no: 'WB4N8T6Y', on: '2026-02-02', channel: 'online', clause: '一', content: '轮换半年一次为好。', name: '高远' }] },
    },
    {
      step: 'comment', by: 'clerkOffice', on: '2026-02-10',
      input: { comments: [{ no: '1', on: '2026-02-09', channel: 'letter', clause: '二', content: '请公开成本。' }] },
    },
    {
      step: 'answer', by: 'clerkOffice', on: '2026-02-12',
      input: {
        answers: [
          { no: 'WB4N8T6Y', gist: '轮换改为半年', adopted: 'all', reply: '已改。' }, { no: '1', gist: '公开收费成本', adopted: 'part', reply: '每年公开一次。' },
        ],
      },
    },
    {
      step: 'summarise', by: 'clerkOffice', on: '2026-02-13',
      input: { summarisedOn: '2026-02-13', opinionCount: 11, adoptedCount: 6, adoptionNote: '采纳关于摊位轮换的意见。' },
    },
    {
      step: 'reviewFairness', by: 'clerkOffice', on: '2026-02-13',
      input: { fairResult: 'pass', fairBy: '@clerkJustice', fairOn: '2026-02-13' },
    },
    submitted('2026-02-24'),
    { step: 'return', by: 'justiceHead', on: '2026-02-27', reason: '第四条权限表述不清。' },
    drafted('2026-03-02', true), submitted('2026-03-03'), ...reviewed('2026-03-04', '2026-03-09'), discussed('2026-03-12'),
    signed('2026-03-16', '2026-05-01', '2031-04-30'),
    ...issued({ registered: '2026-03-17', published: '2026-03-20', filed: '2026-03-30', effect: '2026-05-06' }),
    evaluated('2026-09-07', 'keep'),
    { step: 'keep', by: 'clerkJustice', on: '2026-09-08' },
    evaluated('2026-11-03', 'amend'),
    { step: 'amend', by: 'principal', on: '2026-11-05', input: { endedOn: '2026-11-05' } },
  ],
}

/** 不涉企的通告：清理后废止。 */
const fireworks: Story = {
  title: '青石镇春节期间防火通告', ends: 'repealed',
  steps: [
    planned('2026-01-06', 'announcement', false), drafted('2026-01-07', false), submitted('2026-01-08'),
    ...reviewed('2026-01-09', '2026-01-12'), discussed('2026-01-14'),
    signed('2026-01-15', '2026-02-01', '2026-12-31'),
    ...issued({ registered: '2026-01-15', published: '2026-01-16', filed: '2026-01-23', effect: '2026-02-02' }),
    evaluated('2026-06-08', 'repeal'),
    { step: 'repeal', by: 'principal', on: '2026-06-10', input: { endedOn: '2026-06-10' } },
  ],
}

/** 有效期届满，自行失效。 */
const flood: Story = {
  title: '青石镇汛期河道临时管理通告', ends: 'expired',
  steps: [
    planned('2026-04-07', 'announcement', false), drafted('2026-04-08', false), submitted('2026-04-09'),
    ...reviewed('2026-04-10', '2026-04-14'), discussed('2026-04-16'),
    signed('2026-04-17', '2026-05-11', '2026-09-30'),
    ...issued({ registered: '2026-04-17', published: '2026-04-20', filed: '2026-04-28', effect: '2026-05-11' }),
    { step: 'expire', by: 'clerkOffice', on: '2026-10-08', input: { endedOn: '2026-10-08' } },
  ],
}

/** 行政规范性文件的示例，连同送审时建立的合法性审查。 */
export const normativeDocumentStories: readonly Story[] = [market, fireworks, flood]
