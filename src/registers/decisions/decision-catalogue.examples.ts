import type { Story, StoryStep } from '../../kernel/story/story.ts'

const always = ['participate', 'legality', 'discuss']
/** 目录里的一项；公众参与、合法性审查、集体讨论之外的程序另写。 */
export const item = (name: string, kind: string, dueOn: string, more: readonly string[] = []) => ({
  name, kind, office: '@unit', basis: '县国民经济和社会发展规划', required: [...always, ...more], dueOn,
})

/** 编制、党委同意、公布一份年度目录；别的示例要列入目录时也从这里取。 */
export const catalogueSteps = (year: number, place?: string, more: readonly ReturnType<typeof item>[] = []): readonly StoryStep[] => {
  const at = place === undefined ? {} : { in: place, title: `青石镇${year}年度重大行政决策事项目录` }
  return [
    {
      ...at, step: 'draft', by: 'clerkOffice', on: `${year}-01-06`,
      input: {
        year, draftedOn: `${year}-01-06`,
        items: [item('农贸市场搬迁改造', 'project', `${year}-06-30`, ['risk']), item('村庄布局专项规划', 'plan', `${year}-10-31`, ['experts']), ...more],
      },
    },
    { ...at, step: 'agree', by: 'principal', on: `${year}-01-12`, input: { agreedOn: `${year}-01-12`, nothingExcluded: true } },
    {
      ...at, step: 'publish', by: 'clerkOffice', on: `${year}-01-14`,
      input: { publishedOn: `${year}-01-14`, publishUrl: 'https://www.example.gov.cn/jcml/1.html' },
    },
  ]
}

/** 年度目录的示例：按时公布并归档；年中调整；报党委前修改。 */
export const decisionCatalogueStories: readonly Story[] = [
  {
    title: '青石镇2025年度重大行政决策事项目录', ends: 'closed',
    steps: [...catalogueSteps(2025), { step: 'close', by: 'clerkOffice', on: '2025-12-30', input: { closedOn: '2025-12-30' } }],
  },
  {
    title: '青石镇2026年度重大行政决策事项目录', ends: 'published',
    steps: [
      ...catalogueSteps(2026),
      {
        step: 'adjust', by: 'clerkOffice', on: '2026-06-08',
        input: {
          adjustedOn: '2026-06-08', adjustWhy: '上级下达学校撤并任务，需要增列一项。',
          items: [item('农贸市场搬迁改造', 'project', '2026-06-30', ['experts', 'risk', 'fair']), item('柳溪教学点撤并', 'policy', '2026-12-20', ['risk'])],
        },
      },
      { step: 'agree', by: 'principal', on: '2026-06-15', input: { agreedOn: '2026-06-15', nothingExcluded: true } },
      { step: 'publish', by: 'clerkOffice', on: '2026-06-18', input: { publishedOn: '2026-06-18' } },
    ],
  },
  {
    title: '白鹭镇2026年度重大行政决策事项目录', ends: 'agreed',
    steps: [
      {
        step: 'draft', by: 'clerkOffice', on: '2026-03-02',
        input: { year: 2026, draftedOn: '2026-03-02', items: [item('集镇停车管理办法', 'policy', '2026-09-30')] },
      },
      { step: 'revise', by: 'clerkOffice', on: '2026-03-09', input: { items: [item('集镇停车管理方案', 'policy', '2026-09-30', ['risk'])] } },
      { step: 'agree', by: 'principal', on: '2026-03-13', input: { agreedOn: '2026-03-13', nothingExcluded: true } },
    ],
  },
]
