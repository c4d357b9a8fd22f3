import { alike, all, any, atLeast, filled, inState, is, not, ordered, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { enterpriseServiceFields } from './enterprise-service-fields.ts'

const clerks = ['clerkJustice', 'clerkOffice', 'villageCadre'] as const
const counsel = ['in:counsel', 'clerkJustice', 'adviser'] as const
const heads = ['justiceHead', 'deputyLeader'] as const
const firm = ['kind', 'enterprise', 'size', 'requestedBy'] as const
const served = not(is('kind', 'demand'))
const checkup = is('kind', 'checkup', 'diagnosis')
const isDemand = is('kind', 'demand')

const guards = {
  /** 为企业服务要企业愿意：计划安排的先征得同意，不得强迫。 */
  consent: {
    id: 'consent', when: is('requestedBy', 'plan'), needs: filled('consentOn'), law: businessEnvironment.art(17), says: '计划安排的服务没有征得企业同意。',
    help: '请先征求企业意见，填写“企业同意日期”；不同意的取消。',
  },
  agreedFirst: {
    id: 'consentFirst', when: filled('consentOn'), needs: ordered('consentOn', 'heldOn'), law: businessEnvironment.art(48), says: '上门早于企业同意。',
    help: '请核对日期。',
  },
  isService: { id: 'kind', needs: not(isDemand), says: '诉求不走服务安排。', help: '请办理“登记企业诉求”。' },
  once: {
    id: 'once', needs: not(alike(['uscc', 'kind', 'heldOn'])), says: '同一天对这家企业已经登记过同样的服务。', help: '请核对，不要重复登记。',
  },
  reported: {
    id: 'report', when: checkup, needs: filled('reportOn'), says: '法治体检、诊断没有出具报告。', help: '请先办理“出具报告”。',
  },
  risks: { id: 'risks', needs: any(atLeast('risks', 1), filled('report')), says: '报告没有风险点，也没有附件。', help: '没有发现风险的，上传写明“未发现”的报告。' },
} as const

/** 涉企法律服务：一条记录是一家企业的一次服务或者一件诉求。服务自愿，走访不给企业添负担。 */
export const enterpriseService = defineRegister({
  id: 'enterprise-service', name: '涉企法律服务', area: 'functions', prefix: 'SQ', about: '法治体检、咨询、走访和企业诉求：企业自愿，风险只告诉企业，诉求办到答复。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    businessEnvironment.art(17), businessEnvironment.art(48), businessEnvironment.art(49), businessEnvironment.art(67), businessEnvironment.art(68),
  ],
  fields: enterpriseServiceFields,
  states: {
    requested: '已申请', scheduled: '已排定', done: '已开展', reportDelivered: '已出具报告', tracking: '跟踪中', received: '已登记', assigned: '已确定承办',
    answered: '已答复', finished: '已办结', cancelled: '已取消',
  },
  final: ['finished', 'cancelled'],
  steps: {
    request: {
      name: '申请（安排）服务', by: [...clerks, 'adviser'], from: [], to: 'requested', on: 'requestedOn', asks: ['requestedOn', ...firm],
      may: ['uscc', 'consentOn', 'topics'], needs: [guards.isService], makes: ['application'],
    },
    schedule: {
      name: '排定', by: heads, from: ['requested'], to: 'scheduled', asks: ['counsel', 'plannedFor'], may: ['consentOn'], needs: [guards.consent],
      law: businessEnvironment.art(17),
    },
    hold: {
      name: '开展服务', by: counsel, from: ['scheduled'], to: 'done', on: 'heldOn', asks: ['heldOn'], may: ['topics', 'risks', 'result'],
      needs: [guards.agreedFirst, guards.once],
    },
    // 走访、咨询、送政策，事后一步登记。
    enter: {
      name: '直接登记服务', by: clerks, from: [], to: 'done', on: 'heldOn', asks: ['heldOn', ...firm, 'counsel'],
      may: ['uscc', 'consentOn', 'topics', 'result'], needs: [guards.isService, guards.consent, guards.agreedFirst, guards.once],
    },
    deliver: {
      name: '出具报告', by: counsel, from: ['done'], to: 'reportDelivered', on: 'reportOn', asks: ['reportOn'], may: ['risks', 'report'],
      needs: [guards.risks], makes: ['report', 'warning'],
    },
    track: {
      name: '回访', by: counsel, from: ['reportDelivered', 'tracking'], to: 'tracking', on: 'trackedOn', asks: ['trackedOn'], may: ['risks', 'result'],
    },
    receive: {
      name: '登记企业诉求', by: [...clerks, 'grid'], from: [], to: 'received', on: 'receivedOn', asks: ['receivedOn', 'enterprise', 'size', 'problem'],
      may: ['uscc', 'topics'], sets: { kind: 'demand', requestedBy: 'enterprise' }, law: businessEnvironment.art(49),
    },
    assign: {
      name: '交办', by: [...heads, 'clerkOffice'], from: ['received'], to: 'assigned', on: 'assignedOn', asks: ['assignedOn', 'assignee', 'office'],
      makes: ['sheet'],
    },
    answer: {
      name: '答复企业', by: ['in:assignee', 'clerkOffice', 'clerkJustice'], from: ['assigned'], to: 'answered', on: 'answeredOn',
      asks: ['answeredOn', 'result', 'solved'], law: businessEnvironment.art(49),
    },
    sendBack: { name: '企业不满意，退回再办', by: [...heads, 'clerkOffice'], from: ['answered'], to: 'assigned', reason: 'needed' },
    close: {
      name: '办结', by: [...clerks, 'justiceHead'], from: ['done', 'reportDelivered', 'tracking', 'answered'], to: 'finished', on: 'closedOn',
      asks: ['closedOn'], may: ['satisfaction', 'openConsent', 'result'], needs: [guards.reported],
    },
    cancel: { name: '取消', by: [...clerks, ...heads], from: ['requested', 'scheduled'], to: 'cancelled', reason: 'needed' },
  },
  clocks: {
    // 企业诉求没有全国统一的办理期限，默认十五个工作日，由各县设置（未核实）；企业不满意退回再办的，从退回起重新计算。
    demand: {
      name: '答复企业诉求', from: 'receivedOn', when: isDemand, length: { workdays: 15, profile: 'gov-strict', setting: 'enterpriseService.demand' },
      stops: ['answer'], restarts: ['sendBack'], warns: [3], late: '逾期没有答复企业诉求。',
    },
  },
  figures: {
    'enterprise.served': { name: '服务企业数', unit: '家', count: 'distinct', of: 'uscc', on: 'heldOn', where: served, by: ['size', 'kind'] },
    'enterprise.services': {
      name: '涉企法律服务', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'checkup', 'consult', 'diagnosis', 'policy'),
      by: ['kind', 'topics'],
    },
    'enterprise.checkups': { name: '法治体检', unit: '家次', count: 'records', on: 'heldOn', where: is('kind', 'checkup') },
    'enterprise.visits': { name: '走访企业', unit: '家次', count: 'records', on: 'heldOn', where: is('kind', 'visit') },
    'enterprise.risks': { name: '法治体检发现的风险', unit: '个', count: 'rows', of: 'risks', on: 'heldOn', by: ['risks.level'] },
    'enterprise.adopted': { name: '企业采纳的建议', unit: '条', count: 'sum', of: 'adopted', on: 'heldOn' },
    'enterprise.demands': { name: '企业诉求', unit: '件', count: 'records', on: 'receivedOn', by: ['topics', 'size'] },
    'enterprise.demandsClosed': { name: '办结的企业诉求', unit: '件', count: 'records', on: 'receivedOn', where: filled('closedOn') },
    'enterprise.demandsClosedRate': { name: '企业诉求办结率', unit: '%', count: 'rate', of: 'enterprise.demandsClosed', base: 'enterprise.demands' },
    'enterprise.rated': { name: '企业评价的服务和诉求', unit: '件', count: 'records', on: 'closedOn', where: filled('satisfaction'), by: ['satisfaction'] },
    'enterprise.satisfied': { name: '企业评价满意的服务和诉求', unit: '件', count: 'records', on: 'closedOn', where: is('satisfaction', 'best', 'good') },
    'enterprise.satisfaction': { name: '企业满意率', unit: '%', count: 'rate', of: 'enterprise.satisfied', base: 'enterprise.rated' },
  },
  papers: {
    application: {
      name: '法治体检申请表', shows: ['enterprise', 'uscc', 'size', 'kind', 'requestedBy', 'requestedOn', 'consentOn', 'topics'], signs: ['企业（印章）'],
    },
    report: { name: '法治体检报告', shows: ['enterprise', 'uscc', 'heldOn', 'counsel', 'topics', 'risks', 'reportOn'], when: checkup, signs: ['服务人员'] },
    warning: { name: '风险提示函', shows: ['enterprise', 'risks', 'reportOn'], when: filled('risks'), signs: ['司法所（印章）'] },
    sheet: {
      name: '企业诉求办理单', shows: ['enterprise', 'uscc', 'receivedOn', 'problem', 'office', 'assignee', 'assignedOn', 'answeredOn', 'result'],
      when: isDemand,
    },
  },
  // 只有企业同意的才显示名称；风险、合同、报告一律不公开。
  portal: {
    shows: 'items', when: all(yes('openConsent'), inState('finished')), fields: ['enterprise', 'kind', 'topics', 'servedOn'], date: 'servedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'own', clerkEmergency: 'own', clerkPeace: 'own', justiceHead: 'unit',
    deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'village', grid: 'own', adviser: 'own', countyReviewer: 'totals', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 保存年限未核实，由各县设置（enterprise-service.keepYears）。
  privacy: { purpose: '为企业提供法律服务，办理企业诉求', basis: businessEnvironment.art(49), keepYears: 5, after: 'closedOn' },
  entitled: '{size}企业{kind}',
  listedBy: 'servedOn', lists: ['servedOn', 'kind', 'enterprise', 'size', 'topics', 'counsel', 'satisfaction'],
  duplicates: { same: ['uscc', 'kind', 'heldOn'], days: 1 },
})
