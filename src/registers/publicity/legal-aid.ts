import { any, is, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { legalAid as law } from '../../law/legal-aid.ts'
import { legalAidFields } from './legal-aid-fields.ts'
import * as guard from './legal-aid-guards.ts'

const takers = ['clerkJustice', 'adviser', 'villageCadre'] as const
const clerks = ['clerkJustice', 'justiceHead'] as const
const grounds = ['matter', 'noIncomeTest', 'exempt', 'incomeStatement', 'limitationOn', 'urgentWhy'] as const
const confined = any(yes('confined'), is('noIncomeTest', 'violence'))

/** 法律援助：乡镇接收申请、一次性告知补正、及时转交；给不给援助由县法律援助机构决定，指派和办结照它的文书登记。 */
export const legalAid = defineRegister({
  id: 'legal-aid', name: '法律援助', area: 'publicity', prefix: 'FY', about: '每一件法律援助申请：接收、补正、转交，援助机构的决定、指派、异议和办结。不收任何费用。',
  version: { number: 1, since: '2026-01-01' },
  law: [law.art(12), law.art(13), law.art(20), law.art(31), law.art(32), law.art(34), law.art(38), law.art(42)],
  fields: legalAidFields,
  states: {
    received: '已接收', supplementing: '待补正', early: '先行提供', forwarded: '已转交', decided: '已决定', assigned: '已指派', done: '援助办结',
    terminated: '已终止援助', objected: '异议审查中', closed: '已结案',
  },
  final: ['closed'],
  usually: { received: 'forward', terminated: 'close' },
  steps: {
    receive: {
      name: '接收申请', by: takers, from: [], to: 'received', on: 'appliedOn', asks: ['appliedOn', 'applicant'],
      may: ['groupKind', 'confined', 'consult', 'materialsComplete', 'detained', 'detainedAppliedAt', ...grounds],
      needs: [guard.grounded, guard.urgencyMarked], law: law.art(38), makes: ['application'],
    },
    askSupply: {
      name: '一次性告知补正', by: clerks, from: ['received'], to: 'supplementing', on: 'askedOnceOn', asks: ['missing', 'askedOnceOn'],
      needs: [guard.once], makes: ['supplyNotice'], law: law.art(43),
    },
    supply: {
      name: '补正材料', by: [...clerks, 'handler'], from: ['supplementing'], to: 'received', on: 'suppliedOn', asks: ['suppliedOn', 'materialsComplete'],
      may: ['applicant', ...grounds], law: law.art(43),
    },
    // 没有按要求补充材料或者作出说明的，视为撤回申请。
    lapse: {
      name: '视为撤回申请', by: clerks, from: ['supplementing'], to: 'closed', on: 'closedOn', asks: ['closedOn'], sets: { result: 'withdrawn' },
      reason: 'needed', law: law.art(43),
    },
    helpEarly: {
      name: '先行提供', by: clerks, from: ['received', 'supplementing'], to: 'early', on: 'earlyOn', asks: ['earlyOn', 'urgentWhy', 'agency'],
      law: law.art(44),
    },
    forward: {
      name: '转交', by: clerks, from: ['received', 'early'], to: 'forwarded', on: 'forwardedOn', asks: ['forwardedOn', 'agency'],
      may: ['applicant', 'forwardedAt', 'agencyReceivedOn', 'materialsComplete', ...grounds], needs: [guard.complete, guard.incomeStated], makes: ['forwarding'],
      law: law.art(38),
    },
    decide: {
      name: '登记审查决定', by: [...clerks, 'countyReviewer'], from: ['forwarded'], to: 'decided', on: 'decidedOn', asks: ['result', 'decidedOn'],
      may: ['refusedWhy', 'decisionFiles', 'agencyReceivedOn'], law: law.art(43),
    },
    assign: {
      name: '登记指派', by: [...clerks, 'countyReviewer'], from: ['decided'], to: 'assigned', on: 'assignedOn', asks: ['assignedOn', 'lawyer'],
      may: ['lawyerPerson'], needs: [guard.granted], law: law.art(43),
    },
    finish: {
      name: '登记援助办结', by: [...clerks, 'in:lawyerPerson', 'countyReviewer'], from: ['assigned'], to: 'done', on: 'doneOn', asks: ['doneOn'],
      law: law.art(50),
    },
    terminate: {
      name: '登记终止援助', by: [...clerks, 'countyReviewer'], from: ['assigned'], to: 'terminated', on: 'terminatedOn',
      asks: ['terminatedOn', 'terminatedWhy'], law: law.art(48),
    },
    object: {
      name: '登记异议', by: [...clerks, 'countyReviewer'], from: ['decided', 'terminated'], to: 'objected', on: 'objectedOn', asks: ['objectedOn'],
      needs: [guard.adverse], law: law.art(49),
    },
    uphold: {
      name: '异议维持', by: [...clerks, 'countyReviewer'], from: ['objected'], to: 'closed', on: 'objectionDecidedOn', asks: ['objectionDecidedOn'],
      sets: { objectionResult: 'upheld' }, law: law.art(49),
    },
    // 责令改正的，由法律援助机构重新决定。
    overturn: {
      name: '异议责令改正', by: [...clerks, 'countyReviewer'], from: ['objected'], to: 'forwarded', on: 'objectionDecidedOn',
      asks: ['objectionDecidedOn'], sets: { objectionResult: 'corrected' }, law: law.art(49),
    },
    close: {
      name: '结案', by: ['justiceHead'], from: ['decided', 'done', 'terminated'], to: 'closed', on: 'closedOn', asks: ['closedOn'],
      needs: [guard.carriedOut], notBy: ['finish'], law: law.art(50),
    },
  },
  clocks: {
    // 乡镇转交没有法定天数，默认下一个工作日，未核实。
    forwarding: {
      name: '转交申请', from: 'appliedOn', length: { workdays: 1, profile: 'gov-strict', setting: 'legalAid.forwarding' },
      stops: ['forward', 'helpEarly', 'lapse'],
      pauses: [{ from: 'askSupply', to: 'supply', law: law.art(43) }], warns: [1], late: '逾期未转交法律援助申请。',
    },
    detained: {
      name: '被羁押人申请转交', from: 'detainedAppliedAt', when: yes('detained'), length: { hours: 24, profile: 'hours', law: law.art(39) },
      stops: ['forward', 'helpEarly', 'lapse'], stopsAt: 'forwardedAt', late: '超过二十四小时未转交。',
    },
    decision: {
      name: '援助机构审查', from: 'decisionFrom', length: { days: 7, profile: 'gov-strict', law: law.art(43) }, stops: ['decide'], restarts: ['overturn'],
      warns: [2], late: '援助机构逾期未作出决定，请提请县司法局督促。',
    },
    assignment: {
      name: '援助机构指派', from: 'decidedOn', when: is('result', 'granted'), length: { days: 3, profile: 'gov-strict', law: law.art(43) },
      stops: ['assign'],
      warns: [1], late: '援助机构逾期未指派。',
    },
    objection: {
      name: '异议审查', from: 'objectedOn', length: { days: 5, profile: 'gov-strict', law: law.art(49) }, stops: ['uphold', 'overturn'], warns: [1],
      late: '司法行政部门逾期未审查异议。',
    },
  },
  figures: {
    'legalAid.received': { name: '接收法律援助申请', unit: '件', count: 'records', on: 'appliedOn', by: ['matter', 'groupKind'], suppress: true },
    'legalAid.forwarded': { name: '转交法律援助申请', unit: '件', count: 'records', on: 'forwardedOn' },
    'legalAid.cases': {
      name: '给予法律援助', unit: '件', count: 'records', on: 'decidedOn', where: is('result', 'granted'), by: ['matter', 'groupKind'], suppress: true,
    },
    'legalAid.refused': { name: '不予法律援助', unit: '件', count: 'records', on: 'decidedOn', where: is('result', 'refused') },
    'legalAid.early': { name: '先行提供法律援助', unit: '件', count: 'records', on: 'earlyOn' },
    'legalAid.concluded': { name: '办结法律援助', unit: '件', count: 'records', on: 'doneOn' },
  },
  papers: {
    application: {
      name: '法律援助申请表', shows: ['applicant', 'groupKind', 'matter', 'noIncomeTest', 'exempt', 'appliedOn'], signs: ['申请人'], law: law.art(38),
    },
    promise: { name: '经济状况诚信承诺书', shows: ['applicant', 'matter', 'appliedOn'], signs: ['申请人'], law: law.art(41), text: '以上经济困难状况属实；说明不实的，愿意依法承担责任。' },
    supplyNotice: { name: '补充材料通知书', shows: ['applicant', 'missing', 'askedOnceOn'], signs: ['司法所（印章）'], law: law.art(43) },
    forwarding: { name: '法律援助申请转交单', shows: ['applicant', 'matter', 'urgentWhy', 'limitationOn', 'agency', 'forwardedOn'], signs: ['经办人', '接收人'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals', villageCadre: 'own', adviser: 'own',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保存年限未核实，由各县设置（legal-aid.keepYears）。
  privacy: { purpose: '接收并转交法律援助申请', basis: law.art(41), keepYears: 10, highly: confined },
  restricted: confined, informs: ['justiceHead'],
  entitled: '{matter}法律援助申请',
  listedBy: 'appliedOn', lists: ['appliedOn', 'matter', 'groupKind', 'agency', 'forwardedOn', 'result', 'doneOn'],
  duplicates: { same: ['applicant', 'matter'], days: 30 },
})
