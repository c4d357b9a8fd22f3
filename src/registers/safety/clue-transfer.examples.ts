import type { Story, StoryStep } from '../../kernel/story/story.ts'

/** 平安办登记的原线索：一名实名举报人，举报人的信息留在这里。 */
const original = (on: string): StoryStep => ({
  in: 'clue', step: 'receive', by: 'clerkPeace', on, title: '线索移送件（待移交）',
  input: {
    foundOn: on, how: 'report', reporterMode: 'named', kind: 'gambling', urgent: false, assessor: '@deputyLeader',
    reporter: [{ name: '祁某某', phone: '13800000047' }], facts: '邻镇一处棋牌室夜间聚众赌博。', place: '邻镇老街',
  },
})
const offered = (on: string): StoryStep => ({
  step: 'offer', by: 'clerkPeace', on,
  input: {
    clue: '@record:clue', offeredOn: on, passedTo: '青石司法所', receiver: '@justiceHead', foundOn: on, kind: 'gambling', urgent: false,
    facts: '邻镇一处棋牌室夜间聚众赌博。', place: '邻镇老街',
  },
})

/** 线索移交的示例：签收、登记、反馈；退回；没有签收而收回。 */
export const clueTransferStories: readonly Story[] = [
  {
    title: '线索移交件（2026年第三季度）', ends: 'answered',
    steps: [
      original('2026-07-06'), offered('2026-07-06'),
      { step: 'accept', by: 'justiceHead', on: '2026-07-07', input: { acceptedOn: '2026-07-07', assessor: '@principal' } },
      { step: 'answer', by: 'justiceHead', on: '2026-07-20', input: { answeredOn: '2026-07-20', outcome: 'handed' } },
    ],
  },
  {
    title: '线索移交件（2026年第四季度）', ends: 'refused',
    steps: [
      original('2026-10-12'), offered('2026-10-12'),
      { step: 'refuse', by: 'justiceHead', on: '2026-10-13', input: { refusedOn: '2026-10-13' }, reason: '地点在另一个镇，请交那个镇。' },
    ],
  },
  {
    title: '线索移交件（2026年第二季度）', ends: 'recalled',
    steps: [original('2026-05-18'), offered('2026-05-18'), { step: 'recall', by: 'clerkPeace', on: '2026-05-20', reason: '接收人在外学习，改交值班人员。' }],
  },
]
