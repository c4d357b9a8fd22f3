import { all, filled, inState, inTime, is, not, ordered } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { disclosure } from '../../law/disclosure.ts'
import { fairCompetition } from '../../law/fair-competition.ts'
import { filingReview } from '../../law/filing-review.ts'
import { localGovernment } from '../../law/local-government.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { reconsideration } from '../../law/reconsideration.ts'
import { normativeFields } from './normative-document-fields.ts'
import * as guard from './normative-document-guards.ts'
import { normReadable, normRevised, normSame, pastedSame, reviewedReadable } from './wording-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce'] as const
const filers = ['clerkOffice', 'clerkJustice'] as const
const inDraft = ['drafting', 'consulting', 'returned'] as const

/** 行政规范性文件：从立项到废止；统一登记、统一编号、统一公布，有件必备。 */
export const normativeDocument = defineRegister({
  id: 'normative-document', name: '行政规范性文件', area: 'rules', prefix: 'GF', about: '涉及公民、法人权利义务、可以反复适用的文件：起草、征求意见、合法性审核、集体审议、公布、备案、清理。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    localGovernment.art(75), localGovernment.art(76, '第一项'), localGovernment.art(12, '第十项'), filingReview.art(25), reconsideration.art(13),
    businessEnvironment.art(64), disclosure.art(20, '第一项'),
  ],
  fields: normativeFields,
  states: {
    planned: '立项', drafting: '起草', consulting: '征求意见', reviewing: '合法性审核', returned: '退回修改', discussed: '已集体审议', signed: '已签发',
    registered: '已登记编号',
    published: '已公布', filed: '已报备案', inForce: '有效', evaluated: '评估清理', amended: '已修改', repealed: '已废止', expired: '已失效',
  },
  final: ['amended', 'repealed', 'expired'],
  standing: ['inForce'],
  steps: {
    plan: {
      name: '立项', by: clerks, from: [], to: 'planned', on: 'plannedOn',
      asks: ['kind', 'office', 'drafter', 'plannedOn', 'isNormative', 'identifyReason'], may: ['affectsBusiness', 'isMajorDecision'],
      needs: [guard.normative], law: localGovernment.art(76, '第一项'),
    },
    draft: {
      name: '起草', by: clerks, from: ['planned', ...inDraft], to: 'drafting',
      asks: ['affectsBusiness', 'isMajorDecision', 'basis', 'necessity', 'draft'], may: ['drafter', 'clauses', 'reviewedText', 'basisNote', 'setsNothing'],
      needs: [guard.nothingPersonal], makes: ['explanatory'],
    },
    consult: {
      name: '公开征求意见', by: clerks, from: ['drafting', 'returned'], to: 'consulting', on: 'consultFrom',
      asks: ['consultFrom', 'consultTo', 'consultChannels'], may: ['consultShortReason', 'consultShownAt', 'consultProof'], makes: ['consultation'],
      needs: [{ id: 'period', needs: ordered('consultFrom', 'consultTo'), says: '截止日期早于开始日期。', help: '请核对日期。' }, guard.shownBefore],
      law: businessEnvironment.art(62),
    },
    comment: {
      name: '登记意见', by: clerks, from: ['consulting'], asks: ['comments'], needs: [guard.commentsInOrder], law: businessEnvironment.art(62),
    },
    // 公众在门户上提的，收到即入册；只增不改，谁也不能更正。
    receive: {
      name: '网上收到意见', by: ['public'], from: ['consulting'], asks: ['comments'], needs: [guard.withinPeriod, guard.commentsInOrder],
      law: businessEnvironment.art(62),
    },
    answer: {
      name: '答复意见', by: clerks, from: ['consulting'], asks: ['answers'], needs: [guard.answersInOrder, guard.nothingPersonal], law: businessEnvironment.art(62),
    },
    summarise: {
      name: '汇总意见', by: clerks, from: ['consulting'], on: 'summarisedOn', asks: ['summarisedOn', 'opinionCount', 'adoptedCount', 'adoptionNote'],
      needs: [guard.periodOver, guard.allAnswered, guard.counted], makes: ['received', 'adoption'], law: businessEnvironment.art(62),
    },
    reviewFairness: {
      name: '公平竞争审查', by: [...clerks, 'justiceHead'], from: inDraft, on: 'fairOn', asks: ['fairResult', 'fairBy', 'fairOn'],
      needs: [guard.fairByAnother], makes: ['fairness'], law: fairCompetition.art(16),
    },
    submit: {
      name: '送合法性审核', by: clerks, from: inDraft, to: 'reviewing', on: 'submittedOn', asks: ['submittedOn', 'setsNothing'],
      may: ['draft', 'reviewedText'], needs: [...guard.clean, guard.noCreatingWords, guard.heard, guard.summarised, guard.fair, reviewedReadable, pastedSame], law: localGovernment.art(75),
      opens: {
        register: 'legal-review', step: 'submit', link: 'legalReview',
        with: { subjectType: { value: 'norm' }, submittedOn: 'submittedOn', drafter: 'drafter', draft: 'draft' },
      },
    },
    return: {
      name: '退回修改', by: ['clerkOffice', 'justiceHead', 'principal'], from: ['reviewing', 'discussed'], to: 'returned', reason: 'needed',
      sets: guard.anew,
    },
    discuss: {
      name: '集体审议', by: ['clerkOffice'], from: ['reviewing'], to: 'discussed', on: 'discussedOn', asks: ['meeting'], may: ['body'],
      needs: [guard.reviewed, guard.reviewedBefore, guard.counselled, guard.decidedToo, guard.approved],
      makes: ['minutes'], law: localGovernment.art(75),
    },
    sign: {
      name: '签发', by: ['principal'], from: ['discussed'], to: 'signed', on: 'signedOn',
      asks: ['signedBy', 'signedOn', 'effectiveOn'], may: ['validUntil', 'body', 'diffWhy', 'basisNote'], copies: { body: ['reviewedText', 'draft'] },
      needs: [guard.basisStands, normReadable, normSame, normRevised, guard.noCreatingWords], notBy: ['plan', 'draft'],
      notIn: ['drafter'], law: localGovernment.art(76, '第一项'),
    },
    register: {
      name: '统一登记编号', by: filers, from: ['signed'], to: 'registered', numbers: ['docNo', 'regNo'], makes: ['text'],
    },
    publish: {
      name: '公布', by: ['clerkOffice'], from: ['registered'], to: 'published', on: 'publishedOn', asks: ['publishedOn'],
      may: ['publishUrl', 'explanation', 'effectiveOn'], needs: [guard.publishedFirst], law: disclosure.art(26),
    },
    file: {
      name: '报送备案', by: filers, from: ['published'], to: 'filed', on: 'filingSentOn', asks: ['filedTo', 'filingSentOn'],
      may: ['filingReceivedOn'], makes: ['filing'], law: filingReview.art(25),
    },
    recordFiling: {
      name: '登记备案结果', by: [...filers, 'countyReviewer'], from: ['filed', 'inForce'], on: 'filingDecidedOn',
      asks: ['filingResult', 'filingDecidedOn'], may: ['filingReceivedOn', 'filingNo'], law: filingReview.art(25),
    },
    takeEffect: { name: '生效', by: ['clerkOffice'], from: ['filed'], to: 'inForce', needs: [guard.publishedFirst, guard.dayCome] },
    evaluate: {
      name: '评估清理', by: [...filers, 'justiceHead'], from: ['inForce'], to: 'evaluated', asks: ['cleanups'], makes: ['cleanupList'],
    },
    keep: { name: '继续有效', by: filers, from: ['evaluated'], to: 'inForce', may: ['validUntil'], needs: [guard.cleanedUp('keep', 'keep')] },
    amend: {
      name: '修改（由新文件替代）', by: ['principal'], from: ['evaluated'], to: 'amended', on: 'endedOn', asks: ['endedOn'],
      needs: [guard.cleanedUp('amend', 'amend')],
    },
    repeal: {
      name: '废止', by: ['principal'], from: ['evaluated'], to: 'repealed', on: 'endedOn', asks: ['endedOn'],
      needs: [guard.cleanedUp('repeal', 'repeal')], law: localGovernment.art(12, '第十项'),
    },
    expire: {
      name: '失效', by: ['clerkOffice'], from: ['inForce', 'evaluated'], to: 'expired', on: 'endedOn', asks: ['endedOn'],
      needs: [{ id: 'over', needs: ordered('validUntil', 'endedOn'), says: '有效期未满或者没有有效期。', help: '有效期内停止施行的，请办理“废止”。' }],
    },
  },
  clocks: {
    publication: {
      name: '公布期限', from: 'signedOn', length: { workdays: 20, profile: 'gov-strict', law: disclosure.art(26) }, stops: ['publish'],
      warns: [5], late: '逾期公布。',
    },
    // 报备和审查的期限由省级规定（备案审查条例第二十五条），默认十五日、三十日，未核实。
    filing: {
      name: '报送备案期限', from: 'publishedOn', length: { days: 15, profile: 'gov-strict', setting: 'normativeDocument.filing' },
      stops: ['file'], warns: [5], late: '逾期报送备案。',
    },
    examination: {
      name: '备案审查期限', from: 'filingReceivedOn', length: { days: 30, profile: 'gov-strict', setting: 'normativeDocument.examination' },
      stops: ['recordFiling'], warns: [5],
    },
  },
  figures: {
    'normativeDocs.made': { name: '制定规范性文件', unit: '件', count: 'records', on: 'signedOn', by: ['kind', 'office'] },
    'normativeDocs.reviewed': { name: '经合法性审核的规范性文件', unit: '件', count: 'records', on: 'signedOn', where: filled('legalReview') },
    'normativeDocs.reviewRate': { name: '规范性文件审核率', unit: '%', count: 'rate', of: 'normativeDocs.reviewed', base: 'normativeDocs.made' },
    'normativeDocs.consulted': { name: '公开征求意见的规范性文件', unit: '件', count: 'records', on: 'signedOn', where: filled('consultFrom') },
    'normativeDocs.filed': { name: '报送备案的规范性文件', unit: '件', count: 'records', on: 'filingSentOn' },
    'normativeDocs.published': { name: '公布的规范性文件', unit: '件', count: 'records', on: 'publishedOn' },
    'normativeDocs.publishedAndFiled': {
      name: '公布后已报备案的规范性文件', unit: '件', count: 'records', on: 'publishedOn', where: filled('filingSentOn'),
    },
    'normativeDocs.filingRate': {
      name: '规范性文件报备率', unit: '%', count: 'rate', of: 'normativeDocs.publishedAndFiled', base: 'normativeDocs.published',
    },
    'normativeDocs.filedInTime': {
      name: '公布后按时报备案的规范性文件', unit: '件', count: 'records', on: 'publishedOn', where: all(filled('filingSentOn'), inTime('filing')),
    },
    'normativeDocs.filingOnTimeRate': {
      name: '规范性文件报备及时率', unit: '%', count: 'rate', of: 'normativeDocs.filedInTime', base: 'normativeDocs.publishedAndFiled',
    },
    'normativeDocs.correctedBySuperior': {
      name: '被要求纠正的规范性文件', unit: '件', count: 'records', on: 'filingDecidedOn', where: is('filingResult', 'corrected'),
    },
    'normativeDocs.cleaned': { name: '清理规范性文件', unit: '件', count: 'rows', of: 'cleanups', on: 'cleanups.on' },
    'normativeDocs.amended': {
      name: '清理后修改的规范性文件', unit: '件', count: 'rows', of: 'cleanups', on: 'cleanups.on', rows: is('result', 'amend'),
    },
    'normativeDocs.repealed': {
      name: '清理后废止的规范性文件', unit: '件', count: 'rows', of: 'cleanups', on: 'cleanups.on', rows: is('result', 'repeal'),
    },
    'normativeDocs.inForce': {
      name: '现行有效的规范性文件', unit: '件', count: 'stock', on: 'effectiveOn', until: 'endedOn',
      where: not(inState('planned', ...inDraft, 'reviewing', 'discussed', 'signed', 'registered')),
    },
  },
  papers: {
    explanatory: { name: '起草说明', shows: ['kind', 'office', 'basis', 'necessity', 'identifyReason'], signs: ['起草单位'] },
    consultation: {
      name: '征求意见公告', shows: ['kind', 'clauses', 'consultFrom', 'consultTo', 'consultChannels', 'consultShortReason'], signs: ['起草单位'], law: businessEnvironment.art(62),
    },
    received: { name: '意见登记表', when: filled('comments'), shows: ['consultFrom', 'consultTo', 'consultChannels', 'comments'], signs: ['登记人'] },
    adoption: { name: '意见采纳情况表', shows: ['opinionCount', 'adoptedCount', 'answers', 'adoptionNote', 'consultFrom', 'consultTo'] },
    fairness: { name: '公平竞争审查表', shows: ['kind', 'basis', 'fairResult', 'fairBy', 'fairOn'], signs: ['审查人'], law: fairCompetition.art(18) },
    minutes: { name: '会议纪要', shows: ['meeting', 'kind', 'legalReview'] },
    manuscript: { name: '签发稿', shows: ['kind', 'basis', 'signedBy', 'signedOn', 'effectiveOn', 'body'], signs: ['签发人'] },
    text: { name: '正式文本', shows: ['docNo', 'regNo', 'body', 'signedOn', 'effectiveOn', 'validUntil'], signs: ['制定机关（印章）'] },
    filing: {
      name: '备案报告', shows: ['docNo', 'regNo', 'signedOn', 'publishedOn', 'effectiveOn', 'basis', 'filedTo', 'filingSentOn'],
      signs: ['制定机关（印章）'], law: filingReview.art(25),
    },
    basisList: { name: '依据汇编', shows: ['docNo', 'basis', 'basisNote'] },
    cleanupList: { name: '清理目录', shows: ['docNo', 'regNo', 'cleanups', 'validUntil'] },
  },
  // 审核意见和会议记录不公开。
  portal: {
    shows: 'items', when: inState('published', 'filed', 'inForce', 'evaluated', 'amended', 'repealed', 'expired'), text: 'body',
    date: 'publishedOn',
    fields: [
      'docNo', 'regNo', 'kind', 'signedOn', 'publishedOn', 'effectiveOn', 'validUntil', 'endedOn', 'publishUrl', 'explanation',
      'consultFrom', 'consultTo', 'opinionCount', 'adoptedCount', 'adoptionNote', 'cleanups',
    ],
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'own', clerkEmergency: 'own', clerkEnforce: 'own', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '听取意见，向提出人反馈采纳情况', basis: personalInformation.art(13, '第一款第三项'), keepYears: 10 },
  listedBy: 'plannedOn',
  lists: ['docNo', 'kind', 'office', 'plannedOn', 'signedOn', 'publishedOn', 'effectiveOn', 'validUntil'],
})
