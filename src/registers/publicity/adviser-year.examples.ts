import type { Story } from '../../kernel/story/story.ts'
import { servingAdviser } from './adviser.examples.ts'

const opened = { forYear: 2026, agreement: '@record:adviser', adviser: '@adviser' } as const
const papers = {
  deployedOn: '2026-01-20', metOn: '2026-02-02', workflow: ['@file:工作流程.pdf'], dutyPlan: ['@file:坐班计划.pdf'], lecturePlan: ['@file:宣讲计划.pdf'],
  appraisalRules: ['@file:考评办法.pdf'],
} as const

/** 法律顾问年度考评的示例：六个一齐全并结算；退回重评；刚建档。 */
export const adviserYearStories: readonly Story[] = [
  {
    title: '竹坪村2026年法律顾问考评', ends: 'settled',
    steps: [
      ...servingAdviser,
      { step: 'open', by: 'clerkJustice', on: '2026-02-03', input: { ...opened, openedOn: '2026-02-03', deployedOn: '2026-01-20' } },
      { step: 'keep', by: 'villageCadre', on: '2026-03-02', input: papers },
      {
        step: 'honour', by: 'clerkJustice', on: '2026-09-30',
        input: { honours: [{ name: '公共法律服务先进个人', to: 'person', by: '云岭县司法局', on: '2026-09-28' }] },
      },
      {
        step: 'appraise', by: 'clerkJustice', on: '2026-11-02',
        input: {
          appraisedOn: '2026-11-02', score: 92.5, level: 'excellent', villageOpinion: '坐班准时，讲得明白，群众满意。', fourMusts: true,
          fourMustsNote: '按县里印发的清单逐项落实。',
        },
      },
      { step: 'confirm', by: 'justiceHead', on: '2026-11-09', input: { confirmedOn: '2026-11-09' } },
      { step: 'settle', by: 'countyReviewer', on: '2026-11-16', input: { settledOn: '2026-11-16', fee: 300_000 } },
    ],
  },
  {
    title: '竹坪村2026年法律顾问考评（退回重评）', ends: 'confirmed',
    steps: [
      ...servingAdviser,
      { step: 'open', by: 'villageCadre', on: '2026-02-10', input: { ...opened, openedOn: '2026-02-10', ...papers } },
      {
        step: 'appraise', by: 'clerkJustice', on: '2026-10-26',
        input: { appraisedOn: '2026-10-26', score: 75, level: 'good', villageOpinion: '宣讲少了一次。' },
      },
      { step: 'revise', by: 'justiceHead', on: '2026-10-28', reason: '得分与宣讲次数对不上，请核对日志。' },
      {
        step: 'appraise', by: 'clerkJustice', on: '2026-11-03',
        input: { appraisedOn: '2026-11-03', score: 70, level: 'pass', villageOpinion: '宣讲少了一次，坐班正常。' },
      },
      { step: 'confirm', by: 'deputyLeader', on: '2026-11-10', input: { confirmedOn: '2026-11-10' } },
    ],
  },
  {
    title: '竹坪村2026年法律顾问考评（年中建档）', ends: 'opened',
    steps: [...servingAdviser,
    { step: 'open', by: 'clerkJustice', on: '2026-06-08', input: { ...opened, openedOn: '2026-06-08', metOn: '2026-06-05' } }],
  },
]
