import { filled, is, rowsOf, type Values } from '../../kernel/condition.ts'
import {
  choice, computed, date, docNo, files, link, links, longText, money, number, parts, person, persons, statutes, text, yesNo,
} from '../../kernel/field.ts'
import { parties } from '../../kernel/party.ts'
import { actKinds, actLinks, causes, evidenceRows, isAmong, lateEvidence } from './challenged-act.ts'

const results = {
  uphold: '维持', change: '变更', revoke: '撤销', partRevoke: '部分撤销', unlawful: '确认违法', void: '确认无效', perform: '责令履行',
  dismissRequest: '驳回复议请求', dismissApplication: '驳回复议申请', mediated: '调解书', agreementDuty: '行政协议责任', terminated: '终止',
} as const

const standsStill = ({ suspendedOn, resumedOn }: Values) =>
  typeof suspendedOn === 'string' && !(typeof resumedOn === 'string' && resumedOn >= suspendedOn)
const days = ({ hearings }: Values) => rowsOf(hearings).map(({ on }) => on).filter((on) => typeof on === 'string').sort()
const lawyersAsHead = ({ hearings }: Values) => rowsOf(hearings).some(({ head, lawyers }) => isAmong(head, lawyers))
const concluded = ({ decidedOn, terminatedOn }: Values) => decidedOn ?? terminatedOn ?? null
const arrived = ({ receivedOn, handedInOn }: Values) => receivedOn ?? handedInOn ?? null
const wrong = ({ result, act }: Values) => (typeof result === 'string' ? `行政复议${results[result as keyof typeof results]}：${act}` : null)

const hearingFields = {
  on: date('听证日期', { needed: true }),
  head: person('出席听证的负责人'),
  headPost: choice('负责人职务', { chief: '正职', deputy: '副职', inCharge: '参与分管的负责人' }, { neededIf: filled('head') }),
  absentReason: longText('负责人不能参加的理由', { max: 500 }),
  staff: person('参加听证的工作人员'),
  lawyers: persons('参加听证的律师', { max: 2 }),
} as const

/** 行政复议的栏目：乡镇（街道）是被申请人。带“收到”的日期是本机关签收之日，时限从它的次日起算。 */
export const reconsiderationFields = {
  // 案件与被复议的行为
  caseNo: text('复议案号', { max: 40 }),
  organ: text('复议机关', { max: 60 }),
  applicant: parties('申请人', { min: 1, max: 200 }),
  third: parties('第三人', { max: 50 }),
  act: text('被复议的行政行为', { max: 200, help: '写明名称和文号；不履行职责的，写明是哪一项' }),
  actKind: choice('行为种类', actKinds),
  actOn: date('行为作出日期'),
  ...actLinks,
  toldRemedy: yesNo('作出行为时已告知复议权、机关和期限', { help: '没有告知的，申请期限最长可到一年' }),
  knewOn: date('申请人知道该行为的日期'),
  appliedOn: date('申请复议日期'),
  // 当事人把申请书递到乡镇来
  handedInOn: date('收到当事人申请书日期'),
  handedInWhy: choice('经本机关递交的情形', { onSpot: '当场作出的处罚', camera: '电子监控记录的处罚' }),
  forwardedOn: date('转送日期'),
  declinedOn: date('复议机关不予受理日期', { help: '转送以后复议机关没有受理的，凭它的不予受理决定登记' }),
  correctedOn: date('自行改变行为日期'),
  // 答复
  receivedOn: date('收到申请书副本日期', { help: '签收复议申请书副本或者申请笔录复印件之日，次日起算答复期' }),
  arrivedOn: computed('收案日期', { of: 'date', from: ['receivedOn', 'handedInOn'], compute: arrived }),
  acceptedOn: date('复议机关受理日期'),
  procedure: choice('审理程序', { ordinary: '普通程序', simple: '简易程序' }),
  noticeFiles: files('答复通知书与申请书副本'),
  undertaker: person('承办人'),
  agents: persons('委托代理人', { max: 5 }),
  defence: longText('答复意见', { max: 10_000 }),
  legalBasis: statutes('法律依据'),
  evidence: evidenceRows('证据目录'),
  lateEvidence: lateEvidence('receivedOn'),
  replyOn: date('答复日期', { help: '邮寄的填交邮日期' }),
  replyFiles: files('答复书与证据材料'),
  suppliedOn: date('补充证据日期'),
  // 规范性文件附带审查
  normDocument: link('被附带审查的文件', 'normative-document'),
  normNoticedOn: date('收到附带审查通知日期'),
  normRepliedOn: date('提交文件合法性答复日期'),
  normReplyFiles: files('文件合法性答复'),
  // 听证、调解、中止
  hearingNoticedOn: date('收到听证通知日期'),
  hearingOn: date('通知的听证日期', { future: true }),
  hearings: parts('听证情况', hearingFields, { grows: true, max: 20 }),
  firstHearingOn: computed('首次听证日期', { of: 'date', from: ['hearings'], compute: (values) => days(values)[0] ?? null }),
  lastHearingOn: computed('最近听证日期', { of: 'date', from: ['hearings'], compute: (values) => days(values).at(-1) ?? null }),
  headIsLawyer: computed('负责人栏填了律师', { of: 'yesNo', from: ['hearings'], compute: lawyersAsHead }),
  mediation: choice('调解和解', { none: '没有', agreed: '达成调解', settled: '和解撤回' }),
  suspendedOn: date('中止日期'),
  resumedOn: date('恢复审理日期'),
  suspended: computed('正在中止', { of: 'yesNo', from: ['suspendedOn', 'resumedOn'], compute: standsStill }),
  stay: yesNo('停止执行该行为'),
  stayedOn: date('停止执行日期'),
  prolongDays: number('延长审理天数', '日', { adds: false, min: 1, max: 30 }),
  prolongedOn: date('收到延长通知日期'),
  // 结果与履行
  decidedOn: date('复议决定日期'),
  servedOn: date('决定送达日期'),
  result: choice('复议结果', results),
  outcome: computed('复议结果与行为', { of: 'text', from: ['result', 'act'], compute: wrong }),
  decisionFiles: files('复议决定书、调解书'),
  compensation: money('赔偿金额'),
  procedureOnly: yesNo('仅因违反法定程序被撤销'),
  terminatedOn: date('终止日期'),
  concludedOn: computed('审结日期', { of: 'date', from: ['decidedOn', 'terminatedOn'], compute: concluded }),
  performDue: date('决定确定的履行期限', { future: true }),
  performedOn: date('履行日期'),
  performFiles: files('履行凭证'),
  remadeOn: date('重新作出行为日期'),
  remade: text('重新作出的行为', { max: 200 }),
  sameAsBefore: yesNo('与原行为事实理由相同、内容基本相同'),
  // 意见书、诉讼、复盘
  opinionNo: docNo('意见书文号'),
  opinionReceivedOn: date('收到意见书日期'),
  opinionAbout: longText('意见书指出的问题', { max: 2000 }),
  opinionReportedOn: date('报告纠正情况日期'),
  opinionReport: files('纠正情况报告', { neededIf: filled('opinionReportedOn') }),
  rectifications: links('产生的整改', 'rectification'),
  suitCopyOn: date('收到起诉状副本日期'),
  suitCaseNo: text('诉讼案号', { max: 40 }),
  suitCourt: text('受理法院', { max: 60 }),
  plaintiffs: parties('起诉的当事人', { min: 1, max: 200, help: '起诉的可能只是部分申请人，也可能是第三人；照起诉状填写' }),
  followedBy: link('引发的诉讼', 'litigation'),
  cause: choice('被纠错的主要原因', causes),
  reviewedOn: date('复盘日期'),
  lesson: longText('复盘意见', { max: 1000 }),
  followUp: choice('后续安排', { study: '安排专题学法', task: '列入工作任务', none: '无须安排' }),
  studyOn: date('计划学法日期', { future: true, neededIf: is('followUp', 'study') }),
  studyTopic: text('学法主题', { max: 100, neededIf: is('followUp', 'study') }),
  studyPlanned: link('安排的学法', 'study'),
  taskProposed: link('提出的任务', 'task'),
} as const
