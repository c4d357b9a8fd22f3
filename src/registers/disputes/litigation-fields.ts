import { filled, is, isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import {
  choice, computed, date, files, link, links, longText, money, number, parts, person, persons, statutes, text, yesNo,
} from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import { actKinds, actLinks, causes, evidenceRows, isAmong, lateEvidence } from './challenged-act.ts'

const instances = { first: '一审', second: '二审', retrial: '再审', nonSuit: '非诉执行' } as const
const results = {
  dismissClaim: '驳回诉讼请求', dismissSuit: '驳回起诉', revoke: '撤销', partRevoke: '部分撤销', unlawful: '确认违法', void: '确认无效', perform: '责令履行',
  pay: '给付', change: '变更', withdraw: '撤诉', mediated: '调解', other: '其他',
} as const
const reasons = { forceMajeure: '不可抗力', accident: '意外事件', duty: '需要履行不能推迟的公务', other: '其他正当事由' } as const

const hearingFields = {
  on: date('开庭日期', { needed: true }),
  notifiedOn: date('收到开庭通知日期'),
  courtRequired: yesNo('法院通知负责人出庭'),
  head: person('出庭负责人'),
  headPost: choice('出庭负责人职务', { chief: '正职', deputy: '副职', inCharge: '参与分管的负责人' }, { neededIf: filled('head') }),
  headOf: choice('负责人所在单位', { own: '本机关', lower: '下级机关', entrusted: '受委托的组织' }, { neededIf: filled('head') }),
  identityFiles: files('负责人身份证明'),
  identityOn: date('提交身份证明日期'),
  staff: person('出庭工作人员'),
  lawyers: persons('出庭律师', { max: 2 }),
  spoke: yesNo('负责人就实质化解发表意见'),
  absentReason: choice('负责人不能出庭的理由', reasons),
  absentProof: files('不能出庭的说明和证明（加盖公章或者负责人签字）'),
} as const

const days = ({ hearings }: Values) => rowsOf(hearings).map(({ on }) => on).filter((on) => typeof on === 'string').sort()

/** 同一审级负责人已经出庭一次的，再次开庭一般不再要求，法院另行通知的除外（负责人出庭应诉规定第七条）。 */
function unexcused({ hearings }: Values): number {
  const rows = rowsOf(hearings)
  const firstWithHead = rows.findIndex(({ head }) => isFilled(head))
  return rows.filter((row, index) => {
    const came = firstWithHead >= 0 && firstWithHead < index && row.courtRequired !== true
    return !isFilled(row.head) && !came && !(isFilled(row.absentReason) && isFilled(row.absentProof))
  }).length
}

const lawyersAsHead = ({ hearings }: Values) => rowsOf(hearings).some(({ head, lawyers }) => isAmong(head, lawyers))
const arrived = ({ copyReceivedOn, suitTimeEndedOn }: Values) => copyReceivedOn ?? suitTimeEndedOn ?? null
const settled = ({ result, withdrawnOn, effectiveOn }: Values) => withdrawnOn ?? (result === 'mediated' ? (effectiveOn ?? null) : null)
const wrong = ({ result, act }: Values) => (typeof result === 'string' ? `败诉（${results[result as keyof typeof results]}）：${act}` : null)

/** 行政应诉的栏目：一条记录是一个案件的一个审级；非诉执行也在这里。 */
export const litigationFields = {
  // 案件与被诉行为
  caseNo: text('案号', { max: 40 }),
  court: text('法院', { max: 60 }),
  instance: choice('审级', instances),
  plaintiff: parties('对方当事人', { min: 1, max: 200 }),
  coDefendant: text('共同被告', { max: 60, help: '复议维持的，复议机关是共同被告' }),
  act: text('被诉行政行为', { max: 200, help: '写明名称和文号；不履行职责的，写明是哪一项' }),
  actKind: choice('行为种类', actKinds),
  actOn: date('行为作出日期'),
  ...actLinks,
  toldRemedy: yesNo('作出行为时已告知诉权和期限', { help: '没有告知的，起诉期限最长可到一年' }),
  knewOn: date('原告知道该行为的日期'),
  filedOn: date('起诉日期'),
  priorRecon: link('此前的行政复议', 'reconsideration'),
  priorInstance: link('上一审级', 'litigation'),
  copyReceivedOn: date('收到起诉状副本日期', { help: '签收起诉状（上诉状）副本之日，次日起算答辩期' }),
  weAppealed: yesNo('本机关是上诉人（再审申请人）', { help: '二审、再审由本机关提起的，答辩的是对方' }),
  arrivedOn: computed('收案日期', { of: 'date', from: ['copyReceivedOn', 'suitTimeEndedOn'], compute: arrived }),
  noticeFiles: files('应诉通知书与起诉状副本'),
  // 答辩举证
  undertaker: person('承办人', { help: '谁主办、谁应诉' }),
  agents: persons('委托代理人', { max: 2 }),
  defence: longText('答辩意见', { max: 10_000 }),
  legalBasis: statutes('法律依据'),
  evidence: evidenceRows('证据目录'),
  lateEvidence: lateEvidence('copyReceivedOn'),
  answerOn: date('提交答辩状日期', { help: '邮寄的填交邮日期' }),
  answerFiles: files('答辩状'),
  evidenceOn: date('提交证据日期'),
  evidenceFiles: files('证据与依据'),
  evidenceAskedOn: date('申请延期举证日期'),
  evidenceGrantedOn: date('法院准许延期日期'),
  evidenceDays: number('延期举证天数', '日', { adds: false, min: 1, max: 365, help: '法院再次准许的，填累计的天数' }),
  // 出庭
  hearingDueOn: date('预定开庭日期', { future: true }),
  plannedHead: person('拟出庭负责人'),
  plannedStaff: person('拟出庭工作人员'),
  hearings: parts('开庭情况', hearingFields, { grows: true, max: 50 }),
  firstHearingOn: computed('首次开庭日期', { of: 'date', from: ['hearings'], compute: (values) => days(values)[0] ?? null }),
  lastHearingOn: computed('最近开庭日期', { of: 'date', from: ['hearings'], compute: (values) => days(values).at(-1) ?? null }),
  unexcused: computed('负责人无故未出庭的开庭', { of: 'number', from: ['hearings'], compute: unexcused }),
  hearingTwice: computed('同一天登记了两次开庭', { of: 'yesNo', from: ['hearings'], compute: (values) => new Set(days(values)).size < days(values).length }),
  headIsLawyer: computed('负责人栏填了律师', { of: 'yesNo', from: ['hearings'], compute: lawyersAsHead }),
  // 裁判
  judgmentOn: date('裁判日期'),
  servedOn: date('裁判文书送达日期'),
  paper: choice('裁判文书', { judgment: '判决书', ruling: '裁定书' }),
  result: choice('裁判结果', results),
  lost: yesNo('败诉', { help: '按本县口径填写' }),
  outcome: computed('裁判结果与行为', { of: 'text', from: ['result', 'act'], compute: wrong }),
  judgmentFiles: files('裁判文书扫描件'),
  withdrawnOn: date('准许撤诉日期'),
  changedAct: yesNo('改变被诉行为后撤诉'),
  settledOn: computed('调撤日期', { of: 'date', from: ['result', 'withdrawnOn', 'effectiveOn'], compute: settled }),
  appealedBy: choice('上诉人', { us: '本机关', other: '对方', both: '双方' }),
  appealedOn: date('上诉日期'),
  effectiveOn: date('生效日期', { help: '一审裁判期满无人上诉、二审裁判送达、调解书签收之日' }),
  retrialAskedOn: date('申请再审日期'),
  // 履行
  performDue: date('裁判确定的履行期限', { future: true }),
  performedOn: date('履行日期'),
  performFiles: files('履行凭证'),
  fee: money('承担的诉讼费用'),
  compensation: money('赔偿金额'),
  // 非诉执行
  suitTimeEndedOn: date('对方法定起诉期限届满日'),
  enforceAppliedOn: date('申请强制执行日期'),
  enforceDecidedOn: date('执行裁定日期'),
  enforceResult: choice('执行裁定结果', { granted: '准予执行', refused: '不准予执行' }),
  // 评析
  cause: choice('败诉的主要原因', causes),
  reviewedOn: date('评析日期'),
  review: longText('案件评析', { max: 1000 }),
  followUp: choice('后续安排', { study: '安排专题学法', task: '列入工作任务', none: '无须安排' }),
  studyOn: date('计划学法日期', { future: true, neededIf: is('followUp', 'study') }),
  studyTopic: text('学法主题', { max: 100, neededIf: is('followUp', 'study') }),
  studyPlanned: link('安排的学法', 'study'),
  taskProposed: link('提出的任务', 'task'),
  rectifications: links('产生的整改', 'rectification'),
  suggestions: links('收到的建议', 'suggestion'),
  suggestionOn: date('收到建议日期'),
  suggestionFrom: text('发出建议的机关', { max: 60 }),
  suggestionAbout: longText('建议的主要内容', { max: 2000 }),
} as const
