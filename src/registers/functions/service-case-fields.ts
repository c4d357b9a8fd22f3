import { addDays } from '../../kernel/calendar/calendar.ts'
import { filled, is, isFilled, rowsOf, type Values, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, link, longText, number, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import { channels, materialSources, serviceKinds } from './service-words.ts'

/** 走哪种程序，决定期限多长（许可法第四十二条、第四十三条；市场主体登记管理条例第十九条）。 */
export const procedures = { plain: '一般程序', joint: '统一、联合、集中办理', firstReview: '本级初审、上级决定', business: '商事登记' } as const
/** 不计入期限的程序（许可法第四十五条）。听证另有环节。 */
const excludedWhys = { bid: '招标', auction: '拍卖', inspect: '检验', test: '检测', quarantine: '检疫', appraise: '鉴定', expert: '专家评审' } as const
export const ratings = { great: '非常满意', good: '满意', fair: '基本满意', poor: '不满意', bad: '非常不满意' } as const

const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : null)
/** 逾期没有告知补正的，自收到材料之日起即为受理；补正过的，自收到补正材料之日。当场办结的，收件就是受理。 */
const acceptedFrom = ({ acceptedAt, deemed, doneOnSpot, supplementedAt, receivedAt }: Values) =>
  day(acceptedAt) ?? (deemed === true || doneOnSpot === true ? day(supplementedAt ?? receivedAt) : null)
const lapseDay = ({ renewal, expiresOn }: Values) => (renewal === true && typeof expiresOn === 'string' ? addDays(expiresOn, 1) : null)
const decidedDay = (values: Values) =>
  day(values.decidedOn) ?? (values.deemedRenewed === true ? lapseDay(values) : null) ?? (values.doneOnSpot === true ? day(values.receivedAt) : null)
const deliveredDay = ({ deliveredOn, doneOnSpot, receivedAt }: Values) => day(deliveredOn) ?? (doneOnSpot === true ? day(receivedAt) : null)
const excludedOn = ({ excluded }: Values) => rowsOf(excluded).at(-1)?.from ?? null
const extraDays = ({ procedure }: Values) => (procedure === 'joint' ? 15 : procedure === 'business' ? 3 : 10)
const chairReviewed = ({ hearingChair, reviewers, inspectors }: Values) =>
  isFilled(hearingChair) && [reviewers, inspectors].flat().includes(hearingChair)

/** 办件的栏目。办件编号就是记录编号，不另填；事项的条件、材料、收费、结果都在指南里，也不再填。 */
export const serviceCaseFields = {
  // 还没有决定的件依着指南的依据；依据变动以后重新审查过的，就是核对过了。
  item: link('办理事项', 'service-item', {
    rests: { in: ['received', 'awaiting', 'accepted', 'reviewing', 'hearing', 'excluded', 'sentUp'], settledBy: ['review', 'inspect'] },
  }),
  kind: choice('事项类型', serviceKinds, { help: '与办事指南一致' }),
  procedure: choice('办理程序', procedures),
  promiseDays: number('承诺时限', '个工作日', { adds: false, max: 60, help: '照办事指南填，按它提醒' }),
  applicant: parties('申请人', { min: 1, max: 20 }),
  agent: person('帮办代办人'),
  channel: choice('办理渠道', channels),
  receivedAt: datetime('收件时间'),
  renewal: yesNo('申请延续有效期'),
  expiresOn: date('原证件有效期止', { future: true, neededIf: yes('renewal') }),
  fullOnline: yesNo('全程电子化'),
  doneOnSpot: yesNo('当场办结'),
  // 补正：一次说全，只说指南上有依据、申请人才拿得出的
  missing: parts('需要补正的材料', {
    name: text('材料', { needed: true, max: 80 }), basis: text('依据', { max: 120, help: '写到条' }),
    source: choice('从哪里来', materialSources, { neededIf: filled('name') }),
  }, { min: 1, max: 30 }),
  noticeAt: datetime('一次性告知时间'),
  supplementedAt: datetime('补正时间'),
  spared: parts('免交的材料', { name: text('免交的材料名称', { needed: true, max: 80 }), source: choice('取得方式', materialSources, { neededIf: filled('name') }) }, { max: 30 }),
  acceptedAt: datetime('受理时间'),
  deemed: yesNo('视为受理'),
  acceptedFrom: computed(
    '受理起算日', { of: 'date', from: ['acceptedAt', 'deemed', 'doneOnSpot', 'supplementedAt', 'receivedAt'], compute: acceptedFrom },
  ),
  refusedOn: date('不予受理日期'),
  refusedWhy: choice('不予受理的原因', {
    notNeeded: '依法不需要办理', notOurs: '不属于本机关职权', conditions: '不符合受理条件', incomplete: '没有按告知补正', other: '其他',
  }),
  whereTo: text('应当向哪个机关申请', { max: 80, neededIf: is('refusedWhy', 'notOurs') }),
  // 审查
  reviewers: persons('审查人员', { min: 1, max: 5 }),
  inspectors: persons('现场核查人员', { max: 10 }),
  inspectedOn: date('现场核查日期'),
  findings: longText('核查情况', { max: 2000 }),
  opinion: longText('审查意见', { max: 3000 }),
  sentUpOn: date('报送上级日期'),
  upperOrgan: text('作决定的上级机关', { max: 60 }),
  excluded: parts('不计入期限的程序', {
    why: choice('事由', excludedWhys, { needed: true }), from: date('开始日期', { needed: true }), days: number('所需时间', '日', { max: 365 }), toldOn: date('书面告知日期'), files: files('告知书'),
  }, { grows: true, max: 20 }),
  excludedOn: computed('开始不计时日期', { of: 'date', from: ['excluded'], compute: excludedOn }),
  includedOn: date('恢复计时日期'),
  // 听证
  hearingToldOn: date('告知听证权利日期'),
  hearingWaived: yesNo('放弃听证'),
  hearingAskedOn: date('收到听证申请日期'),
  hearingNoticedOn: date('通知听证日期'),
  hearingOn: date('听证日期', { future: true }),
  hearingChair: person('听证主持人'),
  chairReviewed: computed('主持人参加过审查', { of: 'yesNo', from: ['hearingChair', 'reviewers', 'inspectors'], compute: chairReviewed }),
  hearingRecord: files('听证笔录'),
  // 延长、决定、送达
  extendedOn: date('批准延长日期'),
  extensionToldOn: date('告知延长理由日期'),
  extraDays: computed('可以延长的工作日', { of: 'number', from: ['procedure'], compute: extraDays }),
  decision: choice('办理决定', { granted: '准予（办成）', refused: '不予', withdrawn: '申请人撤回', closed: '终止' }),
  decidedOn: date('决定日期'),
  decisionNo: text('决定（证照）编号', { max: 60 }),
  reason: longText('不予的理由', { max: 2000, neededIf: is('decision', 'refused') }),
  remedies: longText('救济途径', { max: 500, help: '复议、诉讼向谁提、多少日内', neededIf: is('decision', 'refused') }),
  publicName: text('公示的申请人', { max: 80, help: '只填单位名称；自然人不填' }),
  validTo: date('结果有效期止', { future: true }),
  deemedRenewed: yesNo('视为准予延续'),
  lapseDay: computed('视为准予延续之日', { of: 'date', from: ['renewal', 'expiresOn'], compute: lapseDay }),
  decidedDay: computed('作出决定之日', {
    of: 'date', from: ['decidedOn', 'deemedRenewed', 'renewal', 'expiresOn', 'doneOnSpot', 'receivedAt'], compute: decidedDay,
  }),
  deliveredOn: date('送达日期'),
  deliveryWay: choice('送达方式', { window: '窗口领取', mail: '邮寄', online: '电子送达', home: '送上门' }),
  deliveredDay: computed('办结日期', { of: 'date', from: ['deliveredOn', 'doneOnSpot', 'receivedAt'], compute: deliveredDay }),
  endedOn: date('撤回（终止）日期'),
  // 好差评
  rating: choice('评价', ratings),
  ratedOn: date('评价日期'),
  ratingText: longText('评价内容', { max: 1000, secret: 'personal', purpose: '核实差评、回访整改' }),
  badTrue: choice('差评核实', { true: '属实', partly: '部分属实', false: '不属实' }),
  badHandledOn: date('差评整改日期'),
  badHandled: longText('整改情况', { max: 1000 }),
  calledBackOn: date('回访日期'),
} as const
