import { all, atMost, filled, is, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { licensing as law } from '../../law/licensing.ts'
import { marketRegistration } from '../../law/market-registration.ts'
import { onlineService } from '../../law/online-service.ts'
import { serviceCaseFields } from './service-case-fields.ts'
import { serviceCaseFigures } from './service-case-figures.ts'
import * as guard from './service-case-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce'] as const
const windows = [...clerks, 'villageCadre'] as const
const leaders = ['deputyLeader', 'principal'] as const
const handling = ['accepted', 'reviewing', 'hearing', 'excluded', 'sentUp'] as const
const open = ['received', 'awaiting', ...handling] as const
const ended = ['decide', 'registerUpper', 'deemRenewed', 'withdraw', 'terminate', 'finishOnSpot'] as const
const worked = ['receive', 'accept', 'review', 'inspect'] as const
// 类型照办事指南：类型不同，期限不同；窗口不必再填。
const ofGuide = { kind: { from: 'item', is: 'kind' } } as const
// 检验、检测、鉴定、专家评审和听证的时间不计入期限，以书面告知为限。
const pauses = [{ from: 'exclude', to: 'include', law: law.art(45) }, { from: 'askHearing', to: 'holdHearing', law: law.art(45) }] as const
/** 承诺时限填多少个工作日，就数多少个工作日。 */
const promised = Array.from({ length: 60 }, (_, index) => index + 1)
  .map((workdays) => ({ workdays, profile: 'license', when: atMost('promiseDays', workdays), law: businessEnvironment.art(36) } as const))

/** 政务服务办件：一条记录是一件，从收件到评价、归档。窗口收件、受理，负责人决定；即办事项由窗口当场办结。 */
export const serviceCase = defineRegister({
  id: 'service-case', name: '政务服务办件', area: 'functions', prefix: 'ZWBJ',
  about: '群众、企业来办的每一件：收件、一次性告知、受理、审查、决定、送达、好差评和差评整改。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    law.art(29), law.art(31), law.art(32), law.art(34), law.art(35), law.art(38), law.art(40), law.art(42), law.art(43), law.art(44), law.art(45),
    law.art(47), law.art(48), law.art(50), onlineService.art(7), onlineService.art(12), onlineService.art(14), businessEnvironment.art(36),
    marketRegistration.art(19),
  ],
  fields: serviceCaseFields,
  states: {
    received: '已收件', awaiting: '待补正', accepted: '已受理', notAccepted: '不予受理', reviewing: '审查中', hearing: '听证中', excluded: '不计时程序中',
    sentUp: '已报上级', decided: '已决定', delivered: '已送达', rated: '已评价', repaired: '差评已整改', withdrawn: '已撤回', terminated: '已终止办理',
    archived: '已归档',
  },
  final: ['notAccepted', 'withdrawn', 'terminated', 'archived'],
  usually: { received: 'accept', accepted: 'review', reviewing: 'decide', rated: 'archive' },
  steps: {
    receive: {
      name: '收件', by: windows, from: [], to: 'received', on: 'receivedAt', asks: ['item', 'procedure', 'applicant', 'channel', 'receivedAt'], gathers: ofGuide,
      may: ['promiseDays', 'agent', 'renewal', 'expiresOn', 'fullOnline', 'spared'], needs: [guard.offered, guard.stillListed, guard.basisStands, guard.renewedEarly],
      law: law.art(29),
    },
    finishOnSpot: {
      name: '当场办结', by: windows, from: [], to: 'delivered', on: 'receivedAt', asks: ['item', 'applicant', 'channel', 'receivedAt'], gathers: ofGuide,
      may: ['procedure', 'agent', 'fullOnline', 'spared', 'decisionNo', 'publicName', 'validTo'], sets: { decision: 'granted', doneOnSpot: true },
      needs: [guard.offered, guard.stillListed, guard.basisStands, guard.onSpotItem, guard.unitNamed], law: law.art(34),
    },
    askSupply: {
      name: '一次性告知补正', by: clerks, from: ['received'], to: 'awaiting', on: 'noticeAt', asks: ['missing', 'noticeAt'],
      needs: [guard.once, guard.missingBased, guard.missingOurs], makes: ['supplyNotice'], law: law.art(32, '第一款第四项'),
    },
    supply: { name: '收到补正材料', by: windows, from: ['awaiting'], to: 'received', on: 'supplementedAt', asks: ['supplementedAt'] },
    accept: {
      name: '受理', by: clerks, from: ['received'], to: 'accepted', on: 'acceptedAt', asks: ['acceptedAt'], may: ['promiseDays', 'spared', 'procedure'],
      makes: ['acceptance'], law: law.art(32),
    },
    deemAccepted: {
      name: '视为受理', by: 'time', from: ['received'], to: 'accepted', after: 'notice', sets: { deemed: true }, law: law.art(32, '第一款第四项'),
    },
    refuse: {
      name: '不予受理', by: clerks, from: ['received', 'awaiting'], to: 'notAccepted', on: 'refusedOn', asks: ['refusedOn', 'refusedWhy'],
      may: ['whereTo'], reason: 'needed', makes: ['nonAcceptance'], law: law.art(32),
    },
    inspect: {
      name: '现场核查', by: clerks, from: ['accepted', 'reviewing'], to: 'reviewing', on: 'inspectedOn', asks: ['inspectedOn', 'inspectors', 'findings'],
      needs: [guard.twoInspectors], law: law.art(34, '第三款'),
    },
    review: { name: '审查', by: clerks, from: ['accepted', 'reviewing'], to: 'reviewing', asks: ['reviewers', 'opinion'], law: law.art(34) },
    exclude: {
      name: '开始不计入期限的程序', by: clerks, from: ['reviewing'], to: 'excluded', on: 'excludedOn', asks: ['excluded'], needs: [guard.toldInWriting],
      makes: ['exclusion'], law: law.art(45),
    },
    include: { name: '恢复计时', by: clerks, from: ['excluded'], to: 'reviewing', on: 'includedOn', asks: ['includedOn'], law: law.art(45) },
    tellHearing: {
      name: '告知听证权利', by: clerks, from: ['reviewing'], on: 'hearingToldOn', asks: ['hearingToldOn'], makes: ['hearingRight'], law: law.art(47),
    },
    askHearing: { name: '收到听证申请', by: clerks, from: ['reviewing'], to: 'hearing', on: 'hearingAskedOn', asks: ['hearingAskedOn'], law: law.art(47) },
    noticeHearing: {
      name: '通知听证', by: clerks, from: ['hearing'], on: 'hearingNoticedOn', asks: ['hearingNoticedOn', 'hearingOn', 'hearingChair'],
      needs: [guard.hearingNoticed, guard.hearingNoticedAmply, guard.chairApart], makes: ['hearingNotice'], law: law.art(48),
    },
    holdHearing: {
      name: '举行听证', by: ['in:hearingChair', 'clerkJustice'], from: ['hearing'], to: 'reviewing', on: 'hearingOn',
      asks: ['hearingOn', 'hearingRecord'], notIn: ['reviewers', 'inspectors'], needs: [guard.chairApart], law: law.art(48),
    },
    extend: {
      name: '延长办理期限', by: leaders, from: ['accepted', 'reviewing', 'hearing', 'excluded'], on: 'extendedOn', asks: ['extendedOn', 'extensionToldOn'],
      reason: 'needed', needs: [guard.extendOnce, guard.extendPlain, guard.toldWhy], makes: ['extension'], law: law.art(42), notBy: worked,
    },
    extendJoint: {
      name: '延长联合办理期限', by: ['principal'], from: ['accepted', 'reviewing', 'hearing', 'excluded'], on: 'extendedOn',
      asks: ['extendedOn', 'extensionToldOn'], reason: 'needed', needs: [guard.extendOnce, guard.extendJoint, guard.toldWhy], makes: ['extension'],
      law: law.art(42, '第二款'), notBy: worked,
    },
    sendUp: {
      name: '报送上级', by: leaders, from: ['reviewing'], to: 'sentUp', on: 'sentUpOn', asks: ['sentUpOn', 'upperOrgan'], needs: [guard.forUpper],
      notBy: worked, law: law.art(35),
    },
    registerUpper: {
      name: '登记上级决定', by: clerks, from: ['sentUp'], to: 'decided', on: 'decidedOn', asks: ['decision', 'decidedOn'],
      may: ['decisionNo', 'reason', 'remedies', 'publicName', 'validTo'], needs: [guard.decisionKind, guard.decidedAfter, guard.unitNamed],
    },
    decide: {
      name: '作出决定', by: leaders, from: ['reviewing'], to: 'decided', on: 'decidedOn', asks: ['decision', 'decidedOn'],
      may: ['decisionNo', 'reason', 'remedies', 'publicName', 'validTo', 'hearingWaived'],
      needs: [guard.ownDecision, guard.decisionKind, guard.decidedAfter, guard.hearingWaited, guard.unitNamed], notBy: worked, notIn: ['reviewers', 'inspectors'],
      makes: ['ruling'], law: law.art(38),
    },
    deemRenewed: {
      name: '视为准予延续', by: 'time', from: handling, to: 'decided', when: 'lapseDay', sets: { decision: 'granted', deemedRenewed: true },
      law: law.art(50),
    },
    withdraw: {
      name: '申请人撤回', by: windows, from: open, to: 'withdrawn', on: 'endedOn', asks: ['endedOn'], sets: { decision: 'withdrawn' }, reason: 'needed',
    },
    terminate: {
      name: '终止办理', by: leaders, from: open, to: 'terminated', on: 'endedOn', asks: ['endedOn'], sets: { decision: 'closed' }, reason: 'needed',
      notBy: worked,
    },
    deliver: {
      name: '送达', by: windows, from: ['decided'], to: 'delivered', on: 'deliveredOn', asks: ['deliveredOn', 'deliveryWay'],
      needs: [guard.deliveredAfter], makes: ['receipt'], law: law.art(44),
    },
    rate: { name: '登记评价', by: windows, from: ['delivered'], to: 'rated', on: 'ratedOn', asks: ['rating', 'ratedOn'], may: ['ratingText'] },
    // 谁办的件，不由谁来核实差评。
    repair: {
      name: '差评整改', by: ['clerkOffice', 'deputyLeader'], from: ['rated'], to: 'repaired', on: 'badHandledOn',
      asks: ['badHandledOn', 'badTrue', 'badHandled'],
      may: ['calledBackOn'], needs: [guard.isBad], notBy: [...worked, 'finishOnSpot', 'decide'], makes: ['repair'],
    },
    archive: {
      name: '归档', by: clerks, from: ['delivered', 'rated', 'repaired'], to: 'archived', needs: [guard.badHandled], law: onlineService.art(12),
    },
  },
  clocks: {
    notice: {
      name: '一次性告知（受理）', from: 'receivedAt', when: guard.isPermit, length: { workdays: 5, profile: 'license', law: law.art(32, '第一款第四项') },
      stops: ['askSupply', 'accept', 'deemAccepted', 'refuse', 'withdraw', 'terminate'], restarts: ['supply'], warns: [2],
      late: '逾期不告知的，自收到申请材料之日起即为受理。',
    },
    // 许可以外的事项没有统一期限，默认比照许可，由各县设置（未核实）。
    noticeOther: {
      name: '告知或者受理', from: 'receivedAt', when: all(not(guard.isPermit), not(yes('doneOnSpot'))),
      length: { workdays: 5, profile: 'license', setting: 'service-case.notice' },
      stops: ['askSupply', 'accept', 'refuse', 'withdraw', 'terminate'], restarts: ['supply'], warns: [2], late: '逾期没有告知补正，也没有受理。',
    },
    promise: {
      name: '承诺时限', from: 'acceptedFrom', when: filled('promiseDays'), length: promised, stops: [...ended, 'sendUp'], pauses, warns: [2],
      late: '超过承诺时限，应当公开说明理由。',
    },
    decision: {
      name: '作出决定', from: 'acceptedFrom', when: is('procedure', 'plain', 'business'),
      length: [
        { workdays: 3, profile: 'license', when: is('procedure', 'business'), law: marketRegistration.art(19) },
        { workdays: 20, profile: 'license', when: guard.isPermit, law: law.art(42) },
        { workdays: 20, profile: 'license', setting: 'service-case.decision' },
      ],
      stops: ended, pauses, extends: { by: 'extend', days: 'extraDays', max: 10, told: 'extensionToldOn', law: law.art(42) }, warns: [5, 2],
      late: '超过法定期限没有作出决定。',
    },
    joint: {
      name: '联合办理', from: 'acceptedFrom', when: is('procedure', 'joint'), length: { workdays: 45, profile: 'license', law: law.art(42, '第二款') },
      stops: ended, pauses, extends: { by: 'extendJoint', days: 'extraDays', max: 15, told: 'extensionToldOn', law: law.art(42, '第二款') },
      warns: [10, 3], late: '超过联合办理的法定期限没有办结。',
    },
    firstReview: {
      name: '本级初审', from: 'acceptedFrom', when: is('procedure', 'firstReview'), length: { workdays: 20, profile: 'license', law: law.art(43) },
      stops: ['sendUp', 'withdraw', 'terminate'], pauses, warns: [5, 2], late: '超过二十个工作日没有审查完毕报送上级。',
    },
    renewal: {
      name: '延续决定', until: 'expiresOn', when: yes('renewal'), law: law.art(50), stops: ended,
      warns: [10, 5], late: '原有效期届满没有作出决定的，视为准予延续。',
    },
    askHearing: {
      name: '申请听证', from: 'hearingToldOn', length: { workdays: 5, profile: 'license', law: law.art(47) }, stops: ['askHearing', ...ended], warns: [1],
      late: '逾期没有申请听证，可以作出决定。',
    },
    hearing: {
      name: '组织听证', from: 'hearingAskedOn', length: { workdays: 20, profile: 'license', law: law.art(47) },
      stops: ['holdHearing', 'withdraw', 'terminate'], warns: [5], late: '逾期没有组织听证。',
    },
    delivery: {
      name: '送达', from: 'decidedDay', when: not(yes('doneOnSpot')),
      length: [
        { workdays: 10, profile: 'license', when: guard.isPermit, law: law.art(44) },
        { workdays: 10, profile: 'license', setting: 'service-case.delivery' },
      ],
      stops: ['deliver'], warns: [3], late: '决定作出以后逾期没有送达。',
    },
    // 差评整改期限各地不同（十五个、五个工作日都有），由各县设置（未核实）。
    repair: {
      name: '差评整改', from: 'ratedOn', when: guard.badRating, length: { workdays: 15, profile: 'gov-strict', setting: 'service-case.repair' },
      stops: ['repair'], warns: [5, 2], late: '差评逾期没有整改。',
    },
  },
  figures: serviceCaseFigures,
  papers: {
    acceptance: {
      name: '受理通知书', shows: ['applicant', 'item', 'receivedAt', 'acceptedAt', 'promiseDays', 'spared'], signs: ['专用印章'], law: law.art(32),
    },
    supplyNotice: { name: '一次性补正告知书', shows: ['applicant', 'item', 'receivedAt', 'missing', 'noticeAt'], signs: ['专用印章'], law: law.art(32) },
    nonAcceptance: {
      name: '不予受理决定书', shows: ['applicant', 'item', 'receivedAt', 'refusedOn', 'refusedWhy', 'whereTo'], signs: ['专用印章'], law: law.art(32),
    },
    exclusion: { name: '不计入期限告知书', shows: ['applicant', 'item', 'excluded'], signs: ['印章'], law: law.art(45) },
    hearingRight: { name: '听证告知书', shows: ['applicant', 'item', 'hearingToldOn'], signs: ['印章'], law: law.art(47) },
    hearingNotice: { name: '听证通知书', shows: ['applicant', 'item', 'hearingNoticedOn', 'hearingOn', 'hearingChair'], signs: ['印章'], law: law.art(48) },
    extension: { name: '延长期限告知书', shows: ['applicant', 'item', 'extendedOn', 'extraDays'], signs: ['印章'], law: law.art(42) },
    ruling: {
      name: '准予（不予）决定书', shows: ['applicant', 'item', 'decision', 'decidedOn', 'decisionNo', 'validTo', 'reason', 'remedies'], signs: ['印章'],
      law: law.art(38),
    },
    receipt: { name: '送达回证', shows: ['applicant', 'item', 'decisionNo', 'decidedDay', 'deliveredOn', 'deliveryWay'], signs: ['受送达人', '送达人'] },
    repair: { name: '差评整改单', shows: ['item', 'rating', 'ratedOn', 'badTrue', 'badHandled', 'badHandledOn', 'calledBackOn'], signs: ['核实人'] },
  },
  // 准予许可的决定公开，自然人不公示姓名；证件号、电话、材料、评价内容都不公开。
  portal: {
    shows: 'items', when: all(guard.isPermit, is('decision', 'granted'), filled('deliveredDay')), date: 'decidedDay',
    fields: ['kind', 'publicName', 'decisionNo', 'decidedDay', 'validTo'],
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit', justiceHead: 'unit',
    deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  // 保存年限未核实，由各县设置（service-case.keepYears）；自办结起算。
  privacy: { purpose: '核对申请人身份，审查申请，送达结果', basis: law.art(31), keepYears: 10, after: 'deliveredDay' },
  entitled: '{kind}办件',
  listedBy: 'receivedAt', lists: ['item', 'kind', 'channel', 'receivedAt', 'acceptedFrom', 'decision', 'decidedDay', 'deliveredDay', 'rating'],
  duplicates: { same: ['item', 'applicant'], days: 30 },
})
