import type { Story } from '../../kernel/story/story.ts'

/** 合法性审查的示例：一次通过、补充材料后修改、不通过。起草人与审查人不是同一人。 */
export const legalReviewStories: readonly Story[] = [
  {
    title: '青石镇集市管理规定送审', ends: 'issued',
    steps: [
      {
        step: 'submit', by: 'clerkOffice', on: '2026-03-10',
        input: { subjectType: 'norm', submittedOn: '2026-03-10', drafter: '@clerkOffice', draft: ['@file:集市管理规定送审稿.docx'] },
      },
      {
        step: 'start', by: 'clerkJustice', on: '2026-03-11',
        input: { startedOn: '2026-03-11', reviewer: '@clerkJustice', materialsOk: true, counsel: ['@adviser'] },
      },
      { step: 'advise', by: 'adviser', on: '2026-03-12', input: { counselOpinion: '与上位法没有抵触。' } },
      { step: 'issue', by: 'clerkJustice', on: '2026-03-13', input: { conclusion: 'pass', issuedOn: '2026-03-13' } },
    ],
  },
  {
    title: '白鹭镇茶园租赁合同送审', ends: 'answered',
    steps: [
      {
        step: 'submit', by: 'clerkEnforce', on: '2026-04-07',
        input: { subjectType: 'contract', submittedOn: '2026-04-07', drafter: '@clerkEnforce' },
      },
      { step: 'supplement', by: 'justiceHead', on: '2026-04-08', input: { missing: '缺集体资产评估报告、承租方营业执照。' } },
      { step: 'supply', by: 'clerkEnforce', on: '2026-04-13', input: { suppliedOn: '2026-04-13', draft: ['@file:评估报告.pdf'] } },
      {
        step: 'start', by: 'justiceHead', on: '2026-04-13', input: { startedOn: '2026-04-13', reviewer: '@justiceHead', materialsOk: true },
      },
      {
        step: 'issue', by: 'justiceHead', on: '2026-04-15',
        input: {
          conclusion: 'change', issuedOn: '2026-04-15',
          items: [{ clause: '第八条违约责任', risk: 'high', basis: '民法典关于违约金的规定', advice: '违约金比例过高，建议下调并写明计算基数。' }],
        },
      },
      {
        step: 'answer', by: 'clerkEnforce', on: '2026-04-17', input: {
          adopted: 'all', answeredOn: '2026-04-17', replies: [{ clause: '第八条违约责任', how: 'done' }],
        },
      },
    ],
  },
  {
    title: '青石镇停车收费方案征求意见稿送审', ends: 'answered',
    steps: [
      {
        step: 'submit', by: 'clerkPeace', on: '2026-06-15',
        input: { subjectType: 'other', submittedOn: '2026-06-15', drafter: '@clerkPeace' },
      },
      {
        step: 'start', by: 'clerkJustice', on: '2026-06-15',
        input: { startedOn: '2026-06-15', reviewer: '@clerkJustice', materialsOk: true },
      },
      {
        step: 'issue', by: 'clerkJustice', on: '2026-06-17',
        input: {
          conclusion: 'reject', issuedOn: '2026-06-17', items: [{ clause: '第三条', risk: 'high', basis: '镇级无权设定收费', advice: '删去收费条款。' }],
        },
      },
      {
        step: 'answer', by: 'clerkPeace', on: '2026-06-22',
        input: { adopted: 'part', notAdoptedReason: '保留停车秩序条款，收费条款已删。', answeredOn: '2026-06-22' },
      },
    ],
  },
  {
    title: '青石镇河道保洁协议送审', ends: 'withdrawn',
    steps: [
      {
        step: 'submit', by: 'clerkOffice', on: '2026-07-06',
        input: { subjectType: 'contract', submittedOn: '2026-07-06', drafter: '@clerkOffice', drafters: ['@clerkEnforce'] },
      },
      {
        step: 'withdraw', by: 'clerkOffice', on: '2026-07-08', input: { withdrawnOn: '2026-07-08' }, reason: '保洁改由县里统一采购，不再签这份协议。',
      },
    ],
  },
]
