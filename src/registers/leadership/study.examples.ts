import type { Story } from '../../kernel/story/story.ts'

/** 学法与培训的示例。 */
export const studyStories: readonly Story[] = [
  {
    title: '青石镇党委理论学习中心组学习行政处罚法', ends: 'archived',
    steps: [
      {
        step: 'plan', by: 'clerkOffice', on: '2026-01-12',
        input: { kind: 'centreGroup', topic: '行政处罚法的程序与裁量', plannedOn: '2026-01-29', laws: ['中华人民共和国行政处罚法'] },
      },
      { step: 'hold', by: 'clerkOffice', on: '2026-01-29', input: { heldOn: '2026-01-29' } },
      {
        step: 'record', by: 'clerkOffice', on: '2026-01-30',
        input: {
          hours: 2, attendees: ['@principal', '@deputyLeader', '@justiceHead'], absences: [{ person: '@clerkEnforce', reason: '出差' }],
          summary: '逐条学习程序规定，讨论两件案卷。',
        },
      },
      { step: 'verify', by: 'justiceHead', on: '2026-02-03', input: { certifiedOn: '2026-02-03' } },
      { step: 'archive', by: 'clerkOffice', on: '2026-02-04' },
    ],
  },
  {
    title: '镇长办公会会前学法：信访工作条例', ends: 'recorded',
    steps: [
      {
        step: 'enter', by: 'clerkOffice', on: '2026-03-16',
        input: {
          kind: 'preMeeting', topic: '信访工作条例', heldOn: '2026-03-16', hours: 0.5, attendees: ['@principal', '@deputyLeader'],
          laws: ['信访工作条例'],
        },
      },
    ],
  },
  {
    title: '白鹭镇行政执法人员法律知识考试', ends: 'verified',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2026-05-20',
        input: {
          kind: 'exam', topic: '执法程序考试', heldOn: '2026-05-20', hours: 2, attendees: ['@clerkEnforce', '@clerkEmergency'],
          scores: [{ person: '@clerkEnforce', score: 92, passed: true }, { person: '@clerkEmergency', score: 58, passed: false }],
        },
      },
      { step: 'verify', by: 'justiceHead', on: '2026-05-22', input: { certifiedOn: '2026-05-22' } },
    ],
  },
]

/** 宪法宣誓的示例。 */
export const oathStories: readonly Story[] = [
  {
    title: '青石镇新任站所负责人集体宣誓', ends: 'archived',
    steps: [
      {
        step: 'announce', by: 'clerkOffice', on: '2026-03-02',
        input: {
          appointedOn: '2026-03-02',
          swearers: [
            { person: '@justiceHead', post: '司法所所长', appointedOn: '2026-03-02' },
            { person: '@clerkEmergency', post: '应急办主任', appointedOn: '2026-03-02' },
          ],
        },
      },
      {
        step: 'hold', by: 'clerkOffice', on: '2026-03-05',
        input: { heldOn: '2026-03-05', mode: 'group', lead: '@justiceHead', supervisor: '@principal', place: '青石镇政府会议室', emblem: true },
      },
      { step: 'archive', by: 'clerkOffice', on: '2026-03-06' },
    ],
  },
  {
    title: '白鹭镇副镇长就职宣誓', ends: 'held',
    steps: [
      {
        step: 'announce', by: 'clerkOffice', on: '2026-04-13',
        input: { appointedOn: '2026-04-13', swearers: [{ person: '@deputyLeader', post: '副镇长', appointedOn: '2026-04-13' }] },
      },
      {
        step: 'hold', by: 'clerkOffice', on: '2026-04-13',
        input: { heldOn: '2026-04-13', mode: 'single', supervisor: '@principal', place: '白鹭镇人大主席团会议室' },
      },
    ],
  },
  {
    title: '青石镇执法队长待宣誓', ends: 'due',
    steps: [
      {
        step: 'announce', by: 'clerkJustice', on: '2026-10-12',
        input: { appointedOn: '2026-10-12', swearers: [{ person: '@clerkEnforce', post: '综合执法队队长', appointedOn: '2026-10-12' }] },
      },
    ],
  },
]

/** 学时要求的示例。 */
export const studyRequirementStories: readonly Story[] = [
  {
    title: '2026年行政执法人员学时要求', ends: 'valid',
    steps: [
      {
        step: 'set', by: 'clerkJustice', on: '2026-01-06',
        input: { forYear: 2026, targetGroup: 'officers', setOn: '2026-01-06', basis: '云岭县2026年执法培训通知', hoursPerYear: 60 },
      },
    ],
  },
  {
    title: '2026年领导干部集体学法要求', ends: 'valid',
    steps: [
      {
        step: 'set', by: 'clerkOffice', on: '2026-01-06',
        input: { forYear: 2026, targetGroup: 'leaders', setOn: '2026-01-06', basis: '青石镇年度学法计划', sessionsPerYear: 4 },
      },
      { step: 'revise', by: 'clerkOffice', on: '2026-07-01', input: { sessionsPerYear: 6 }, reason: '县里下半年加开两次。' },
    ],
  },
  {
    title: '2026年村（社区）干部学时要求', ends: 'ended',
    steps: [
      {
        step: 'set', by: 'clerkJustice', on: '2026-01-07',
        input: { forYear: 2026, targetGroup: 'villageCadres', setOn: '2026-01-07', basis: '青石镇年度学法计划', hoursPerYear: 16 },
      },
      { step: 'end', by: 'clerkJustice', on: '2026-11-02', input: { endedOn: '2026-11-02' } },
    ],
  },
]
