import type { Story } from '../../kernel/story/story.ts'

const client = (name: string, phone: string) => [{ kind: 'natural', name, phone, address: '云岭县青石镇' }]

/** 法律咨询与代书的示例：讨薪转法律援助、先登记后答复、涉未成年人、活动现场集中登记。 */
export const consultStories: readonly Story[] = [
  {
    title: '工程队拖欠工钱怎么办', ends: 'closed',
    steps: [
      {
        step: 'reply', by: 'clerkJustice', on: '2026-03-02',
        input: {
          askedOn: '2026-03-02', way: 'window', people: 2, matter: 'labour', groupKind: 'farmerWorker', client: client('罗大勇', '13800000021'),
          question: '在县城工地干了三个月，工钱没有结清，没有书面合同。', answer: '说明可以凭考勤、转账记录主张，并可申请法律援助。', answeredBy: '@clerkJustice',
          answeredOn: '2026-03-02', qualified: false, general: true, toldLegalAid: true,
        },
      },
      {
        step: 'draft', by: 'clerkJustice', on: '2026-03-03',
        input: { drafts: [{ kind: 'application', draftedBy: '@clerkJustice', deliveredOn: '2026-03-03', copies: 2, paper: ['@file:劳动监察投诉书.pdf'] }] },
      },
      { step: 'refer', by: 'clerkJustice', on: '2026-03-03', input: { next: 'aid', referredOn: '2026-03-03', aidMatter: 'labour' } },
      { step: 'close', by: 'clerkJustice', on: '2026-03-05', input: { closedOn: '2026-03-05' } },
    ],
  },
  {
    title: '邻居盖房挡了采光', ends: 'closed',
    steps: [
      {
        step: 'ask', by: 'villageCadre', on: '2026-05-08',
        input: {
          askedOn: '2026-05-08', way: 'visit', people: 1, matter: 'neighbour', groupKind: 'elderly', question: '邻居加盖二楼，自家堂屋见不到太阳，能不能让他拆。',
          answeredBy: '@adviser',
        },
      },
      {
        step: 'answer', by: 'adviser', on: '2026-05-11',
        input: {
          answer: '先看规划许可和间距，可以请村调委会先调解，再说诉讼。', answeredBy: '@adviser', answeredOn: '2026-05-11', qualified: true, toldLegalAid: true,
        },
      },
      { step: 'close', by: 'adviser', on: '2026-05-11', input: { closedOn: '2026-05-11' } },
    ],
  },
  {
    title: '离异后孩子抚养费', ends: 'answered',
    steps: [
      {
        step: 'reply', by: 'clerkJustice', on: '2026-07-06',
        input: {
          askedOn: '2026-07-06', way: 'phone', people: 1, matter: 'marriageFamily', groupKind: 'woman', confined: true,
          question: '前夫半年没有给抚养费。', answer: '可以向法院申请执行，也可以申请法律援助。', answeredBy: '@clerkJustice', answeredOn: '2026-07-06', qualified: true,
          toldLegalAid: true,
        },
      },
    ],
  },
  {
    title: '赶场日现场咨询', ends: 'closed',
    steps: [
      {
        step: 'tally', by: 'clerkJustice', on: '2026-04-15',
        input: {
          askedOn: '2026-04-15', way: 'activity', people: 14, matter: 'consumer', groupKind: 'other', summary: '农资质量、预付卡退费、网购维权等。',
          answeredBy: '@clerkJustice',
        },
      },
    ],
  },
]
