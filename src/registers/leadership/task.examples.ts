import type { Story, StoryStep } from '../../kernel/story/story.ts'

const accepted = (on: string, by: StoryStep['by']): StoryStep => ({ step: 'accept', by, on, input: { acceptedOn: on } })
const reported = (on: string, by: StoryStep['by'], progress: number, text: string): StoryStep => ({
  step: 'report', by, on, input: { progress, notes: [{ on, text }] },
})
const submitted = (on: string, by: StoryStep['by'], result: string): StoryStep => ({
  step: 'submit', by, on, input: { submittedOn: on, result, evidence: ['@file:完成情况.pdf'] },
})

/** 会上议定，先列后下达；承办人变动，转办一次，按期销号。 */
const posts: Story = {
  title: '各村设置法律顾问公示牌', ends: 'verified',
  steps: [
    {
      step: 'propose', by: 'clerkJustice', on: '2026-01-05',
      input: { origin: 'meeting', content: '十个村（社区）设置法律顾问公示牌，写明姓名、电话和坐班时间。', proposedOn: '2026-01-05', area: 'publicity' },
    },
    {
      step: 'adopt', by: 'clerkOffice', on: '2026-01-07',
      input: {
        content: '十个村（社区）设置法律顾问公示牌，写明姓名、电话和坐班时间。', area: 'publicity', leadOrg: '@unit', leader: '@deputyLeader',
        assignee: '@clerkPeace', assignedOn: '2026-01-07', dueOn: '2026-02-27', forYear: 2026, target: 10, targetUnit: '块',
      },
    },
    accepted('2026-01-08', 'clerkPeace'),
    {
      step: 'transfer', by: 'clerkOffice', on: '2026-01-12',
      input: {
        assignee: '@clerkJustice', transfers: [{ from: '@clerkPeace', fromOrg: '@unit', on: '2026-01-12', reason: '公示牌由司法所统一制作。' }],
      },
    },
    accepted('2026-01-12', 'clerkJustice'), reported('2026-02-06', 'clerkJustice', 100, '十块公示牌全部安装到位。'),
    submitted('2026-02-09', 'clerkJustice', '十个村（社区）各一块，照片附后。'),
    { step: 'verify', by: 'clerkOffice', on: '2026-02-11', input: { verifiedOn: '2026-02-11' } },
  ],
}

/** 上级交办：督办、延期、退回一次后销号归档。 */
const cases: Story = {
  title: '行政执法案卷自查', ends: 'closed',
  steps: [
    {
      step: 'assign', by: 'clerkOffice', on: '2026-03-02',
      input: {
        origin: 'superior', content: '自查2025年行政执法案卷，逐卷列出问题并整改。', area: 'enforcement', leadOrg: '@unit', leader: '@deputyLeader',
        assignee: '@clerkEnforce', assignedOn: '2026-03-02', dueOn: '2026-04-30', forYear: 2026, serial: 4, indicator: '行政执法规范',
        stages: [{ text: '逐卷自查', due: '2026-03-31' }, { text: '整改完毕', due: '2026-04-30' }],
      },
    },
    accepted('2026-03-03', 'clerkEnforce'), reported('2026-04-02', 'clerkEnforce', 60, '查完十八卷，六卷缺送达回证。'),
    {
      step: 'urge', by: 'clerkOffice', on: '2026-04-23', input: { urges: [{ on: '2026-04-23', level: 'remind', demand: '距完成时限还有七天，请抓紧整改。' }] },
    },
    {
      step: 'extend', by: 'deputyLeader', on: '2026-04-27',
      input: { extensions: [{ on: '2026-04-27', to: '2026-05-29', reason: '当事人外出，回证要补。', approver: '@deputyLeader' }] },
    },
    reported('2026-05-18', 'clerkEnforce', 100, '六卷全部补正。'), submitted('2026-05-19', 'clerkEnforce', '自查十八卷，发现问题六个，全部补正。'),
    { step: 'return', by: 'clerkOffice', on: '2026-05-20', reason: '没有附整改前后的对照。' },
    submitted('2026-05-25', 'clerkEnforce', '自查十八卷，发现问题六个，全部补正，对照表附后。'),
    { step: 'verify', by: 'clerkOffice', on: '2026-05-27', input: { verifiedOn: '2026-05-27' } },
    { step: 'close', by: 'deputyLeader', on: '2026-05-29', input: { closedOn: '2026-05-29' } },
  ],
}

/** 上级取消了活动，任务由主要负责人取消。 */
const fair: Story = {
  title: '承办县法治文化集市', ends: 'cancelled',
  steps: [
    {
      step: 'assign', by: 'clerkOffice', on: '2026-06-08',
      input: {
        origin: 'superior', content: '承办全县法治文化集市青石分会场。', area: 'publicity', leadOrg: '@unit', leader: '@deputyLeader',
        assignee: '@clerkJustice', assignedOn: '2026-06-08', dueOn: '2026-09-30', forYear: 2026,
      },
    },
    { step: 'cancel', by: 'principal', on: '2026-07-06', reason: '县里改为线上举办，不设分会场。' },
  ],
}

/** 工作任务的示例。 */
export const taskStories: readonly Story[] = [posts, cases, fair]
