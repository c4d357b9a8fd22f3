import { any, filled, not, ordered } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { communityCorrection } from '../../law/community-correction.ts'
import { criminalProcedure } from '../../law/criminal-procedure.ts'
import { juvenileDelinquency } from '../../law/juvenile-delinquency.ts'
import { correctionFields } from './correction-fields.ts'
import { correctionFigures } from './correction-figures.ts'
import * as guard from './correction-guards.ts'

const workers = ['in:workers'] as const
const openers = ['clerkJustice', 'justiceHead'] as const
const given = ['entrustment', 'workers', 'person'] as const
const decision = ['category', 'decider', 'decisionNo', 'effectiveOn', 'startOn', 'endOn', 'noticeOn'] as const
const extras = ['deciderName', 'termMonths', 'injunction', 'decisionReceivedOn'] as const
const underWay = ['declared', 'inTerm'] as const
// 不再由本所矫正：解除、终止、迁出。
const over = ['release', 'terminate', 'moveOut'] as const
/** 批了而没有走成的外出（矫正先结束了），不再计时。 */
const leaveBegun = any(not(filled('endedOn')), ordered('leaveFrom', 'endedOn'))
const registered = ['noticed', 'reported', 'declared', 'inTerm'] as const

/**
 * 社区矫正：司法所受县级社区矫正机构委托办理的日常工作，一人一条；决定（奖惩、定位、撤销）都凭县级文书登记，乡镇不作决定。
 * 全部限定知悉：只有受委托的工作人员和司法所所长看得到，乡镇领导、村干部只有作为矫正小组成员才看得到。
 */
export const correction = defineRegister({
  id: 'correction', name: '社区矫正', area: 'safety', prefix: 'JZ',
  about: '受委托的社区矫正工作：调查评估、接收、入矫、日常监督帮扶、外出、奖惩、电子定位、解除和终止。没有任何位置或者轨迹栏目。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    communityCorrection.art(9, '第二款'), communityCorrection.art(4), communityCorrection.art(12), communityCorrection.art(54),
    communityCorrection.art(58), criminalProcedure.art(269), criminalProcedure.art(286), juvenileDelinquency.art(59),
  ],
  fields: correctionFields,
  states: {
    inquiry: '调查评估', noticed: '已收通知', reported: '已报到', declared: '已入矫宣告', inTerm: '在矫', revoking: '提请撤销、收监', released: '已解除',
    terminated: '已终止', movedOut: '已迁出', archived: '已封存归档',
  },
  final: ['archived'],
  standing: ['inTerm'],
  steps: {
    inquire: {
      name: '登记调查评估委托', by: openers, from: [], to: 'inquiry', on: 'inquiryOn', asks: [...given, 'inquiryOn'], law: communityCorrection.art(18),
    },
    finishInquiry: {
      name: '提交调查评估意见', by: workers, from: ['inquiry'], on: 'inquiryDoneOn', asks: ['inquiryDoneOn', 'inquiryFile', 'inquiryResult'],
      law: communityCorrection.art(18),
    },
    notice: {
      name: '登记执行通知', by: openers, from: [], to: 'noticed', on: 'noticeOn', asks: [...given, ...decision], may: extras,
      needs: [guard.termInOrder, guard.termFits], law: communityCorrection.art(20), makes: ['profile'],
    },
    noticeAfter: {
      name: '评估后收到执行通知', by: workers, from: ['inquiry'], to: 'noticed', on: 'noticeOn', asks: decision, may: extras, needs: [guard.termInOrder, guard.termFits],
      law: communityCorrection.art(20), makes: ['profile'],
    },
    receivePapers: { name: '收到法律文书', by: workers, from: registered, on: 'papersOn', asks: ['papersOn', 'papers'], law: communityCorrection.art(20) },
    report: {
      name: '报到接收', by: workers, from: ['noticed'], to: 'reported', on: 'reportedOn', asks: ['reportedOn'], law: communityCorrection.art(21),
    },
    declare: {
      name: '入矫宣告', by: workers, from: ['reported'], to: 'declared', on: 'declaredOn', asks: ['declaredOn', 'team'], may: ['members'],
      needs: [guard.womanInTeam, guard.minorsTeam], law: communityCorrection.art(22), makes: ['declaration'],
    },
    begin: { name: '确定矫正方案', by: workers, from: ['declared'], to: 'inTerm', asks: ['plan'], may: ['level'], law: communityCorrection.art(24) },
    reteam: {
      name: '调整矫正小组、方案', by: workers, from: underWay, may: ['team', 'members', 'plan', 'level', 'workers'],
      needs: [guard.womanInTeam, guard.minorsTeam], law: communityCorrection.art(25),
    },
    reportIn: {
      name: '登记定期报告', by: workers, from: underWay, on: 'lastReportOn', asks: ['reports'], law: communityCorrection.art(26),
    },
    visit: {
      name: '登记走访', by: [...workers, 'in:members'], from: underWay, asks: ['visits'], law: communityCorrection.art(26), makes: ['visitRecord'],
    },
    leave: {
      name: '外出审批', by: workers, from: underWay, asks: ['leaves'], needs: [guard.leavesInOrder, guard.leavesWithin],
      law: communityCorrection.art(27), makes: ['leaveForm'],
    },
    comeBack: { name: '外出销假', by: workers, from: underWay, on: 'backOn', asks: ['backOn'], law: communityCorrection.art(27) },
    move: { name: '执行地变更', by: workers, from: underWay, asks: ['moves'], law: communityCorrection.art(27) },
    educate: { name: '登记教育学习', by: workers, from: underWay, asks: ['education'], law: communityCorrection.art(36) },
    serve: { name: '登记公益活动', by: workers, from: underWay, asks: ['service'], law: communityCorrection.art(42) },
    assist: { name: '登记帮扶', by: [...workers, 'in:members'], from: underWay, asks: ['help'], law: communityCorrection.art(43) },
    reward: { name: '登记考核奖惩', by: workers, from: underWay, asks: ['merits'], needs: [guard.meritsDocumented], law: communityCorrection.art(28) },
    locate: {
      name: '登记电子定位', by: workers, from: underWay, asks: ['locators'], needs: [guard.locatorApproved, guard.locatorShort],
      law: communityCorrection.art(29),
    },
    endLocator: { name: '解除电子定位', by: workers, from: underWay, on: 'locatorEndedOn', asks: ['locatorEndedOn'], law: communityCorrection.art(29) },
    lose: { name: '登记失联、查找', by: workers, from: registered, asks: ['lost'], law: communityCorrection.art(30) },
    askRevoke: {
      name: '登记提请撤销、收监', by: workers, from: ['reported', ...underWay], to: 'revoking', on: 'revokeAskedOn', asks: ['revokeAskedOn', 'revokeDoc'],
      law: communityCorrection.art(46),
    },
    keepOn: { name: '裁定不予撤销', by: workers, from: ['revoking'], to: 'inTerm', reason: 'needed', law: communityCorrection.art(48) },
    release: {
      name: '解除', by: ['justiceHead'], from: ['inTerm'], to: 'released', on: 'endedOn', asks: ['endedOn', 'endKind', 'certificate'],
      needs: [guard.releasedHow, guard.expired], notBy: ['notice', 'noticeAfter'], law: communityCorrection.art(44), makes: ['ending'],
    },
    terminate: {
      name: '终止', by: ['justiceHead'], from: [...registered, 'revoking'], to: 'terminated', on: 'endedOn', asks: ['endedOn', 'endKind'],
      may: ['endCause', 'certificate'], needs: [guard.terminatedHow], notBy: ['askRevoke'], law: communityCorrection.art(45), makes: ['ending'],
    },
    // 变更执行地迁出的，矫正没有终止，只是不再由本所办；在册人数从这一天起不再算他。
    moveOut: {
      name: '迁出移交', by: workers, from: underWay, to: 'movedOut', on: 'endedOn', asks: ['endedOn'], sets: { endKind: 'moved' },
      needs: [guard.movingOut], law: communityCorrection.art(27),
    },
    archive: {
      name: '封存归档', by: workers, from: ['inquiry', 'released', 'terminated', 'movedOut'], to: 'archived', on: 'archivedOn', asks: ['archivedOn'],
      needs: [guard.concluded], law: communityCorrection.art(54),
    },
  },
  clocks: {
    notify: {
      name: '决定机关通知', from: 'effectiveOn', length: { days: 5, profile: 'gov-strict', law: communityCorrection.art(20) },
      stops: ['notice', 'noticeAfter'], late: '决定机关通知晚于五日。',
    },
    papers: {
      name: '决定机关送达法律文书', from: 'effectiveOn', length: { days: 10, profile: 'gov-strict', law: communityCorrection.art(20) },
      stops: ['receivePapers', ...over], warns: [2], late: '法律文书晚于十日，请向决定机关催要。',
    },
    report: {
      name: '矫正对象报到', from: 'reportFrom', length: { days: 10, profile: 'gov-strict', law: communityCorrection.art(21) },
      stops: ['report', 'terminate'], warns: [3, 1], late: '未按期报到：立即报告县级社区矫正机构查找。',
    },
    // 报告的周期、外出的最长期限由部门规章和各省规定，未核实，作设置。
    monthly: {
      name: '定期报告', from: 'declaredOn', length: { months: 1, profile: 'gov-strict', setting: 'correction.report' }, restarts: ['reportIn'],
      stops: over, warns: [5], late: '没有按期报告。',
    },
    leave: {
      name: '外出返回销假', from: 'leaveFrom', until: 'leaveTo', when: leaveBegun, law: communityCorrection.art(27), stops: ['comeBack', ...over], warns: [1],
      late: '批准的外出期限已满，未销假：没有返回的，立即报告县级社区矫正机构。',
    },
    longestLeave: {
      name: '外出最长期限', from: 'leaveFrom', when: leaveBegun, length: { days: 30, profile: 'custody', setting: 'correction.leave' },
      stops: ['comeBack', ...over], warns: [3], late: '外出超过规定的最长期限。',
    },
    // 到批准文书写明的那一天为止，最长三个月（见“登记电子定位”的关口）。
    locator: {
      name: '电子定位', from: 'locatedFrom', until: 'locatedTo', law: communityCorrection.art(29, '第二款'), stops: ['endLocator', ...over], warns: [7], late: '期限届满应当解除，继续使用须重新批准。',
    },
    revoke: {
      name: '对提请撤销、收监作出裁定', from: 'revokeAskedOn', length: { days: 30, profile: 'gov-strict', law: communityCorrection.art(48) },
      stops: ['keepOn', 'terminate'], warns: [5], late: '裁定机关逾期未作裁定。',
    },
    // 到期当日办理解除，不因节假日推迟；期满前三十日作出总结鉴定（未核实），以提醒代替。
    release: {
      name: '期满解除', from: 'lastDay', length: { days: 1, profile: 'custody', law: communityCorrection.art(44) }, stops: over, early: true,
      warns: [30, 7], late: '期满未发解除证明。',
    },
  },
  figures: correctionFigures,
  papers: {
    profile: { name: '社区矫正对象基本信息表', shows: ['person', 'category', 'decider', 'decisionNo', 'startOn', 'endOn', 'injunction'], signs: ['司法所'] },
    inquiry: {
      name: '调查评估意见书', shows: ['person', 'inquiryOn', 'inquiryResult', 'inquiryDoneOn'], signs: ['司法所（印章）'], law: communityCorrection.art(18),
    },
    declaration: { name: '入矫宣告书', shows: ['person', 'category', 'startOn', 'endOn', 'declaredOn', 'team'], signs: ['矫正对象', '宣告人'] },
    leaveForm: { name: '外出审批表', shows: ['person', 'leaves'], signs: ['矫正对象', '批准机关'], law: communityCorrection.art(27) },
    visitRecord: { name: '走访和日常管理记录', shows: ['person', 'visits', 'reports', 'education', 'service', 'help'], signs: ['工作人员'] },
    meritForm: { name: '奖惩登记表', shows: ['person', 'merits'], signs: ['工作人员'], law: communityCorrection.art(28) },
    ending: { name: '解除（终止）社区矫正证明存根', shows: ['person', 'category', 'endedOn', 'endKind'], signs: ['县级社区矫正机构（印章）'] },
  },
  portal: { shows: 'nothing' },
  // 县级审核人员、村干部也只在被列为工作人员、小组成员之后才看得到。
  reads: {
    clerkJustice: 'own', justiceHead: 'unit', countyReviewer: 'unit', deputyLeader: 'own', principal: 'own', villageCadre: 'own', grid: 'own',
    auditor: 'own',
    evaluator: 'totals',
  },
  // 查看未成年人的记录、更正，须另一人批准：所长本人申请的由县级批准。
  approvers: ['justiceHead', 'countyReviewer'],
  privacy: { purpose: '受委托实施社区矫正的监督管理和教育帮扶', basis: communityCorrection.art(9, '第二款'), keepYears: 10, after: 'endedOn' },
  restricted: 'all',
  informs: ['justiceHead'],
  entitled: '社区矫正（{category}）',
  listedBy: 'openedOn',
  lists: ['category', 'openedOn', 'startOn', 'endOn'],
})
