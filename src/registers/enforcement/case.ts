import { all, filled, inState, not, reached, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { civilProcedure } from '../../law/civil-procedure.ts'
import { compulsion } from '../../law/compulsion.ts'
import { crimeTransfer } from '../../law/crime-transfer.ts'
import { litigationLaw } from '../../law/litigation.ts'
import { penalty } from '../../law/penalty.ts'
import { reconsideration } from '../../law/reconsideration.ts'
import { caseClocks } from './case-clocks.ts'
import { caseFields } from './case-fields.ts'
import { caseFigures } from './case-figures.ts'
import * as guard from './case-guards.ts'
import { casePapers } from './case-papers.ts'
import * as final from './decision-guards.ts'
import * as left from './left-to-do.ts'
import { allOnDuty, onDutyOn, twoOfficers } from './on-duty.ts'
import { papersConsistent, someNotes } from './paper-notes.ts'

const squad = ['clerkEnforce', 'in:investigators'] as const
// “行政机关负责人”包括正职和副职。
const heads = ['principal', 'deputyLeader'] as const
const reviewers = ['justiceHead', 'clerkJustice'] as const
// 调查的人不审核、不主持听证、不审批自己办的案件（行政处罚法第六十四条第四项）；中途换下去的，做过笔录的也是。
const team = ['investigators', 'undertaker', 'records.officers'] as const
const inquired = ['propose', 'record', 'conclude', 'spotDecide'] as const

const beforeFiling = ['clue', 'verified', 'proposed'] as const
const underInquiry = ['filed', 'investigating'] as const
const told = ['notified', 'defended', 'hearingAsked', 'heard', 'reviewed', 'discussed'] as const
const open = [...underInquiry, 'concluded', 'reviewing', ...told] as const
const toDecide = ['concluded', ...told] as const
const inPerformance = ['served', 'performing', 'urged', 'reported'] as const
const afterDecision = ['decided', ...inPerformance, 'court', 'done', 'archived', 'spotDecided'] as const

const crew = ['undertaker', 'officers'] as const
// 选的是执法证：是系统里的哪个人、证号、有效期，都从“执法人员”名册里取，不用再填，也填不成别人的。
const certificates = {
  from: 'officers', by: 'holder', rows: { holder: 'account', certNo: 'certNo', since: 'certifiedOn', from: 'certFrom', to: 'certTo' },
} as const
const chosen = { investigators: { from: 'officers', is: 'account' }, certificates } as const
const named = [guard.twoInvestigators, twoOfficers, guard.certified, guard.undertakes] as const
const sound = [guard.shown, guard.noOverlap, guard.recordsInTime, guard.evidenceInTime]
const proposal = ['proposedFine', 'proposedGain', 'largeSum', 'discretion'] as const
const inBounds = [final.proposalRangeKnown, final.proposalInRange, final.inTier]

/**
 * 执法案件：行政处罚从线索到归档；强制措施另有一本台账，从这里开出、连回这里。
 * 文书都从同一份事实里取，同一件事在告知书、决定书和送达回证里只有一种说法。
 */
export const enforcementCase = defineRegister({
  id: 'case', name: '执法案件', area: 'enforcement', prefix: 'CF', about: '行政处罚案件：线索、立案、调查、审核、告知、听证、决定、送达、执行、公开、归档；以及当场处罚。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    penalty.art(20), penalty.art(24), penalty.art(29), penalty.art(31), penalty.art(33), penalty.art(34), penalty.art(37), penalty.art(42),
    penalty.art(46), penalty.art(62),
    penalty.art(63), penalty.art(64), penalty.art(74), reconsideration.art(20), reconsideration.art(23), litigationLaw.art(46),
  ],
  fields: caseFields,
  states: {
    clue: '线索', verified: '已核查', proposed: '已提请立案', notFiled: '不予立案', filed: '已立案', transferred: '已移送有权机关', investigating: '调查取证', concluded: '调查终结',
    reviewing: '法制审核中', reviewed: '已法制审核', notified: '已事先告知', defended: '已陈述申辩', hearingAsked: '已申请听证', heard: '已听证', discussed: '已集体讨论',
    decided: '已作处罚决定', noPenalty: '不予处罚', dropped: '已撤销案件', toPolice: '已决定移送公安', served: '已送达', performing: '履行中', urged: '已催告',
    court: '已申请法院执行', spotDecided: '已当场处罚', reported: '已报备', done: '已结案', archived: '已归档',
  },
  final: ['notFiled', 'transferred', 'dropped', 'toPolice', 'archived'],
  usually: { notified: 'decide', defended: 'decide', discussed: 'decide', served: 'settle', reported: 'settle', performing: 'close' },
  steps: {
    // 线索与立案
    register: {
      name: '登记线索', by: ['clerkEnforce', 'clerkEmergency', 'clerkOffice', 'villageCadre'], from: [], to: 'clue', on: 'discoveredOn',
      asks: ['source', 'discoveredOn', 'cause', 'actPlace'], may: ['informant', 'inspection', 'actOn', 'jointWith'], needs: [guard.discoveredAfter], makes: ['intake'],
    },
    verify: {
      name: '核查', by: ['clerkEnforce'], from: ['clue'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn', 'verification'],
      may: ['actOn', 'actPlace', 'cause'], needs: [guard.discoveredAfter],
    },
    // 提请以后等负责人批准；批准以前发现填错的，可以重新提请。
    propose: {
      name: '提请立案', by: ['clerkEnforce'], from: ['verified', 'proposed'], to: 'proposed', on: 'proposedOn', law: penalty.art(54), gathers: chosen,
      proposes: ['file', 'notFile'],
      asks: ['proposedOn', 'item', 'partyType', 'party', 'actOn', ...crew],
      may: ['actEndedOn', 'harm', 'jointWith', 'actPlace', 'cause'],
      needs: [
        ...named, onDutyOn('proposedOn'), ...guard.empoweredOn('proposedOn'), guard.basisStands('proposedOn'), guard.birthKnown, guard.oldEnough, guard.noNames,
      ],
    },
    // “已核查”：没有“已提请立案”这一状态以前提请的。
    file: {
      name: '批准立案', by: heads, from: ['verified', 'proposed'], to: 'filed', on: 'filedOn', asks: ['filedOn'], sets: { procedure: 'ordinary' }, gathers: { certificates },
      numbers: ['caseNo'],
      needs: [guard.proposed, ...named, onDutyOn('filedOn'), ...guard.empoweredOn('filedOn'), guard.basisStands('filedOn')], notBy: ['register', 'verify', 'propose'], notIn: team, makes: ['filing'],
      law: penalty.art(54),
    },
    notFile: { name: '不予立案', by: heads, from: beforeFiling, to: 'notFiled', reason: 'needed', notBy: ['register', 'verify', 'propose'], notIn: team },
    transfer: {
      name: '移送有权机关', by: heads, from: [...beforeFiling, ...underInquiry, 'concluded'], to: 'transferred', reason: 'needed', makes: ['transfer'],
      law: penalty.art(24),
    },
    // 调查取证
    record: {
      name: '调查取证', by: squad, from: underInquiry, to: 'investigating', on: 'inquiredOn', asks: ['records'], may: ['evidence'], gathers: { certificates },
      needs: [...named, onDutyOn('lastRecordOn'), ...sound, guard.recordsAfterFiling, guard.evidenceAfterFiling],
      makes: ['scene', 'inquiry', 'evidenceList'], law: penalty.art(55),
    },
    recuse: { name: '决定回避', by: heads, from: [...underInquiry, 'concluded'], asks: ['recusals'], notIn: team, law: penalty.art(43) },
    changeCrew: { name: '更换办案人员', by: heads, from: underInquiry, asks: crew, gathers: chosen, needs: [...named, allOnDuty], reason: 'needed' },
    coerce: {
      name: '提请强制措施或登记保存', by: squad, from: underInquiry, needs: [...named, allOnDuty], law: compulsion.art(18),
      opens: {
        register: 'coercion', step: 'propose', link: 'coercions', back: 'case',
        with: { investigators: 'investigators', officers: 'officers', undertaker: 'undertaker' },
      },
    },
    orderCorrection: { name: '责令改正', by: squad, from: [...underInquiry, 'concluded'], asks: ['orderCorrect', 'orderDueOn'], makes: ['correct'] },
    recordCorrection: { name: '登记改正情况', by: squad, from: [...open, 'decided', ...inPerformance, 'court'], asks: ['correctedOn'], needs: [left.notCorrected] },
    pauseTime: { name: '扣除期间开始', by: squad, from: open, asks: ['exclusion', 'exclusionRule'], needs: [guard.notPaused], law: penalty.art(60) },
    resumeTime: { name: '扣除期间结束', by: squad, from: open, needs: [guard.paused], law: penalty.art(60) },
    extendTime: {
      name: '延长办案期限', by: heads, from: open, on: 'extendedOn', asks: ['extendedOn', 'extendDays', 'extendRule'], notIn: team, makes: ['extension'],
      needs: [guard.once('extendTime', '办案期限已经延长过。', '仍不能办结、规定允许再次延长的，经集体讨论，办理“再次延长办案期限”。')],
      law: penalty.art(60),
    },
    // 行政处罚法只说“另有规定的，从其规定”：能不能再次延长，看有关规章；规章要求集体讨论并同时确定期限的，照此办理。
    extendAgain: {
      name: '再次延长办案期限', by: heads, from: open, on: 'extendedAgainOn',
      asks: ['extendedAgainOn', 'extendAgainDays', 'extendAgainRule', 'extendAgainReason', 'extendTalkedOn', 'extendMembers'], notIn: team,
      makes: ['extensionAgain'], law: penalty.art(60),
      needs: [guard.extendedFirst, guard.once('extendAgain', '办案期限已经再次延长过。'), guard.extensionTalked],
    },
    conclude: {
      name: '调查终结', by: squad, from: ['investigating'], to: 'concluded', on: 'concludedOn', makes: ['conclusion'], law: penalty.art(57), gathers: { certificates },
      asks: ['concludedOn', 'facts', 'laws', 'articles', 'grave'], may: ['proposedKinds', ...proposal, 'reviewGrounds', 'evidence', 'correctedOn'],
      needs: [...named, onDutyOn('concludedOn'), ...sound, guard.someEvidence, guard.noNumbers, guard.noNames, guard.lawStands, ...inBounds],
    },
    // 法制审核由司法所人员做，办案的人不能做。
    sendToReview: {
      name: '送法制审核', by: squad, from: toDecide, to: 'reviewing', on: 'sentToReviewOn', asks: ['sentToReviewOn', 'reviewGrounds'],
      makes: ['reviewRequest'],
      law: penalty.art(58),
      opens: {
        register: 'legal-review', step: 'submit', link: 'legalReview',
        with: { subjectType: { value: 'enforcement' }, submittedOn: 'sentToReviewOn', drafter: 'undertaker' },
      },
    },
    review: {
      name: '登记法制审核结论', by: reviewers, from: ['reviewing'], to: 'reviewed', on: 'reviewedOn', asks: ['reviewedOn', 'reviewResult'],
      needs: [final.sameOpinion],
      notBy: [...inquired, 'verify', 'sendToReview'], notIn: team, makes: ['review'], law: penalty.art(58),
    },
    // 告知、陈述申辩、听证
    notify: {
      name: '事先告知', by: squad, from: toDecide, to: 'notified', on: 'noticeServedOn', asks: ['noticeServedOn', 'proposedKinds'], gathers: { certificates },
      may: [...proposal, 'hearingOffered'],
      sets: { defenceLapsed: false, hearingLapsed: false, defenceAnswered: false }, numbers: ['noticeNo'],
      needs: [final.hearingTold, final.lighterForMinors, ...inBounds, ...named, onDutyOn('noticeServedOn')],
      makes: ['notice', 'hearingRights'], law: penalty.art(44),
    },
    defend: {
      name: '登记陈述申辩', by: squad, from: ['notified', 'defended'], to: 'defended', on: 'defenceOn', asks: ['defenceOn', 'defence'], makes: ['defence'],
      sets: { defenceAnswered: false }, law: penalty.art(45),
    },
    answerDefence: {
      name: '复核陈述申辩', by: squad, from: told, asks: ['defenceAdopted', 'defenceAnswer'], sets: { defenceAnswered: true }, law: penalty.art(45),
      needs: [{ id: 'defended', needs: filled('defenceOn'), says: '当事人没有陈述申辩。', help: '请先登记陈述申辩。' }],
    },
    waive: {
      name: '登记书面放弃', by: squad, from: ['notified', 'defended', 'hearingAsked'], may: ['defenceWaivedOn', 'hearingWaivedOn'], reason: 'needed',
      needs: [final.waived],
    },
    defenceLapse: { name: '陈述申辩期满', by: 'time', from: [...told, 'reviewing'], sets: { defenceLapsed: true }, after: 'defence' },
    hearingLapse: { name: '申请听证期满', by: 'time', from: [...told, 'reviewing'], sets: { hearingLapsed: true }, after: 'hearingRequest' },
    askHearing: {
      name: '登记申请听证', by: squad, from: ['notified', 'defended', 'reviewed', 'discussed'], to: 'hearingAsked', on: 'hearingAskedOn', asks: ['hearingAskedOn'],
      needs: [final.askedInTime],
      law: penalty.art(64),
    },
    callHearing: {
      name: '通知听证', by: reviewers, from: ['hearingAsked'], on: 'hearingNoticeOn', asks: ['hearingNoticeOn', 'hearingDueOn', 'hearingChair'], notIn: team, notBy: inquired,
      needs: [final.sevenDaysBefore, final.otherChair], makes: ['hearingCall'], law: penalty.art(64),
    },
    hear: {
      name: '举行听证', by: ['in:hearingChair', ...reviewers], from: ['hearingAsked'], to: 'heard', on: 'heardOn', asks: ['heardOn', 'hearingOpinion'],
      notIn: team,
      notBy: inquired, needs: [final.heardOnDay, final.otherChair], makes: ['hearing'], law: penalty.art(64),
    },
    discuss: {
      name: '集体讨论', by: [...heads, 'clerkOffice'], from: toDecide, to: 'discussed', on: 'discussedOn',
      asks: ['discussedOn', 'discussMembers', 'discussOpinion'],
      needs: [final.together],
      makes: ['discussion'], law: penalty.art(57, '第二款'),
    },
    // 决定
    decide: {
      name: '作出处罚决定', by: heads, from: told, to: 'decided', on: 'decidedOn', asks: ['decidedOn', 'kinds', 'socialImpact'],
      // 裁量基准摆在金额旁边：定多少，看得见幅度和告知时说的数。
      recalls: ['articles', 'proposedKinds', 'proposedFine', 'proposedGain', 'discretion', 'defenceAdopted', 'defenceAnswer', 'reviewResult'],
      may: ['fine', 'gain', 'lowerReason', 'publicFacts'], numbers: ['decisionNo'], notBy: inquired, notIn: team, makes: ['approval', 'decision'],
      law: penalty.art(57), gathers: { certificates },
      needs: [
        ...named, onDutyOn('decidedOn'), ...guard.empoweredOn('decidedOn'), guard.oldEnough, guard.someEvidence, guard.noNumbers, final.toldFirst, final.notSameDay, final.defenceAnswered, final.hearingSettled,
        final.reviewed,
        final.reviewedLast, final.discussed, final.discussedLast, guard.noNames, final.notHeavier, final.lowerExplained, final.rangeKnown, final.inRange, final.lighterForMinors, final.notTwice,
        final.amounts,
      ],
    },
    noPenalty: {
      name: '不予处罚', by: heads, from: toDecide, to: 'noPenalty', on: 'decidedOn', asks: ['decidedOn', 'excuse'], may: ['education', 'publicFacts'],
      numbers: ['decisionNo'], needs: [final.educated, final.corrected], notBy: inquired, notIn: team, makes: ['noPenalty'], law: penalty.art(33),
    },
    drop: {
      name: '撤销案件', by: heads, from: [...underInquiry, ...toDecide], to: 'dropped', on: 'closedOn', asks: ['closedOn'], reason: 'needed', notIn: team,
    },
    reportCrime: {
      name: '提出移送公安的报告', by: squad, from: open, on: 'crimeReportedOn', asks: ['crimeReportedOn'], proposes: ['toPolice', 'refuseCrime'],
      needs: [left.notAwaiting], law: crimeTransfer.art(5),
    },
    toPolice: {
      name: '决定移送公安', by: heads, from: open, to: 'toPolice', on: 'crimeDecidedAt', asks: ['crimeDecidedAt'], notIn: team, makes: ['crime'], law: crimeTransfer.art(5),
      needs: [guard.crimeReported],
    },
    refuseCrime: { name: '决定不移送', by: heads, from: open, reason: 'needed', needs: [guard.crimeReported, left.toRefuse], notIn: team, law: crimeTransfer.art(5) },
    handCrime: { name: '移交公安机关', by: squad, from: ['toPolice'], on: 'crimeHandedAt', asks: ['crimeHandedAt'], needs: [left.notHanded], law: crimeTransfer.art(5) },
    policeReturn: { name: '公安退回继续处理', by: squad, from: ['toPolice'], to: 'investigating', reason: 'needed', law: crimeTransfer.art(8) },
    // 当场处罚：也要两名执法人员，出示证件。
    spotDecide: {
      name: '当场处罚', by: ['clerkEnforce'], from: [], to: 'spotDecided', on: 'decidedOn', sets: { procedure: 'simple', serviceMethod: 'direct' },
      law: penalty.art(51), gathers: chosen,
      // 当场发现、当场决定、当场交付：是同一天，填一处就都有了。
      begins: { decidedOn: 'discoveredOn', discoveredOn: 'decidedOn', actOn: 'discoveredOn', servedOn: 'decidedOn' },
      asks: [
        'source', 'discoveredOn', 'cause', 'actOn', 'actPlace', 'item', 'partyType', 'party', ...crew, 'facts', 'laws', 'articles',
        'decidedOn', 'kinds',
        'servedOn', 'socialImpact',
      ],
      may: ['fine', 'discretion', 'evidence', 'publicFacts', 'inspection', 'jointWith', 'receiver'], numbers: ['decisionNo'], makes: ['spot'],
      needs: [
        ...named, onDutyOn('decidedOn'), ...guard.empoweredOn('decidedOn'), guard.basisStands('decidedOn'), guard.birthKnown, guard.oldEnough, guard.noNumbers, guard.noNames,
        final.spotSized, final.selfEmployed, final.spotInRange, final.lighterForMinors, final.notTwice, final.amounts, final.handedOver,
      ],
    },
    report: { name: '报本机关备案', by: squad, from: ['spotDecided'], to: 'reported', law: penalty.art(52) },
    // 送达、执行
    announce: {
      name: '公告送达', by: squad, from: ['decided', 'noPenalty'], on: 'announcedOn', asks: ['announcedOn'], sets: { serviceMethod: 'notice' },
      reason: 'needed', law: civilProcedure.art(95),
    },
    serve: {
      name: '送达', by: squad, from: ['decided', 'noPenalty'], to: 'served', on: 'servedOn', asks: ['servedOn', 'serviceMethod', 'serviceProof'],
      may: ['receiver', 'electronicConsent', 'announcedOn'], needs: [final.consented, final.announced], makes: ['service'], law: penalty.art(61),
    },
    defer: {
      name: '批准暂缓（分期）缴纳', by: heads, from: inPerformance, on: 'deferredOn', asks: ['deferAskedOn', 'deferReason', 'deferAs', 'deferredOn', 'deferDays'], may: ['instalments'], recalls: ['fine', 'owed', 'paidTotal', 'payBy'],
      notIn: team, makes: ['defer'],
      needs: [guard.once('defer', '已经批准过暂缓（分期）缴纳。'), left.fineOpen, left.stillBinds, left.deferAsked, left.instalmentsFit],
      law: penalty.art(66),
    },
    pay: {
      name: '登记部分缴款', by: squad, from: inPerformance, to: 'performing', asks: ['payments'], may: ['surcharge', 'cashOn'],
      needs: [final.cashAllowed, final.capped, left.stillOwes, left.stillBinds, left.inPart],
      law: penalty.art(67),
    },
    settle: {
      name: '登记缴清', by: squad, from: [...inPerformance, 'court'], to: 'performing', asks: ['payments'], may: ['surcharge', 'cashOn'],
      law: penalty.art(67),
      needs: [final.cashAllowed, final.capped, left.stillOwes, left.stillBinds, { ...final.performed, id: 'settled' }],
    },
    handCash: { name: '当场收缴款交本机关', by: squad, from: ['performing'], on: 'cashHandedOn', asks: ['cashHandedOn'], needs: [final.cashTaken, left.cashInHand], law: penalty.art(71) },
    bankCash: {
      name: '当场收缴款交银行', by: ['clerkOffice', 'clerkEnforce'], from: ['performing'], on: 'cashBankedOn', asks: ['cashBankedOn'], needs: [final.cashHanded, left.cashToBank], law: penalty.art(71),
    },
    urge: {
      name: '催告', by: squad, from: ['served', 'performing', 'reported'], to: 'urged', on: 'urgeServedOn', asks: ['urgeServedOn'],
      may: ['surcharge', 'suitTimeEndedOn'],
      needs: [final.capped, left.unperformed, left.stillBinds, left.termOver], makes: ['urge'], law: compulsion.art(54),
    },
    // 催告以后只缴了一部分的，不用再催告一次。
    applyCourt: {
      name: '申请法院强制执行', by: heads, from: ['urged', 'performing'], to: 'court', on: 'courtAppliedOn', asks: ['courtAppliedOn', 'suitTimeEndedOn'],
      needs: [final.afterUrging, final.remediesOver, left.unperformed, left.stillBinds],
      notIn: team, makes: ['court'], law: compulsion.art(53),
    },
    courtEnd: { name: '登记法院结果', by: squad, from: ['court'], asks: ['courtResult'] },
    recordRemedy: {
      name: '登记复议、诉讼', by: [...squad, ...reviewers], from: afterDecision, on: 'remedyAskedOn', asks: ['remedyAskedOn'],
      may: ['reconsideration', 'litigation'], law: reconsideration.art(20),
    },
    reverse: {
      name: '登记决定被纠正', by: [...reviewers, ...heads], from: afterDecision, on: 'reversedOn', asks: ['reversedOn', 'reversal'],
      may: ['reconsideration', 'litigation'],
      law: penalty.art(75),
    },
    // 公开
    publish: {
      name: '公开处罚决定', by: ['clerkOffice', 'clerkEnforce'], from: afterDecision, on: 'publishedOn',
      asks: ['publishedOn', 'publicFacts', 'publishUntil'], sets: { withdrawnOn: null },
      needs: [left.notShown, guard.noNames, final.adult, final.stillStands, final.publicTerm, { id: 'impact', needs: yes('socialImpact'), says: '没有一定社会影响的处罚决定不公开。', help: '请核对“有一定社会影响”。', law: penalty.art(48) }],
      law: penalty.art(48),
    },
    withdrawPublication: {
      name: '撤回公开', by: ['clerkOffice', 'clerkEnforce'], from: afterDecision, on: 'withdrawnOn', asks: ['withdrawnOn'], law: penalty.art(48, '第二款'),
      needs: [left.notWithdrawn, { id: 'published', needs: filled('publishedOn'), says: '决定没有公开过。', help: '没有公开的，不需要撤回。' }],
    },
    // 结案、归档：各份文书说的是同一件事
    explainPapers: {
      name: '说明文书差异', by: squad, from: [...open, ...afterDecision, 'noPenalty'], asks: ['paperNotes'], sets: { paperNotesApproved: false },
      through: 'explain-paper', proposes: ['approvePapers'],
    },
    approvePapers: {
      name: '审核文书差异说明', by: reviewers, from: [...open, ...afterDecision, 'noPenalty'], sets: { paperNotesApproved: true }, needs: [someNotes, left.notesNew],
      notBy: [...inquired, 'explainPapers'], notIn: team,
    },
    linkRecordings: { name: '关联执法记录', by: squad, from: [...open, ...afterDecision, 'noPenalty'], asks: ['recordings'], law: penalty.art(47) },
    close: {
      name: '批准结案', by: heads, from: ['served', 'performing', 'court', 'reported'], to: 'done', on: 'closedOn', asks: ['closedOn'],
      needs: [final.performed, final.cashBanked, guard.coercionEnded, ...final.recordedStages, papersConsistent], notBy: inquired, notIn: team, makes: ['closing'], law: penalty.art(47),
    },
    archive: {
      name: '归档', by: ['clerkEnforce', 'clerkOffice'], from: ['done'], to: 'archived', on: 'archivedOn', asks: ['archivedOn', 'archiveNo'],
      needs: [papersConsistent], makes: ['front', 'back'],
      law: penalty.art(47),
    },
  },
  clocks: caseClocks,
  figures: caseFigures,
  papers: casePapers,
  // 只公开有社会影响的决定；自然人只写姓氏，未成年人的不公开。证据、笔录、举报人不公开，公示期满、撤回、被撤销的不再显示。
  portal: {
    shows: 'items',
    when: all(
      filled('publishedOn'), not(filled('withdrawnOn')), not(filled('reversedOn')), filled('publishUntil'), not(reached('publishUntil')),
      not(yes('underEighteen')), not(yes('nameInPublic')), not(inState('noPenalty')),
    ),
    date: 'publishedOn', title: 'publicTitle',
    fields: ['publicParty', 'cause', 'publicFacts', 'articles', 'kinds', 'fine', 'gain', 'decisionNo', 'decidedOn', 'publishedOn', 'publishUntil'],
  },
  reads: {
    // 党政办记集体讨论、公示、撤下公示、归档，都不是它立的案。
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'unit', clerkEmergency: 'own', villageCadre: 'own', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保管期限由档案规定，处罚案卷一般三十年（未核实，各县可设）。
  privacy: { purpose: '查处违法行为，制作和送达执法文书', basis: penalty.art(59), keepYears: 30, after: 'closedOn' },
  entitled: '{cause}案',
  listedBy: 'discoveredOn',
  lists: ['caseNo', 'cause', 'procedure', 'discoveredOn', 'filedOn', 'undertaker', 'decidedOn', 'kinds', 'owed', 'paidTotal', 'closedOn'],
  duplicates: { same: ['cause', 'actPlace', 'actOn'], days: 30 },
})
