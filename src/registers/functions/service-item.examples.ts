import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Guide = {
  readonly name: string
  readonly code: string
  readonly list: string
  readonly law: string
  readonly article: string
  readonly own: Readonly<Record<string, unknown>>
}

const homestead: Guide = {
  name: '农村村民宅基地审批', code: 'QS-XK-002', list: 'permit', law: '中华人民共和国土地管理法', article: '第六十二条第四款',
  own: {
    kind: 'permit', conditions: '本村村民，一户一宅，符合村庄规划；旧宅基地退出的已经签订退出协议。', legalLimit: 20, promiseLimit: 15, channels: ['window', 'agent'], fee: 0,
    materials: [
      { name: '宅基地使用申请表', basis: '土地管理法第六十二条', form: 'original', available: false, source: 'applicant' },
      { name: '村民会议（代表会议）讨论记录', basis: '省宅基地管理办法第十条', form: 'copy', available: false, source: 'applicant' },
      { name: '户口簿', basis: '', form: 'electronic', available: true, source: 'shared' },
    ],
    result: '宅基地批准书', complaintLine: '0999-6600118',
  },
}
const birth: Guide = {
  name: '生育登记', code: 'QS-FW-003', list: 'publicService', law: '中华人民共和国人口与计划生育法', article: '第十八条',
  own: {
    kind: 'filing', conditions: '夫妻一方户籍地或者现居住地在本镇。', legalLimit: 3, promiseLimit: 0, onSpot: true, channels: ['window', 'online', 'mobile', 'agent'],
    fee: 0,
    materials: [
      { name: '身份证', basis: '人口与计划生育法第十八条', form: 'original', available: false, source: 'applicant' },
      { name: '结婚登记信息', form: 'electronic', available: true, source: 'shared' },
    ],
    result: '生育服务登记单', complaintLine: '0999-6600118',
  },
}
const shop: Guide = {
  name: '个体工商户设立登记帮办', code: 'QS-FW-021', list: 'publicService', law: '中华人民共和国市场主体登记管理条例', article: '第十九条',
  own: {
    kind: 'registration', conditions: '年满十六周岁，有经营场所。', legalLimit: 3, promiseLimit: 1, onSpot: true, channels: ['window', 'online'], fee: 0,
    materials: [{ name: '经营场所使用证明', basis: '市场主体登记管理条例第十六条', form: 'copy', available: false, source: 'applicant' }],
    result: '营业执照', complaintLine: '0999-6600118',
  },
}

/** 权责清单上公布这个事项。 */
const listed = ({ name, code, list, law, article }: Guide): readonly StoryStep[] => {
  const draft: StoryStep = {
    step: 'draft', by: 'clerkJustice', on: '2025-11-03',
    input: {
      draftedOn: '2025-11-03', listType: list, itemCode: code, itemName: name, subject: '青石镇人民政府', office: '便民服务中心', edition: 1,
      effectiveFrom: '2025-12-01',
      basis: [law], articles: [{ statute: law, article }], basisLevel: law.includes('条例') ? 'regulation' : 'law',
    },
  }
  const rest: readonly StoryStep[] = [
    { step: 'review', by: 'justiceHead', on: '2025-11-05', input: { reviewedOn: '2025-11-05', reviewOpinion: '依据现行有效。' } },
    { step: 'approve', by: 'principal', on: '2025-11-07', input: { approvedOn: '2025-11-07' } },
    { step: 'publish', by: 'clerkOffice', on: '2025-11-12', input: { publishedOn: '2025-11-12' } },
  ]
  return [draft, ...rest].map((step) => ({ ...step, in: 'authority-list', title: `权责清单：${name}` }))
}

const drafted = ({ own }: Guide, more: Readonly<Record<string, unknown>> = {}): StoryStep => ({
  step: 'draft', by: 'clerkOffice', on: '2025-11-17', input: { item: '@record:authority-list', draftedOn: '2025-11-17', ...own, ...more },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'deputyLeader', on, input: { approvedOn: on } })
const published = (on: string): StoryStep => ({ step: 'publish', by: 'clerkOffice', on, input: { publishedOn: on } })

/** 一份已经公布的办事指南，供办件的示例使用。 */
const offered = (guide: Guide): readonly StoryStep[] => [
  ...listed(guide),
  ...[drafted(guide), approved('2025-11-20'), published('2025-11-24')].map((step) => ({ ...step, in: 'service-item', title: guide.name })),
]
export const homesteadOffered = offered(homestead)
export const birthOffered = offered(birth)
export const shopOffered = offered(shop)

/** 政务服务事项的示例：退回后公布、另起新版替代旧版、暂停恢复、取消。 */
export const serviceItemStories: readonly Story[] = [
  {
    title: '农村村民宅基地审批办事指南', ends: 'amended',
    steps: [
      ...listed(homestead), drafted(homestead, { promiseLimit: 18 }),
      { step: 'sendBack', by: 'deputyLeader', on: '2025-11-18', reason: '县里要求承诺时限不超过十五个工作日。' },
      { step: 'revise', by: 'clerkOffice', on: '2025-11-19', input: { promiseLimit: 15 } },
      approved('2025-11-20'), published('2025-11-24'),
      { step: 'amend', by: 'clerkOffice', on: '2026-05-11', input: { nextDraftedOn: '2026-05-11', nextReason: '村民会议记录改由村里上传，不再由申请人交。' } },
      {
        step: 'revise', by: 'clerkOffice', on: '2026-05-12', in: 'service-item#opened',
        input: {
          promiseLimit: 12,
          materials: [
            { name: '宅基地使用申请表', basis: '土地管理法第六十二条', form: 'original', available: false, source: 'applicant' },
            { name: '村民会议（代表会议）讨论记录', form: 'electronic', available: true, source: 'held' },
          ],
        },
      },
      { ...approved('2026-05-14'), in: 'service-item#opened' },
      { step: 'supersede', by: 'clerkOffice', on: '2026-05-18', input: { endedOn: '2026-05-18' } },
      { ...published('2026-05-18'), in: 'service-item#opened' },
    ],
  },
  {
    title: '生育登记办事指南', ends: 'published',
    steps: [
      ...listed(birth), drafted(birth), approved('2025-11-20'), published('2025-11-24'),
      { step: 'suspend', by: 'clerkOffice', on: '2026-07-13', reason: '省平台升级，三天不能登记。' },
      { step: 'resume', by: 'deputyLeader', on: '2026-07-16', reason: '平台恢复。' },
    ],
  },
  {
    title: '个体工商户设立登记帮办', ends: 'repealed',
    steps: [
      ...listed(shop), drafted(shop), approved('2025-11-20'), published('2025-11-24'),
      { step: 'repeal', by: 'deputyLeader', on: '2026-09-07', input: { endedOn: '2026-09-07' }, reason: '并入县里的“开办企业一件事”。' },
    ],
  },
]
