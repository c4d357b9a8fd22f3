import { any, filled, is, not, some } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { litigationLaw } from '../../law/litigation.ts'
import { reconsideration as law } from '../../law/reconsideration.ts'
import { reconsiderationFields } from './reconsideration-fields.ts'
import { reconsiderationFigures } from './reconsideration-figures.ts'
import * as guard from './reconsideration-guards.ts'

const clerks = ['clerkJustice', 'justiceHead'] as const
const doers = ['in:undertaker', 'clerkJustice'] as const
const beforeReply = ['notified', 'assigned', 'drafting', 'approved'] as const
const inReview = ['replied', 'toBeHeard', 'heard'] as const
const open = [...beforeReply, ...inReview] as const
const afterDecision = ['decided', 'performing', 'performed', 'reviewed'] as const
// 起诉不影响报告纠正情况：意见书指出的问题照样要在六十日内报告。
const opinionStates = [...inReview, ...afterDecision, 'terminated', 'sued'] as const

const notice = ['caseNo', 'organ', 'receivedOn', 'procedure', 'toldRemedy'] as const
const noticeExtras = ['acceptedOn', 'third', 'knewOn', 'appliedOn', 'noticeFiles', 'dispute'] as const
const theAct = ['applicant', 'act', 'actKind', 'actOn'] as const

// 起诉时在“行政应诉”台账建一条；维持（含驳回复议请求）的，复议机关是共同被告（行政诉讼法第二十六条第二款、解释第一百三十三条）。
const suit = { register: 'litigation', step: 'serve', link: 'followedBy', back: 'priorRecon' } as const
const suitFacts = {
  caseNo: 'suitCaseNo', court: 'suitCourt', instance: { value: 'first' }, plaintiff: 'plaintiffs', act: 'act', actKind: 'actKind', actOn: 'actOn',
  copyReceivedOn: 'suitCopyOn', toldRemedy: 'toldRemedy', dispute: 'dispute',
} as const

/** 行政复议：乡镇（街道）是被申请人，复议机关是县级人民政府（第二十四条）。一条记录是一个复议案件，从签收副本到复盘归档。 */
export const reconsideration = defineRegister({
  id: 'reconsideration', name: '行政复议答复', area: 'disputes', prefix: 'XZFY',
  about: '本机关被申请行政复议的案件：按时答复、举证、参加听证，履行复议决定，从被纠错的案件中整改。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    law.art(4), law.art(20), law.art(23), law.art(24), law.art(30), law.art(31), law.art(44), law.art(63), law.art(65), law.art(66), law.art(67),
    law.art(68), law.art(69), law.art(70), law.art(71), law.art(79), law.art(88),
  ],
  fields: reconsiderationFields,
  states: {
    handedIn: '收到申请待转送', forwarded: '已转送', selfCorrected: '已自行纠正', notified: '已收到答复通知', assigned: '已确定承办', drafting: '起草答复',
    approved: '答复已审定', replied: '已答复', toBeHeard: '待听证', heard: '已听证', decided: '已作复议决定', performing: '履行中', performed: '履行完毕',
    terminated: '复议终止', sued: '已起诉', reviewed: '已复盘', archived: '已归档',
  },
  final: ['selfCorrected', 'sued', 'archived'],
  usually: { performed: 'review', terminated: 'review', reviewed: 'archive', heard: 'decide', replied: 'decide' },
  steps: {
    // 当场处罚、电子监控处罚的申请书可以递到作出机关；认为应当维持的，五个工作日内转送。
    handIn: {
      name: '收到当事人申请书', by: [...clerks, 'clerkEnforce'], from: [], to: 'handedIn', on: 'handedInOn',
      asks: ['handedInOn', 'handedInWhy', ...theAct, 'toldRemedy'], may: ['knewOn', 'appliedOn', 'dispute'], law: law.art(32),
    },
    forward: {
      name: '转送复议机关', by: clerks, from: ['handedIn'], to: 'forwarded', on: 'forwardedOn', asks: ['organ', 'forwardedOn'], law: law.art(32),
    },
    selfCorrect: {
      name: '自行改变行为', by: ['deputyLeader', 'principal'], from: ['handedIn'], to: 'selfCorrected', on: 'correctedOn', asks: ['correctedOn'],
      reason: 'needed', notBy: ['handIn'], law: law.art(32),
    },
    decline: {
      name: '复议机关未受理', by: clerks, from: ['forwarded'], to: 'archived', on: 'declinedOn', asks: ['declinedOn'], law: law.art(30),
    },
    notify: {
      name: '收到答复通知', by: clerks, from: [], to: 'notified', on: 'receivedOn', asks: [...notice, ...theAct], may: noticeExtras,
      needs: [guard.appliedInTime], law: law.art(48),
    },
    notifyForwarded: {
      name: '转送后收到答复通知', by: clerks, from: ['forwarded'], to: 'notified', on: 'receivedOn', asks: notice, may: noticeExtras,
      needs: [guard.appliedInTime], law: law.art(48),
    },
    assign: {
      name: '确定承办人', by: ['justiceHead', 'deputyLeader'], from: ['notified', 'assigned'], to: 'assigned', asks: ['undertaker'],
      may: ['agents', 'noticeFiles'],
    },
    draft: {
      name: '起草答复', by: doers, from: ['assigned', 'drafting'], to: 'drafting', asks: ['defence'], may: ['legalBasis', 'evidence', 'agents'],
      needs: [guard.noLateEvidence], law: law.art(44),
    },
    return: { name: '退回重写', by: ['justiceHead', 'deputyLeader'], from: ['drafting', 'approved'], to: 'assigned', reason: 'needed' },
    approve: {
      name: '审定答复', by: ['deputyLeader'], from: ['drafting'], to: 'approved', needs: [guard.grounded], notBy: ['draft'], notIn: ['undertaker'],
      law: law.art(48),
    },
    reply: {
      name: '提交答复', by: doers, from: ['approved'], to: 'replied', on: 'replyOn', asks: ['replyOn', 'replyFiles'],
      makes: ['answer', 'evidenceList', 'mandate'], law: law.art(48),
    },
    supplement: {
      name: '补充证据', by: doers, from: inReview, on: 'suppliedOn', asks: ['evidence', 'suppliedOn'], needs: [guard.onlyPermitted],
      makes: ['evidenceList'], law: law.art(46, '第二款'),
    },
    noticeNorm: {
      name: '收到附带审查通知', by: clerks, from: open, on: 'normNoticedOn', asks: ['normNoticedOn'], may: ['normDocument'], law: law.art(58),
    },
    replyNorm: {
      name: '答复文件合法性', by: doers, from: open, on: 'normRepliedOn', asks: ['normRepliedOn', 'normReplyFiles'], law: law.art(58),
      needs: [guard.normNoticed],
    },
    noticeHearing: {
      name: '收到听证通知', by: clerks, from: ['replied', 'heard'], to: 'toBeHeard', on: 'hearingNoticedOn', asks: ['hearingNoticedOn', 'hearingOn'],
      needs: [guard.noticedEarly], law: law.art(51),
    },
    // 每听证一次登记一次；以前各次不用再填，也改不了。
    hear: {
      name: '参加听证', by: doers, from: ['toBeHeard'], to: 'heard', on: 'lastHearingOn', asks: ['hearings'], needs: [guard.attended, guard.headNoLawyer, guard.headInPost, guard.headNamed],
      makes: ['attendance', 'absence', 'mandate'], law: law.art(51),
    },
    stay: {
      name: '停止执行', by: ['deputyLeader', 'principal'], from: open, on: 'stayedOn', asks: ['stayedOn'], sets: { stay: true }, law: law.art(42),
    },
    suspend: {
      name: '复议中止', by: clerks, from: open, on: 'suspendedOn', asks: ['suspendedOn'], reason: 'needed',
      needs: [guard.running], law: law.art(39),
    },
    resume: {
      name: '恢复审理', by: clerks, from: open, on: 'resumedOn', asks: ['resumedOn'], needs: [guard.standing],
      law: law.art(39),
    },
    prolong: {
      name: '收到延长审理通知', by: clerks, from: open, on: 'prolongedOn', asks: ['prolongedOn', 'prolongDays'], needs: [guard.ordinaryOnly],
      law: law.art(62),
    },
    // 没有答复也会有决定：第七十条视为没有证据、依据。
    decide: {
      name: '收到复议决定', by: clerks, from: open, to: 'decided', on: 'servedOn', asks: ['decidedOn', 'servedOn', 'result', 'decisionFiles'],
      may: ['compensation', 'procedureOnly', 'performDue', 'mediation'], needs: [guard.decision, guard.servedAfter, guard.performAhead], law: law.art(75),
      opens: {
        register: 'rectification', step: 'register', link: 'rectifications', when: guard.corrected,
        with: { origin: { value: 'reconLoss' }, foundOn: 'servedOn', problem: 'outcome' },
      },
    },
    terminate: {
      name: '复议终止', by: clerks, from: open, to: 'terminated', on: 'terminatedOn', asks: ['terminatedOn', 'mediation'],
      sets: { result: 'terminated' }, reason: 'needed', law: law.art(41),
    },
    startPerform: { name: '开始履行', by: doers, from: ['decided'], to: 'performing', may: ['performDue'], law: law.art(77) },
    remake: {
      name: '重新作出行为', by: doers, from: ['decided', 'performing'], to: 'performing', on: 'remadeOn', asks: ['remadeOn', 'remade', 'sameAsBefore'],
      needs: [guard.revoked, guard.remadeAnew], law: law.art(64, '第二款'),
    },
    perform: {
      name: '履行完毕', by: doers, from: ['performing'], to: 'performed', on: 'performedOn', asks: ['performedOn', 'performFiles'],
      makes: ['performance'], law: law.art(77),
    },
    receiveOpinion: {
      name: '收到复议意见书', by: clerks, from: opinionStates, on: 'opinionReceivedOn',
      asks: ['opinionReceivedOn', 'opinionAbout'], may: ['opinionNo'], law: law.art(76),
      opens: {
        register: 'rectification', step: 'register', link: 'rectifications',
        with: { origin: { value: 'reconOpinion' }, foundOn: 'opinionReceivedOn', problem: 'opinionAbout' },
      },
    },
    reportOpinion: {
      name: '报告纠正情况', by: doers, from: opinionStates, on: 'opinionReportedOn',
      asks: ['opinionReportedOn', 'opinionReport'], makes: ['correction'], law: law.art(76),
      needs: [guard.opinionReceived],
    },
    // 起诉的案件接着在“行政应诉”台账办；那一条自动指回这里（X12）。
    sue: {
      name: '申请人起诉', by: clerks, from: [...afterDecision, 'terminated'], to: 'sued', on: 'suitCopyOn',
      asks: ['suitCopyOn', 'suitCaseNo', 'suitCourt', 'plaintiffs'], law: litigationLaw.art(45),
      opens: [
        { ...suit, when: not(guard.upheld), with: suitFacts },
        { ...suit, when: guard.upheld, with: { ...suitFacts, coDefendant: 'organ' } },
      ],
    },
    review: {
      name: '复盘', by: [...doers, 'justiceHead'], from: ['decided', 'performed', 'terminated'], to: 'reviewed', on: 'reviewedOn',
      asks: ['reviewedOn', 'lesson'], may: ['cause', 'followUp', 'studyOn', 'studyTopic'],
      needs: [guard.performedFirst, guard.causeGiven, guard.repeated], makes: ['lessons'],
      opens: [
        {
          register: 'study', step: 'plan', link: 'studyPlanned', when: is('followUp', 'study'),
          with: { kind: { value: 'lecture' }, topic: 'studyTopic', plannedOn: 'studyOn' },
        },
        {
          register: 'task', step: 'propose', link: 'taskProposed', when: is('followUp', 'task'),
          with: { origin: { value: 'other' }, content: 'lesson', proposedOn: 'reviewedOn' },
        },
      ],
    },
    archive: {
      name: '归档', by: ['justiceHead', 'deputyLeader'], from: ['reviewed'], to: 'archived', needs: [guard.opinionAnswered], notBy: ['review'],
    },
  },
  clocks: {
    forwarding: {
      name: '转送复议申请', from: 'handedInOn', length: { days: 5, profile: 'recon', law: law.art(32) }, stops: ['forward', 'selfCorrect'], warns: [2],
      late: '逾期转送，应当向复议机关说明。',
    },
    reply: {
      name: '提交书面答复', from: 'receivedOn',
      length: [
        { days: 5, profile: 'recon', when: is('procedure', 'simple'), law: law.art(54) },
        { days: 10, profile: 'recon', when: is('procedure', 'ordinary'), law: law.art(48) },
      ],
      // 答复之前就终止（如申请人撤回）、作出决定（如调解）的，不再需要答复。
      stops: ['reply', 'decide', 'terminate'], warns: [5, 2], late: '逾期不答复、不举证的，视为没有证据、依据，行为将被撤销。',
    },
    norm: {
      name: '答复文件合法性', from: 'normNoticedOn', length: { days: 10, profile: 'recon', law: law.art(58) },
      stops: ['replyNorm', 'decide', 'terminate'], warns: [3],
      late: '逾期答复，文件条款可能被认定不合法。',
    },
    // 只作提示：这是复议机关的期限。
    decision: {
      name: '复议机关作出决定', from: 'acceptedOn',
      length: [
        { days: 30, profile: 'recon', when: is('procedure', 'simple'), law: law.art(62) },
        { days: 60, profile: 'recon', when: is('procedure', 'ordinary'), law: law.art(62) },
      ],
      stops: ['decide', 'terminate'], pauses: [{ from: 'suspend', to: 'resume', law: law.art(39) }],
      extends: { by: 'prolong', days: 'prolongDays', max: 30, law: law.art(62) }, warns: [5], late: '复议机关逾期，可以询问进展。',
    },
    performance: {
      name: '履行复议决定', from: 'servedOn', until: 'performDue', law: law.art(77), stops: ['perform', 'sue'], warns: [10, 3],
      late: '逾期履行，复议机关可以责令限期履行、约谈负责人或者通报批评。',
    },
    opinion: {
      name: '报告纠正情况', from: 'opinionReceivedOn', length: { days: 60, profile: 'recon', law: law.art(76) }, stops: ['reportOpinion'], warns: [15, 5],
      late: '逾期未报告，应当向复议机关说明。',
    },
    // 申请人的期限，只作提示：期满未起诉，决定才稳定下来。
    suit: {
      name: '申请人起诉', from: 'servedOn', when: not(any(is('result', 'mediated', 'terminated'), filled('reviewedOn'))),
      length: { days: 15, profile: 'admlit', law: litigationLaw.art(45) }, stops: ['sue'], late: '期满未起诉，可以复盘归档。',
    },
  },
  figures: reconsiderationFigures,
  papers: {
    answer: {
      name: '行政复议答复书', shows: ['caseNo', 'organ', 'applicant', 'act', 'actOn', 'receivedOn', 'defence', 'legalBasis', 'replyOn'],
      signs: ['被申请人（印章）'], law: law.art(48),
    },
    evidenceList: { name: '证据清单', shows: ['caseNo', 'act', 'evidence', 'legalBasis'], signs: ['提交人'], law: law.art(44) },
    mandate: { name: '授权委托书', shows: ['caseNo', 'organ', 'undertaker', 'agents', 'hearings'], signs: ['被申请人（印章）'] },
    attendance: {
      name: '负责人参加听证情况登记表', when: filled('hearings'),
      shows: ['caseNo', 'organ', 'act', 'hearingNoticedOn', 'hearings'], signs: ['登记人'], law: law.art(51),
    },
    absence: {
      name: '负责人不能参加听证的说明', when: some('hearings', filled('absentReason')), shows: ['caseNo', 'hearings'],
      signs: ['负责人', '被申请人（印章）'], law: law.art(51),
    },
    performance: {
      name: '履行情况报告', shows: ['caseNo', 'result', 'decidedOn', 'performDue', 'remade', 'performedOn', 'compensation'], signs: ['被申请人（印章）'],
      law: law.art(77),
    },
    correction: {
      name: '纠正情况报告', shows: ['caseNo', 'opinionNo', 'opinionReceivedOn', 'opinionAbout', 'opinionReportedOn'], signs: ['被申请人（印章）'],
      law: law.art(76),
    },
    lessons: { name: '复盘意见', shows: ['caseNo', 'actKind', 'act', 'result', 'cause', 'lesson', 'followUp'], signs: ['承办人', '司法所'] },
  },
  // 决定文书由复议机关公开（第七十九条）；这里只公开总数，申请人、证据、底稿都不公开。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkPeace: 'totals', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', adviser: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '办理复议答复、听证和履行，制作答复文书', basis: law.art(48), keepYears: 10 },
  entitled: '{actKind}行政复议',
  listedBy: 'arrivedOn',
  lists: ['caseNo', 'actKind', 'arrivedOn', 'procedure', 'undertaker', 'replyOn', 'hearingOn', 'lastHearingOn', 'suspended', 'result', 'servedOn', 'performDue', 'performedOn'],
  duplicates: { same: ['caseNo'], days: 365 },
})
