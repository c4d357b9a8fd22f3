import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Input = Readonly<Record<string, unknown>>
const received = (on: string, input: Input): StoryStep => ({ step: 'receive', by: 'clerkOffice', on, input: { receivedOn: on, ...input } })
const submitted = (on: string, input: Input): StoryStep => ({ step: 'submit', by: 'public', on, input: { receivedOn: on, ...input } })
const accepted = (on: string, more: Input = {}): StoryStep => ({
  step: 'accept', by: 'clerkOffice', on, input: { acceptedOn: on, undertaker: '@justiceHead', ...more },
})
const checked = (on: string, proven: string, finding: string): StoryStep => ({
  step: 'check', by: 'justiceHead', on, input: { checkedOn: on, proven, finding },
})
const answered = (on: string, answer: string): StoryStep => ({ step: 'answer', by: 'justiceHead', on, input: { answeredOn: on, answer } })
const closed = (on: string): StoryStep => ({ step: 'close', by: 'deputyLeader', on, input: { closedOn: on } })

/** 个人信息投诉的示例：网上提交并答复的、匿名的、有被投诉人员的、转办的、不予受理的。 */
export const dataComplaintStories: readonly Story[] = [
  {
    title: '公示名单写了完整电话', ends: 'closed',
    steps: [
      submitted('2026-03-04', { kind: 'leak', content: '村里公示的补贴名单写了全部电话号码。', complainant: [{ name: '梅女士', phone: '13800000091' }], against: '柳溪村' }),
      accepted('2026-03-05'), checked('2026-03-10', 'proven', '公示栏一张名单没有遮盖电话，当日已撤换。'),
      answered('2026-03-12', '情况属实。名单已撤换，电话只留后四位，并在各村检查了一遍。'), closed('2026-03-16'),
    ],
  },
  {
    title: '申请表要填的太多', ends: 'closed',
    steps: [
      submitted('2026-06-01', { kind: 'excess', content: '办临时救助要填全家的银行卡号，有没有必要？' }), accepted('2026-06-02'),
      checked('2026-06-05', 'partly', '只需要申请人一个账号，旧表没有更新，已换新表。'), closed('2026-06-08'),
    ],
  },
  {
    title: '反映工作人员外传电话', ends: 'closed',
    steps: [
      received('2026-08-10', {
        channel: 'visit', kind: 'leak', content: '有工作人员把我的电话给了推销的人。', complainant: [{ name: '时先生', phone: '13800000092' }], accused: ['@clerkEnforce'],
      }),
      accepted('2026-08-11'), checked('2026-08-19', 'unproven', '查看记录显示该工作人员没有查看过；电话出自另一家商铺。'),
      answered('2026-08-21', '查看留痕显示没有外传；号码来源已转公安机关了解。'), { ...closed('2026-08-24'), by: 'clerkOffice' },
    ],
  },
  {
    title: '反映医院泄露病历', ends: 'transferred',
    steps: [
      received('2026-09-14', { channel: 'hotline', kind: 'leak', content: '县医院把我的检查结果告诉了别人。', complainant: [{ name: '路女士', phone: '13800000093' }] }),
      {
        step: 'transfer', by: 'clerkOffice', on: '2026-09-15', input: { transferredOn: '2026-09-15', transferTo: '县卫生健康局' }, reason: '不是本机关处理的个人信息，已告知投诉人。',
      },
    ],
  },
  {
    title: '要求公开邻居的电话', ends: 'notAccepted',
    steps: [
      submitted('2026-10-12', { kind: 'other', content: '请把邻居的电话告诉我。' }),
      { step: 'refuse', by: 'clerkOffice', on: '2026-10-13', input: { refusedOn: '2026-10-13' }, reason: '不是对个人信息处理的投诉；他人的电话依法不能提供。' },
    ],
  },
]
