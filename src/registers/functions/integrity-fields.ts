import { addDays, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { is, rowsOf, yes } from '../../kernel/condition.ts'
import { computeDeadline } from '../../kernel/deadline/deadline.ts'
import { choice, computed, date, files, link, longText, money, number, parts, person, text, yesNo } from '../../kernel/field.ts'

export const kinds = { promise: '政策承诺', contract: '合同义务', payable: '应付账款', judgment: '生效裁判', incident: '失信事件' } as const
const domains = {
  procurement: '政府采购', bidding: '招标投标', investment: '招商引资', debt: '债务融资', ppp: '社会资本合作', other: '其他',
} as const
const causes = { fund: '资金', procedure: '程序', policy: '政策变化', leader: '人事变动', other: '其他' } as const

const toCheck = '核对应付、已付金额'
type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'
const dayBefore = (day: string | null) => (day === null ? null : addDays(day, -1))

/** 约定的付款期限最长十年，只为拦住打错的数。 */
const longestTerm = 3650

/**
 * 应当履行的最后一天。应付账款从验收（没有约定验收的，从交付）之日起算，约定了付款期限的按约定，没有约定的三十日
 * （款项支付条例第九条、第十条）；最后一日是休息日的，以次日为届满日（民法典第二百零三条）。其他的按承诺、合同或者裁判写明的日子。
 */
export function dueOn({ kind, acceptedOn, deliveredOn, agreedDays, promisedDue }: Values): string | null {
  const from = isDay(acceptedOn) ? acceptedOn : deliveredOn
  if (kind === 'payable' && isDay(from)) {
    const days = typeof agreedDays === 'number' ? agreedDays : 30
    if (!Number.isInteger(days) || days < 1 || days > longestTerm) return null
    return computeDeadline({ profile: 'gov-strict', start: from, length: { days }, calendar: nationalCalendar }).dueLegal
  }
  return isDay(promisedDue) ? promisedDue : null
}
/** 已付、未付，以元计（存的是分）。 */
const paidFen = ({ payments }: Values) => rowsOf(payments).reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount : 0), 0)
const paidTotal = (values: Values) => paidFen(values) / 100
const outstanding = (values: Values) => (typeof values.amount === 'number' ? (values.amount - paidFen(values)) / 100 : null)
const lastPaidOn = ({ payments }: Values) => rowsOf(payments).map(({ on }) => on).filter(isDay).sort().at(-1) ?? null
/** 欠款的年末：到期那年的十二月三十一日；公示过的，还欠着就轮到公示那年的年末，年年如此；付清了就没有。 */
const firstArrears = (values: Values) => {
  const due = dueOn(values)
  return values.kind !== 'payable' || !due || (outstanding(values) ?? 0) <= 0 ? null : `${due.slice(0, 4)}-12-31`
}
const arrearsFrom = (values: Values) => {
  const first = firstArrears(values)
  if (first === null) return null
  const { arrearsPublishedOn: published } = values
  return isDay(published) && published > first ? `${published.slice(0, 4)}-12-31` : first
}
/** 逾期自哪天起、到哪天止，供年末存量用。 */
const overdueFrom = (values: Values) => {
  const due = dueOn(values)
  return due && addDays(due, 1)
}
/** 逾期那年年末还没有付的，以元计：以后再付，也不改变那年年末欠了多少。 */
const unpaidAtYearEnd = (values: Values) => {
  const from = overdueFrom(values)
  if (values.kind !== 'payable' || from === null || typeof values.amount !== 'number') return null
  const payments = rowsOf(values.payments).filter(({ on }) => isDay(on) && on <= `${from.slice(0, 4)}-12-31`)
  return (values.amount - paidFen({ payments })) / 100
}
/** 逾期的最后一天：履行、修复的前一日；当天结清的，那天已经不欠。 */
const overdueTo = ({ fulfilledOn, repairedOn }: Values) => dayBefore([fulfilledOn, repairedOn].filter(isDay).sort()[0] ?? null)

const isPayable = is('kind', 'payable')

/** 政务诚信的栏目。金额默认遮挡，合同文本和追责材料不公开。 */
export const integrityFields = {
  registeredOn: date('登记日期'),
  kind: choice('类别', kinds),
  domain: choice('领域', domains),
  counterparty: text('相对方', { max: 60, secret: 'personal' }),
  uscc: text('统一社会信用代码', { format: 'uscc' }),
  isSme: yesNo('中小企业', { neededIf: isPayable }),
  contract: link('合同审查', 'contract-review'),
  contractNo: text('合同（文件、裁判）编号', { max: 60 }),
  content: longText('承诺（义务）内容', { max: 2000 }),
  isPublic: yesNo('公开的承诺', { help: '公开的承诺向社会显示内容和履行情况，内容里不写个人信息' }),
  amount: money('应付金额', { secret: 'personal', purpose: toCheck, neededIf: isPayable }),
  deliveredOn: date('交付日期', { neededIf: isPayable }),
  acceptedOn: date('验收日期', { help: '合同约定以验收合格为付款条件的才填' }),
  agreedDays: number('约定的付款期限', '日', { adds: false, min: 1, max: longestTerm, help: '没有约定的不填，按三十日算' }),
  promisedDue: date('承诺履行期限', { future: true }),
  dueOn: computed('履行期限', { of: 'date', from: ['kind', 'acceptedOn', 'deliveredOn', 'agreedDays', 'promisedDue'], compute: dueOn }),
  // 付款
  payments: parts('付款记录', { on: date('付款日期', { needed: true }), amount: money('付款金额', { min: 1, secret: 'personal', purpose: toCheck }) }, {
    max: 200, grows: true,
  }),
  paidTotal: computed('已付金额（元）', { of: 'number', from: ['payments'], compute: paidTotal }, { secret: 'personal', purpose: toCheck }),
  outstanding: computed('未付金额（元）', { of: 'number', from: ['amount', 'payments'], compute: outstanding }, { secret: 'personal', purpose: toCheck }),
  lastPaidOn: computed('最近付款日期', { of: 'date', from: ['payments'], compute: lastPaidOn }),
  interest: money('逾期利息', { secret: 'personal', purpose: toCheck }),
  disputed: yesNo('有争议'),
  disputeNote: longText('争议情况', { max: 1000, neededIf: yes('disputed') }),
  fulfilledOn: date('履行日期'),
  // 对账、投诉、公示欠款
  confirmAskedOn: date('企业请求确认债权日期'),
  confirmedOn: date('确认债权日期'),
  complainedOn: date('投诉受理日期'),
  passedOn: date('投诉转交日期'),
  complaintExtra: number('投诉延长的日数', '日', { adds: false, min: 1, max: 60 }),
  complaintExtendedOn: date('投诉延长日期'),
  complaintAnsweredOn: date('投诉答复日期'),
  complaintAnswer: longText('投诉处理结果', { max: 2000 }),
  firstArrears: computed('首次列入欠款的年末', { of: 'date', from: ['kind', 'amount', 'payments', 'dueOn'], compute: firstArrears }),
  arrearsFrom: computed('欠款年末', { of: 'date', from: ['kind', 'amount', 'payments', 'dueOn', 'arrearsPublishedOn'], compute: arrearsFrom }),
  arrearsPublishedOn: date('欠款公示日期'),
  overdueFrom: computed('逾期起', { of: 'date', from: ['dueOn'], compute: overdueFrom }),
  unpaidAtYearEnd: computed('逾期当年年末未付金额（元）', {
    of: 'number', from: ['kind', 'amount', 'payments', 'acceptedOn', 'deliveredOn', 'agreedDays', 'promisedDue'], compute: unpaidAtYearEnd,
  }, { secret: 'personal', purpose: toCheck }),
  overdueTo: computed('逾期止', { of: 'date', from: ['fulfilledOn', 'repairedOn'], compute: overdueTo }),
  // 失信、整改、追责
  breach: yesNo('认定失信'),
  breachOn: date('认定失信日期'),
  cause: choice('失信原因', causes, { neededIf: yes('breach') }),
  compensation: longText('补偿情况', { max: 1000, neededIf: is('cause', 'policy'), help: '因国家利益、公共利益改变承诺的，写明依据和补偿' }),
  responsible: person('责任人'),
  remedy: longText('整改措施', { max: 2000 }),
  remedyDue: date('整改期限', { future: true }),
  accountability: parts('追责', {
    who: person('被追责人', { needed: true }), on: date('追责日期', { needed: true }), form: choice('追责方式', { talk: '约谈', criticism: '通报批评', discipline: '处分', other: '其他' }),
  }, { max: 20, grows: true }),
  repairedOn: date('修复日期'),
  repair: longText('修复情况', { max: 2000 }),
  repairFiles: files('修复证明'),
  closedOn: date('销号日期'),
} as const
