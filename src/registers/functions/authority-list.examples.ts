import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Item = { readonly name: string; readonly code: string; readonly type: string; readonly more?: Readonly<Record<string, unknown>> }

const emergency = { basis: ['中华人民共和国安全生产法'], articles: [{ statute: '中华人民共和国安全生产法', article: '第九条第二款' }], basisLevel: 'law' }
/** 示例里的赋权处罚事项：擅自占用耕地建窑、建坟、采砂等。 */
const landPenalty = {
  basis: ['中华人民共和国土地管理法'], articles: [{ statute: '中华人民共和国土地管理法', article: '第七十五条' }], basisLevel: 'law', delegationDoc: '岭府发〔2025〕6号',
  delegatedBy: '省人民政府', delegationPublishedOn: '2025-02-20', delegatedFrom: '2025-04-01', capability: 'able',
}
/** 另一项：拒不履行土地复垦义务。 */
const reclamation = { ...landPenalty, articles: [{ statute: '中华人民共和国土地管理法', article: '第七十六条' }] }
const drafted = ({ name, code, type, more = {} }: Item, on: string, from: string): StoryStep => ({
  step: 'draft', by: 'clerkJustice', on,
  input: {
    draftedOn: on, listType: type, itemCode: code, itemName: name, subject: '青石镇人民政府', office: '综合执法队', edition: 1, effectiveFrom: from, ...more,
  },
})
const reviewed = (on: string): StoryStep => ({
  step: 'review', by: 'justiceHead', on, input: { reviewedOn: on, reviewOpinion: '依据现行有效，条款准确，同意列入。' },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'principal', on, input: { approvedOn: on } })
const published = (on: string): StoryStep => ({ step: 'publish', by: 'clerkOffice', on, input: { publishedOn: on } })

/** 一个已经公布的事项，供检查、办案的示例使用。 */
const listed = (title: string, item: Item, from: string): readonly StoryStep[] =>
  [drafted(item, '2026-01-06', from), reviewed('2026-01-08'), approved('2026-01-12'), published('2026-01-19')]
    .map((step) => ({ ...step, in: 'authority-list', title }))
export const listedInspection = listed(
  '检查事项：生产经营单位安全生产情况', { name: '对生产经营单位安全生产状况的监督检查', code: 'QS-JC-003', type: 'inspection', more: emergency }, '2026-01-20',
)
export const listedPenalty = listed(
  '赋权处罚事项：破坏耕地', { name: '对占用耕地建窑、建坟等破坏种植条件的处罚', code: 'QS-CF-011', type: 'penalty', more: landPenalty }, '2026-01-20',
)

/** 权责清单的示例：另起新版替代旧版、依据修改后复核、收费依据不足不列入、赋权期满、取消。 */
export const authorityListStories: readonly Story[] = [
  {
    title: '赋权处罚事项：土地复垦', ends: 'amended',
    steps: [
      drafted({ name: '对不履行土地复垦义务的处罚', code: 'QS-CF-012', type: 'penalty', more: reclamation }, '2025-03-03', '2025-04-01'),
      { step: 'revise', by: 'clerkJustice', on: '2025-03-05', input: { liability: '立案、调查、审核、告知、决定、送达、执行，逐项留痕。' } },
      reviewed('2025-03-07'),
      { step: 'sendBack', by: 'principal', on: '2025-03-11', reason: '名称应当与赋权目录一致。' },
      { step: 'revise', by: 'clerkJustice', on: '2025-03-12', input: { itemName: '对拒不履行土地复垦义务的处罚' } },
      reviewed('2025-03-13'), approved('2025-03-18'), published('2025-03-27'),
      {
        step: 'amend', by: 'clerkJustice', on: '2026-02-09', input: { nextReason: 'merged', nextDraftedOn: '2026-02-09', nextFrom: '2026-03-10' },
      },
      ...[reviewed('2026-02-12'), approved('2026-03-02')].map((step) => ({ ...step, in: 'authority-list#opened' })),
      { step: 'supersede', by: 'clerkOffice', on: '2026-03-09', input: { endedOn: '2026-03-09', effectiveTo: '2026-03-09' } },
      { ...published('2026-03-10'), in: 'authority-list#opened' },
    ],
  },
  {
    title: '基本履职事项：群众性消防工作', ends: 'published',
    steps: [
      drafted({
        name: '指导村（居）民委员会开展群众性消防工作', code: 'QS-JB-008', type: 'dutyBasic',
        more: { basis: ['中华人民共和国消防法'], articles: [{ statute: '中华人民共和国消防法', article: '第三十二条' }], basisLevel: 'law' },
      }, '2025-05-06', '2025-06-01'),
      reviewed('2025-05-12'), approved('2025-05-15'), published('2025-05-22'),
      {
        step: 'noteChange', by: 'clerkJustice', on: '2026-05-18',
        input: { basisChange: 'amended', changedBasis: '省消防条例修订，乡镇职责条款有调整', basisChangesOn: '2026-07-01' },
      },
      { step: 'markOnTime', by: 'time', on: '2026-07-01' },
      {
        step: 'confirm', by: 'principal', on: '2026-07-20', reason: '修订后的条例仍规定由乡镇指导，条款已改。',
        input: {
          confirmedOn: '2026-07-20', basis: ['中华人民共和国消防法'],
          articles: [{ statute: '中华人民共和国消防法', article: '第三十二条' }, { statute: '省消防条例', article: '第十二条' }],
        },
      },
      { step: 'suspend', by: 'principal', on: '2026-09-01', reason: '与县消防部门协商分工。' },
      { step: 'resume', by: 'principal', on: '2026-09-21', reason: '分工已明确。' },
    ],
  },
  {
    title: '收费事项：集市摊位费', ends: 'dropped',
    steps: [
      drafted({
        name: '集市摊位管理费', code: 'QS-SF-001', type: 'fee',
        more: { basis: ['中华人民共和国价格法'], articles: [{ statute: '镇集市管理办法', article: '第九条' }], basisLevel: 'normative', feeStandard: 200_00 },
      }, '2025-06-03', '2025-07-01'),
      { step: 'drop', by: 'justiceHead', on: '2025-06-10', input: { endedOn: '2025-06-10' }, reason: '没有法律、行政法规或者国务院规定作依据。' },
    ],
  },
  {
    title: '赋权处罚事项：占道经营（试点两年）', ends: 'repealed',
    steps: [
      drafted({
        name: '对擅自占道经营的处罚', code: 'QS-CF-020', type: 'penalty',
        more: {
          basis: ['城市市容和环境卫生管理条例'], articles: [{ statute: '城市市容和环境卫生管理条例', article: '第三十六条' }], basisLevel: 'regulation',
          delegationDoc: '岭府发〔2024〕12号', delegatedBy: '省人民政府', delegationPublishedOn: '2024-09-10', delegatedFrom: '2024-10-15',
          delegatedTo: '2026-10-14',
          capability: 'partial',
        },
      }, '2025-01-06', '2025-02-01'),
      reviewed('2025-01-08'), approved('2025-01-10'), published('2025-01-20'),
      { step: 'lapse', by: 'time', on: '2026-10-15' },
    ],
  },
  {
    title: '公共服务事项：老年优待证代办', ends: 'repealed',
    steps: [
      drafted({
        name: '老年优待证代办', code: 'QS-FW-014', type: 'publicService',
        more: { basis: ['中华人民共和国老年人权益保障法'], articles: [{ statute: '中华人民共和国老年人权益保障法', article: '第五十三条' }], basisLevel: 'law' },
      }, '2025-01-06', '2025-02-01'),
      reviewed('2025-01-08'), approved('2025-01-10'), published('2025-01-20'),
      {
        step: 'mark', by: 'clerkJustice', on: '2026-03-02', reason: '县里改为凭身份证享受优待，不再发证。',
        input: { markedOn: '2026-03-02', basisChange: 'replaced', changedBasis: '县老年人优待办法（新）' },
      },
      {
        step: 'repeal', by: 'principal', on: '2026-03-10', input: { endedOn: '2026-03-10', effectiveTo: '2026-03-10', changeReason: 'lawAmended' },
        reason: '不再需要办证。',
      },
    ],
  },
]
