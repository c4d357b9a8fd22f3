import type { Story } from '../../kernel/story/story.ts'

const civilCode = '中华人民共和国民法典'

/** 法治文化阵地的示例：新建、维修、更新；已有图书角登记过时内容；关闭的旧墙。 */
export const cultureSiteStories: readonly Story[] = [
  {
    title: '柳溪村法治文化长廊', ends: 'renewed',
    steps: [
      {
        step: 'plan', by: 'clerkJustice', on: '2025-02-17',
        input: {
          kind: 'corridor', address: '柳溪村村委会东侧', plannedOn: '2025-02-17', scheme: '沿河步道立展板十二块，分宪法、民法典、村规民约三段。', fund: 6_800_000,
          fundSource: '县级普法经费', community: '@village', counted: true, themes: ['constitution', 'civilCode'],
        },
      },
      { step: 'build', by: 'villageCadre', on: '2025-03-10', input: { startedOn: '2025-03-10' } },
      {
        step: 'open', by: 'justiceHead', on: '2025-05-20',
        input: {
          builtOn: '2025-05-12', openedOn: '2025-05-20', contentReviewedOn: '2025-05-16', keeper: '@villageCadre', boards: 12, area: 240,
          laws: ['中华人民共和国宪法', civilCode], acceptance: ['@file:验收单.pdf'], photos: ['@file:长廊.jpg'], hours: '全天开放',
        },
      },
      {
        step: 'use', by: 'clerkJustice', on: '2025-06-20', input: { visits: [{ on: '2025-06-20', people: 180 }] },
      },
      {
        step: 'inspect', by: 'villageCadre', on: '2025-11-05',
        input: { checks: [{ on: '2025-11-05', by: '@villageCadre', state: 'repair', note: '两块展板被风刮斜。' }] },
      },
      { step: 'repair', by: 'villageCadre', on: '2025-11-06', input: { repairs: [{ on: '2025-11-06', what: '加固两块展板', cost: 36_000 }] } },
      { step: 'inspect', by: 'clerkJustice', on: '2025-11-12', input: { checks: [{ on: '2025-11-12', by: '@clerkJustice', state: 'good' }] } },
      { step: 'repaired', by: 'villageCadre', on: '2025-11-12' },
      {
        step: 'noteChange', by: 'clerkJustice', on: '2026-01-08',
        input: { lawChangedOn: '2026-01-01', outdated: [{ law: '村民委员会组织法', on: '2026-01-08', where: '第九块' }] },
      },
      {
        step: 'renew', by: 'villageCadre', on: '2026-02-10',
        input: {
          laws: ['中华人民共和国宪法', civilCode], contentReviewedOn: '2026-02-10',
          outdated: [{ law: '村民委员会组织法', on: '2026-01-08', where: '第九块', fixedOn: '2026-02-09' }],
        },
      },
    ],
  },
  {
    title: '白鹭镇社区法律图书角', ends: 'opened',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2025-04-10',
        input: {
          kind: 'bookcase', address: '白鹭镇便民服务中心二楼', builtOn: '2020-09-01', openedOn: '2020-09-10', keeper: '@clerkJustice', themes: ['civilCode'],
          boards: 0,
        },
        reason: '系统启用前建成，补录。',
      },
      {
        step: 'noteOutdated', by: 'clerkJustice', on: '2025-05-06', input: { outdated: [{ law: '婚姻法、继承法单行本', on: '2025-05-06', where: '第二层' }] },
      },
      {
        step: 'noteOutdated', by: 'clerkJustice', on: '2025-05-20',
        input: { outdated: [{ law: '婚姻法、继承法单行本', on: '2025-05-06', where: '第二层', fixedOn: '2025-05-20' }] },
      },
      {
        step: 'review', by: 'justiceHead', on: '2025-11-20', input: { contentReviewedOn: '2025-11-20', laws: [civilCode, '中华人民共和国法治宣传教育法'] },
      },
    ],
  },
  {
    title: '青石镇老街法治宣传墙', ends: 'closed',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2025-04-11',
        input: { kind: 'wall', address: '青石镇老街十八号外墙', builtOn: '2018-05-01', openedOn: '2018-05-01', keeper: '@clerkJustice' }, reason: '系统启用前建成，补录。',
      },
      { step: 'close', by: 'justiceHead', on: '2026-03-30', input: { closedOn: '2026-03-30' }, reason: '老街改造拆除。' },
    ],
  },
]
