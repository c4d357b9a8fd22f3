import type { Story } from '../../kernel/story/story.ts'

const applicant = (name: string, gender: string) => [{ kind: 'natural', name, gender, phone: '13800000031', address: '云岭县青石镇柳溪村' }]
const agency = '云岭县法律援助中心'

/** 法律援助的示例：补正后给予、先行提供、不予援助后异议改正又终止、逾期不补视为撤回。 */
export const legalAidStories: readonly Story[] = [
  {
    title: '追索劳动报酬法律援助', ends: 'closed',
    steps: [
      {
        step: 'receive', by: 'clerkJustice', on: '2026-03-03',
        input: { appliedOn: '2026-03-03', applicant: applicant('罗大勇', 'male'), groupKind: 'farmerWorker', matter: 'labour', exempt: 'farmerWorker' },
      },
      { step: 'askSupply', by: 'clerkJustice', on: '2026-03-03', input: { missing: '身份证复印件、考勤记录。', askedOnceOn: '2026-03-03' } },
      { step: 'supply', by: 'clerkJustice', on: '2026-03-05', input: { suppliedOn: '2026-03-05', materialsComplete: true } },
      { step: 'forward', by: 'clerkJustice', on: '2026-03-05', input: { forwardedOn: '2026-03-05', agency, agencyReceivedOn: '2026-03-05' } },
      {
        step: 'decide', by: 'clerkJustice', on: '2026-03-10',
        input: { result: 'granted', decidedOn: '2026-03-10', decisionFiles: ['@file:给予法律援助决定书.pdf'] },
      },
      { step: 'assign', by: 'clerkJustice', on: '2026-03-12', input: { assignedOn: '2026-03-12', lawyer: '衡川律师事务所指派律师', lawyerPerson: '@adviser' } },
      { step: 'finish', by: 'adviser', on: '2026-05-20', input: { doneOn: '2026-05-20' } },
      { step: 'close', by: 'justiceHead', on: '2026-05-25', input: { closedOn: '2026-05-25' } },
    ],
  },
  {
    title: '受家庭暴力人身安全保护', ends: 'closed',
    steps: [
      {
        step: 'receive', by: 'clerkJustice', on: '2026-06-02',
        input: {
          appliedOn: '2026-06-02', applicant: applicant('周秀兰', 'female'), groupKind: 'woman', confined: true, noIncomeTest: 'violence',
          limitationOn: '2026-06-05',
          urgentWhy: 'limitation',
        },
      },
      { step: 'helpEarly', by: 'clerkJustice', on: '2026-06-02', input: { earlyOn: '2026-06-02', urgentWhy: 'limitation', agency } },
      { step: 'forward', by: 'clerkJustice', on: '2026-06-03', input: { forwardedOn: '2026-06-03', agency } },
      { step: 'decide', by: 'justiceHead', on: '2026-06-04', input: { result: 'granted', decidedOn: '2026-06-04' } },
      { step: 'assign', by: 'clerkJustice', on: '2026-06-04', input: { assignedOn: '2026-06-04', lawyer: '援助中心律师' } },
      { step: 'finish', by: 'clerkJustice', on: '2026-06-29', input: { doneOn: '2026-06-29' } },
      { step: 'close', by: 'justiceHead', on: '2026-07-01', input: { closedOn: '2026-07-01' } },
    ],
  },
  {
    title: '交通事故赔偿法律援助（异议后改正）', ends: 'closed',
    steps: [
      {
        step: 'receive', by: 'clerkJustice', on: '2026-04-07',
        input: {
          appliedOn: '2026-04-07', applicant: applicant('何建山', 'male'), groupKind: 'elderly', matter: 'injury', incomeStatement: ['@file:诚信承诺书.pdf'],
          materialsComplete: true, limitationOn: '2026-04-14',
        },
      },
      { step: 'forward', by: 'clerkJustice', on: '2026-04-08', input: { forwardedOn: '2026-04-08', agency } },
      { step: 'decide', by: 'clerkJustice', on: '2026-04-13', input: { result: 'refused', refusedWhy: '认为不符合经济困难标准。', decidedOn: '2026-04-13' } },
      { step: 'object', by: 'clerkJustice', on: '2026-04-15', input: { objectedOn: '2026-04-15' } },
      { step: 'overturn', by: 'countyReviewer', on: '2026-04-20', input: { objectionDecidedOn: '2026-04-20' } },
      { step: 'decide', by: 'clerkJustice', on: '2026-04-22', input: { result: 'granted', decidedOn: '2026-04-22' } },
      { step: 'assign', by: 'clerkJustice', on: '2026-04-24', input: { assignedOn: '2026-04-24', lawyer: '援助中心律师' } },
      { step: 'terminate', by: 'clerkJustice', on: '2026-05-18', input: { terminatedOn: '2026-05-18', terminatedWhy: '受援人自行委托了律师。' } },
      { step: 'object', by: 'clerkJustice', on: '2026-05-20', input: { objectedOn: '2026-05-20' } },
      { step: 'uphold', by: 'countyReviewer', on: '2026-05-25', input: { objectionDecidedOn: '2026-05-25' } },
    ],
  },
  {
    title: '赡养费法律援助（未补正）', ends: 'closed',
    steps: [
      {
        step: 'receive', by: 'villageCadre', on: '2026-08-03',
        input: { appliedOn: '2026-08-03', applicant: applicant('吴桂芳', 'female'), groupKind: 'elderly', matter: 'support', exempt: 'group' },
      },
      { step: 'askSupply', by: 'clerkJustice', on: '2026-08-04', input: { missing: '亲属关系证明。', askedOnceOn: '2026-08-04' } },
      { step: 'lapse', by: 'clerkJustice', on: '2026-08-24', input: { closedOn: '2026-08-24' }, reason: '子女已开始给付，申请人表示不再补充。' },
    ],
  },
]
