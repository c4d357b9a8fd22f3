import { all, filled, is, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { headAppearance } from '../../law/head-appearance.ts'
import { litigationLaw as law } from '../../law/litigation.ts'
import { litigationInterpretation as detail } from '../../law/litigation-interpretation.ts'
import { litigationFields } from './litigation-fields.ts'
import { litigationFigures } from './litigation-figures.ts'
import * as guard from './litigation-guards.ts'

const clerks = ['clerkJustice', 'justiceHead'] as const
const doers = ['in:undertaker', 'clerkJustice'] as const
const beforeAnswer = ['served', 'assigned', 'answering', 'approved'] as const
const inCourt = ['answered', 'headConfirmed', 'heard'] as const
const open = [...beforeAnswer, ...inCourt] as const
// 案件了结（裁判、撤诉、调解），没有提交的答辩和证据不再催办。
const over = ['judge', 'withdraw', 'mediate'] as const
const afterEnd = ['effective', 'performing', 'performed', 'withdrawn', 'mediated', 'reviewed'] as const

/** 行政应诉：一条记录是一个案件的一个审级，从收到应诉通知到评析归档；乡镇申请法院强制执行的非诉案件也在这里。 */
export const litigation = defineRegister({
  id: 'litigation', name: '行政应诉', area: 'disputes', prefix: 'XZYS',
  about: '本机关做被告的案件：按时答辩举证，负责人出庭，履行裁判，从败诉的案件中整改；以及申请法院强制执行的案件。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    law.art(3, '第三款'), law.art(26), law.art(58), law.art(66), law.art(101), detail.art(48), detail.art(64), detail.art(129), detail.art(130),
    detail.art(131), detail.art(132), detail.art(133), headAppearance.art(1), headAppearance.art(3), headAppearance.art(4), headAppearance.art(10),
    headAppearance.art(12),
  ],
  fields: litigationFields,
  states: {
    served: '已收到应诉通知', assigned: '已确定承办', answering: '起草答辩', approved: '答辩已审定', answered: '已答辩举证', headConfirmed: '已确定出庭人员',
    heard: '已开庭', judged: '已裁判', appealed: '已上诉', effective: '裁判生效', performing: '履行中', performed: '履行完毕', withdrawn: '已撤诉',
    mediated: '已调解结案', toEnforce: '待申请执行', enforcing: '已申请执行', enforceRuled: '已裁定执行', reviewed: '已评析', archived: '已归档',
  },
  final: ['appealed', 'archived'],
  standing: ['judged'],
  usually: { heard: 'judge' },
  steps: {
    serve: {
      name: '收到应诉通知', by: clerks, from: [], to: 'served', on: 'copyReceivedOn',
      asks: ['caseNo', 'court', 'instance', 'plaintiff', 'act', 'actKind', 'copyReceivedOn'],
      may: ['coDefendant', 'actOn', 'dispute', 'toldRemedy', 'knewOn', 'filedOn', 'priorRecon', 'priorInstance', 'weAppealed', 'noticeFiles'],
      needs: [guard.coDefendant, guard.suedInTime], law: law.art(67),
    },
    assign: {
      name: '确定承办人', by: ['justiceHead', 'deputyLeader', 'principal'], from: ['served', 'assigned'], to: 'assigned', asks: ['undertaker'],
      may: ['agents', 'noticeFiles'],
    },
    draft: {
      name: '起草答辩', by: doers, from: ['assigned', 'answering'], to: 'answering', asks: ['defence'], may: ['legalBasis', 'evidence', 'agents'],
      needs: [guard.noLateEvidence], law: law.art(34),
    },
    return: { name: '退回重写', by: ['justiceHead', 'principal'], from: ['answering', 'approved'], to: 'assigned', reason: 'needed' },
    approve: {
      name: '审定答辩', by: ['principal'], from: ['answering'], to: 'approved', needs: [guard.grounded], notBy: ['draft'], notIn: ['undertaker'],
      law: law.art(34),
    },
    extendEvidence: {
      name: '法院准许延期举证', by: doers, from: beforeAnswer, on: 'evidenceGrantedOn', asks: ['evidenceAskedOn', 'evidenceGrantedOn', 'evidenceDays'],
      law: law.art(36),
    },
    answer: {
      name: '答辩并举证', by: doers, from: ['approved'], to: 'answered', on: 'answerOn', asks: ['answerOn', 'answerFiles', 'evidenceOn', 'evidenceFiles'],
      makes: ['answer', 'evidenceList', 'mandate'], law: law.art(67),
    },
    answerFirst: {
      name: '先行答辩', by: doers, from: ['approved'], to: 'answered', on: 'answerOn', asks: ['answerOn', 'answerFiles'], needs: [guard.extended],
      makes: ['answer', 'mandate'], law: law.art(67),
    },
    giveEvidence: {
      name: '提交延期或补充的证据', by: doers, from: inCourt, on: 'evidenceOn', asks: ['evidence', 'evidenceOn', 'evidenceFiles'],
      needs: [guard.noLateEvidence], makes: ['evidenceList'], law: law.art(36),
    },
    confirmHead: {
      name: '确定出庭人员', by: ['principal', 'deputyLeader'], from: ['assigned', 'answered', 'heard', 'headConfirmed'], to: 'headConfirmed',
      asks: ['hearingDueOn'],
      may: ['plannedHead', 'plannedStaff', 'agents'], needs: [guard.answeredFirst, guard.someone], makes: ['identity', 'mandate'], law: law.art(3, '第三款'),
    },
    // 每开一次庭登记一次；以前各次不用再填，也改不了。
    hear: {
      name: '开庭', by: doers, from: ['headConfirmed', 'heard'], to: 'heard', on: 'lastHearingOn', asks: ['hearings'],
      needs: [guard.notLawyersAlone, guard.excused, guard.identified, guard.ownHead, guard.headNoLawyer, guard.headInPost, guard.headNamed, guard.oncePerDay], makes: ['appearance', 'absence'],
      law: detail.art(128, '第二款'),
    },
    judge: {
      name: '收到裁判', by: clerks, from: open, to: 'judged', on: 'servedOn', asks: ['judgmentOn', 'servedOn', 'paper', 'result', 'lost'],
      may: ['judgmentFiles', 'fee', 'compensation', 'performDue'], needs: [guard.servedAfter, guard.performAhead, guard.judged, guard.lossRule],
    },
    withdraw: {
      name: '撤诉', by: clerks, from: open, to: 'withdrawn', on: 'withdrawnOn', asks: ['withdrawnOn', 'changedAct'], sets: { result: 'withdraw' },
      law: law.art(62),
    },
    // 行政案件不适用调解，赔偿、补偿和行使裁量权的除外。
    mediate: {
      name: '调解结案', by: clerks, from: open, to: 'mediated', on: 'effectiveOn', asks: ['effectiveOn'],
      may: ['performDue', 'compensation', 'judgmentFiles'], sets: { result: 'mediated' }, law: law.art(60),
    },
    // 二审另立一条，“上一审级”指回这里。
    appeal: {
      name: '上诉', by: [...clerks, 'principal'], from: ['judged'], to: 'appealed', on: 'appealedOn', asks: ['appealedOn', 'appealedBy'],
      needs: [guard.firstInstance], law: law.art(85),
    },
    takeEffect: {
      name: '裁判生效', by: clerks, from: ['judged'], to: 'effective', on: 'effectiveOn', asks: ['effectiveOn'], may: ['performDue'],
      needs: [guard.appealOver], law: law.art(94),
      opens: {
        register: 'rectification', step: 'register', link: 'rectifications', when: yes('lost'),
        with: { origin: { value: 'courtLoss' }, foundOn: 'effectiveOn', problem: 'outcome' },
      },
    },
    askRetrial: {
      name: '申请再审', by: ['principal'], from: ['effective', 'performing', 'performed', 'reviewed'], on: 'retrialAskedOn', asks: ['retrialAskedOn'],
      law: law.art(90),
    },
    startPerform: { name: '开始履行', by: doers, from: ['effective', 'mediated'], to: 'performing', may: ['performDue'], law: law.art(94) },
    perform: {
      name: '履行完毕', by: doers, from: ['performing', 'enforceRuled'], to: 'performed', on: 'performedOn', asks: ['performedOn'],
      may: ['performFiles', 'compensation'], makes: ['performance'], law: law.art(94),
    },
    openEnforcement: {
      name: '登记非诉执行', by: [...clerks, 'clerkEnforce'], from: [], to: 'toEnforce', asks: ['plaintiff', 'act', 'actKind', 'suitTimeEndedOn'],
      may: ['actOn', 'dispute'], sets: { instance: 'nonSuit' }, law: detail.art(156),
    },
    applyEnforcement: {
      name: '申请法院强制执行', by: ['principal', 'clerkJustice'], from: ['toEnforce'], to: 'enforcing', on: 'enforceAppliedOn',
      asks: ['enforceAppliedOn', 'court'], may: ['caseNo'], notBy: ['openEnforcement'], makes: ['enforcement'], law: detail.art(156),
    },
    ruleEnforcement: {
      name: '收到执行裁定', by: clerks, from: ['enforcing'], to: 'enforceRuled', on: 'enforceDecidedOn', asks: ['enforceDecidedOn', 'enforceResult'],
      may: ['caseNo', 'judgmentFiles'],
    },
    // 法院在案件中发来的司法建议；与案件无关的，直接登记在“检察建议与司法建议”。
    receiveSuggestion: {
      name: '收到司法建议', by: clerks, from: [...open, 'judged', ...afterEnd], on: 'suggestionOn',
      asks: ['suggestionOn', 'suggestionFrom', 'suggestionAbout'], law: law.art(66),
      opens: {
        register: 'suggestion', step: 'receive', link: 'suggestions', back: 'litigation',
        with: { kind: { value: 'judicial' }, sender: 'suggestionFrom', receivedOn: 'suggestionOn', about: 'suggestionAbout' },
      },
    },
    review: {
      name: '案件评析', by: [...doers, 'justiceHead'], from: ['effective', 'performed', 'withdrawn', 'mediated', 'enforceRuled'],
      to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'review'], may: ['cause', 'followUp', 'studyOn', 'studyTopic'],
      needs: [guard.performedFirst, guard.causeGiven, guard.repeated], makes: ['lessons'],
      opens: [
        {
          register: 'study', step: 'plan', link: 'studyPlanned', when: is('followUp', 'study'),
          with: { kind: { value: 'lecture' }, topic: 'studyTopic', plannedOn: 'studyOn' },
        },
        {
          register: 'task', step: 'propose', link: 'taskProposed', when: is('followUp', 'task'),
          with: { origin: { value: 'other' }, content: 'review', proposedOn: 'reviewedOn' },
        },
      ],
    },
    archive: { name: '归档', by: ['justiceHead', 'deputyLeader'], from: ['reviewed'], to: 'archived', notBy: ['review'] },
  },
  clocks: {
    answer: {
      name: '提交答辩状', from: 'copyReceivedOn', when: not(yes('weAppealed')),
      length: [{ days: 15, profile: 'admlit', when: is('instance', 'second'), law: law.art(86) }, { days: 15, profile: 'admlit', law: law.art(67) }],
      stops: ['answer', 'answerFirst', ...over], warns: [7, 3], late: '逾期不提出答辩状，不影响审理，但影响应诉质量。',
    },
    // 因不可抗力等正当事由不能提供的，经法院准许可以延期；准许多久由法院定，365 日只是录入上限。
    evidence: {
      name: '提供证据', from: 'copyReceivedOn', when: not(is('instance', 'second')), length: { days: 15, profile: 'admlit', law: law.art(67) },
      stops: ['answer', 'giveEvidence', ...over], extends: { by: 'extendEvidence', days: 'evidenceDays', max: 365, law: law.art(36) }, warns: [7, 3],
      late: '逾期不提供证据，视为没有相应证据。',
    },
    appeal: {
      name: '上诉', from: 'servedOn', when: all(is('instance', 'first'), not(filled('effectiveOn'))),
      length: [
        { days: 15, profile: 'admlit', when: is('paper', 'judgment'), law: law.art(85) },
        { days: 10, profile: 'admlit', when: is('paper', 'ruling'), law: law.art(85) },
      ],
      stops: ['appeal'], warns: [7, 3], late: '逾期不上诉，一审裁判发生法律效力。',
    },
    // 评析之后不再提示：不申请再审是本机关的选择。
    retrial: {
      name: '申请再审', from: 'effectiveOn', when: all(yes('lost'), not(filled('reviewedOn'))),
      length: { months: 6, profile: 'admlit', law: detail.art(110) }, stops: ['askRetrial'], warns: [30, 10], late: '超过申请再审的期限。',
    },
    performance: {
      name: '履行裁判', from: 'effectiveOn', until: 'performDue', law: law.art(96), stops: ['perform'], warns: [15, 5],
      late: '逾期履行，法院可以对负责人按日处五十元至一百元罚款。',
    },
    enforcement: {
      name: '申请强制执行', from: 'suitTimeEndedOn', length: { months: 3, profile: 'admlit', law: detail.art(156) }, stops: ['applyEnforcement'],
      warns: [30, 10], late: '逾期申请，法院不予受理。',
    },
  },
  figures: litigationFigures,
  papers: {
    answer: {
      name: '行政答辩状', shows: ['caseNo', 'court', 'plaintiff', 'coDefendant', 'act', 'actOn', 'defence', 'legalBasis', 'answerOn'],
      signs: ['答辩人（印章）'], law: law.art(67),
    },
    evidenceList: { name: '证据目录', shows: ['caseNo', 'act', 'evidence', 'evidenceOn'], signs: ['提交人'], law: law.art(34) },
    identity: {
      name: '负责人身份证明', shows: ['caseNo', 'court', 'plannedHead', 'hearingDueOn'], signs: ['被告（印章）'], law: headAppearance.art(6),
    },
    mandate: { name: '授权委托书', shows: ['caseNo', 'court', 'undertaker', 'agents', 'plannedStaff'], signs: ['被告（印章）'] },
    appearance: {
      name: '负责人出庭情况登记表', when: filled('hearings'), shows: ['caseNo', 'court', 'instance', 'act', 'hearings'], signs: ['登记人'],
      law: headAppearance.art(2),
    },
    absence: {
      name: '负责人不能出庭的说明', shows: ['caseNo', 'court', 'hearings'], signs: ['负责人', '被告（印章）'], law: headAppearance.art(8),
    },
    performance: {
      name: '履行情况报告', shows: ['caseNo', 'court', 'result', 'effectiveOn', 'performDue', 'performedOn', 'compensation'], signs: ['被告（印章）'],
      law: law.art(94),
    },
    enforcement: {
      name: '强制执行申请书', when: is('instance', 'nonSuit'), shows: ['court', 'plaintiff', 'act', 'actOn', 'suitTimeEndedOn', 'enforceAppliedOn'],
      signs: ['申请人（印章）', '负责人'], law: detail.art(156),
    },
    lessons: { name: '案件评析报告', shows: ['caseNo', 'actKind', 'act', 'result', 'lost', 'cause', 'review', 'followUp'], signs: ['承办人', '司法所'] },
  },
  // 只公开总数和出庭率；原告、证据、应对意见、评析都不公开。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkPeace: 'totals', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', adviser: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '答辩举证、出庭应诉和履行裁判，制作应诉文书', basis: law.art(67), keepYears: 10 },
  entitled: '{actKind}行政诉讼',
  listedBy: 'arrivedOn',
  lists: ['caseNo', 'court', 'instance', 'actKind', 'arrivedOn', 'undertaker', 'answerOn', 'hearingDueOn', 'result', 'lost', 'performDue'],
  duplicates: { same: ['caseNo', 'instance'], days: 365 },
})
