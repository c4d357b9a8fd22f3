import { addDays } from '../../kernel/calendar/calendar.ts'
import { is, rowsOf } from '../../kernel/condition.ts'
import { choice, computed, date, docNo, files, link, longText, money, number, parts, statutes, text } from '../../kernel/field.ts'

export const listTypes = {
  dutyBasic: '基本履职', dutyAssist: '配合履职', dutyReturned: '上级收回', penalty: '赋权处罚', permit: '许可', inspection: '检查', coercion: '强制',
  otherPower: '其他权力', publicService: '公共服务', fee: '收费', proof: '证明事项', negative: '市场准入负面清单',
} as const
/** 设定依据里效力最高的一级。 */
const levels = {
  law: '法律', regulation: '行政法规', stateCouncil: '国务院决定、规定', local: '地方性法规', rule: '规章', normative: '规范性文件',
} as const

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'
/** 依据写成一句话，公开时用：《××法》第五条；《××条例》第九条第二款。 */
const basisText = ({ articles }: Values) =>
  rowsOf(articles).map(({ statute, article }) => `《${String(statute ?? '')}》${String(article ?? '')}`).join('；') || null
/** 事项有效到哪天：失效日、赋权截止日中较早的。 */
const heldUntil = ({ effectiveTo, delegatedTo }: Values) => [effectiveTo, delegatedTo].filter(isDay).sort()[0] ?? null
/** 依据变动该标记的那天；标记、复核过的变动不再标。 */
const markDay = ({ basisChangesOn, confirmedOn }: Values) =>
  isDay(basisChangesOn) && !(isDay(confirmedOn) && confirmedOn >= basisChangesOn) ? basisChangesOn : null
/** 说是废止、被替代了的那一部（写明的第一部），还留在依据里。 */
const keepsGone = ({ basis, basisChange, changedBasis }: Values) => {
  const said = typeof changedBasis === 'string' ? changedBasis : ''
  const gone = /《([^》]+)》/.exec(said)?.[1] ?? said
  return (basisChange === 'repealed' || basisChange === 'replaced') && Array.isArray(basis) && basis.some((title) => gone.includes(String(title).replace(/^中华人民共和国/, '')))
}
const toReviewOn = ({ markedOn, basisChangesOn }: Values) => [markedOn, basisChangesOn].filter(isDay).sort().at(-1) ?? null
const nextEdition = ({ edition }: Values) => (typeof edition === 'number' ? edition + 1 : null)
const delegationEnds = ({ delegatedTo }: Values) => (isDay(delegatedTo) ? addDays(delegatedTo, 1) : null)

const changeReasons = {
  lawNew: '新法施行', lawAmended: '法律修改', lawRepealed: '法律废止', delegated: '下放', returned: '收回', merged: '合并', corrected: '更正',
} as const
const isDelegated = is('listType', 'penalty')

/** 权责清单一个事项一个版本的栏目。 */
export const authorityListFields = {
  draftedOn: date('草拟日期'),
  listType: choice('清单类别', listTypes),
  itemCode: text('事项编码', { max: 40 }),
  itemName: text('事项全称', { max: 120, help: '与办事指南、案件、检查中的名称一致' }),
  basis: statutes('设定依据', {
    help: '选依据的法律、法规、规章；失效的不能用',
    rests: { in: ['drafting', 'reviewed', 'approved', 'published', 'toReview', 'suspended'], settledBy: ['revise', 'confirm'] },
  }),
  articles: parts('依据条款', { statute: text('名称', { needed: true, max: 80 }), article: text('条款', { needed: true, max: 60, help: '如“第五十条第二款”' }) }, { min: 1, max: 20 }),
  basisLevel: choice('依据的效力级别', levels),
  basisText: computed('依据', { of: 'text', from: ['articles'], compute: basisText }),
  subject: text('行使主体', { max: 60 }),
  office: text('承办机构', { max: 60 }),
  leadDept: text('牵头部门', { max: 60, neededIf: is('listType', 'dutyAssist') }),
  flow: files('流程图'),
  timeLimit: number('办理时限', '日', { adds: false, max: 3650 }),
  feeStandard: money('收费标准', { neededIf: is('listType', 'fee') }),
  liability: longText('责任事项', { max: 3000 }),
  // 赋权
  delegationDoc: docNo('赋权决定文号', { neededIf: isDelegated }),
  delegatedBy: text('赋权机关', { max: 60, neededIf: isDelegated }),
  delegationPublishedOn: date('赋权决定公布日期', { neededIf: isDelegated }),
  delegatedFrom: date('赋权起始日', { future: true, neededIf: isDelegated }),
  delegatedTo: date('赋权截止日', { future: true }),
  delegationEnds: computed('赋权终止日', { of: 'date', from: ['delegatedTo'], compute: delegationEnds }),
  capability: choice('承接能力', { able: '能承接', partial: '部分能承接', unable: '不能承接' }, { neededIf: isDelegated }),
  // 版本
  edition: number('版次', '版', { adds: false, min: 1, max: 999 }),
  changeReason: choice('调整原因', changeReasons),
  effectiveFrom: date('生效日', { future: true }),
  effectiveTo: date('失效日', { future: true }),
  heldUntil: computed('有效到', { of: 'date', from: ['effectiveTo', 'delegatedTo'], compute: heldUntil }),
  predecessor: link('上一版', 'authority-list'),
  successor: link('下一版', 'authority-list'),
  nextEdition: computed('下一版次', { of: 'number', from: ['edition'], compute: nextEdition }),
  nextReason: choice('另起新版的原因', changeReasons),
  nextDraftedOn: date('另起新版日期'),
  nextFrom: date('新版生效日', { future: true }),
  // 审查、批准、公布
  reviewedOn: date('审查日期'),
  reviewOpinion: longText('审查意见', { max: 2000 }),
  approvedOn: date('批准日期'),
  publishedOn: date('公布日期'),
  url: text('公布网址', { format: 'url' }),
  // 依据变动
  basisChange: choice('依据变动', { amended: '修改', repealed: '废止', replaced: '由新法替代' }),
  changedBasis: text('变动的依据', { max: 200 }),
  keepsGone: computed('仍以废止的依据为据', { of: 'yesNo', from: ['basis', 'basisChange', 'changedBasis'], compute: keepsGone }),
  basisChangesOn: date('变动施行日', { future: true }),
  markDay: computed('应当标记之日', { of: 'date', from: ['basisChangesOn', 'confirmedOn'], compute: markDay }),
  markedOn: date('标记待复核日期'),
  toReviewOn: computed('复核起算日', { of: 'date', from: ['markedOn', 'basisChangesOn'], compute: toReviewOn }),
  confirmedOn: date('复核日期'),
  endedOn: date('调整（取消）日期'),
} as const
