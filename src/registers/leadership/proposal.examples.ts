import type { Story, StoryStep } from '../../kernel/story/story.ts'

const accepted = (on: string, more: Record<string, unknown> = {}): readonly StoryStep[] => [
  { step: 'accept', by: 'clerkOffice', on, input: { acceptedOn: on, responsible: '@clerkJustice', ...more } },
  { step: 'handle', by: 'clerkJustice', on },
]
const contacted = (on: string, note: string): StoryStep => ({
  step: 'contact', by: 'clerkJustice', on, input: { contacts: [{ on, way: 'visit', note }] },
})
const drafted = (on: string, input: Record<string, unknown>): StoryStep => ({ step: 'draft', by: 'clerkJustice', on, input })
const answered = (on: string): readonly StoryStep[] => [
  { step: 'approve', by: 'principal', on, input: { approvedOn: on } },
  { step: 'answer', by: 'clerkJustice', on, input: { repliedOn: on, replyFiles: ['@file:答复函.pdf'] } },
]
const closed = (on: string): StoryStep => ({ step: 'close', by: 'deputyLeader', on, input: { closedOn: on } })

const promise = { text: '在陡坡路段加装护栏六百米', due: '2026-08-31' }

/** 镇人大代表建议：退回重拟一次；代表不满意，二次办理，承诺兑现后办结公开。 */
const guardrail: Story = {
  title: '关于在柳溪村陡坡路段加装护栏的建议', ends: 'published',
  steps: [
    {
      step: 'receive', by: 'clerkOffice', on: '2026-01-30',
      input: {
        kind: 'suggestion', number: '青石人建〔2026〕7号', level: 'township', proposers: [{ name: '水长青', capacity: 'deputy', phone: '13900003333' }],
        deputies: ['@deputyOfCongress'], jointCount: 3, content: '柳溪村三组至五组陡坡路段没有护栏，学生上下学不安全，建议加装。',
        handedOn: '2026-01-30', handedBy: '青石镇人大主席团', part: 'sole', leadOrg: '@unit',
      },
    },
    ...accepted('2026-02-02'), contacted('2026-02-10', '到现场听取代表意见，确定最急的两处。'),
    drafted('2026-03-05', { reply: '拟列入2027年计划。', replyClass: 'c' }),
    { step: 'return', by: 'principal', on: '2026-03-06', reason: '安全的事等不到明年，先解决最急的两处。' },
    drafted('2026-03-10', { reply: '今年先加装两处，其余列入计划。', replyClass: 'b', commitments: [promise] }), ...answered('2026-03-12'),
    {
      step: 'rate', by: 'deputyOfCongress', on: '2026-03-20',
      input: { ratedOn: '2026-03-20', satisfaction: 'unsatisfied', comment: '护栏长度不够，五组路口没有包括在内。' },
    },
    { step: 'rehandle', by: 'deputyLeader', on: '2026-03-23', reason: '把五组路口一并纳入，再作答复。' },
    contacted('2026-03-26', '与代表一起量了长度，五组路口纳入。'),
    drafted('2026-04-02', { reply: '加装护栏六百米，包括五组路口，八月底前完成。', replyClass: 'b', commitments: [promise] }), ...answered('2026-04-03'),
    { step: 'rate', by: 'clerkOffice', on: '2026-04-13', input: { ratedOn: '2026-04-13', satisfaction: 'satisfied' } },
    { step: 'track', by: 'clerkJustice', on: '2026-08-24', input: { commitments: [{ ...promise, doneOn: '2026-08-21' }] } },
    closed('2026-08-26'),
    {
      step: 'publish', by: 'clerkOffice', on: '2026-09-02',
      input: { publishedOn: '2026-09-02', handlingReport: '柳溪村陡坡路段已加装护栏六百米，包括五组路口。', agreed: true, publicReply: '护栏已于八月底前装好。' },
    },
  ],
}

/** 县政协提案由镇里会办，提出会办意见即办结。 */
const assisted: Story = {
  title: '关于加强乡村民宿消防安全的提案（会办）', ends: 'closed',
  steps: [
    {
      step: 'receive', by: 'clerkOffice', on: '2026-03-16',
      input: {
        kind: 'cppcc', number: '云政协提〔2026〕42号', level: 'county', proposers: [{ name: '苗立夏', capacity: 'member' }], content: '民宿消防设施参差不齐，建议统一标准。',
        handedOn: '2026-03-16', handedBy: '政协云岭县委员会', part: 'assist', leadOrg: '@unit',
      },
    },
    ...accepted('2026-03-17'),
    { step: 'assist', by: 'clerkJustice', on: '2026-04-08', input: { assistedOn: '2026-04-08', assistOpinions: ['@file:会办意见.pdf'] } },
  ],
}

/** 不属镇里职责，退回交办机关。 */
const returned: Story = {
  title: '关于调整县城公交线路的建议', ends: 'sentBack',
  steps: [
    {
      step: 'receive', by: 'clerkOffice', on: '2026-02-26',
      input: {
        kind: 'suggestion', number: '云人建〔2026〕19号', level: 'county', proposers: [{ name: '何秋分', capacity: 'deputy' }], content: '建议公交六路延伸到青石镇集市。',
        handedOn: '2026-02-26', handedBy: '云岭县人大常委会', part: 'lead', leadOrg: '@unit',
      },
    },
    { step: 'sendBack', by: 'clerkOffice', on: '2026-03-02', input: { sentBackOn: '2026-03-02' }, reason: '公交线路由县交通部门调整，不属镇里职责。' },
  ],
}

/** 主办的提案，附会办意见，一次解决，提出人没有评价。 */
const led: Story = {
  title: '关于集市设置法律咨询点的提案', ends: 'closed',
  steps: [
    {
      step: 'receive', by: 'clerkOffice', on: '2026-04-20',
      input: {
        kind: 'cppcc', number: '云政协提〔2026〕57号', level: 'county', proposers: [{ name: '石小寒', capacity: 'member' }], content: '建议赶场日在集市设法律咨询点。',
        handedOn: '2026-04-20', handedBy: '政协云岭县委员会', part: 'lead', leadOrg: '@unit',
      },
    },
    ...accepted('2026-04-21', { complex: true, complexReason: '要与市场管理和律师事务所协调场地、人员。' }), contacted('2026-05-06', '委员建议每月两次。'),
    drafted('2026-06-01', { reply: '每月逢一、十五赶场日设点，已开展两次。', replyClass: 'a', assistOpinions: ['@file:市场管理会办意见.pdf'] }),
    ...answered('2026-06-03'), { step: 'rate', by: 'clerkOffice', on: '2026-06-30', input: { ratedOn: '2026-06-30', satisfaction: 'none' } },
    closed('2026-07-02'),
  ],
}

/** 向镇人大报告法治政府建设情况。 */
const report: Story = {
  title: '向镇人民代表大会报告2025年法治政府建设情况', ends: 'replied',
  steps: [
    {
      step: 'receive', by: 'clerkOffice', on: '2026-01-12',
      input: {
        kind: 'report', number: '青石人大〔2026〕2号', level: 'township', proposers: [{ name: '青石镇人大主席团', capacity: 'body' }],
        content: '请镇人民政府报告2025年法治政府建设情况。', handedOn: '2026-01-12', handedBy: '青石镇人大主席团', part: 'sole', leadOrg: '@unit',
      },
    },
    ...accepted('2026-01-13'), drafted('2026-01-19', { reply: '2025年法治政府建设情况报告（全文见附件）。', replyClass: 'd' }), ...answered('2026-01-27'),
  ],
}

/** 建议、提案与向人大报告的示例。 */
export const proposalStories: readonly Story[] = [guardrail, assisted, returned, led, report]
