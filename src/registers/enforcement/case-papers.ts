import { filled, is, some, yes } from '../../kernel/condition.ts'
import { compulsion } from '../../law/compulsion.ts'
import { crimeTransfer } from '../../law/crime-transfer.ts'
import { penalty } from '../../law/penalty.ts'

const who = ['caseNo', 'cause', 'party'] as const
const act = ['actOn', 'actPlace', 'facts'] as const
const team = ['undertaker', 'investigators', 'certificates'] as const
const twoSigns = ['执法人员', '执法人员', '当事人'] as const
const seal = '行政机关（印章）'

/** 执法文书：当事人、时间、地点、事实、条款、金额都取自同一栏，各份之间不会不一致（K01–K14）。 */
export const casePapers = {
  intake: { name: '案件登记表', shows: ['source', 'discoveredOn', 'cause', 'actPlace', 'verification', 'verifiedOn'], signs: ['登记人'] },
  filing: {
    name: '立案审批表', shows: [...who, 'partyType', 'item', 'source', 'discoveredOn', 'verification', ...team, 'proposedOn', 'filedOn'],
    signs: ['办案人员', '负责人'], law: penalty.art(54),
  },
  scene: { name: '现场检查（勘验）笔录', when: some('records', is('kind', 'scene')), shows: [...who, 'records', ...team], signs: twoSigns, law: penalty.art(55) },
  inquiry: { name: '询问笔录', when: some('records', is('kind', 'inquiry')), shows: ['caseNo', 'party', 'records', 'certificates'], signs: ['询问人', '记录人', '被询问人'], law: penalty.art(55) },
  evidenceList: { name: '证据目录', shows: ['caseNo', 'cause', 'evidence'], signs: ['办案人员'], law: penalty.art(46) },
  correct: { name: '责令改正通知书', shows: [...who, 'orderCorrect', 'orderDueOn'], signs: [seal], when: filled('orderCorrect') },
  extension: {
    name: '延长办案期限审批表', shows: ['caseNo', 'cause', 'filedOn', 'extendDays', 'extendRule', 'extendedOn'], signs: ['负责人'], when: filled('extendedOn'),
  },
  extensionAgain: {
    name: '再次延长办案期限集体讨论记录',
    shows: [
      'caseNo', 'cause', 'filedOn', 'extendedOn', 'extendDays', 'extendTalkedOn', 'extendMembers', 'extendAgainReason', 'extendAgainRule', 'extendAgainDays',
      'extendedAgainOn',
    ],
    signs: ['参加讨论的负责人', '记录人'], when: filled('extendedAgainOn'),
  },
  conclusion: {
    name: '调查终结报告',
    shows: [...who, ...act, 'evidence', 'laws', 'articles', 'discretion', 'proposedKinds', 'proposedFine', 'proposedGain', ...team, 'concludedOn'],
    signs: ['办案人员'],
  },
  reviewRequest: {
    name: '法制审核送审表', shows: [...who, 'reviewGrounds', 'facts', 'evidence', 'articles', 'discretion', 'sentToReviewOn'], signs: ['办案机构'],
  },
  review: { name: '法制审核意见书', shows: [...who, 'legalReview', 'reviewResult', 'reviewedOn'], signs: ['审核人员'], law: penalty.art(58) },
  notice: {
    name: '行政处罚事先告知书',
    shows: ['noticeNo', ...who, ...act, 'articles', 'discretion', 'proposedKinds', 'proposedFine', 'proposedGain', 'noticeServedOn'],
    signs: [seal], text: '你（单位）有权进行陈述和申辩。', law: penalty.art(44),
  },
  hearingRights: {
    name: '行政处罚听证告知书', shows: ['noticeNo', ...who, ...act, 'articles', 'proposedKinds', 'proposedFine', 'proposedGain', 'noticeServedOn'],
    when: yes('hearingOffered'), signs: [seal], text: '你（单位）有权要求听证；要求听证的，自告知后五个工作日内提出。', law: penalty.art(63),
  },
  defence: {
    name: '陈述申辩笔录', shows: [...who, 'defenceOn', 'defence', 'defenceAdopted', 'defenceAnswer'], signs: twoSigns, when: filled('defenceOn'),
    law: penalty.art(45),
  },
  hearingCall: {
    name: '听证通知书', shows: [...who, 'hearingNoticeOn', 'hearingDueOn', 'hearingChair'], signs: [seal], when: filled('hearingNoticeOn'),
    law: penalty.art(64),
  },
  hearing: {
    name: '听证笔录', shows: [...who, 'heardOn', 'hearingChair', 'hearingOpinion'], signs: ['听证主持人', '办案人员', '当事人'], when: filled('heardOn'),
    law: penalty.art(64),
  },
  discussion: {
    name: '集体讨论笔录', shows: [...who, 'discussedOn', 'discussMembers', 'discussOpinion'], signs: ['参加人'], when: filled('discussedOn'),
    law: penalty.art(57, '第二款'),
  },
  approval: {
    name: '行政处罚决定审批表', shows: [...who, 'facts', 'articles', 'discretion', 'proposedFine', 'kinds', 'fine', 'gain', 'lowerReason', 'decidedOn'],
    signs: ['负责人'],
    law: penalty.art(57),
  },
  decision: {
    name: '行政处罚决定书', when: is('procedure', 'ordinary'), law: penalty.art(59), signs: [seal],
    shows: [
      'decisionNo', 'cause', 'party', ...act, 'evidence', 'articles', 'discretion', 'kinds', 'fine', 'gain', 'orderCorrect', 'remedies', 'decidedOn',
    ],
  },
  spot: {
    name: '当场行政处罚决定书', when: is('procedure', 'simple'), law: penalty.art(52), signs: ['执法人员', '执法人员', '当事人', seal],
    shows: ['decisionNo', 'cause', 'party', ...act, 'articles', 'kinds', 'fine', 'certificates', 'remedies', 'decidedOn'],
  },
  noPenalty: {
    name: '不予行政处罚决定书', shows: [...who, ...act, 'articles', 'excuse', 'education', 'remedies', 'decidedOn'], signs: [seal], when: filled('excuse'),
    law: penalty.art(33),
  },
  service: {
    name: '送达回证', shows: ['decisionNo', 'party', 'serviceMethod', 'servedOn', 'receiver'], signs: ['送达人', '送达人', '受送达人'], law: penalty.art(61),
  },
  defer: {
    name: '延期（分期）缴纳罚款审批表', shows: ['decisionNo', 'party', 'fine', 'deferAskedOn', 'deferReason', 'deferAs', 'deferDays', 'instalments', 'payBy', 'deferredOn'], signs: ['负责人'], when: filled('deferredOn'),
    law: penalty.art(66),
  },
  urge: {
    name: '履行行政处罚决定催告书', shows: ['decisionNo', 'party', 'owed', 'paidTotal', 'surcharge', 'urgeServedOn'], signs: [seal],
    when: filled('urgeServedOn'), law: compulsion.art(54),
  },
  court: {
    name: '强制执行申请书', shows: ['decisionNo', 'party', 'owed', 'paidTotal', 'surcharge', 'urgeServedOn', 'suitTimeEndedOn', 'courtAppliedOn'],
    signs: ['负责人', seal], when: filled('courtAppliedOn'), law: compulsion.art(54),
  },
  crime: {
    name: '涉嫌犯罪案件移送书', shows: [...who, ...act, 'evidence', 'crimeDecidedAt', 'crimeHandedAt'], signs: ['负责人', seal], when: filled('crimeDecidedAt'),
    law: crimeTransfer.art(5),
  },
  transfer: { name: '案件移送函', shows: ['source', 'discoveredOn', 'cause', 'actPlace', 'verification'], signs: [seal] },
  closing: {
    name: '结案审批表', shows: [...who, 'decisionNo', 'kinds', 'owed', 'paidTotal', 'surcharge', 'recordings', 'closedOn'], signs: ['办案人员', '负责人'],
  },
  front: { name: '正卷卷内目录', shows: ['archiveNo', ...who, 'filedOn', 'decisionNo', 'evidence', 'servedOn', 'payments'], signs: ['立卷人'] },
  back: {
    name: '副卷卷内目录', shows: ['archiveNo', ...who, 'source', 'concludedOn', 'legalReview', 'discussedOn', 'heardOn', 'closedOn'], signs: ['立卷人'],
  },
} as const
