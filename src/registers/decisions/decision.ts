import { all, filled, inState, is, not } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { disclosure } from '../../law/disclosure.ts'
import { fairCompetition } from '../../law/fair-competition.ts'
import { majorDecisions as law } from '../../law/major-decisions.ts'
import { decisionFields } from './decision-fields.ts'
import { decisionFigures } from './decision-figures.ts'
import * as guard from './decision-guards.ts'

const clerks = ['clerkOffice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce', 'clerkJustice'] as const
const drafters = ['in:drafter', 'in:drafters'] as const
const beforeReview = ['drafting', 'heard', 'argued', 'assessed'] as const
const beforeDiscussion = [guard.participated, guard.arguedFirst, guard.assessedFirst, guard.controlled, guard.fairFirst] as const
const open = ['participating', ...beforeReview.slice(1), 'reviewing', 'ready', 'discussed', 'shelved'] as const
const decided = ['decided', 'published', 'executing', 'evaluated', 'adjusted', 'suspended', 'terminated'] as const

/** 重大行政决策：公众参与、专家论证、风险评估、合法性审查、集体讨论决定，一步一步办；少一步、颠倒一步，下一步就办不了。 */
export const decision = defineRegister({
  id: 'decision', name: '重大行政决策', area: 'decisions', prefix: 'JC',
  about: '列入目录的每一项决策：启动、拟订、公众参与、专家论证、风险评估、合法性审查、集体讨论决定、公布、执行、后评估、归档。',
  version: { number: 1, since: '2026-01-01' },
  // 条例约束县级以上政府，乡镇参照执行（第四十二条）。
  law: [
    law.art(3), law.art(10), law.art(17), law.art(23), law.art(29, '第一项'), law.art(35), law.art(42), fairCompetition.art(18),
    businessEnvironment.art(62),
  ],
  fields: decisionFields,
  states: {
    proposed: '已提出', listed: '已列入目录', initiated: '已启动', drafting: '起草', participating: '公众参与', heard: '意见已汇总', argued: '已专家论证',
    assessed: '已风险评估', reviewing: '合法性审查', ready: '提请讨论', discussed: '已讨论', decided: '已决定', shelved: '暂缓决定', rejected: '未通过',
    published: '已公布', executing: '正在执行', evaluated: '已后评估', adjusted: '已调整', suspended: '已中止', terminated: '已终止', archived: '已归档',
  },
  final: ['archived'],
  usually: { assessed: 'submit', executing: 'archive' },
  steps: {
    propose: {
      name: '提出建议', by: [...clerks, 'deputyLeader', 'principal'], from: [], to: 'proposed', on: 'proposedOn',
      asks: ['kind', 'proposedOn', 'proposedBy', 'necessity'], may: ['office', 'dueOn', 'replaces'], law: law.art(10),
    },
    list: {
      name: '列入目录', by: ['clerkOffice'], from: ['proposed'], to: 'listed', asks: ['catalogue', 'catalogueItem', 'office', 'dueOn'],
      gathers: { catalogueRequired: { from: 'catalogue', row: 'items', key: 'name', named: 'catalogueItem', is: 'required' } },
      needs: [guard.cataloguePublished, guard.inCatalogue],
      law: law.art(3),
    },
    // 决策机关决定启动，明确承办单位、起草人和应履行的程序；此后起草人不能更换成审查人。
    initiate: {
      name: '启动', by: ['principal'], from: ['proposed', 'listed'], to: 'initiated', on: 'initiatedOn',
      asks: ['initiatedOn', 'office', 'dueOn', 'traits', 'required', 'drafter'], may: ['drafters', 'outsideWhy', 'droppedWhy'], notBy: ['propose'],
      recalls: ['catalogueRequired'], begins: { required: 'catalogueRequired' },
      needs: [guard.listedOrWhy, guard.noTraits, guard.keepsCatalogue, guard.always, guard.expertsListed, guard.riskListed, guard.fairListed], makes: ['initiation'], law: law.art(11),
    },
    draft: {
      name: '拟订草案', by: drafters, from: ['initiated', 'drafting'], to: 'drafting', asks: ['explanation', 'clauses', 'disagreement'],
      may: ['basis', 'policyBasis', 'draft', 'disagreementNote'], needs: [guard.nothingPersonal], makes: ['draft'], law: law.art(12),
    },
    waive: {
      name: '认定不适用', by: ['principal'], from: beforeReview, asks: ['waivers'], notBy: ['propose', 'draft'],
      notIn: ['drafter', 'drafters'], needs: [guard.secretOnly],
      law: law.art(14),
    },
    consult: {
      name: '公开征求意见', by: clerks, from: ['drafting'], to: 'participating', on: 'consultFrom', asks: ['consultFrom', 'consultTo', 'consultChannels'],
      may: ['consultShortReason', 'consultDraft', 'consultShownAt', 'consultProof'],
      needs: [guard.inOrder, guard.thirtyDays, guard.shownBefore, guard.nothingPersonal], makes: ['consultation'], law: law.art(15),
    },
    comment: {
      name: '登记意见', by: clerks, from: ['participating'], asks: ['comments'], needs: [guard.commentsInOrder], law: law.art(18),
    },
    // 公众在门户上提的，收到即入册；只增不改，谁也不能更正。
    receive: {
      name: '网上收到意见', by: ['public'], from: ['participating'], asks: ['comments'], needs: [guard.withinPeriod, guard.commentsInOrder],
      law: law.art(15),
    },
    hear: {
      name: '听证', by: clerks, from: ['participating'], asks: ['hearings'], needs: [guard.papersInTime], makes: ['hearing'], law: law.art(16),
    },
    answer: {
      name: '答复意见', by: clerks, from: ['participating'], asks: ['answers'], needs: [guard.answersInOrder, guard.nothingPersonal], law: law.art(18),
    },
    // 意见登记表有提出人，只入卷；意见采纳说明没有，可以公布。
    summarise: {
      name: '汇总意见', by: clerks, from: ['participating'], to: 'heard', on: 'summarisedOn', asks: ['summarisedOn', 'adoptionNote'],
      may: ['groupsHeard'], makes: ['received', 'adoption'], law: law.art(18),
      needs: [guard.periodOver, guard.allAnswered, guard.hearingHeld, guard.hearingAdvised, guard.groupsConsulted],
    },
    // 送审时的全文留在 reviewedText；送审以后改的是条款，提请讨论时两者比对。
    improve: {
      name: '完善草案', by: drafters, from: ['heard', 'argued', 'assessed', 'reviewing'], asks: ['clauses'], may: ['explanation'],
      needs: [guard.nothingPersonal], law: law.art(18),
    },
    argue: {
      name: '专家论证', by: clerks, from: beforeReview, to: 'argued', on: 'arguedOn', asks: ['arguedOn', 'experts'], may: ['expertsAdopted'],
      needs: [guard.participated, guard.independent, guard.signed], makes: ['experts'], law: law.art(19),
    },
    assess: {
      name: '风险评估', by: clerks, from: beforeReview, to: 'assessed', on: 'assessedOn',
      asks: ['assessedOn', 'riskLevel', 'riskPoints', 'riskMeasures', 'riskConclusion'], may: ['riskReused', 'riskBy', 'riskAdjusted'],
      needs: [guard.participated, guard.arguedFirst], makes: ['risk'], law: law.art(22),
    },
    assessFairness: {
      name: '公平竞争审查', by: [...clerks, 'justiceHead'], from: beforeReview, on: 'fairOn', asks: ['fairResult', 'fairBy', 'fairOn'],
      notIn: ['drafter', 'drafters'], needs: [guard.fairByAnother], makes: ['fairness'], law: fairCompetition.art(16),
    },
    submit: {
      name: '送合法性审查', by: [...clerks, ...drafters], from: beforeReview, to: 'reviewing', on: 'submittedOn', asks: ['submittedOn'],
      may: ['draft', 'reviewedText'], copies: { reviewedText: ['clausesText'] }, needs: beforeDiscussion, law: law.art(25),
      opens: {
        register: 'legal-review', step: 'submit', link: 'legalReview',
        with: { subjectType: { value: 'decision' }, submittedOn: 'submittedOn', drafter: 'drafter', drafters: 'drafters', draft: 'draft' },
      },
    },
    return: {
      name: '退回修改', by: ['justiceHead', 'deputyLeader', 'principal'], from: ['reviewing', 'ready'], to: 'drafting', reason: 'needed', sets: guard.anew,
    },
    table: {
      name: '提请讨论', by: ['clerkOffice', 'deputyLeader'], from: ['reviewing', 'shelved'], to: 'ready', on: 'tabledOn',
      asks: ['tabledOn'], may: ['diffWhy', 'reviewShortReason', 'legalRisk'], makes: ['draft'],
      needs: [...beforeDiscussion, guard.reviewed, guard.reviewedBefore('tabledOn'), guard.counselled, guard.sevenDays, guard.textKept, guard.same, guard.revised], law: law.art(25),
    },
    discuss: {
      name: '集体讨论', by: ['clerkOffice'], from: ['ready'], to: 'discussed', on: 'meetingOn',
      asks: ['meetingOn', 'meetingType', 'present', 'statements'],
      may: ['headReason'], needs: [guard.reviewed, guard.reviewedBefore('meetingOn'), guard.sevenDays, guard.attributed, guard.headSpeaksLast], makes: ['record'], law: law.art(30),
    },
    reportToParty: {
      name: '请示党委', by: ['clerkOffice', 'principal'], from: ['discussed', 'decided'], on: 'partyReportedOn', asks: ['partyReportedOn'],
      law: law.art(31),
    },
    decide: {
      name: '决定通过', by: ['principal'], from: ['discussed'], to: 'decided', on: 'decidedOn', asks: ['decidedOn'], may: ['headReason'],
      sets: { result: 'passed' }, notBy: ['draft', 'improve'], notIn: ['drafter', 'drafters'], needs: [guard.againstMajority], law: law.art(30),
    },
    reconsider: {
      name: '修改后再议', by: ['principal'], from: ['discussed'], to: 'drafting', may: ['headReason'], sets: { result: 'revise', ...guard.anew }, reason: 'needed',
      needs: [guard.againstConsent], law: law.art(30),
    },
    shelve: {
      name: '暂缓', by: ['principal'], from: ['discussed'], to: 'shelved', may: ['headReason'], sets: { result: 'shelved' }, reason: 'needed',
      needs: [guard.againstConsent], law: law.art(30),
    },
    reject: {
      name: '不予通过', by: ['principal'], from: ['discussed'], to: 'rejected', may: ['headReason'], sets: { result: 'rejected' }, reason: 'needed',
      needs: [guard.againstConsent], law: law.art(30),
    },
    publish: {
      name: '公布', by: ['clerkOffice'], from: ['decided'], to: 'published', on: 'publishedOn', asks: ['publishedOn'],
      may: ['decisionText', 'publishUrl', 'interpretation'], copies: { decisionText: ['decisionText', 'clausesText'] },
      numbers: ['docNo'], needs: [guard.mayBePublic, guard.explained, guard.partyAsked, guard.asDecided], makes: ['text', 'interpretation'], law: law.art(32),
    },
    execute: {
      name: '交办执行', by: ['principal', 'deputyLeader', 'clerkOffice'], from: ['decided', 'published'], to: 'executing', on: 'executeFrom',
      asks: ['executeFrom', 'executor'], may: ['decisionText'], needs: [guard.publishedFirst], law: law.art(34),
    },
    report: { name: '报告执行情况', by: clerks, from: ['executing'], asks: ['execution'], makes: ['execution'], law: law.art(35) },
    evaluate: {
      name: '后评估', by: ['clerkOffice', 'clerkJustice'], from: ['executing'], to: 'evaluated', on: 'evaluatedOn',
      asks: ['evaluatedOn', 'evaluateWhy', 'evaluator', 'evaluatorEarlier', 'evaluation'], needs: [guard.notEarlier], makes: ['evaluation'],
      law: law.art(36),
    },
    goOn: { name: '继续执行', by: ['principal'], from: ['evaluated', 'suspended'], to: 'executing', reason: 'needed', law: law.art(37) },
    // 作重大调整的，另立一项新的决策，重走程序。
    adjust: {
      name: '作出重大调整', by: ['principal'], from: ['executing', 'evaluated', 'suspended'], to: 'adjusted', on: 'endedOn', asks: ['endedOn'],
      reason: 'needed', law: law.art(37),
      opens: {
        register: 'decision', step: 'propose', link: 'successor', back: 'replaces',
        with: { kind: 'kind', proposedOn: 'endedOn', proposedBy: { value: 'leader' }, necessity: 'necessity', office: 'office' },
      },
    },
    suspend: {
      name: '中止', by: ['principal'], from: ['executing', 'evaluated'], to: 'suspended', on: 'endedOn', asks: ['endedOn'], reason: 'needed',
      law: law.art(37),
    },
    // 未经法定程序不得随意停止执行：先有后评估，或者紧急时先决定中止。
    terminate: {
      name: '终止', by: ['principal'], from: ['evaluated', 'suspended'], to: 'terminated', on: 'endedOn', asks: ['endedOn'], reason: 'needed',
      law: law.art(37),
    },
    archive: {
      name: '归档', by: ['clerkOffice'], from: ['executing', 'evaluated', 'adjusted', 'terminated', 'rejected'], to: 'archived', on: 'archivedOn',
      asks: ['archivedOn', 'archiveNo'], needs: [guard.reportedOnce], makes: ['contents'], law: law.art(33),
    },
  },
  clocks: {
    publication: {
      name: '公布决策', from: 'decidedOn', when: all(is('result', 'passed'), not(is('traits', 'secret'))),
      length: { workdays: 20, profile: 'gov-strict', law: disclosure.art(26) }, stops: ['publish'], warns: [5], late: '逾期公布。',
    },
  },
  figures: decisionFigures,
  papers: {
    initiation: {
      name: '启动审批表', shows: ['kind', 'proposedBy', 'necessity', 'office', 'catalogueItem', 'traits', 'required', 'outsideWhy', 'droppedWhy', 'dueOn', 'initiatedOn'],
      signs: ['主要负责人'], law: law.art(11),
    },
    draft: { name: '决策草案及说明', shows: ['office', 'basis', 'policyBasis', 'clauses', 'explanation', 'disagreementNote'], signs: ['承办单位'] },
    consultation: {
      name: '征求意见公告', when: filled('consultFrom'), shows: ['office', 'clauses', 'consultFrom', 'consultTo', 'consultChannels', 'consultShortReason'],
      signs: ['承办单位'], law: law.art(15),
    },
    received: { name: '意见登记表', when: filled('comments'), shows: ['consultFrom', 'consultTo', 'consultChannels', 'comments'], signs: ['登记人'] },
    adoption: {
      name: '意见采纳说明', when: filled('summarisedOn'), shows: ['consultFrom', 'consultTo', 'answers', 'groupsHeard', 'adoptionNote'], law: law.art(18),
    },
    hearing: { name: '听证报告', when: filled('hearings'), shows: ['office', 'hearings'], signs: ['听证主持人'], law: law.art(17) },
    experts: { name: '专家论证意见', when: filled('arguedOn'), shows: ['arguedOn', 'experts', 'expertsAdopted'], signs: ['专家'], law: law.art(19) },
    risk: {
      name: '风险评估报告', when: filled('assessedOn'),
      shows: ['assessedOn', 'riskBy', 'riskLevel', 'riskPoints', 'riskMeasures', 'riskConclusion', 'riskAdjusted'], signs: ['评估单位'], law: law.art(23),
    },
    fairness: {
      name: '公平竞争审查表', when: filled('fairOn'), shows: ['office', 'fairResult', 'fairBy', 'fairOn'], signs: ['审查人'], law: fairCompetition.art(18),
    },
    record: {
      name: '会议讨论记录', when: filled('meetingOn'), shows: ['meetingOn', 'meetingType', 'present', 'statements', 'headReason', 'result'],
      signs: ['记录人', '主持人'],
      law: law.art(30),
    },
    text: {
      name: '决策公布文本', when: filled('publishedOn'), shows: ['docNo', 'decisionText', 'decidedOn', 'publishedOn'], signs: ['决策机关（印章）'],
      law: law.art(32),
    },
    interpretation: {
      name: '决策解读', when: filled('interpretation'), shows: ['docNo', 'interpretation', 'adoptionNote', 'publishedOn'], law: law.art(32),
    },
    execution: { name: '决策执行报告', when: filled('execution'), shows: ['docNo', 'executor', 'execution'], signs: ['执行单位'], law: law.art(35) },
    evaluation: {
      name: '后评估报告', when: filled('evaluatedOn'), shows: ['docNo', 'evaluateWhy', 'evaluator', 'evaluatedOn', 'evaluation'], signs: ['评估单位'],
      law: law.art(36),
    },
    contents: {
      name: '卷内目录', when: filled('archivedOn'),
      shows: [
        'archiveNo', 'initiatedOn', 'consultFrom', 'consultTo', 'summarisedOn', 'arguedOn', 'assessedOn', 'fairOn', 'submittedOn', 'legalReview',
        'meetingOn',
        'decidedOn', 'docNo', 'publishedOn', 'archivedOn',
      ],
      signs: ['归档人'], law: law.art(33),
    },
  },
  // 公开草案、意见采纳、结果和解读（草案逐条、意见逐条答复，在“征求意见”页，见 ../consultations.ts）；会议记录、不同意见、审查意见、专家的联系方式不公开。
  portal: {
    shows: 'items', when: all(inState(...open, ...decided, 'archived'), not(is('traits', 'secret')), filled('consultFrom')), text: 'decisionText',
    date: 'consultFrom', days: { 征求意见: ['consultFrom', 'consultTo'], 决定: ['decidedOn'], 公布: ['publishedOn'] },
    fields: [
      'kind', 'consultFrom', 'consultTo', 'consultChannels', 'consultShownAt', 'consultShortReason', 'consultDraft', 'adoptionNote', 'decidedOn', 'docNo', 'publishedOn',
      'publishUrl', 'interpretation',
    ],
  },
  reads: {
    // 各办都可能承担别处起草的决策的征求意见、论证和风险评估，看不到就办不了。
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'own', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', adviser: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  privacy: { purpose: '听取意见、组织论证、如实记录集体讨论', basis: law.art(33), keepYears: 30 },
  listedBy: 'proposedOn',
  lists: ['kind', 'office', 'proposedOn', 'dueOn', 'initiatedOn', 'consultTo', 'riskLevel', 'meetingOn', 'result', 'docNo', 'publishedOn'],
})
