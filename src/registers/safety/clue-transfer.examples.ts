import type { Story, StoryStep } from '../../kernel/story/story.ts'

const offered = (on: string): StoryStep => ({
  step: 'offer', by: 'clerkPeace', on,
  input: {
    offeredOn: on, passedTo: '青石司法所', receiver: '@justiceHead', foundOn: on, how: 'unit', kind: 'gambling', urgent: false,
    facts: '邻镇一处棋牌室夜间聚众赌博。', place: '邻镇老街',
  },
})

/** 线索移交的示例：签收、登记、反馈；退回；没有签收而收回。 */
export const clueTransferStories: readonly Story[] = [
  {
    title: '线索移交件（2026年第三季度）', ends: 'answered',
    steps: [
      offered('2026-07-06'),
      { step: 'accept', by: 'justiceHead', on: '2026-07-07', input: { acceptedOn: '2026-07-07', assessor: '@principal' } },
      { in: 'clue', step: 'assess', by: 'principal', on: '2026-07-07', input: { assessedOn: '2026-07-07', assessment: 'hand' } },
      {
        in: 'clue', step: 'hand', by: 'justiceHead', on: '2026-07-08',
        input: { handedOn: '2026-07-08', handedTo: 'police', handDoc: ['@file:移送函.pdf'] },
      },
      { step: 'answer', by: 'justiceHead', on: '2026-07-20', input: { answeredOn: '2026-07-20', outcome: 'handed' } },
    ],
  },
  {
    title: '线索移交件（2026年第四季度）', ends: 'refused',
    steps: [
      offered('2026-10-12'),
      { step: 'refuse', by: 'justiceHead', on: '2026-10-13', input: { refusedOn: '2026-10-13' }, reason: '地点在另一个镇，请交那个镇。' },
    ],
  },
  {
    title: '线索移交件（2026年第二季度）', ends: 'recalled',
    steps: [offered('2026-05-18'), { step: 'recall', by: 'clerkPeace', on: '2026-05-20', reason: '接收人在外学习，改交值班人员。' }],
  },
]
