import type { Story, StoryStep } from '../../kernel/story/story.ts'

const obliged = (on: string, input: Readonly<Record<string, unknown>>): StoryStep => ({ step: 'oblige', by: 'clerkJustice', on, input })
const deputyReport = {
  body: '一年来，分管综合执法和司法所，组织集体学法四次，参加联合执法三次，督办案卷整改六卷。', problems: '对赋权事项的培训抓得不紧，案卷质量不高。',
  next: '每季度评查一次案卷，年内培训不少于三次。',
}

/** 点评指出的问题整改到销号：在“问题整改”里办。 */
const putRight: readonly StoryStep[] = [
  { step: 'book', by: 'clerkJustice', on: '2026-01-12', input: { area: 'enforcement', severity: 'general', deadline: '2026-03-31' } },
  { step: 'assign', by: 'clerkOffice', on: '2026-01-13', input: { leader: '@deputyLeader', leadOrg: '@unit', responsible: '@clerkEnforce' } },
  {
    step: 'plan', by: 'clerkEnforce', on: '2026-01-16',
    input: { cause: '新进人员多，办案程序不熟。', measures: [{ text: '每季度评查一次案卷，逐卷反馈。', owner: '@clerkEnforce', due: '2026-03-20' }] },
  },
  { step: 'work', by: 'clerkEnforce', on: '2026-03-20', input: { notes: [{ on: '2026-03-20', text: '评查十八卷，六卷补正。' }] } },
  {
    step: 'submit', by: 'clerkEnforce', on: '2026-03-24',
    input: { submittedOn: '2026-03-24', result: '六卷补正完毕，一季度新案卷全部合格。', evidence: ['@file:案卷评查表.pdf'] },
  },
  { step: 'verify', by: 'justiceHead', on: '2026-03-27', input: { verifiedOn: '2026-03-27' } },
  { step: 'close', by: 'principal', on: '2026-03-30', input: { closedOn: '2026-03-30' } },
].map((step) => ({ ...step, in: 'rectification' }) as StoryStep)

/** 述法的示例：会议述法、村书记书面述法、调离后不需述法。 */
export const lawReportStories: readonly Story[] = [
  {
    title: '分管副镇长2025年述法', ends: 'archived',
    steps: [
      obliged('2025-11-24', { holder: '@deputyLeader', post: 'deputy', forYear: 2025, form: 'meeting', dueOn: '2025-12-19' }),
      { step: 'draft', by: 'deputyLeader', on: '2025-12-08', input: { body: deputyReport.body, problems: '有时抓得不紧。' } },
      { step: 'submit', by: 'deputyLeader', on: '2025-12-10', input: { submittedOn: '2025-12-10' } },
      { step: 'return', by: 'justiceHead', on: '2025-12-11', reason: '问题写得笼统，没有分析原因。' },
      { step: 'draft', by: 'deputyLeader', on: '2025-12-15', input: deputyReport },
      { step: 'submit', by: 'deputyLeader', on: '2025-12-16', input: { submittedOn: '2025-12-16' } },
      { step: 'present', by: 'clerkOffice', on: '2025-12-26', input: { presentedOn: '2025-12-26', presentation: ['@file:述法会议记录.pdf'] } },
      {
        step: 'comment', by: 'countyReviewer', on: '2026-01-08',
        input: { commentedOn: '2026-01-08', comment: '报告实在，案卷质量问题要限期整改。', score: 'good' },
      },
      {
        step: 'rectify', by: 'clerkJustice', on: '2026-01-12', input: { rectifyOn: '2026-01-12', toRectify: '行政执法案卷质量不高。' },
      },
      ...putRight,
      { step: 'archive', by: 'clerkJustice', on: '2026-04-13' },
    ],
  },
  {
    title: '柳溪村书记2025年述职述法述廉', ends: 'commented',
    steps: [
      obliged('2025-11-24', { holder: '@villageCadre', post: 'villageSecretary', forYear: 2025, form: 'written', dueOn: '2025-12-31' }),
      {
        step: 'draft', by: 'villageCadre', on: '2025-12-22',
        input: { body: '全年组织院坝普法四次，调解纠纷十一件。', problems: '村规民约修订进度慢。', next: '三月底前完成修订。' },
      },
      { step: 'submit', by: 'villageCadre', on: '2025-12-23', input: { submittedOn: '2025-12-23' } },
      { step: 'present', by: 'clerkOffice', on: '2025-12-30', input: { presentedOn: '2025-12-30' } },
      { step: 'comment', by: 'principal', on: '2026-01-06', input: { commentedOn: '2026-01-06', comment: '普法有成效，村规民约要抓紧。' } },
      {
        step: 'publish', by: 'justiceHead', on: '2026-01-12',
        input: { summary: '2025年组织院坝普法四次，调解纠纷十一件；下一步完成村规民约修订。', publishedOn: '2026-01-12' },
      },
    ],
  },
  {
    title: '原综合执法办主任2025年述法', ends: 'excused',
    steps: [
      obliged('2025-11-24', { holder: '@clerkEnforce', post: 'deputy', forYear: 2025, form: 'written', dueOn: '2025-12-31' }),
      { step: 'excuse', by: 'justiceHead', on: '2025-12-02', reason: '已调离本镇，由接收单位组织述法。' },
    ],
  },
]
