import type { Story } from '../../kernel/story/story.ts'

/** 应急队伍和物资的示例：队伍训练、物资清点换新、撤销的避难场所。 */
export const emergencyTeamStories: readonly Story[] = [
  {
    title: '青石镇综合应急救援队', ends: 'active',
    steps: [
      {
        step: 'set', by: 'clerkEmergency', on: '2025-03-03',
        input: {
          kind: 'team', setOn: '2025-03-03', address: '青石镇政府', members: ['@clerkEmergency', '@clerkEnforce', '@grid'], leader: '@clerkEmergency',
          insured: true, insurance: ['@file:保险单.pdf'], phone: '13800000021',
        },
      },
      { step: 'train', by: 'clerkEmergency', on: '2025-06-10', input: { trainings: [{ on: '2025-06-10', topic: '水带铺设和排涝泵操作', attendance: 18 }] } },
      { step: 'train', by: 'clerkEmergency', on: '2026-04-16', input: { trainings: [{ on: '2026-04-16', topic: '山火隔离带开设', attendance: 22 }] } },
    ],
  },
  {
    title: '柳溪村应急物资点', ends: 'active',
    steps: [
      {
        step: 'set', by: 'villageCadre', on: '2025-05-08',
        input: {
          kind: 'stock', setOn: '2025-05-08', address: '柳溪村委会一楼', keeper: '@villageCadre',
          stocks: [
            { item: '救生衣', quantity: 20, measure: '件', keeper: '@villageCadre' },
            { item: '压缩饼干', quantity: 60, measure: '盒', expiry: '2026-10-31', keeper: '@villageCadre' },
          ],
        },
      },
      {
        step: 'check', by: 'villageCadre', on: '2026-10-20',
        input: {
          checkedOn: '2026-10-20',
          stocks: [
            { item: '救生衣', quantity: 20, measure: '件', keeper: '@villageCadre' },
            { item: '压缩饼干', quantity: 80, measure: '盒', expiry: '2028-09-30', keeper: '@villageCadre' },
          ],
        },
      },
    ],
  },
  {
    title: '青石镇旧粮站避难场所', ends: 'closed',
    steps: [
      {
        step: 'set', by: 'clerkEmergency', on: '2025-04-01',
        input: { kind: 'shelter', setOn: '2025-04-01', address: '青石镇旧粮站', capacity: 300, keeper: '@clerkPeace' },
      },
      { step: 'close', by: 'deputyLeader', on: '2026-08-11', input: { closedOn: '2026-08-11' }, reason: '鉴定为危房，改用中心小学操场。' },
    ],
  },
]
