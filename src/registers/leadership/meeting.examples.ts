import type { Story, StoryStep } from '../../kernel/story/story.ts'

const agenda = [
  { no: 1, title: '听取2025年法治建设工作情况汇报', kind: 'report', presenter: '@justiceHead', outcome: 'noted' },
  { no: 2, title: '研究村（社区）法律顾问公示不到位的问题', kind: 'problem', presenter: '@justiceHead', outcome: 'passed' },
  { no: 3, title: '审议2026年法治建设工作要点', kind: 'plan', presenter: '@deputyLeader', outcome: 'revised', major: false },
]
const decisions = [{ no: 1, text: '十个村（社区）设置法律顾问公示牌。', owner: '@unit', due: '2026-02-27' }]

/** 会上下达的任务，由党政办列入、承办人报结、党政办销号。 */
const taskDone: readonly StoryStep[] = [
  {
    in: 'task', step: 'adopt', by: 'clerkOffice', on: '2026-01-19',
    input: {
      content: '十个村（社区）设置法律顾问公示牌。', area: 'publicity', leadOrg: '@unit', leader: '@deputyLeader', assignee: '@clerkJustice',
      assignedOn: '2026-01-19', dueOn: '2026-02-27', forYear: 2026,
    },
  },
  { in: 'task', step: 'accept', by: 'clerkJustice', on: '2026-01-20', input: { acceptedOn: '2026-01-20' } },
  {
    in: 'task', step: 'report', by: 'clerkJustice', on: '2026-02-09', input: { progress: 100, notes: [{ on: '2026-02-09', text: '全部安装到位。' }] },
  },
  {
    in: 'task', step: 'submit', by: 'clerkJustice', on: '2026-02-10',
    input: { submittedOn: '2026-02-10', result: '十块公示牌全部到位。', evidence: ['@file:公示牌照片.pdf'] },
  },
  { in: 'task', step: 'verify', by: 'clerkOffice', on: '2026-02-11', input: { verifiedOn: '2026-02-11' } },
]

/** 会上审定的责任清单事项：主持人听取汇报，记作一次履职。 */
const listed: readonly StoryStep[] = [
  {
    step: 'draft', by: 'clerkJustice', on: '2026-01-06',
    input: {
      holder: '@principal', post: 'partySecretary', forYear: 2026, kind: 'report', dutyText: '定期听取法治建设工作汇报。', basis: '云岭县转发的实施办法',
    },
  },
  { step: 'adopt', by: 'principal', on: '2026-01-12', input: { adoptedOn: '2026-01-12', meeting: '@record:meeting' } },
  { step: 'issue', by: 'clerkOffice', on: '2026-01-15', input: { issuedOn: '2026-01-15' } },
].map((step) => ({ ...step, in: 'duty-list', title: '书记2026年责任：听取法治工作汇报' }) as StoryStep)

/** 党委专题会走全程：通知、召开、退回一次、印发、下达任务、落实、记入履职、销结。 */
const special: Story = {
  title: '党委专题会研究2026年法治建设工作', ends: 'closed',
  steps: [
    {
      step: 'plan', by: 'clerkOffice', on: '2026-01-05',
      input: { bodies: ['partySpecial'], ruleOfLaw: true, secret: false, plannedOn: '2026-01-12', topic: '2026年法治建设工作', agenda: [agenda[0]] },
    },
    { step: 'notify', by: 'clerkOffice', on: '2026-01-08', input: { notifiedOn: '2026-01-08', place: '镇政府三楼会议室', chair: '@principal' } },
    {
      step: 'hold', by: 'clerkOffice', on: '2026-01-12',
      input: {
        heldOn: '2026-01-12', attendees: ['@principal', '@deputyLeader', '@justiceHead'], absentees: ['@clerkEnforce'], quorumOk: true, agenda,
      },
    },
    { step: 'minute', by: 'clerkOffice', on: '2026-01-13', input: { agenda } },
    { step: 'return', by: 'principal', on: '2026-01-13', reason: '没有写明议定事项。' },
    {
      step: 'minute', by: 'clerkOffice', on: '2026-01-14', input: { agenda, decisions, minutes: '听取汇报，逐项审议。', minutesFiles: ['@file:会议记录.pdf'] },
    },
    { step: 'issue', by: 'principal', on: '2026-01-16', input: { issuedOn: '2026-01-16' } },
    {
      step: 'assign', by: 'clerkOffice', on: '2026-01-16',
      input: { taskOn: '2026-01-16' },
    },
    ...listed,
    {
      step: 'credit', by: 'clerkJustice', on: '2026-01-19',
      input: { dutyItem: '@record:duty-list', dutyPost: 'partySecretary', dutyKind: 'report', dutyWhat: '主持专题会，听取2025年法治建设工作汇报。' },
    },
    ...taskDone,
    {
      step: 'follow', by: 'clerkOffice', on: '2026-02-12',
      input: { fulfilments: [{ no: 1, on: '2026-02-10', result: '十块公示牌全部到位。', evidence: ['@file:公示牌照片.pdf'] }] },
    },
    {
      step: 'solve', by: 'clerkOffice', on: '2026-02-12',
      input: { solutions: [{ no: 2, on: '2026-02-10', how: '各村设置公示牌，写明坐班时间。', evidence: ['@file:公示牌照片.pdf'] }] },
    },
    { step: 'close', by: 'deputyLeader', on: '2026-02-13' },
  ],
}

/** 会议的示例：党委专题会，两块牌子的领导小组会，涉密会议，取消的联席会议。 */
export const meetingStories: readonly Story[] = [
  special,
  {
    title: '法治建设领导小组暨依法治镇委员会第一次会议', ends: 'followed',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2026-03-26',
        input: {
          bodies: ['committee', 'leadingGroup'], ruleOfLaw: true, secret: false, heldOn: '2026-03-26', chair: '@principal', topic: '年度法治建设安排',
          attendees: ['@principal', '@deputyLeader', '@justiceHead', '@clerkPeace'], place: '镇政府三楼会议室', quorumOk: true,
        },
      },
      {
        step: 'minute', by: 'clerkJustice', on: '2026-03-27',
        input: {
          agenda: [{ no: 1, title: '研究执法案卷不规范的问题', kind: 'problem', presenter: '@clerkEnforce', outcome: 'passed' }],
          decisions: [{ no: 1, text: '六卷问题案卷限期补正。', owner: '@unit', due: '2026-05-29' }],
        },
      },
      { step: 'issue', by: 'principal', on: '2026-03-31', input: { issuedOn: '2026-03-31' } },
      {
        step: 'rectify', by: 'clerkJustice', on: '2026-04-01', input: { rectifyOn: '2026-04-01', problem: '行政执法案卷不规范，六卷缺送达回证。' },
      },
    ],
  },
  {
    title: '保密工作会议', ends: 'closed',
    steps: [
      {
        step: 'enter', by: 'clerkOffice', on: '2026-04-22',
        input: {
          bodies: ['other'], ruleOfLaw: false, secret: true, heldOn: '2026-04-22', chair: '@deputyLeader',
          attendees: ['@deputyLeader', '@clerkOffice'],
        },
      },
      { step: 'closeSecret', by: 'clerkOffice', on: '2026-04-23' },
    ],
  },
  {
    title: '六月行政争议化解联席会议', ends: 'cancelled',
    steps: [
      {
        step: 'plan', by: 'clerkJustice', on: '2026-06-02',
        input: { bodies: ['jointConference'], groupName: '行政争议化解联席会议', ruleOfLaw: true, secret: false, plannedOn: '2026-06-18' },
      },
      { step: 'notify', by: 'clerkJustice', on: '2026-06-08', input: { notifiedOn: '2026-06-08', place: '综治中心', chair: '@countyReviewer' } },
      { step: 'cancel', by: 'clerkJustice', on: '2026-06-17', reason: '全镇转入防汛值守，议题并入七月会议。' },
    ],
  },
]
