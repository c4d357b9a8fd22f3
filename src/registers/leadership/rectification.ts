import { filled, inState, is, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { audit } from '../../law/audit.ts'
import { governmentInspection } from '../../law/government-inspection.ts'
import { litigationLaw } from '../../law/litigation.ts'
import { publicInterestLitigation } from '../../law/public-interest-litigation.ts'
import { reconsideration } from '../../law/reconsideration.ts'
import { rectificationFields } from './rectification-fields.ts'
import { rectificationFigures } from './rectification-figures.ts'
import * as guard from './rectification-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const heads = ['justiceHead', 'deputyLeader', 'principal'] as const
const doers = ['in:responsible', 'clerkOffice'] as const
const toFix = ['found', 'booked', 'entrusted', 'planned', 'inProgress', 'returned', 'reopened'] as const
const open = [...toFix, 'submitted', 'verified'] as const

/** 转入下年计划：在“工作任务”里提出一项，待下年计划列入（X14）。 */
const intoNextPlan = {
  register: 'task', step: 'propose', link: 'carryTask', back: 'rectification',
  with: { origin: { value: 'rectification' }, content: 'problem', area: 'area', forYear: 'nextYear', leadOrg: 'leadOrg', leader: 'leader' },
} as const

/**
 * 问题整改：不管从哪里发现的问题都在这一本里改、验收、销号、回头看。
 * 其他台账（复议、诉讼、建议、会议、述法）发现的，由那边的环节自动登记；年底没有改完的，到 12 月 31 日自动提出下年任务。
 */
export const rectification = defineRegister({
  id: 'rectification', name: '问题整改', area: 'leadership', prefix: 'ZG', about: '自查、督察、审计、复议、法院、群众发现的每一个问题：原因、措施、责任人、时限、验收、销号和回头看。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    governmentInspection.art(16), governmentInspection.art(18), reconsideration.art(76), reconsideration.art(77), audit.art(52),
    litigationLaw.art(66), publicInterestLitigation.art(21),
  ],
  fields: rectificationFields,
  states: {
    found: '已发现', booked: '已建账', entrusted: '已交办', planned: '已定方案', inProgress: '整改中', submitted: '整改报结', returned: '退回整改',
    verified: '已验收', closed: '已销号', rechecked: '已回头看', reopened: '反弹',
  },
  final: ['closed', 'rechecked'],
  steps: {
    register: {
      name: '登记问题', by: [...clerks, ...heads, 'countyReviewer'], from: [], to: 'found', on: 'foundOn', asks: ['origin', 'foundOn', 'problem'],
      may: ['urgent', 'underRegulation'],
    },
    // 屡改屡犯的，另提一项长效机制任务。
    book: {
      name: '建账', by: clerks, from: ['found'], to: 'booked', asks: ['area', 'severity', 'deadline'],
      may: ['originDocNo', 'urgent', 'underRegulation', 'originVerifies', 'repeated', 'previous'], needs: [guard.inOrder, guard.repeated, guard.twice],
      makes: ['list'], law: governmentInspection.art(16),
      opens: {
        register: 'task', step: 'propose', link: 'rootTask', back: 'rectification', when: yes('repeated'),
        with: { origin: { value: 'rectification' }, content: 'problem', area: 'area', proposedOn: 'foundOn', forYear: 'foundYear' },
      },
    },
    assign: { name: '交办', by: ['clerkOffice', ...heads], from: ['booked'], to: 'entrusted', asks: ['leader', 'leadOrg', 'responsible'] },
    plan: {
      name: '制定整改方案', by: doers, from: ['entrusted', 'reopened'], to: 'planned', asks: ['cause', 'measures'], may: ['rootFix', 'previous'],
      needs: [guard.measures, guard.traced, guard.rooted], makes: ['scheme'], law: governmentInspection.art(18),
    },
    work: { name: '填报整改进展', by: doers, from: ['planned', 'inProgress', 'returned'], to: 'inProgress', asks: ['notes'], may: ['measures'] },
    object: {
      name: '申请复核督查结论', by: ['principal'], from: toFix, on: 'objectedOn', asks: ['objectedOn', 'objection'], law: governmentInspection.art(17),
      needs: [guard.objectable], makes: ['objection'],
    },
    recordReview: {
      name: '登记复核决定', by: clerks, from: open, on: 'reviewedOn', asks: ['reviewedOn', 'reviewResult'], law: governmentInspection.art(17),
      needs: [guard.objected],
    },
    submit: {
      name: '整改报结', by: ['in:responsible'], from: ['inProgress', 'returned'], to: 'submitted', on: 'submittedOn',
      asks: ['submittedOn', 'result', 'evidence'], may: ['measures', 'rootFix'], makes: ['report'],
    },
    return: {
      name: '退回整改', by: ['clerkOffice', ...heads, 'countyReviewer'], from: ['submitted'], to: 'returned', reason: 'needed', notBy: ['submit'],
    },
    verify: {
      name: '验收', by: ['clerkOffice', 'justiceHead', 'deputyLeader', 'countyReviewer'], from: ['submitted'], to: 'verified', on: 'verifiedOn',
      asks: ['verifiedOn'], may: ['originReply'], notBy: ['plan', 'submit'], notIn: ['responsible'], needs: [guard.originVerified],
      makes: ['acceptance'],
    },
    reply: {
      name: '报送整改情况', by: clerks, from: ['planned', 'inProgress', 'submitted', 'returned', 'verified', 'reopened'], on: 'reportedOn',
      asks: ['reportTo', 'reportedOn'], makes: ['letter'], law: governmentInspection.art(18),
    },
    close: {
      name: '销号', by: ['deputyLeader', 'principal'], from: ['verified'], to: 'closed', on: 'closedOn', asks: ['closedOn'],
      notBy: ['submit', 'verify'], notIn: ['responsible'], needs: [guard.reported, guard.published],
    },
    publish: {
      name: '公布整改结果', by: ['clerkOffice'], from: ['verified', 'closed', 'rechecked'], on: 'publishedOn', asks: ['publicSummary', 'publishedOn'],
      law: audit.art(52),
    },
    recheck: {
      name: '回头看', by: [...clerks, ...heads], from: ['closed'], to: 'rechecked', on: 'recheckOn', asks: ['recheckOn', 'recheckBy'],
      sets: { recheckResult: 'passed' }, notIn: ['responsible'],
    },
    relapse: {
      name: '登记反弹', by: [...clerks, ...heads, 'countyReviewer'], from: ['closed', 'rechecked'], to: 'reopened', on: 'relapsedOn',
      asks: ['relapsedOn', 'deadline'], sets: { recheckResult: 'failed' }, reason: 'needed', needs: [guard.inOrder],
    },
    carry: {
      name: '转入下年计划', by: clerks, from: open, on: 'carriedOn', asks: ['carriedOn'], sets: { carried: true }, needs: [guard.notCarried],
      opens: { ...intoNextPlan, with: { ...intoNextPlan.with, proposedOn: 'carriedOn' } },
    },
    carryAtYearEnd: {
      name: '年底转入下年计划', by: 'time', when: 'carryDue', from: open, on: 'yearEnd', sets: { carried: true },
      opens: { ...intoNextPlan, with: { ...intoNextPlan.with, proposedOn: 'yearEnd' } },
    },
  },
  clocks: {
    // 是否按期看报结的那天，验收多久都不影响；退回、反弹的接着计。
    deadline: {
      name: '完成整改', from: 'foundOn', until: 'deadline', stops: ['submit'], restarts: ['return', 'relapse'], warns: [7, 0], late: '逾期未整改。',
    },
    opinion: {
      name: '报送复议意见书纠正情况', from: 'foundOn', when: is('origin', 'reconOpinion'),
      length: { days: 60, profile: 'recon', law: reconsideration.art(76) }, stops: ['reply'], warns: [15, 5], late: '逾期未向复议机关报送纠正情况。',
    },
    prosecutor: {
      name: '回复检察建议', from: 'foundOn', when: is('origin', 'prosecutor'), stops: ['reply'], warns: [15, 5], late: '逾期未书面回复检察建议。',
      length: [
        { days: 15, profile: 'gov-strict', law: publicInterestLitigation.art(21), when: yes('urgent') },
        { months: 2, profile: 'gov-strict', law: publicInterestLitigation.art(21) },
      ],
    },
    objection: {
      name: '对督查结论申请复核', from: 'foundOn', when: yes('underRegulation'), stops: ['object', 'submit', 'close'], warns: [5],
      length: { days: 30, profile: 'gov-strict', law: governmentInspection.art(17) }, late: '期满没有申请复核，按督查结论整改。',
    },
    review: {
      name: '督查机关作出复核决定', from: 'objectedOn', stops: ['recordReview', 'close'], warns: [5],
      length: { days: 30, profile: 'gov-strict', law: governmentInspection.art(17) }, late: '督查机关逾期没有作出复核决定，可以函询。',
    },
    // 回头看三到六个月，各地不同（未核实）。
    recheck: {
      name: '回头看', from: 'closedOn', when: inState('closed', 'rechecked'),
      length: { months: 6, profile: 'gov-strict', setting: 'rectification.recheck' },
      stops: ['recheck', 'relapse'], warns: [14], late: '销号以后一直没有回头看。',
    },
  },
  figures: rectificationFigures,
  papers: {
    list: { name: '问题清单', shows: ['origin', 'originDocNo', 'foundOn', 'problem', 'area', 'severity', 'deadline'] },
    scheme: { name: '整改方案', shows: ['problem', 'cause', 'measures', 'rootFix', 'leader', 'leadOrg', 'responsible', 'deadline'], signs: ['责任领导'] },
    objection: {
      name: '复核申请书', when: filled('objectedOn'), shows: ['originDocNo', 'foundOn', 'problem', 'objection', 'objectedOn'], signs: ['单位（印章）'],
      law: governmentInspection.art(17),
    },
    report: { name: '整改报告', shows: ['origin', 'problem', 'cause', 'measures', 'result', 'rootFix', 'submittedOn'], signs: ['整改责任人', '责任领导'] },
    acceptance: { name: '验收单', shows: ['problem', 'result', 'submittedOn', 'verifiedOn'], signs: ['验收人'] },
    letter: { name: '整改情况复函', shows: ['originDocNo', 'problem', 'measures', 'result', 'reportTo', 'reportedOn'], signs: ['单位（印章）'] },
  },
  // 公开的只有摘要；被追究的人、投诉人和佐证不公开。
  portal: {
    shows: 'items', when: filled('publishedOn'), fields: ['origin', 'area', 'publicSummary', 'publishedOn'], text: 'publicSummary',
    date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'own', clerkPetition: 'own', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  listedBy: 'foundOn', lists: ['foundOn', 'origin', 'problem', 'severity', 'leadOrg', 'deadline', 'closedOn'],
  duplicates: { same: ['problem', 'origin'], days: 30 },
})
