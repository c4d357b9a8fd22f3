import type { Story, StoryStep } from '../../kernel/story/story.ts'

const registered = (on: string, input: Readonly<Record<string, unknown>>): StoryStep => ({
  step: 'register', by: 'clerkOffice', on, input: { registeredOn: on, ...input },
})
const paid = (on: string, amount: number): StoryStep => ({ step: 'pay', by: 'clerkOffice', on, input: { payments: [{ on, amount }] } })

/** 政务诚信的示例：按期付清、逾期失信后修复、承诺变更后追责、有争议的投诉。 */
export const integrityStories: readonly Story[] = [
  {
    title: '柳溪村道路维修工程款', ends: 'struck',
    steps: [
      registered('2026-02-10', {
        kind: 'payable', domain: 'procurement', counterparty: '云岭县顺路工程有限公司', uscc: '91990101MA0QL00331', isSme: true, contractNo: '青石采〔2025〕14号',
        content: '柳溪村道路维修工程款，验收合格后四十五日内付清。', amount: 18_600_000, deliveredOn: '2026-02-06', agreedDays: 45,
      }),
      { step: 'deliver', by: 'clerkOffice', on: '2026-02-25', input: { deliveredOn: '2026-02-06', acceptedOn: '2026-02-25' } },
      { step: 'askConfirmation', by: 'clerkOffice', on: '2026-03-09', input: { confirmAskedOn: '2026-03-09' } },
      { step: 'confirmDebt', by: 'clerkOffice', on: '2026-03-16', input: { confirmedOn: '2026-03-16' } },
      paid('2026-03-20', 10_000_000), paid('2026-04-09', 8_600_000),
      { step: 'fulfil', by: 'clerkOffice', on: '2026-04-09', input: { fulfilledOn: '2026-04-09' } },
      { step: 'close', by: 'principal', on: '2026-04-15', input: { closedOn: '2026-04-15' } },
    ],
  },
  {
    title: '镇办公楼修缮尾款逾期', ends: 'struck',
    steps: [
      registered('2025-09-10', {
        kind: 'payable', domain: 'procurement', counterparty: '云岭县宏盛建筑有限公司', uscc: '91990101MA0QL00445', isSme: true, contractNo: '青石采〔2025〕6号',
        content: '镇办公楼屋面修缮尾款。', amount: 4_200_000, deliveredOn: '2025-09-05',
      }),
      { step: 'fallDue', by: 'time', on: '2025-10-05' },
      { step: 'complain', by: 'clerkJustice', on: '2025-12-01', input: { complainedOn: '2025-12-01' } },
      { step: 'passComplaint', by: 'clerkJustice', on: '2025-12-08', input: { passedOn: '2025-12-08' } },
      {
        step: 'extendComplaint', by: 'deputyLeader', on: '2025-12-26', input: { complaintExtendedOn: '2025-12-26', complaintExtra: 30 },
        reason: '需要等县财政核对资金来源。',
      },
      { step: 'confirmBreach', by: 'deputyLeader', on: '2025-12-29', input: { breachOn: '2025-12-29', cause: 'fund' } },
      {
        step: 'rectify', by: 'clerkOffice', on: '2026-01-08', input: { remedy: '调整预算，二月底前付清尾款和逾期利息。', remedyDue: '2026-02-28' },
      },
      {
        step: 'answerComplaint', by: 'deputyLeader', on: '2026-01-30', input: { complaintAnsweredOn: '2026-01-30', complaintAnswer: '已列入预算，二月底前付清。' },
      },
      { step: 'publishArrears', by: 'clerkOffice', on: '2026-02-20', input: { arrearsPublishedOn: '2026-02-20' } },
      { ...paid('2026-02-26', 4_200_000), input: { payments: [{ on: '2026-02-26', amount: 4_200_000 }], interest: 302_400 } },
      {
        step: 'repair', by: 'clerkOffice', on: '2026-03-05',
        input: { repairedOn: '2026-03-05', repair: '尾款和逾期利息已付清，企业出具收讫证明。', repairFiles: ['@file:收讫证明.pdf'] },
      },
      { step: 'close', by: 'principal', on: '2026-03-10', input: { closedOn: '2026-03-10' } },
    ],
  },
  {
    title: '茶旅项目配套道路承诺', ends: 'struck',
    steps: [
      registered('2025-03-03', {
        kind: 'promise', domain: 'investment', counterparty: '云岭县雾里茶业有限公司', content: '2025年12月底前修通茶园至主路的连接道路。', promisedDue: '2025-12-31',
        isPublic: true,
      }),
      { step: 'entrust', by: 'principal', on: '2025-03-10', input: { responsible: '@clerkEmergency' } },
      { step: 'fallDue', by: 'time', on: '2025-12-31' },
      {
        step: 'confirmBreach', by: 'deputyLeader', on: '2026-01-12',
        input: { breachOn: '2026-01-12', cause: 'leader', remedy: '由新任分管领导接手，六月底前修通。' },
      },
      {
        step: 'account', by: 'principal', on: '2026-01-26', input: { accountability: [{ who: '@clerkEmergency', on: '2026-01-26', form: 'talk' }] },
      },
      { step: 'close', by: 'principal', on: '2026-07-06', input: { closedOn: '2026-07-06' } },
    ],
  },
  {
    title: '绿化养护费争议', ends: 'registered',
    steps: [
      registered('2026-10-20', {
        kind: 'contract', domain: 'procurement', counterparty: '云岭县青禾园林有限公司', content: '集镇绿化养护，按季付费。', promisedDue: '2026-12-31', amount: 900_000,
      }),
      { step: 'dispute', by: 'clerkOffice', on: '2026-11-06', input: { disputed: true, disputeNote: '企业认为应按增加后的面积计费。' } },
    ],
  },
]
