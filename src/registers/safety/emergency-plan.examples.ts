import type { Story } from '../../kernel/story/story.ts'

/** 起草、征求意见、批准、印发四步。 */
const issued = (year: number, input: Record<string, unknown>, next: string): Story['steps'] => [
  { step: 'draft', by: 'clerkEmergency', on: `${year}-02-10`, input: { draftedOn: `${year}-02-10`, drafter: '@clerkEmergency', ...input } },
  {
    step: 'consult', by: 'clerkEmergency', on: `${year}-02-24`,
    input: { consultedOn: `${year}-02-24`, consulted: '各村（社区）、派出所、卫生院、县应急管理局', opinions: '收到意见六条，采纳五条。' },
  },
  { step: 'approve', by: 'principal', on: `${year}-03-10`, input: { approvedOn: `${year}-03-10`, levels: ['three', 'four'] } },
  {
    step: 'issue', by: 'clerkOffice', on: `${year}-03-14`,
    input: { issuedOn: `${year}-03-14`, reviewDue: next, body: ['@file:预案.pdf'], summary: '组织指挥、预警响应、先期处置、人员转移和信息报告的安排。' },
  },
]

/** 应急预案的示例：演练后修订、由新版替代；村预案失效；退回修改后备案。 */
export const emergencyPlanStories: readonly Story[] = [
  {
    title: '青石镇生产安全事故应急预案', ends: 'revised',
    steps: [
      ...issued(2025, { kind: 'safety', categories: ['accident'] }, '2027-03-14'),
      { step: 'publish', by: 'clerkOffice', on: '2025-03-21', input: { publishedOn: '2025-03-21', summary: '预案全文，不含个人电话。' } },
      { step: 'file', by: 'clerkEmergency', on: '2025-03-25', input: { filedOn: '2025-03-25', filedTo: '云岭县应急管理局' } },
      {
        step: 'enter', in: 'drill', title: '青石镇危化品泄漏桌面推演', by: 'clerkEmergency', on: '2025-06-18',
        input: { plan: '@record:emergency-plan', mode: 'tabletop', scenario: '运输槽车在镇区泄漏', heldOn: '2025-06-18', place: '镇政府会议室', participants: 26 },
      },
      { step: 'drill', by: 'clerkEmergency', on: '2025-06-19', input: { drilledOn: '2025-06-18', drills: ['@record:drill'] } },
      {
        step: 'assess', by: 'clerkEmergency', on: '2025-07-02',
        input: { revisions: [{ on: '2025-07-02', trigger: 'drill', result: 'small', note: '补充镇区疏散路线图。' }], reviewDue: '2027-03-14' },
      },
      {
        step: 'revise', by: 'clerkEmergency', on: '2026-02-10',
        input: {
          revisions: [{ on: '2026-02-10', trigger: 'command', result: 'rewrite', note: '机构改革后指挥机构调整。' }], drafter: '@clerkEmergency',
          draftedOn: '2026-02-10',
        },
      },
      { step: 'consult', in: 'emergency-plan#opened', by: 'clerkEmergency', on: '2026-02-24',
      input: { consultedOn: '2026-02-24', consulted: '各成员单位' } },
      { step: 'approve', in: 'emergency-plan#opened', by: 'principal', on: '2026-03-10',
      input: { approvedOn: '2026-03-10', levels: ['three', 'four'] } },
      {
        step: 'issue', in: 'emergency-plan#opened', by: 'clerkOffice', on: '2026-03-16',
        input: { issuedOn: '2026-03-16', reviewDue: '2029-03-16', body: ['@file:新预案.pdf'] },
      },
      { step: 'supersede', by: 'clerkOffice', on: '2026-03-16', input: { endedOn: '2026-03-16' } },
    ],
  },
  {
    title: '柳溪村防汛应急预案', ends: 'expired',
    steps: [
      ...issued(2025, { kind: 'village', categories: ['natural'] }, '2025-04-20'),
      { step: 'expire', by: 'deputyLeader', on: '2026-05-06', input: { endedOn: '2026-05-06' }, reason: '村庄整体搬迁，转入新村预案。' },
    ],
  },
  {
    title: '青石镇森林火灾应急处置办法', ends: 'filed',
    steps: [
      ...issued(2026, { kind: 'forest', categories: ['natural'] }, '2029-03-14').slice(0, 2),
      { step: 'rework', by: 'deputyLeader', on: '2026-02-26', reason: '扑救力量一章没有写以专业队为主。' },
      {
        step: 'consult', by: 'clerkEmergency', on: '2026-03-02', input: { consultedOn: '2026-03-02', consulted: '县林业局、各村' },
      },
      { step: 'approve', by: 'principal', on: '2026-03-10', input: { approvedOn: '2026-03-10', levels: ['three', 'four'] } },
      { step: 'issue', by: 'clerkOffice', on: '2026-03-14', input: { issuedOn: '2026-03-14', reviewDue: '2029-03-14', body: ['@file:处置办法.pdf'] } },
      { step: 'file', by: 'clerkEmergency', on: '2026-03-20', input: { filedOn: '2026-03-20', filedTo: '云岭县林业局' } },
    ],
  },
  { title: '青石镇突发事件总体应急预案', ends: 'approved',
  steps: issued(2026, { kind: 'overall', categories: ['natural', 'accident'] }, '2029-03-14').slice(0, 3) },
]
