import { all, any, is, not, some, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { civilProcedure } from '../../law/civil-procedure.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { forest } from '../../law/forest.ts'
import { grassland } from '../../law/grassland.ts'
import { invitedMediation } from '../../law/invited-mediation.ts'
import { labourMediation } from '../../law/labour-mediation.ts'
import { land } from '../../law/land.ts'
import { landContractMediation } from '../../law/land-contract-mediation.ts'
import { mediation } from '../../law/mediation.ts'
import { onlineMediation } from '../../law/online-mediation.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { policeProcedure } from '../../law/police-procedure.ts'
import { toClue } from './clue-opening.ts'
import { disputeFields, isConfined } from './dispute-fields.ts'
import { disputeFigures } from './dispute-figures.ts'
import * as guard from './dispute-guards.ts'
import { disputeSignals } from './dispute-signals.ts'

// 调解员只办自己的案件；司法所工作人员可以代办；升级的由包案领导接手；限知事项由指定的承接人办。
const mediators = ['in:mediators', 'in:leadCadre', 'in:assignee', 'clerkJustice'] as const
const finders = ['grid', 'villageCadre', 'mediator', 'clerkPeace', 'clerkJustice', 'justiceHead'] as const
const anyone = [...mediators, 'handler', 'villageCadre', 'clerkPeace', 'justiceHead'] as const
const heads = ['justiceHead', 'deputyLeader'] as const

// 当事人的近亲属或者与纠纷有利害关系的人不调解。
const apart = { notIn: ['interested'] } as const
const underWay = ['accepted', 'mediating', 'escalated'] as const
const beforeResult = ['found', 'triaged', 'accepted', 'mediating', 'suspended', 'escalated'] as const
const withAgreement = ['agreed', 'performing', 'breached'] as const
const ended = ['agree', 'fail', 'withdraw', 'transfer', 'decide'] as const

const entry = ['foundOn', 'how', 'kind', 'parties', 'peopleCount', 'summary'] as const
const entryExtras = ['amount', 'place', 'appliedOn', 'riskFlags', 'victimHarmed', 'assignee', 'stage', 'matterKey', 'petition'] as const
const landLaw = land.art(14)

// 权属争议按行政处理受理的，同时提出一项作出处理决定的任务，由党政办定牵头单位和时限（X6）。
const decisionTask = {
  register: 'task', step: 'propose', link: 'decisionTask', when: all(is('kind', 'title'), is('mode', 'decision')),
  with: { origin: { value: 'other' }, content: { value: '对权属争议作出处理决定（案情见关联的矛盾纠纷）' }, proposedOn: 'acceptedOn' },
} as const

/** 矛盾纠纷：一条记录就是一件纠纷，从发现（或者找上门来）到归档；调解、司法确认、履行、行政处理、移送都在这一条上。 */
export const dispute = defineRegister({
  id: 'dispute', name: '矛盾纠纷排查调处', area: 'disputes', prefix: 'JF',
  about: '每一件排查发现或者当事人提出的纠纷：由谁、按哪种程序调解，协议、履行和回访。人民调解不收费。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    mediation.art(2), mediation.art(4), mediation.art(27), mediation.art(34), landContractMediation.art(7), labourMediation.art(10),
    grassland.art(16),
  ],
  fields: disputeFields,
  states: {
    found: '排查发现', triaged: '研判分流', accepted: '已受理', mediating: '调解中', suspended: '中止', escalated: '升级包案',
    agreed: '达成协议', performing: '履行中', performed: '履行完毕', breached: '未履行', failed: '调解不成', withdrawn: '已撤回',
    decided: '已作处理决定', visited: '已回访', closed: '已归档', transferred: '已移送',
  },
  final: ['closed', 'transferred'],
  usually: { mediating: 'agree', escalated: 'agree' },
  steps: {
    find: {
      name: '发现登记', by: finders, from: [], to: 'found', on: 'foundOn', asks: entry, may: entryExtras, law: emergencyResponse.art(34),
    },
    // 当事人找上门、当场就调的，一次登记到受理，不必先走研判。
    takeUp: {
      name: '当场受理', by: ['mediator', 'villageCadre', 'clerkJustice'], from: [], to: 'accepted', on: 'acceptedOn', law: mediation.art(17),
      asks: [...entry, 'risk', 'mode', 'mediators', 'acceptedOn', 'inScope'],
      may: [...entryExtras, 'consentOn', 'committee', 'online', 'statusQuoTold', 'interested'], ...apart,
      needs: [guard.inScope, guard.consented, guard.statusQuoTold], numbers: ['caseNo'], makes: ['rightsNotice', 'intake'], opens: decisionTask,
    },
    triage: {
      name: '研判分流', by: ['clerkPeace', 'justiceHead', 'in:assignee'], from: ['found'], to: 'triaged', asks: ['risk', 'mode'],
      may: ['mediators', 'committee', 'riskFlags', 'victimHarmed', 'assignee', 'stage', 'online', 'interested'],
    },
    accept: {
      name: '受理', by: ['mediator', ...mediators], from: ['triaged'], to: 'accepted', on: 'acceptedOn', law: mediation.art(17),
      asks: ['acceptedOn', 'inScope', 'mediators'], may: ['consentOn', 'committee', 'online', 'statusQuoTold', 'interested'], ...apart,
      needs: [guard.inScope, guard.consented, guard.statusQuoTold], numbers: ['caseNo'], makes: ['rightsNotice', 'intake'], opens: decisionTask,
    },
    report: { name: '报告有关机关', by: anyone, from: [...beforeResult, ...withAgreement], asks: ['reports'], law: mediation.art(25) },
    // 每次调解都记录（第二十七条）；填的是全部调解记录，包括以前各次。
    mediate: {
      name: '调解', by: [...mediators, 'in:advisers'], from: underWay, to: 'mediating', asks: ['sessions'], may: ['advisers', 'helpers', 'interested'],
      ...apart,
      law: mediation.art(22),
      needs: [guard.heardAfterAccepted, guard.notRefused, ...guard.reportedFirst, guard.escalated], makes: ['record'],
    },
    prolong: {
      name: '延长调解期限', by: mediators, from: underWay, on: 'extensionAgreedOn', asks: ['extensionDays', 'extensionAgreedOn'],
      law: invitedMediation.art(27),
    },
    appraise: { name: '委托鉴定', by: mediators, from: ['accepted', 'mediating'], to: 'suspended', law: onlineMediation.art(26) },
    suspend: { name: '中止调解', by: mediators, from: underWay, to: 'suspended', reason: 'needed' },
    resume: { name: '恢复调解', by: mediators, from: ['suspended'], to: 'mediating' },
    escalate: {
      name: '升级包案', by: ['clerkPeace', ...heads], from: ['triaged', 'accepted', 'mediating', 'suspended'], to: 'escalated',
      asks: ['leadCadre', 'escalateWhy'], law: emergencyResponse.art(34),
    },
    agree: {
      name: '达成协议', by: mediators, from: underWay, to: 'agreed', on: 'concludedOn', law: mediation.art(28), ...apart,
      asks: ['agreementForm', 'concludedOn', 'terms', 'settledAt'],
      may: ['sessions', 'sealedOn', 'allSigned', 'agreementFiles', 'performDue', 'confirmWaived', 'advisers', 'helpers'],
      needs: [guard.recorded, guard.heardAfterAccepted, guard.notRefused, guard.signedAndSealed, ...guard.reportedFirst], makes: ['agreement'],
    },
    fail: {
      name: '调解终止', by: mediators, from: [...underWay, 'suspended'], to: 'failed', on: 'concludedOn', law: mediation.art(26),
      asks: ['concludedOn', 'failReason', 'advisedRemedy'], may: ['sessions', 'advisers', 'helpers'],
      needs: [guard.heardAfterAccepted, guard.remedyAdvised, guard.notInDecision],
    },
    withdraw: {
      name: '当事人撤回', by: mediators, from: ['triaged', ...underWay, 'suspended'], to: 'withdrawn', on: 'withdrawnOn', asks: ['withdrawnOn'],
      reason: 'needed', law: mediation.art(23),
    },
    // 权属争议：乡镇是作出处理决定的机关，不计调解成功或者不成（X6）；对决定不服的，三十日内起诉。
    decide: {
      name: '作出处理决定', by: ['principal'], from: underWay, to: 'decided', on: 'decidedOn', asks: ['decidedOn', 'decisionServedOn'],
      law: landLaw,
      needs: [guard.decidedNotMediated, guard.statusQuoTold, guard.townshipMayDecide], notBy: ['takeUp', 'accept'], numbers: ['decisionNo'],
      makes: ['decision'],
    },
    urge: { name: '督促履行', by: mediators, from: ['agreed', 'breached'], to: 'performing', may: ['performDue'], law: mediation.art(31) },
    perform: {
      name: '履行完毕', by: mediators, from: withAgreement, to: 'performed', on: 'performedOn', asks: ['performance', 'performedOn'],
      may: ['performanceFiles'],
      needs: [guard.performed], law: mediation.art(31),
    },
    breach: {
      name: '登记未履行', by: mediators, from: ['agreed', 'performing'], to: 'breached', asks: ['performance'], needs: [guard.notPerformed],
      law: mediation.art(32),
    },
    applyConfirm: {
      name: '申请司法确认', by: mediators, from: withAgreement, on: 'confirmAppliedOn',
      asks: ['confirmAppliedOn', 'confirmCourt', 'confirmEligible'],
      needs: [guard.confirmable, guard.confirmationOpen], makes: ['confirmApplication'], law: mediation.art(33, '第一款'),
    },
    confirm: {
      name: '登记司法确认结果', by: mediators, from: [...withAgreement, 'performed'], on: 'confirmDecidedOn',
      asks: ['confirmResult', 'confirmDecidedOn'],
      may: ['confirmCaseNo'], needs: [guard.confirmationAsked, guard.decidedAfterAsked, guard.confirmationGiven], law: civilProcedure.art(206),
    },
    // 驳回之后，可以变更原协议、达成新协议，也可以起诉（第三十三条第三款）：回到调解中，或者接着办“调解终止”。
    rejectConfirm: {
      name: '司法确认被驳回', by: mediators, from: withAgreement, to: 'mediating', on: 'confirmDecidedOn',
      asks: ['confirmResult', 'confirmDecidedOn'],
      may: ['confirmCaseNo'], needs: [guard.confirmationAsked, guard.decidedAfterAsked, guard.confirmationRejected], law: mediation.art(33, '第三款'),
    },
    enforce: {
      name: '申请强制执行', by: mediators, from: ['breached'], on: 'enforceAppliedOn', asks: ['enforceAppliedOn'],
      needs: [guard.enforceable, guard.performanceDue],
      law: mediation.art(33, '第二款'),
    },
    visit: {
      name: '回访', by: [...mediators, 'villageCadre', 'clerkPeace'], from: ['performed', 'breached', 'failed', 'withdrawn', 'decided'],
      to: 'visited', asks: ['visits'],
      makes: ['visitRecord'], law: mediation.art(31),
    },
    transfer: {
      name: '移送', by: heads, from: [...beforeResult, 'failed', 'breached', 'decided'], to: 'transferred', on: 'transferredOn',
      asks: ['transferTo', 'transferredOn'], may: ['transferReceipt', 'advisedRemedy'], law: mediation.art(26),
    },
    handClue: {
      name: '另行移送', by: [...mediators, 'handler', 'clerkPeace', 'justiceHead', 'deputyLeader'],
      from: [...beforeResult, ...withAgreement, 'performed', 'failed', 'withdrawn', 'decided', 'visited'], on: 'handedOverOn',
      asks: ['handedOverOn', 'clueReceiver'], law: organisedCrime.art(25), opens: toClue('dispute', 'summary'),
    },
    // 网格、村、镇、县逐级流转，每一级都有日期（X11）。
    handUp: {
      name: '逐级流转', by: ['grid', 'villageCadre', 'clerkPeace', ...heads], from: [...beforeResult, 'failed'], asks: ['ladder'],
      law: emergencyResponse.art(34),
    },
    // 当事人就调解过的事项又去信访的，两边关联；是不是越级上访，另凭上级通报登记（X3）。村里看不到信访件，不由村里关联。
    linkPetition: {
      name: '关联当事人信访', by: [...mediators, 'handler', 'clerkPeace', 'justiceHead', 'clerkPetition'],
      from: [...beforeResult, ...withAgreement, 'performed', 'failed', 'withdrawn', 'decided', 'visited'], asks: ['laterPetitions'],
    },
    // 越级上访只凭上级通报登记；全年没有的，以零报告为准，不以“没有登记”当作零。
    recordIncident: {
      name: '登记群体性事件或越级上访', by: ['clerkPeace', 'clerkJustice', ...heads],
      from: [...beforeResult, 'failed', 'breached', 'decided', 'visited'], asks: ['incidents'],
    },
    close: {
      name: '归档', by: heads, from: ['performed', 'visited', 'failed', 'withdrawn', 'decided'], to: 'closed', may: ['subsidy'],
      needs: [guard.hasResult, guard.keptOrSaid],
      notBy: ['agree', 'fail'], makes: ['closing'], law: mediation.art(27),
    },
  },
  clocks: {
    confirmation: {
      name: '申请司法确认', from: 'effectiveOn', when: not(yes('confirmWaived')),
      length: { days: 30, profile: 'civproc', law: civilProcedure.art(205) },
      stops: ['applyConfirm', 'transfer', 'close'], warns: [10, 5], late: '逾期申请，法院不予受理；协议仍有约束力。',
    },
    // 鉴定时间不计入（第二十六条）；各方同意可以延长，法律未设上限，365 日只是录入上限。
    online: {
      name: '诉前在线调解', from: 'acceptedOn', when: all(yes('online'), is('stage', 'preSuit')),
      length: { days: 30, profile: 'civproc', law: onlineMediation.art(24) },
      stops: ended, pauses: [{ from: 'appraise', to: 'resume', law: onlineMediation.art(26) }],
      extends: { by: 'prolong', days: 'extensionDays', max: 365, law: onlineMediation.art(24) },
      warns: [5], late: '期满未达成协议的，退回法院依法立案。',
    },
    referred: {
      name: '法院委派调解', from: 'acceptedOn', when: all(is('how', 'court'), is('stage', 'preSuit'), not(yes('online'))),
      length: { days: 30, profile: 'civproc', law: invitedMediation.art(27) }, stops: ended,
      extends: { by: 'prolong', days: 'extensionDays', max: 365, law: invitedMediation.art(27) }, warns: [5], late: '期满未达成协议的，退回法院依法立案。',
    },
    labour: {
      name: '劳动争议调解', from: 'appliedOn', when: is('kind', 'labour'), length: { days: 15, profile: 'civil', law: labourMediation.art(14) },
      stops: ended, warns: [3], late: '未达成协议，当事人可以申请仲裁。',
    },
    // 上位法（治安管理处罚法）2026 年修订施行，七个工作日是否调整未核实，故作设置。
    secondMediation: {
      name: '治安案件再次调解', from: 'firstSessionOn', when: all(is('how', 'police'), some('sessions', is('result', 'goingOn', 'apart'))),
      length: { workdays: 7, profile: 'gov-strict', law: policeProcedure.art(183), setting: 'dispute.secondMediation' }, stops: ended,
      warns: [2], late: '应当退回公安机关依法处理。',
    },
    suit: {
      name: '对处理决定起诉', from: 'decisionServedOn', length: { days: 30, profile: 'admlit', law: forest.art(22) }, stops: ['transfer', 'close'],
      warns: [5],
      late: '期满未起诉，处理决定生效。',
    },
    enforcement: {
      name: '申请强制执行', from: 'performDue', when: is('confirmResult', 'valid'),
      length: { years: 2, profile: 'civproc', law: civilProcedure.art(250) }, early: true,
      stops: ['perform', 'enforce', 'transfer', 'close'], warns: [30, 10], late: '超过申请执行时效。',
    },
  },
  figures: disputeFigures,
  signals: disputeSignals,
  // 排查的周期由各县设置。
  recurs: {
    patrol: {
      name: '矛盾纠纷排查', every: 'month', per: 'village', by: ['villageCadre', 'clerkPeace'], on: 'foundOn', orZero: true, setting: 'dispute.patrol',
      says: '每村（社区）每月排查一次矛盾纠纷；没有的作零报告。',
    },
  },
  papers: {
    intake: {
      name: '受理登记表',
      shows: ['caseNo', 'how', 'foundOn', 'parties', 'kind', 'peopleCount', 'summary', 'appliedOn', 'acceptedOn', 'mediators'],
      signs: ['申请人', '调解员'],
    },
    rightsNotice: {
      name: '权利义务告知书', shows: ['caseNo', 'parties', 'mediators', 'acceptedOn'], signs: ['当事人', '调解员'], law: mediation.art(23),
      text: '调解自愿，不收取任何费用。您可以选择或者接受调解员，可以要求公开或者不公开调解，可以随时拒绝或者终止调解，也可以就争议申请仲裁或者起诉。请如实陈述，遵守调解秩序，尊重对方。',
    },
    record: {
      name: '调解记录', shows: ['caseNo', 'parties', 'sessions', 'advisers', 'helpers'], signs: ['当事人', '调解员', '记录人'], law: mediation.art(27),
    },
    agreement: {
      name: '调解协议书（口头协议登记表）', shows: ['caseNo', 'agreementForm', 'parties', 'summary', 'terms', 'performDue', 'concludedOn', 'effectiveOn'],
      signs: ['当事人', '调解员', '调解组织（印章）'], law: mediation.art(29),
    },
    performance: { name: '履行凭证', shows: ['caseNo', 'terms', 'performDue', 'performance', 'performedOn'], signs: ['当事人', '调解员'] },
    confirmApplication: {
      name: '司法确认申请书', shows: ['parties', 'caseNo', 'terms', 'effectiveOn', 'confirmCourt', 'confirmAppliedOn'], signs: ['各方当事人'],
      law: civilProcedure.art(205),
    },
    decision: { name: '权属争议处理决定书', shows: ['decisionNo', 'parties', 'kind', 'summary', 'decidedOn'], signs: ['乡镇人民政府（印章）'], law: landLaw },
    visitRecord: { name: '回访记录', shows: ['caseNo', 'parties', 'visits'], signs: ['回访人'] },
    closing: {
      name: '结案报告', shows: ['caseNo', 'kind', 'mode', 'parties', 'concludedOn', 'settledAt', 'failReason', 'performance', 'visits'],
      signs: ['调解员', '司法所'],
    },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village', grid: 'own', clerkPetition: 'own',
    mediator: 'own', adviser: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 依据和保存年限对全部个人信息栏目有效；年限未核实，由各县设置（dispute.keepYears）。
  privacy: {
    purpose: '查明纠纷、调解和回访，制作并归档调解文书', basis: mediation.art(27), keepYears: 10, highly: isConfined,
  },
  restricted: any(isConfined, some('parties', yes('minor'))),
  entitled: '{village}{kind}纠纷',
  listedBy: 'foundOn',
  lists: ['foundOn', 'kind', 'risk', 'mode', 'mediators', 'acceptedOn', 'concludedOn', 'performance'],
  duplicates: { same: ['parties', 'kind'], days: 30 },
})
