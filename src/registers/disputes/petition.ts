import { all, filled, is, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { petitionWork } from '../../law/petition-work.ts'
import { toClue } from './clue-opening.ts'
import { isAccusation, petitionFields } from './petition-fields.ts'
import { petitionFigures } from './petition-figures.ts'
import * as guard from './petition-guards.ts'

// 检举控告由指定的承接人办，信访专干不经手；承办单位的人只办派给自己的。
const desk = ['clerkPetition', 'in:assignee'] as const
const handlers = ['in:handlers', 'clerkPetition'] as const
const leaders = ['principal', 'deputyLeader'] as const

// 与信访事项或者信访人有直接利害关系的，应当回避（第二十八条第三款）；被反映的人员更不能办理（第三十条第三款）。
const apart = { notIn: ['interested', 'accused'] } as const

const early = ['triaged', 'informed'] as const
const inWork = ['accepted', 'handling'] as const
const answered = ['served', 'settled', 'reviewed', 'ended', 'lapsed', 'followed', 'closed'] as const
// 有了去向：受理、导入、转送、不予受理或者退回。
const placed = ['accept', 'route', 'transfer', 'refuse', 'giveBack'] as const
const open = [...guard.underWay, 'settled', 'ended', 'lapsed', 'followed'] as const

const entry = ['channel', 'receivedOn', 'petitioners', 'people', 'request'] as const
const entryExtras = [
  'fromOrgan', 'contactUnclear', 'reps', 'group', 'category', 'subject', 'facts', 'urgent', 'urgentReports', 'repeatOf', 'repeatCount', 'matterKey',
  'mediated', 'reception', 'assignee', 'accused', 'accusedUnit', 'interested',
] as const

/** 信访：一条记录就是一件信访事项，从收到到办结归档；告知、受理、办理、答复、复查、复核都在这一条上。 */
export const petition = defineRegister({
  id: 'petition', name: '信访事项', area: 'disputes', prefix: 'XFS',
  about: '来信、来访、网上、电话和转送、交办的每一件信访事项：告知、受理、办理、答复、复查、复核，以及积案。检举控告只有指定的人能看。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    petitionWork.art(17), petitionWork.art(18), petitionWork.art(19), petitionWork.art(21), petitionWork.art(22), petitionWork.art(41),
    petitionWork.art(46, '第五、六项'),
  ],
  fields: petitionFields,
  states: {
    received: '已登记', triaged: '已甄别', informed: '已告知', objected: '已提异议', returned: '已退回', accepted: '已受理', routed: '已导入法定途径',
    transferred: '已转送', notAccepted: '不予受理', handling: '办理中', opinionIssued: '已出具意见书', served: '已送达', settled: '已息诉',
    inReview: '复查中', reviewed: '已复查', inRecheck: '复核中', ended: '三级终结', lapsed: '期满未请求', followed: '已回访', closed: '已归档',
  },
  final: ['closed', 'routed', 'transferred', 'returned', 'notAccepted'],
  standing: ['informed', 'served', 'reviewed'],
  usually: { triaged: 'inform' },
  steps: {
    receive: {
      name: '登记', by: ['clerkPetition', 'clerkPeace'], from: [], to: 'received', on: 'receivedOn', asks: entry, may: entryExtras,
      needs: [guard.repsAmongPeople, guard.fiveReps], makes: ['entry'], law: petitionWork.art(19, '第一款'),
    },
    reportUrgent: {
      name: '报告重大紧急事项', by: [...desk, 'clerkPeace', 'handler'], from: [...guard.underWay, 'objected'], asks: ['urgentReports'], may: ['urgent'],
      law: petitionWork.art(25),
    },
    // 甄别可以重做：去向有变的，再甄别一次。
    triage: {
      name: '甄别分类', by: desk, from: ['received', ...early], to: 'triaged', asks: ['category', 'subject', 'informType'],
      may: [
        'statutory', 'route', 'responsibleOrgan', 'urgent', 'group', 'repeatOf', 'repeatCount', 'matterKey', 'assignee', 'accused', 'accusedUnit',
        'interested', 'contactUnclear', 'simple',
      ],
      needs: [guard.urgentTold], law: petitionWork.art(22), ...apart,
    },
    object: {
      name: '提出异议', by: desk, from: ['received', 'triaged'], to: 'objected', on: 'objectOn', asks: ['objectOn', 'objectReason'],
      needs: [guard.fromAbove], makes: ['objection'], law: petitionWork.art(23, '第三款'),
    },
    overrule: {
      name: '异议未获同意', by: desk, from: ['objected'], to: 'triaged', asks: ['category', 'subject', 'informType'],
      may: ['statutory', 'route', 'responsibleOrgan'], reason: 'needed',
    },
    giveBack: {
      name: '退回转送机关', by: desk, from: ['objected'], to: 'returned', on: 'returnedOn', asks: ['returnedOn'], law: petitionWork.art(23, '第三款'),
    },
    inform: {
      name: '书面告知', by: desk, from: ['triaged'], to: 'informed', on: 'informOn', asks: ['informOn'],
      makes: ['acceptNotice', 'routeNotice', 'transferNotice', 'refuseNotice'], law: petitionWork.art(23), ...apart,
    },
    accept: {
      name: '受理', by: desk, from: early, to: 'accepted', on: 'acceptedOn', asks: ['acceptedOn'], may: ['simple'], law: petitionWork.art(31), ...apart,
      needs: [guard.told, guard.toAccept, guard.notTwice, guard.notAccusation, guard.noOtherRoute],
    },
    route: {
      name: '导入法定途径', by: desk, from: early, to: 'routed', on: 'routedOn', asks: ['routedOn', 'routedTo', 'route'],
      needs: [guard.told, guard.toRoute, guard.toSupervision], law: petitionWork.art(31), ...apart,
    },
    transfer: {
      name: '转送', by: desk, from: early, to: 'transferred', on: 'transferredOn', asks: ['transferredOn', 'responsibleOrgan'],
      may: ['transferReceipt'], needs: [guard.told, guard.toTransfer], law: petitionWork.art(22), ...apart,
    },
    refuse: {
      name: '不予受理', by: desk, from: early, to: 'notAccepted', on: 'refusedOn', asks: ['refusedOn', 'refuseReason'], may: ['repeatOf'],
      needs: [guard.told, guard.toRefuse], law: petitionWork.art(19, '第三款'), ...apart,
    },
    assign: {
      name: '交办承办', by: ['clerkPetition', ...leaders], from: inWork, to: 'handling', asks: ['handlingUnit', 'handlers'], may: ['interested'],
      needs: [guard.notTheAccused], law: petitionWork.art(28), ...apart,
    },
    hear: {
      name: '举行听证', by: handlers, from: ['handling'], asks: ['hearing'], makes: ['hearingRecord'], law: petitionWork.art(31, '第六项'), ...apart,
    },
    // 双方同意才转调解；六十日不因调解而停（条例没有这样规定）。
    mediate: {
      name: '转入调解', by: handlers, from: inWork, on: 'mediationConsentOn', asks: ['mediationConsentOn', 'disputants', 'facts'],
      needs: [guard.mediable], law: petitionWork.art(33), ...apart,
      opens: {
        register: 'dispute', step: 'find', link: 'mediated', back: 'petition',
        with: {
          foundOn: 'mediationConsentOn', how: { value: 'petition' }, kind: 'subject', parties: 'disputants', peopleCount: 'people', summary: 'facts',
        },
      },
    },
    delegate: { name: '委托批准延期', by: ['principal'], from: inWork, asks: ['delegate'], law: petitionWork.art(34) },
    extend: {
      name: '延长办理期限', by: ['principal', 'in:delegate'], from: inWork, on: 'extensionOn',
      asks: ['extensionDays', 'extensionOn', 'extensionReason'], makes: ['extensionNotice'], law: petitionWork.art(34), ...apart,
    },
    tellExtension: {
      name: '告知延期', by: handlers, from: inWork, on: 'extensionToldOn', asks: ['extensionToldOn'], needs: [guard.extended],
      law: petitionWork.art(34), ...apart,
    },
    draft: {
      name: '起草处理意见', by: ['in:handlers'], from: ['handling'], asks: ['facts', 'opinionKind', 'opinionReason', 'opinionBasis'],
      law: petitionWork.art(32), ...apart,
    },
    issue: {
      name: '签发处理意见书', by: ['principal'], from: ['handling'], to: 'opinionIssued', on: 'opinionIssuedOn', asks: ['opinionIssuedOn', 'opinionFiles'],
      needs: [guard.fourParts], notBy: ['draft'], makes: ['opinion'], law: petitionWork.art(32), ...apart,
    },
    serve: {
      name: '送达', by: handlers, from: ['opinionIssued'], to: 'served', on: 'servedOn', asks: ['servedOn'], may: ['servedFiles'], makes: ['service'],
      law: petitionWork.art(34),
    },
    handClue: {
      name: '另行移送', by: [...desk, 'in:handlers', ...leaders], from: open, on: 'handedOverOn', asks: ['handedOverOn', 'clueReceiver'],
      law: organisedCrime.art(25), ...apart, opens: toClue('petition', 'request'),
    },
    settle: {
      name: '息诉', by: handlers, from: ['handling', 'opinionIssued', 'served', 'inReview', 'reviewed', 'inRecheck'], to: 'settled', on: 'settledOn',
      asks: ['settledOn'], may: ['settledFiles'], makes: ['settlement'], law: petitionWork.art(33),
    },
    requestReview: {
      name: '请求复查', by: ['clerkPetition', 'countyReviewer'], from: ['served'], to: 'inReview', on: 'reviewRequestedOn',
      asks: ['reviewRequestedOn', 'reviewOrgan'], law: petitionWork.art(35),
    },
    decideReview: {
      name: '作出复查意见', by: ['countyReviewer'], from: ['inReview'], to: 'reviewed', on: 'reviewDecidedOn',
      asks: ['reviewDecidedOn', 'reviewResult'], may: ['reviewFiles'], makes: ['review'], law: petitionWork.art(35), ...apart,
    },
    serveReview: {
      name: '送达复查意见', by: ['clerkPetition', 'countyReviewer'], from: ['reviewed'], on: 'reviewServedOn', asks: ['reviewServedOn'],
      law: petitionWork.art(35),
    },
    redo: { name: '重新办理', by: ['clerkPetition', ...leaders], from: ['reviewed'], to: 'handling', needs: [guard.toRedo], law: petitionWork.art(35) },
    requestRecheck: {
      name: '请求复核', by: ['clerkPetition', 'countyReviewer'], from: ['reviewed'], to: 'inRecheck', on: 'recheckRequestedOn',
      asks: ['recheckRequestedOn', 'recheckOrgan'], law: petitionWork.art(36),
    },
    recheckHear: {
      name: '复核听证开始', by: ['clerkPetition', 'countyReviewer'], from: ['inRecheck'], on: 'recheckHearingFrom', asks: ['recheckHearingFrom'],
      law: petitionWork.art(36),
    },
    recheckHeard: {
      name: '复核听证结束', by: ['clerkPetition', 'countyReviewer'], from: ['inRecheck'], on: 'recheckHearingTo', asks: ['recheckHearingTo'],
      needs: [guard.hearingBegun], law: petitionWork.art(36),
    },
    // 复核机关是上一级（通常为市级），在本系统没有岗位，由县级或者信访专干登记。
    decideRecheck: {
      name: '登记复核意见', by: ['clerkPetition', 'countyReviewer'], from: ['inRecheck'], to: 'ended', on: 'recheckDecidedOn', sets: { ended: true },
      asks: ['recheckDecidedOn', 'recheckResult'], may: ['recheckFiles'], makes: ['recheck'], law: petitionWork.art(36),
    },
    lapseReview: { name: '期满未请求复查', by: 'time', after: 'askReview', from: ['served'], to: 'lapsed', law: petitionWork.art(35) },
    lapseRecheck: { name: '期满未请求复核', by: 'time', after: 'askRecheck', from: ['reviewed'], to: 'lapsed', law: petitionWork.art(36) },
    rate: {
      name: '登记评价', by: ['clerkPetition', 'clerkPeace'], from: answered, on: 'ratedOn', asks: ['rating', 'ratedOn'], law: petitionWork.art(21),
    },
    // 三级终结后不再受理的，也转到这里疏导帮扶（第三十七条第三款）。
    follow: {
      name: '回访疏导帮扶', by: [...handlers, 'clerkPeace', 'in:leadCadre', 'in:assignee'], from: ['settled', 'lapsed', 'ended', 'notAccepted', 'followed'],
      to: 'followed', asks: ['visits'], may: ['helped'], law: petitionWork.art(37, '第三款'),
    },
    close: {
      name: '办结归档', by: leaders, from: ['followed'], to: 'closed', on: 'closedOn', asks: ['closedOn'], needs: [guard.noOpenOldCase],
      notBy: ['draft', 'follow'], makes: ['closing'], law: petitionWork.art(28),
    },
    listOld: {
      name: '列为积案', by: ['clerkPetition', 'clerkPeace', ...leaders], from: open, on: 'oldListedOn', sets: { oldCase: true },
      asks: ['oldListedOn', 'oldBasis', 'leadCadre', 'oldPlan'], may: ['oldNotice', 'repeatCount'], needs: [guard.oldEnough],
      law: petitionWork.art(18, '第二款'),
    },
    noteOld: {
      name: '登记积案进展', by: ['in:leadCadre', 'clerkPetition'], from: open, on: 'oldNotedOn', asks: ['oldNotes'], needs: [guard.listed], law: petitionWork.art(18, '第二款'),
    },
    unlistOld: {
      name: '积案销号', by: leaders, from: open, on: 'oldEndedOn', asks: ['oldEndedOn', 'oldEndBasis'], may: ['oldEndFiles'],
      needs: [guard.listed, guard.leavesRightly, guard.leavesEnded], notBy: ['noteOld'],
    },
    // 越级上访只凭上级通报登记；全年没有的，以零报告为准。
    recordSkip: { name: '登记越级上访通报', by: ['clerkPetition', 'clerkPeace'], from: [...open, 'notAccepted', 'closed'], asks: ['skips'] },
  },
  // 条例没有规定遇节假日顺延：提醒按不顺延的日子，逾期按顺延后的日子（两个日子都给出）。
  clocks: {
    inform: {
      name: '书面告知', from: 'receivedOn', when: all(not(yes('contactUnclear')), not(filled('returnedOn'))),
      length: { days: 15, profile: 'petition', law: petitionWork.art(23) }, stops: ['inform'], warns: [5, 2], late: '逾期告知。',
    },
    forward: {
      name: '转送', from: 'receivedOn', when: is('informType', 'transferred'), length: { days: 15, profile: 'petition', law: petitionWork.art(22) },
      stops: ['transfer', 'giveBack'], warns: [5, 2], late: '逾期转送。',
    },
    objection: {
      name: '提出异议', from: 'receivedOn', when: is('channel', 'transferred', 'assigned'),
      length: { workdays: 5, profile: 'petition', law: petitionWork.art(23, '第三款') }, stops: ['object', 'inform', ...placed], warns: [2],
      late: '逾期不能提出异议，应当办理。',
    },
    decide: {
      name: '办理', from: 'acceptedOn', length: { days: 60, profile: 'petition', law: petitionWork.art(34) }, stops: ['issue', 'settle'],
      extends: { by: 'extend', days: 'extensionDays', max: 30, told: 'extensionToldOn', law: petitionWork.art(34) }, warns: [15, 5], late: '逾期办理。',
    },
    askReview: {
      name: '请求复查期间', from: 'servedOn', length: { days: 30, profile: 'petition', law: petitionWork.art(35) },
      stops: ['requestReview', 'settle', 'lapseReview'], late: '信访人没有请求复查，处理意见即为终结意见。',
    },
    review: {
      name: '复查', from: 'reviewRequestedOn', length: { days: 30, profile: 'petition', law: petitionWork.art(35) }, stops: ['decideReview', 'settle'],
      warns: [10, 5], late: '逾期复查。',
    },
    askRecheck: {
      name: '请求复核期间', from: 'reviewTold', when: not(is('reviewResult', 'redo')),
      length: { days: 30, profile: 'petition', law: petitionWork.art(36) },
      stops: ['requestRecheck', 'settle', 'lapseRecheck'], late: '信访人没有请求复核，复查意见即为终结意见。',
    },
    recheck: {
      name: '复核', from: 'recheckRequestedOn', length: { days: 30, profile: 'petition', law: petitionWork.art(36) },
      stops: ['decideRecheck', 'settle'],
      pauses: [{ from: 'recheckHear', to: 'recheckHeard', law: petitionWork.art(36) }], warns: [10, 5], late: '逾期复核。',
    },
    // 简易办理的三个、十个工作日，以及积案按月登记进展，全国性依据未核实，由县里设置。
    simpleAccept: {
      name: '简易办理受理', from: 'receivedOn', when: yes('simple'), length: { workdays: 3, profile: 'petition', setting: 'petition.simpleAccept' },
      stops: placed, warns: [1],
    },
    simpleOpinion: {
      name: '简易办理答复', from: 'acceptedOn', when: yes('simple'), length: { workdays: 10, profile: 'petition', setting: 'petition.simpleOpinion' },
      stops: ['issue', 'settle'], warns: [3],
    },
    oldMonthly: {
      name: '积案月度进展', from: 'oldListedOn', length: { months: 1, profile: 'gov-strict', setting: 'petition.oldMonthly' }, restarts: ['noteOld'],
      stops: ['unlistOld', 'route', 'transfer', 'refuse', 'giveBack'], warns: [5], late: '本月没有登记积案进展。',
    },
  },
  figures: petitionFigures,
  papers: {
    entry: {
      name: '信访登记表', shows: ['channel', 'receivedOn', 'petitioners', 'people', 'reps', 'category', 'subject', 'request', 'facts'],
      signs: ['登记人'], law: petitionWork.art(19),
    },
    acceptNotice: {
      name: '受理告知书', when: is('informType', 'accepted'), shows: ['petitioners', 'receivedOn', 'request', 'informOn'], law: petitionWork.art(23),
      text: '您反映的事项，本机关予以受理，自受理之日起六十日内办结并书面答复；情况复杂的，经批准可以延长，延长不超过三十日，并告知理由。',
    },
    routeNotice: {
      name: '导入法定途径告知书', when: is('informType', 'route'), shows: ['petitioners', 'receivedOn', 'route', 'informOn'], law: petitionWork.art(31),
    },
    transferNotice: {
      name: '转送告知书', when: is('informType', 'transferred'), shows: ['petitioners', 'receivedOn', 'responsibleOrgan', 'informOn'],
      law: petitionWork.art(22),
    },
    refuseNotice: {
      name: '不予受理告知书', when: is('informType', 'notOurs', 'notAccepted'),
      shows: ['petitioners', 'receivedOn', 'responsibleOrgan', 'refuseReason', 'informOn'], law: petitionWork.art(23),
    },
    objection: { name: '异议函', shows: ['fromOrgan', 'receivedOn', 'objectReason', 'objectOn'], law: petitionWork.art(23, '第三款') },
    extensionNotice: {
      name: '延期告知书', shows: ['petitioners', 'acceptedOn', 'extensionDays', 'extensionReason', 'extensionToldOn'], law: petitionWork.art(34),
    },
    hearingRecord: { name: '听证笔录', shows: ['petitioners', 'request', 'hearing'], signs: ['主持人', '信访人', '记录人'], law: petitionWork.art(31, '第六项') },
    opinion: {
      name: '信访事项处理意见书', shows: ['petitioners', 'request', 'facts', 'opinionKind', 'opinionReason', 'opinionBasis', 'opinionIssuedOn'],
      text: '对本意见不服的，可以自收到之日起三十日内请求上一级机关、单位复查。', signs: ['承办单位（印章）'], law: petitionWork.art(32),
    },
    service: { name: '送达回证', shows: ['petitioners', 'opinionIssuedOn', 'servedOn'], signs: ['送达人', '受送达人'] },
    review: {
      name: '复查意见书', shows: ['petitioners', 'reviewOrgan', 'reviewRequestedOn', 'reviewResult', 'reviewDecidedOn'],
      law: petitionWork.art(35),
    },
    recheck: {
      name: '复核意见书', shows: ['petitioners', 'recheckOrgan', 'recheckRequestedOn', 'recheckResult', 'recheckDecidedOn'],
      law: petitionWork.art(36),
    },
    settlement: { name: '息诉协议', shows: ['petitioners', 'request', 'settledOn'], signs: ['信访人', '承办单位'], law: petitionWork.art(33) },
    closing: { name: '办结报告', shows: ['channel', 'subject', 'opinionKind', 'concludedOn', 'visits', 'helped', 'closedOn'], signs: ['承办人', '分管领导'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkPetition: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'unit', auditor: 'unit',
    clerkJustice: 'own', clerkEmergency: 'own', clerkEnforce: 'own', clerkOffice: 'totals', evaluator: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  // 保存年限未核实，由各县设置（petition.keepYears）。
  privacy: { purpose: '办理信访事项，告知、答复和送达', basis: petitionWork.art(23), keepYears: 10, highly: isAccusation },
  restricted: isAccusation,
  entitled: '{village}{subject}信访',
  listedBy: 'receivedOn',
  lists: ['receivedOn', 'channel', 'subject', 'people', 'informType', 'acceptedOn', 'concludedOn', 'oldCase'],
  duplicates: { same: ['petitioners', 'subject'], days: 60 },
})
