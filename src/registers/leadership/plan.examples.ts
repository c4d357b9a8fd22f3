import type { Story, StoryStep } from '../../kernel/story/story.ts'

const body = '一、健全依法行政制度，规范性文件全部合法性审核。二、规范村级调解文书。三、法律顾问每月到村坐班。'
const drafted = (on: string, forYear: number, kind: string): StoryStep => ({
  step: 'draft', by: 'clerkJustice', on, input: { forYear, kind, draftedOn: on, upperPlan: `云岭县${forYear}年法治政府建设工作要点`, body },
})
const consulted = (on: string): StoryStep => ({
  step: 'consult', by: 'clerkJustice', on, input: { consultedOn: on, opinions: '征求各办、各村意见，收到三条，采纳两条。' },
})
const issued = (on: string, docNo: string, open: boolean): StoryStep => ({
  step: 'issue', by: 'clerkOffice', on, input: { docNo, issuedOn: on, body, open },
})

/** 上一年的要点走完全程：审定前退回一次，年底总结归档。 */
const keyPoints: Story = {
  title: '青石镇2025年法治政府建设工作要点', ends: 'archived',
  steps: [
    drafted('2025-01-13', 2025, 'keyPoints'), consulted('2025-01-20'),
    { step: 'return', by: 'principal', on: '2025-01-22', reason: '任务没有落到牵头单位。' },
    { step: 'revise', by: 'clerkJustice', on: '2025-02-06', input: { draft: ['@file:2025年工作要点修改稿.docx'] } },
    consulted('2025-02-10'), { step: 'approve', by: 'principal', on: '2025-02-14', input: { approvedOn: '2025-02-14' } },
    issued('2025-02-18', '青石府发〔2025〕6号', true), { step: 'start', by: 'clerkOffice', on: '2025-02-19', input: { startedOn: '2025-02-19' } },
    {
      step: 'summarise', by: 'clerkJustice', on: '2025-12-22',
      input: { summary: '二十二项任务完成二十一项，一项转入下年。', summarisedOn: '2025-12-22' },
    },
    { step: 'archive', by: 'clerkOffice', on: '2026-01-09' },
  ],
}

/** 正在执行的安排，分解出一项任务。 */
const arrangement: Story = {
  title: '青石镇2026年法治政府建设工作安排', ends: 'inForce',
  steps: [
    drafted('2026-01-12', 2026, 'arrangement'), consulted('2026-01-19'),
    { step: 'approve', by: 'principal', on: '2026-01-23', input: { approvedOn: '2026-01-23' } },
    issued('2026-01-26', '青石府发〔2026〕3号', true),
    {
      step: 'breakDown', by: 'clerkOffice', on: '2026-01-27',
      input: {
        brokenOn: '2026-01-27',
        items: [
          { no: 1, content: '规范性文件全部合法性审核。', area: 'rules', leadOrg: '@unit', leader: '@deputyLeader', due: '2026-12-18' },
          { no: 2, content: '各村调解委员会统一文书格式，年内抽查两次。', area: 'disputes', leadOrg: '@unit', leader: '@deputyLeader', due: '2026-11-30' },
        ],
      },
    },
    {
      step: 'adopt', in: 'task', by: 'clerkOffice', on: '2026-01-28',
      input: {
        content: '各村调解委员会统一文书格式，年内抽查两次。', area: 'disputes', leadOrg: '@unit', leader: '@deputyLeader', assignee: '@clerkJustice',
        assignedOn: '2026-01-28', dueOn: '2026-11-30', forYear: 2026,
      },
    },
    { step: 'start', by: 'clerkOffice', on: '2026-02-02', input: { startedOn: '2026-02-02' } },
  ],
}

/** 下年打算，还在起草。 */
const nextYear: Story = {
  title: '青石镇2027年法治工作打算', ends: 'consulted',
  steps: [drafted('2026-11-09', 2027, 'nextYear'), consulted('2026-11-16')],
}

/** 年度计划的示例。 */
export const planStories: readonly Story[] = [keyPoints, arrangement, nextYear]
