import { all, filled, is, not, ordered, yes } from '../../kernel/condition.ts'
import { compulsion } from '../../law/compulsion.ts'
import { crimeTransfer } from '../../law/crime-transfer.ts'
import { penalty } from '../../law/penalty.ts'

const ended = ['decide', 'noPenalty', 'drop', 'transfer'] as const

/** 执法案件的时限。二、三、五、七日是工作日（行政处罚法第八十五条）；“尽快”“及时”没有天数的不设。 */
export const caseClocks = {
  // 法律、法规、规章另有规定的从其规定：扣除和延长都要写明依据；365 日只是录入上限。
  handling: {
    name: '办案期限', from: 'filedOn', length: { days: 90, profile: 'penalty', law: penalty.art(60) }, stops: ended,
    // 移送公安以后案件不在本机关手里，退回的次日接着算（我们的理解，未核实）；没有退回的，一直停着。
    pauses: [{ from: 'pauseTime', to: 'resumeTime', law: penalty.art(60) }, { from: 'toPolice', to: 'policeReturn', law: crimeTransfer.art(8) }],
    // 延长由负责人批准；延长以后仍不能办结的，经集体讨论再次延长，讨论时定下延长多久。
    extends: [
      { by: 'extendTime', days: 'extendDays', max: 365, law: penalty.art(60) }, { by: 'extendAgain', days: 'extendAgainDays', max: 365, law: penalty.art(60) },
    ],
    warns: [30, 10], late: '超过九十日没有作出处理决定。',
  },
  // 立案核查没有全国统一的期限，默认十五个工作日（未核实）。
  verification: {
    name: '线索核查', from: 'discoveredOn', length: { workdays: 15, profile: 'penalty', setting: 'case.verification' },
    stops: ['file', 'notFile', 'transfer', 'spotDecide'], warns: [3], late: '线索没有及时核查。',
  },
  // 陈述申辩法律没有天数，默认三个工作日（未核实）。放弃的只是其中一样的，另一样照算；重新告知的，以前的放弃不算数。
  defence: {
    name: '陈述申辩', from: 'noticeServedOn', when: not(ordered('noticeServedOn', 'defenceWaivedOn')),
    length: { workdays: 3, profile: 'penalty', setting: 'case.defence' }, stops: ['defend', 'defenceLapse'], late: '当事人没有陈述申辩。',
  },
  hearingRequest: {
    name: '申请听证', from: 'noticeServedOn', when: all(yes('hearingOffered'), not(ordered('noticeServedOn', 'hearingWaivedOn'))),
    length: { days: 5, profile: 'penalty', law: penalty.art(64) }, stops: ['askHearing', 'hearingLapse'], late: '当事人没有在五个工作日内申请听证。',
  },
  crimeDecision: {
    name: '决定是否移送公安机关', from: 'crimeReportedOn', length: { days: 3, profile: 'gov-strict', law: crimeTransfer.art(5) },
    stops: ['toPolice', 'refuseCrime'],
    warns: [1], late: '超过三日没有决定是否移送。',
  },
  crimeHandOver: {
    name: '移送公安机关', from: 'crimeDecidedAt', length: { hours: 24, profile: 'hours', law: crimeTransfer.art(5) }, stops: ['handCrime'],
    stopsAt: 'crimeHandedAt', late: '决定移送后超过二十四小时没有移送。',
  },
  service: {
    name: '送达决定书', from: 'decidedOn', when: is('procedure', 'ordinary'), length: { days: 7, profile: 'penalty', law: penalty.art(61) },
    stops: ['serve', 'announce'],
    warns: [3], late: '超过七个工作日没有送达。',
  },
  payment: {
    name: '缴纳罚款', from: 'servedOn', when: filled('fine'), length: { days: 15, profile: 'penalty', law: penalty.art(67) }, stops: ['settle', 'close'],
    extends: { by: 'defer', days: 'deferDays', max: 365, law: penalty.art(66) }, warns: [3], late: '逾期不缴，可以每日按罚款数额的百分之三加处罚款。',
  },
  // 分期的，一期一期地到期：缴了一期，就看下一期。
  instalment: {
    name: '分期缴纳', from: 'deferredOn', until: 'nextInstalment', law: penalty.art(66), stops: ['settle', 'close'], warns: [3],
    late: '这一期没有按时缴纳；仍不缴的，暂缓期满后可以加处罚款、催告。',
  },
  cashHandIn: {
    name: '当场收缴的罚款交本机关', from: 'cashOn', length: { days: 2, profile: 'penalty', law: penalty.art(71) }, stops: ['handCash', 'bankCash'], warns: [1],
    late: '当场收缴的罚款没有在二个工作日内交本机关。',
  },
  cashBanking: {
    name: '本机关交银行', from: 'cashHandedOn', length: { days: 2, profile: 'penalty', law: penalty.art(71) }, stops: ['bankCash'], warns: [1],
    late: '收缴的罚款没有在二个工作日内缴付银行。',
  },
  enforcement: {
    name: '申请法院强制执行', from: 'suitTimeEndedOn', length: { months: 3, profile: 'compel', law: compulsion.art(53) }, stops: ['applyCourt', 'close'],
    warns: [30, 10], late: '超过三个月没有申请强制执行。',
  },
  // 处罚结果七个工作日公开出自行政执法公示制度的政策文件，由各县核对（未核实）。
  publication: {
    name: '公开处罚决定', from: 'decidedOn', when: all(yes('socialImpact'), not(yes('underEighteen'))), length: { workdays: 7, profile: 'penalty', setting: 'case.publication' },
    stops: ['publish', 'reverse'], warns: [2], late: '处罚决定逾期没有公开。',
  },
  withdrawal: {
    name: '撤回已公开的决定', from: 'reversedOn', when: filled('publishedOn'), length: { days: 3, profile: 'penalty', law: penalty.art(48, '第二款') },
    stops: ['withdrawPublication'], warns: [1], late: '决定被变更、撤销，三个工作日内没有撤回公开的信息。',
  },
} as const
