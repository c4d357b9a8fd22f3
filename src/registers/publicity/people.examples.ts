import type { Story } from '../../kernel/story/story.ts'

/** 名册的示例：法律明白人从推荐到离任、调解员连任后被解聘、不予认定的推荐、在册的网格员。 */
export const peopleStories: readonly Story[] = [
  {
    title: '柳溪村法律明白人', ends: 'archived',
    steps: [
      {
        step: 'nominate', by: 'villageCadre', on: '2025-03-05',
        input: {
          nominatedOn: '2025-03-05', name: '柳春燕', birth: '1988-09-12', gender: 'female', education: 'senior', nominate: 'committee',
          wanted: ['lawPerson'],
          phone: '13800000041', politics: 'party',
        },
      },
      {
        step: 'train', by: 'clerkJustice', on: '2025-04-10',
        input: { trainings: [{ on: '2025-04-10', session: '2025年第1期法律明白人培训', topic: '民法典婚姻家庭编', hours: 6, org: '青石司法所', result: 'passed' }] },
      },
      { step: 'examine', by: 'clerkJustice', on: '2025-04-11', input: { examOn: '2025-04-11', examPassed: true, examScore: 86 } },
      {
        step: 'recognise', by: 'justiceHead', on: '2025-04-20',
        input: {
          recognisedOn: '2025-04-20', eligibility: 'fit', certNo: '云法明〔2025〕17号', certOn: '2025-04-20', consented: true, publicName: '柳春燕',
          posts: [{ role: 'lawPerson', from: '2025-04-20', appointedBy: '云岭县司法局' }],
        },
      },
      {
        step: 'trainAgain', by: 'villageCadre', on: '2025-10-16',
        input: { trainings: [{ on: '2025-10-16', session: '2025年第2期法律明白人培训', topic: '法治宣传教育法', hours: 4, org: '青石司法所', result: 'attended' }] },
      },
      { step: 'honour', by: 'clerkJustice', on: '2026-01-08', input: { honours: [{ name: '优秀法律明白人', by: '云岭县司法局', on: '2026-01-06' }] } },
      { step: 'suspend', by: 'justiceHead', on: '2026-03-02', reason: '外出务工半年。' },
      { step: 'resume', by: 'justiceHead', on: '2026-09-01', reason: '已返乡。' },
      { step: 'leave', by: 'clerkJustice', on: '2026-10-12', input: { leftOn: '2026-10-12', removal: 'moved' } },
      { step: 'archive', by: 'clerkJustice', on: '2026-10-13' },
    ],
  },
  {
    title: '青石镇人民调解员', ends: 'archived',
    steps: [
      {
        step: 'enrol', by: 'clerkJustice', on: '2025-01-06',
        input: {
          nominatedOn: '2025-01-06', recognisedOn: '2025-01-06', name: '何长庚', birth: '1969-04-02', gender: 'male', nominate: 'elected',
          origin: 'committee',
          electedOn: '2023-01-06', termEnd: '2026-01-06', eligibility: 'fit',
          posts: [{ role: 'mediator', from: '2023-01-06', appointedBy: '青石镇人民代表推选' }],
        },
      },
      { step: 'reexamine', by: 'clerkJustice', on: '2025-06-20', input: { examOn: '2025-06-20', examPassed: true } },
      {
        step: 'reelect', by: 'justiceHead', on: '2026-01-05',
        input: { electedOn: '2026-01-05', termEnd: '2029-01-05', posts: [{ role: 'mediator', from: '2023-01-06', appointedBy: '青石镇人民代表推选' }] },
      },
      {
        step: 'update', by: 'clerkJustice', on: '2026-03-09',
        input: {
          posts: [
            { role: 'mediator', from: '2023-01-06', appointedBy: '青石镇人民代表推选' }, { role: 'gridHead', from: '2026-03-09', appointedBy: '青石镇人民政府' },
          ],
          gridNo: 'QS-03',
        },
      },
      {
        step: 'remove', by: 'justiceHead', on: '2026-08-17', input: { leftOn: '2026-08-17', removal: 'bribe', removalFiles: ['@file:解聘决定.pdf'] },
        reason: '调解中收受一方当事人礼金，已查实。',
      },
      { step: 'archive', by: 'justiceHead', on: '2026-08-20' },
    ],
  },
  {
    title: '竹坪村普法志愿者推荐', ends: 'archived',
    steps: [
      {
        step: 'nominate', by: 'villageCadre', on: '2026-06-20',
        input: { nominatedOn: '2026-06-20', name: '田小满', birth: '2008-06-01', nominate: 'self', wanted: ['publicity'] },
      },
      { step: 'decline', by: 'justiceHead', on: '2026-06-25', reason: '九月到外地上学，暂不认定。' },
    ],
  },
  {
    title: '柳溪村网格员', ends: 'ended',
    steps: [
      {
        step: 'enrol', by: 'justiceHead', on: '2025-05-12',
        input: {
          nominatedOn: '2025-05-12', recognisedOn: '2025-05-12', name: '周启明', birth: '1991-11-30', gender: 'male', nominate: 'hired', fullTime: true,
          gridNo: 'QS-07',
          eligibility: 'fit', posts: [{ role: 'grid', from: '2025-05-12', appointedBy: '青石镇人民政府' }],
        },
      },
      { step: 'leave', by: 'clerkJustice', on: '2026-05-11', input: { leftOn: '2026-05-11', removal: 'other' } },
    ],
  },
]
