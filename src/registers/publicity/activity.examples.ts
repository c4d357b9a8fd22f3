import type { Story } from '../../kernel/story/story.ts'

/** 普法活动的示例：计划内的、计划外的、取消的。 */
export const activityStories: readonly Story[] = [
  {
    title: '国家安全教育日赶场宣传', ends: 'archived',
    steps: [
      {
        step: 'plan', by: 'clerkPeace', on: '2026-04-01',
        input: {
          form: 'publicity', theme: 'nationalSecurity', plannedOn: '2026-04-15', place: '青石镇农贸市场', host: '@unit', site: 'market',
          calendarDay: 'security', laws: ['中华人民共和国国家安全法'],
        },
      },
      { step: 'approve', by: 'justiceHead', on: '2026-04-02' },
      { step: 'hold', by: 'clerkPeace', on: '2026-04-15', input: { heldOn: '2026-04-15' } },
      {
        step: 'record', by: 'clerkPeace', on: '2026-04-16',
        input: {
          attendance: 320, method: 'estimate', photos: ['@file:赶场宣传.jpg'], consults: 14, into: ['village'],
          materials: [
            { name: '国家安全知识单页', kind: 'leaflet', quantity: 280, unit: 'sheet' },
            { name: '宣传横幅', kind: 'banner', quantity: 2, unit: 'piece' },
          ],
        },
      },
      { step: 'verify', by: 'justiceHead', on: '2026-04-20' },
      { step: 'archive', by: 'clerkJustice', on: '2026-04-21' },
    ],
  },
  {
    title: '法律顾问柳溪村院坝讲民法典', ends: 'verified',
    steps: [
      {
        step: 'enter', by: 'villageCadre', on: '2026-05-18',
        input: {
          form: 'lecture', theme: 'civilCode', heldOn: '2026-05-18', place: '柳溪村二组院坝', host: '@unit', attendance: 46, method: 'counted',
          site: 'courtyard', into: ['village'], advisers: ['@adviser'], laws: ['中华人民共和国民法典'], signIn: ['@file:签到表.pdf'],
        },
      },
      { step: 'verify', by: 'deputyLeader', on: '2026-05-21' },
    ],
  },
  {
    title: '六月禁毒文艺巡演（因汛情取消）', ends: 'cancelled',
    steps: [
      {
        step: 'plan', by: 'clerkJustice', on: '2026-06-05',
        input: {
          form: 'exhibition', theme: 'antiDrug', plannedOn: '2026-06-26', place: '白鹭镇文化广场', host: '@unit', site: 'square',
          calendarDay: 'drugs',
        },
      },
      { step: 'approve', by: 'deputyLeader', on: '2026-06-08' },
      { step: 'cancel', by: 'clerkJustice', on: '2026-06-24', reason: '全镇转入防汛值守。' },
    ],
  },
]
