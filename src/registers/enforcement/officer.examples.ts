import type { Role } from '../../kernel/role.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'

const accounts: Readonly<Record<string, Role>> = { 邓海宁: 'clerkEnforce', 罗立平: 'clerkEmergency' }

/** 一名持证在岗的执法人员，供检查、办案的示例使用；名字不同就是不同的人，`account` 是他在系统里办事用的账号。 */
export const enrolled = (name: string, certNo: string, account: Role = accounts[name] ?? 'clerkOffice'): StoryStep => ({
  in: `officer#${name}`, step: 'enrol', by: 'justiceHead', on: '2026-01-05', title: '综合执法队在岗人员',
  input: {
    name, publicName: name, account: `@${account}`, staffType: 'civil', post: '综合执法队执法岗', duties: ['enforce'], domains: ['comprehensive', 'emergency'],
    postedOn: '2026-01-05',
    certNo, certIssuer: '云岭县人民政府', certifiedOn: '2024-05-20', certFrom: '2024-05-20', certTo: '2029-05-19',
  },
})

/** 执法人员的示例：申领到在岗、过期换证后调离、辅助人员、考试不合格、注销。 */
export const officerStories: readonly Story[] = [
  {
    title: '综合执法队新进人员申领执法证', ends: 'active',
    steps: [
      {
        step: 'apply', by: 'clerkEnforce', on: '2025-03-03',
        input: {
          appliedOn: '2025-03-03', name: '常予安', staffType: 'civil', post: '综合执法队执法岗', duties: ['enforce', 'review'], postedOn: '2025-02-10',
          domains: ['comprehensive'],
        },
      },
      { step: 'train', by: 'clerkEnforce', on: '2025-04-18', input: { trainedOn: '2025-04-18', trainedHours: 40 } },
      { step: 'examine', by: 'clerkJustice', on: '2025-05-16', input: { exams: [{ on: '2025-05-16', kind: 'qualify', score: 88, passed: true }] } },
      {
        step: 'certify', by: 'countyReviewer', on: '2025-06-09',
        input: {
          certifiedOn: '2025-06-09', certNo: '云执法5190031', certIssuer: '云岭县人民政府', certFrom: '2025-06-09', certTo: '2030-06-08', publicName: '常予安',
          legalQualified: true,
        },
      },
      { step: 'update', by: 'clerkJustice', on: '2026-02-10', input: { domains: ['comprehensive', 'agriculture'], post: '综合执法队副队长' } },
      { step: 'retest', by: 'clerkJustice', on: '2026-05-20', input: { exams: [{ on: '2026-05-20', kind: 'yearly', score: 91, passed: true }] } },
      { step: 'suspend', by: 'deputyLeader', on: '2026-08-03', input: { suspendedOn: '2026-08-03' }, reason: '案卷评查发现一份询问笔录代签，暂停执法一个月。' },
      { step: 'discipline', by: 'justiceHead', on: '2026-08-20', input: { discipline: [{ on: '2026-08-18', kind: '诫勉', reason: '询问笔录代签。' }] } },
      { step: 'restore', by: 'deputyLeader', on: '2026-09-04', input: { restoredOn: '2026-09-04' }, reason: '已补课并通过测试。' },
    ],
  },
  {
    title: '执法证到期换证后调离', ends: 'transferred',
    steps: [
      {
        step: 'enrol', by: 'justiceHead', on: '2025-01-08',
        input: {
          name: '苗望舒', publicName: '苗望舒', staffType: 'institution', post: '综合执法队执法岗', duties: ['enforce'], domains: ['agriculture', 'water'],
          postedOn: '2025-01-08', certifiedOn: '2021-03-15', certNo: '云执法5190032', certIssuer: '云岭县人民政府', certFrom: '2021-03-15',
          certTo: '2026-03-14',
        },
      },
      { step: 'expire', by: 'time', on: '2026-03-15' },
      {
        step: 'renew', by: 'countyReviewer', on: '2026-04-02',
        input: { renewedOn: '2026-04-02', certNo: '云执法5190032', certFrom: '2026-04-02', certTo: '2031-04-01' },
      },
      { step: 'transfer', by: 'clerkEnforce', on: '2026-10-09', input: { leftOn: '2026-10-09' } },
    ],
  },
  {
    title: '市容协管员登记', ends: 'assisting',
    steps: [
      { step: 'assist', by: 'clerkEnforce', on: '2025-02-17', input: { name: '江满仓', staffType: 'auxiliary', post: '市容协管员', postedOn: '2025-02-17' } },
    ],
  },
  {
    title: '资格考试未通过', ends: 'declined',
    steps: [
      {
        step: 'apply', by: 'clerkEnforce', on: '2025-09-01', reason: '县司法局同意试点事业编工勤人员报考。',
        input: { appliedOn: '2025-09-01', name: '苗家旺', staffType: 'worker', post: '综合执法队', duties: ['enforce'], postedOn: '2025-08-20' },
      },
      { step: 'train', by: 'clerkEnforce', on: '2025-10-17', input: { trainedOn: '2025-10-17', trainedHours: 40 } },
      { step: 'examine', by: 'clerkJustice', on: '2025-11-07', input: { exams: [{ on: '2025-11-07', kind: 'qualify', score: 51, passed: false }] } },
      { step: 'decline', by: 'justiceHead', on: '2025-12-10', input: { leftOn: '2025-12-10' }, reason: '考试不合格，调整到后勤岗位。' },
    ],
  },
  {
    title: '退休人员注销执法证', ends: 'revoked',
    steps: [
      {
        step: 'enrol', by: 'justiceHead', on: '2025-01-08',
        input: {
          name: '冯守田', publicName: '冯守田', staffType: 'civil', post: '综合执法队队长', duties: ['enforce', 'hearing'], domains: ['land', 'housing'],
          postedOn: '2025-01-08', certifiedOn: '2019-07-01', certNo: '云执法5190001', certIssuer: '云岭县人民政府', certFrom: '2024-07-01',
          certTo: '2029-06-30',
        },
      },
      { step: 'revoke', by: 'countyReviewer', on: '2026-07-02', input: { leftOn: '2026-07-02' }, reason: '到龄退休，证件收回。' },
    ],
  },
]
