import type { Story, StoryStep } from '../../kernel/story/story.ts'

/** 演练所依据的预案先要起草、征求意见、批准、印发。 */
const plan = (kind: string, categories: readonly string[]): readonly StoryStep[] => {
  const title = kind === 'forest' ? '青石镇森林火灾应急处置办法' : '青石镇防汛抗旱应急预案'
  const at = { in: 'emergency-plan', title } as const
  return [
    { ...at, step: 'draft', by: 'clerkEmergency', on: '2025-01-06',
    input: { kind, categories, draftedOn: '2025-01-06', drafter: '@clerkEmergency' } },
    { ...at, step: 'consult', by: 'clerkEmergency', on: '2025-01-13', input: { consultedOn: '2025-01-13', consulted: '各村、县级有关部门' } },
    { ...at, step: 'approve', by: 'principal', on: '2025-01-20', input: { approvedOn: '2025-01-20', levels: ['three', 'four'] } },
    {
      ...at, step: 'issue', by: 'clerkOffice', on: '2025-01-22', input: { issuedOn: '2025-01-22', reviewDue: '2028-01-22', body: ['@file:预案.pdf'] },
    },
  ]
}

/** 应急演练的示例：实战演练发现问题转整改、直接登记的桌面推演、取消的演练。 */
export const drillStories: readonly Story[] = [
  {
    title: '青石镇森林防火实战演练', ends: 'archived',
    steps: [
      ...plan('forest', ['natural']),
      {
        step: 'plan', by: 'clerkEmergency', on: '2026-01-08',
        input: {
          plan: '@record:emergency-plan', mode: 'field', scenario: '后山起火，先期处置、开设隔离带、转移两户。', plannedOn: '2026-01-20', place: '柳溪村后山',
          commander: ['@deputyLeader'],
        },
      },
      { step: 'hold', by: 'clerkEmergency', on: '2026-01-20', input: { heldOn: '2026-01-20', participants: 64, photos: ['@file:演练.jpg'] } },
      {
        step: 'evaluate', by: 'deputyLeader', on: '2026-01-23',
        input: { evaluatedOn: '2026-01-23', evaluation: '集结用时偏长，其余达到要求。', hasProblems: true, problems: '两个村的队员没有防护手套，集结比方案慢十五分钟。' },
      },
      { step: 'archive', by: 'clerkEmergency', on: '2026-01-26' },
    ],
  },
  {
    title: '青石镇防汛桌面推演', ends: 'evaluated',
    steps: [
      ...plan('special', ['natural']),
      {
        step: 'enter', by: 'clerkPeace', on: '2026-05-12',
        input: {
          plan: '@record:emergency-plan', mode: 'tabletop', scenario: '上游泄洪，夜间转移低洼户。', heldOn: '2026-05-12', place: '镇政府会议室', participants: 31,
          photos: ['@file:推演.jpg'],
        },
      },
      {
        step: 'evaluate', by: 'clerkEmergency', on: '2026-05-13',
        input: { evaluatedOn: '2026-05-13', evaluation: '叫应到户的流程清楚，没有发现问题。', hasProblems: false },
      },
    ],
  },
  {
    title: '白鹭镇地质灾害避险演练（因雨取消）', ends: 'cancelled',
    steps: [
      ...plan('special', ['natural']),
      {
        step: 'plan', by: 'clerkEmergency', on: '2026-06-02',
        input: { plan: '@record:emergency-plan', mode: 'field', scenario: '滑坡预警后十户转移。', plannedOn: '2026-06-10', place: '白鹭镇芦荡村' },
      },
      { step: 'cancel', by: 'clerkEmergency', on: '2026-06-09', reason: '真实预警，转入值守。' },
    ],
  },
]
