import type { Story, StoryStep } from '../../kernel/story/story.ts'

const members = [
  { person: '@principal', post: '党委书记', seat: 'chair' }, { person: '@deputyLeader', post: '副镇长', seat: 'deputy' },
  { person: '@justiceHead', post: '司法所所长', seat: 'director' },
]
const committee: StoryStep = {
  step: 'enter', by: 'clerkJustice', on: '2025-03-14', title: '青石镇全面依法治镇委员会',
  input: {
    kind: 'committee', fullName: '青石镇全面依法治镇委员会', ruleOfLaw: true, members, establishedOn: '2025-03-14', docNo: '青石委〔2025〕11号',
    document: ['@file:成立文件.pdf'], duty: '统筹全镇法治建设，研究解决重大问题。', office: '@unit',
  },
}

/** 领导机构的示例：补登、新设、不再设立。 */
export const leadingBodyStories: readonly Story[] = [
  {
    title: '青石镇法治政府建设领导小组', ends: 'dissolved',
    steps: [
      {
        step: 'enter', by: 'clerkOffice', on: '2025-01-20',
        input: {
          kind: 'leadingGroup', fullName: '青石镇法治政府建设领导小组', ruleOfLaw: true, members, establishedOn: '2025-01-20',
          docNo: '青石府〔2025〕4号', document: ['@file:成立文件.pdf'],
        },
      },
      {
        step: 'adjust', by: 'clerkOffice', on: '2025-09-08',
        input: {
          changes: [{ on: '2025-09-08', kind: 'members', docNo: '青石府〔2025〕31号', note: '分管领导变动。' }],
          members: [...members, { name: '周启明', post: '派出所所长', seat: 'member' }],
        },
      },
      {
        step: 'dissolve', by: 'principal', on: '2026-02-27', input: { dissolvedOn: '2026-02-27', dissolvedDocNo: '青石府〔2026〕9号' },
      },
    ],
  },
  {
    title: '依法治镇委员会执法协调小组', ends: 'established',
    steps: [
      { ...committee, in: 'leading-body#committee' },
      {
        step: 'propose', by: 'clerkJustice', on: '2025-04-08',
        input: {
          kind: 'coordinationGroup', fullName: '青石镇全面依法治镇委员会执法协调小组', ruleOfLaw: true, duty: '协调行政执法中的跨部门问题。', members,
          parent: '@record:leading-body#committee',
        },
      },
      {
        step: 'establish', by: 'deputyLeader', on: '2025-04-21',
        input: { establishedOn: '2025-04-21', docNo: '青石委〔2025〕17号', document: ['@file:成立文件.pdf'] },
      },
    ],
  },
  {
    title: '拟设信访法治化专班', ends: 'dropped',
    steps: [
      {
        step: 'propose', by: 'clerkOffice', on: '2026-05-11',
        input: { kind: 'other', fullName: '青石镇信访工作法治化专班', ruleOfLaw: true, duty: '推进信访工作法治化。', members },
      },
      { step: 'drop', by: 'principal', on: '2026-05-25', reason: '职责与信访工作联席会议重复。' },
    ],
  },
]
