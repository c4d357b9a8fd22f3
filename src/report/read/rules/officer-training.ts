import { persons, type Rule, times } from './rule.ts'

const officers = [
  '执法人员',
  '执法队',
  '持证执法',
  '执法培训',
  '执法业务',
  '执法证',
  '执法。',
  '执法:',
  '行政执法体系',
  '规范行政执法',
  '执法工作',
]

/** Training of officers is recognised by who is trained, or by the part of the report it stands in. */
export const officerTraining: readonly Rule[] = [
  {
    measure: 'officers.trainings',
    count: times,
    say: [
      '执法…培训',
      '执法人员…培训',
      '执法培训',
      '执法人员培训',
      '执法业务培训',
      '执法专题培训',
      '执法队…培训',
      '执法资格…培训',
      '执法…轮训',
      '执法实务培训',
      '案例研讨',
      '执法练兵',
      '执法案例',
      '执法人员…轮训',
    ],
    not: ['网格', '警示教育', '镇村干部', '两委', '干部职工', '干部、', '乡村干部'],
    weight: 1,
  },
  {
    measure: 'officers.trainings',
    count: times,
    say: ['培训', '轮训', '专题培训', '业务培训', '规范化培训', '集中培训', '岗位培训', '练兵'],
    with: officers,
    not: ['干部职工', '镇村干部', '法律明白人', '调解员'],
    weight: 0.8,
  },
  {
    measure: 'officers.trainees',
    count: persons,
    say: ['参训', '培训', '受训', '轮训', '参加培训', '培训执法人员', '参加', '培训人员', '参训人员', '培训人员达'],
    with: officers,
    not: ['考试', '取得', '持证', '执法证', '群众', '镇村干部', '考核', '学法'],
    weight: 1.6,
  },
  {
    measure: 'officers.trainees',
    count: persons,
    say: ['培训…执法人员', '执法人员…培训', '执法人员…参训', '培训执法人员'],
    not: ['取得', '通过'],
    weight: 1,
  },
]
