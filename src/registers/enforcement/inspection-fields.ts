import { filled, is, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, docNo, files, link, links, longText, number, parts, person, text, yesNo } from '../../kernel/field.ts'

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'
const yearOf = ({ plannedFor }: Values) => (isDay(plannedFor) ? Number(plannedFor.slice(0, 4)) : null)
const dayOf = ({ startAt, plannedFor }: Values) => (isDay(startAt) ? startAt.slice(0, 10) : (plannedFor ?? null))
/** 公开时的名称：专项行动、检查计划的名称，个案检查只说是个案检查。检查自己的名称里有对象的名称。 */
const publicTitle = ({ campaign, planName, kind }: Values) => (kind === 'case' ? '个案检查' : (campaign ?? planName ?? null))
/** 从开始到结束的分钟数；颠倒的是负数。 */
const minutesOf = ({ startAt, endAt }: Values) =>
  isDay(startAt) && isDay(endAt) ? Math.round((Date.parse(`${endAt}:00Z`) - Date.parse(`${startAt}:00Z`)) / 60_000) : null
/** 责令改正里最早、最迟一项的期限。 */
const dues = ({ orders }: Values): readonly string[] => rowsOf(orders).map(({ due }) => due).filter(isDay).sort()
const firstDue = (values: Values): string | null => dues(values)[0] ?? null
const openDue = ({ orders }: Values): string | null => firstDue({ orders: rowsOf(orders).filter(({ done }) => done !== true) })
const lastDue = (values: Values): string | null => dues(values).at(-1) ?? null

/** 行政检查的栏目。举报人不在这里登记，企业的商业秘密不写进问题。 */
export const inspectionFields = {
  plannedOn: date('列计划日期'),
  plannedFor: date('计划检查日期', { future: true }),
  year: computed('检查年度', { of: 'number', from: ['plannedFor'], compute: yearOf }),
  kind: choice('检查类型', { daily: '日常检查', special: '专项检查', case: '个案检查' }),
  publicTitle: computed('公开的名称', { of: 'text', from: ['campaign', 'planName', 'kind'], compute: publicTitle }),
  planName: text('列入的检查计划', { max: 80, neededIf: is('kind', 'daily'), help: '如“青石镇2026年度涉企行政检查计划”' }),
  campaign: text('专项行动', { max: 60, neededIf: is('kind', 'special'), help: '同一个专项行动写同一个名称' }),
  caseSource: choice('个案来源', { complaint: '投诉举报', transfer: '移送', danger: '事故、险情', superior: '上级交办' }, { neededIf: is('kind', 'case') }),
  item: link('检查事项', 'authority-list', { rests: { in: ['planned', 'approved', 'notified'], settledBy: [] } }),
  targetKind: choice('对象类别', { enterprise: '企业', selfEmployed: '个体工商户', org: '其他组织', site: '场所', individual: '个人' }),
  target: text('检查对象', { max: 60, help: '个人不写姓名，写在“被检查人”' }),
  individual: text('被检查人', { max: 30, secret: 'personal', neededIf: is('targetKind', 'individual') }),
  uscc: text('统一社会信用代码', { format: 'uscc', neededIf: is('targetKind', 'enterprise') }),
  // 频次：同一企业一年查几次有上限，公布在检查计划里
  nth: number('本年第几次', '次', { adds: false, min: 1, max: 99 }),
  cap: number('年度频次上限', '次', { adds: false, min: 1, max: 99 }),
  capWaiver: choice('超频次理由', { complaint: '投诉举报', danger: '重大风险', superior: '上级部署' }),
  // 人员
  officers: links('检查人员', 'officer'),
  assistants: links('辅助人员', 'officer', { help: '只能协助，不能单独检查' }),
  approver: person('审批人'),
  approvedOn: date('审批日期'),
  joint: yesNo('综合查一次', { help: '几个部门的检查一次做完' }),
  jointWith: parts('联合部门', { name: text('部门名称', { max: 60 }) }, { max: 20, neededIf: yes('joint') }),
  noticeNo: docNo('检查通知书号', { word: '检通' }),
  notifiedOn: date('通知日期'),
  // 实施
  startAt: datetime('检查开始时间'),
  endAt: datetime('检查结束时间'),
  minutes: computed('检查用时（分钟）', { of: 'number', from: ['startAt', 'endAt'], compute: minutesOf }),
  inspectedOn: computed('检查日期', { of: 'date', from: ['startAt', 'plannedFor'], compute: dayOf }),
  place: text('检查地点', { max: 100 }),
  shown: yesNo('已出示执法证和通知书'),
  records: files('现场检查笔录'),
  otherRecords: files('询问、勘验、抽样等文书'),
  signing: choice('笔录签字', { signed: '已签字', refused: '拒绝签字' }),
  refusal: text('拒签情况', { max: 200, neededIf: is('signing', 'refused'), help: '写明原因和在场见证人' }),
  findings: parts('发现的问题', { what: text('问题', { needed: true, max: 300 }), level: choice('程度', { serious: '严重', common: '一般', slight: '轻微' }) }, { max: 100 }),
  // 结果
  result: choice('检查结果', { ok: '未发现问题', ordered: '责令改正', filed: '立案', transferred: '移送' }),
  resultOn: date('结果告知日期'),
  transferredTo: text('移送单位', { max: 60, neededIf: is('result', 'transferred') }),
  cause: text('涉嫌违法案由', { max: 80, neededIf: is('result', 'filed'), help: '转为案件线索时用，不写当事人姓名' }),
  case: link('转为案件线索', 'case'),
  orders: parts('责令改正事项', {
    what: text('改正要求', { needed: true, max: 300 }), due: date('改正期限', { future: true, neededIf: filled('what') }), done: yesNo('已改正'),
    recheckedOn: date('该项复查日期', { neededIf: filled('done') }),
  }, { max: 100 }),
  firstDue: computed('最早改正期限', { of: 'date', from: ['orders'], compute: firstDue }),
  lastDue: computed('最迟改正期限', { of: 'date', from: ['orders'], compute: lastDue }),
  openDue: computed('未改正事项的最早期限', { of: 'date', from: ['orders'], compute: openDue }),
  recheckedOn: date('复查日期'),
  recheckNote: longText('复查情况', { max: 1000 }),
  closedOn: date('办结日期'),
} as const
