import type { Story } from '../../kernel/story/story.ts'

/** 法规变动的示例：修改后清理完毕、由新法替代、误登后撤回。都是实有的变动。 */
export const lawChangeStories: readonly Story[] = [
  {
    title: '村民委员会组织法修订施行', ends: 'cleaned',
    steps: [
      {
        step: 'register', by: 'countyReviewer', on: '2025-11-10',
        input: {
          statute: ['中华人民共和国村民委员会组织法'], kind: 'amended', changesOn: '2026-01-01', announcedOn: '2025-10-28', notedOn: '2025-11-10',
          advice: '村规民约、民主管理清单中引用的条号逐件核对。',
        },
      },
      { step: 'amend', by: 'countyReviewer', on: '2025-11-24', input: { source: '2025年10月28日修订通过' } },
      { step: 'takeEffect', by: 'time', on: '2026-01-01' },
      { step: 'finish', by: 'countyReviewer', on: '2026-02-12', input: { cleanedOn: '2026-02-12' } },
    ],
  },
  {
    title: '增值税暂行条例由增值税法替代', ends: 'inForce',
    steps: [
      {
        step: 'register', by: 'countyReviewer', on: '2025-12-08',
        input: {
          statute: ['中华人民共和国增值税暂行条例'], kind: 'replaced', changesOn: '2026-01-01', successor: ['中华人民共和国增值税法'],
          source: '增值税法第三十八条', announcedOn: '2024-12-25', notedOn: '2025-12-08',
        },
      },
      { step: 'takeEffect', by: 'time', on: '2026-01-01' },
    ],
  },
  {
    title: '误登的修改', ends: 'withdrawn',
    steps: [
      {
        step: 'register', by: 'countyReviewer', on: '2026-03-16',
        input: { statute: ['中华人民共和国渔业法'], kind: 'amended', changesOn: '2026-05-01', notedOn: '2026-03-16' },
      },
      { step: 'withdraw', by: 'countyReviewer', on: '2026-03-17', reason: '与另一条登记重复。' },
    ],
  },
]
