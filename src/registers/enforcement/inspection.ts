import { all, filled, inState, is, not, ordered, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { licensing } from '../../law/licensing.ts'
import { penalty } from '../../law/penalty.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { inspectionFields } from './inspection-fields.ts'
import * as guard from './inspection-guards.ts'
import { allOnDuty, onDutyOn, twoOfficers } from './on-duty.ts'

const squad = ['clerkEnforce', 'clerkEmergency'] as const
const carried = inState('carriedOut', 'recorded', 'fedBack', 'rectifying', 'rechecked', 'finished')

/** 要立案的，转成执法案件的线索，由办案的人核查。 */
const toCase = {
  register: 'case', step: 'register', title: 'cause', link: 'case', back: 'inspection', with: { source: { value: 'inspection' }, cause: 'cause', actPlace: 'place' },
} as const

/** 行政检查：先列计划、审批、通知，再由两名以上持证人员检查；一年查几次有上限。办案的调查取证登记在“执法案件”。 */
export const inspection = defineRegister({
  id: 'inspection', name: '行政检查', area: 'enforcement', prefix: 'XJ', about: '每一次行政检查：事项、对象、频次、人员、通知、笔录、结果告知、责令改正和复查。',
  version: { number: 1, since: '2026-01-01' },
  law: [businessEnvironment.art(54), licensing.art(61), penalty.art(42)],
  fields: inspectionFields,
  states: {
    planned: '已列计划', approved: '已批准', notified: '已通知', carriedOut: '已实施', recorded: '已制作笔录', fedBack: '已告知结果', rectifying: '整改中',
    rechecked: '已复查', finished: '已办结', cancelled: '已取消',
  },
  final: ['finished', 'cancelled'],
  steps: {
    plan: {
      name: '列计划', by: squad, from: [], to: 'planned', on: 'plannedOn', asks: ['plannedOn', 'plannedFor', 'kind', 'item', 'targetKind'],
      may: ['planName', 'campaign', 'caseSource', 'target', 'individual', 'uscc', 'nth', 'cap', 'capWaiver', 'officers', 'joint', 'jointWith'],
      needs: [guard.itemPublished, guard.basisStands('plannedOn'), guard.someTarget, guard.withinCap], law: businessEnvironment.art(54),
    },
    approve: {
      name: '批准检查', by: ['deputyLeader'], from: ['planned'], to: 'approved', on: 'approvedOn', asks: ['approvedOn', 'approver'],
      needs: [guard.withinCap, guard.countedRight], notBy: ['plan'], makes: ['approval'],
    },
    revise: {
      name: '退回修改', by: ['deputyLeader'], from: ['planned'], may: ['plannedFor', 'nth', 'cap', 'capWaiver', 'officers'], reason: 'needed',
      needs: [guard.withinCap],
    },
    notify: {
      name: '通知', by: squad, from: ['approved'], to: 'notified', on: 'notifiedOn', asks: ['notifiedOn', 'officers'], may: ['assistants'],
      numbers: ['noticeNo'], needs: [guard.itemPublished, guard.basisStands('notifiedOn'), twoOfficers, allOnDuty], makes: ['notice'],
    },
    carryOut: {
      name: '实施检查', by: squad, from: ['notified'], to: 'carriedOut', on: 'startAt', asks: ['startAt', 'place', 'shown'],
      may: ['officers', 'assistants'], needs: [guard.shownFirst, guard.itemThen, twoOfficers, onDutyOn('startAt')], law: penalty.art(42),
    },
    record: {
      name: '制作笔录', by: squad, from: ['carriedOut'], to: 'recorded', on: 'endAt', asks: ['endAt', 'records', 'signing'],
      may: ['refusal', 'findings', 'otherRecords'], needs: [guard.timesInOrder], makes: ['record'],
    },
    feedBack: {
      name: '告知结果', by: squad, from: ['recorded'], to: 'fedBack', on: 'resultOn', asks: ['result', 'resultOn'],
      may: ['findings', 'orders', 'transferredTo', 'cause'],
      needs: [guard.problemsNamed, guard.ordersNamed, guard.dueLater, guard.noProblem], makes: ['result', 'order'],
      opens: { ...toCase, when: is('result', 'filed'), with: { ...toCase.with, discoveredOn: 'resultOn' } },
    },
    follow: { name: '跟踪整改', by: squad, from: ['fedBack'], to: 'rectifying', asks: ['orders'], needs: [guard.ordersNamed, guard.dueLater] },
    recheck: {
      name: '复查', by: squad, from: ['rectifying'], to: 'rechecked', on: 'recheckedOn', asks: ['recheckedOn', 'orders'], may: ['recheckNote'],
      needs: [guard.allDone],
    },
    escalate: {
      name: '逾期未改转立案', by: squad, from: ['rectifying'], to: 'finished', on: 'closedOn', asks: ['closedOn', 'orders', 'recheckNote', 'cause'],
      needs: [guard.overdue], reason: 'needed', opens: { ...toCase, with: { ...toCase.with, discoveredOn: 'closedOn' } },
    },
    close: {
      name: '办结', by: squad, from: ['fedBack', 'rechecked'], to: 'finished', on: 'closedOn', asks: ['closedOn'], needs: [guard.rechecked],
    },
    cancel: { name: '取消检查', by: [...squad, 'deputyLeader'], from: ['planned', 'approved', 'notified'], to: 'cancelled', reason: 'needed' },
  },
  clocks: {
    // 期限写在责令改正里，到最迟一项的那天为止。
    rectification: {
      name: '责令改正期限', from: 'resultOn', until: 'lastDue', when: inState('fedBack', 'rectifying'), stops: ['recheck', 'escalate', 'close'], warns: [3],
      late: '改正期限已过，尚未复查。',
    },
  },
  figures: {
    'enforcement.inspections': {
      name: '行政检查', unit: '次', count: 'records', on: 'startAt', where: carried, by: ['kind', 'targetKind', 'result'],
    },
    'enforcement.inspectedFirms': { name: '受检查的企业', unit: '家', count: 'distinct', of: 'uscc', on: 'startAt', where: carried },
    'enforcement.jointActions': { name: '联合执法', unit: '次', count: 'records', on: 'startAt', where: all(carried, yes('joint')) },
    'enforcement.specialActions': {
      name: '专项执法行动', unit: '次', count: 'distinct', of: 'campaign', on: 'startAt', where: all(carried, is('kind', 'special')),
    },
    'enforcement.inspectionProblems': {
      name: '检查发现的问题', unit: '个', count: 'rows', of: 'findings', on: 'startAt', where: carried, by: ['findings.level'],
    },
    'enforcement.orders': { name: '责令改正事项', unit: '个', count: 'rows', of: 'orders', on: 'resultOn', where: carried },
    'enforcement.ordersDone': { name: '已改正的责令改正事项', unit: '个', count: 'rows', of: 'orders', on: 'resultOn', where: carried, rows: yes('done') },
    'enforcement.ordersDoneRate': { name: '责令改正完成率', unit: '%', count: 'rate', of: 'enforcement.ordersDone', base: 'enforcement.orders' },
    'enforcement.overCap': {
      name: '超频次检查', unit: '次', count: 'records', on: 'startAt', where: all(carried, filled('cap'), not(ordered('nth', 'cap'))), by: ['capWaiver'],
    },
  },
  papers: {
    approval: {
      name: '行政检查审批表', shows: ['kind', 'planName', 'campaign', 'item', 'target', 'uscc', 'nth', 'cap', 'capWaiver', 'plannedFor', 'approvedOn'],
      signs: ['承办人', '审批人'],
    },
    notice: {
      name: '行政检查通知书', shows: ['noticeNo', 'target', 'item', 'plannedFor', 'officers', 'notifiedOn'], signs: ['行政机关（印章）'],
      law: businessEnvironment.art(54),
    },
    record: {
      name: '现场检查笔录', shows: ['target', 'place', 'startAt', 'endAt', 'officers', 'findings', 'signing', 'refusal'], signs: ['检查人员', '被检查人'],
    },
    result: {
      name: '行政检查结果告知书', shows: ['noticeNo', 'target', 'inspectedOn', 'findings', 'result', 'resultOn', 'transferredTo'], signs: ['行政机关（印章）'],
    },
    order: {
      name: '责令改正通知书', shows: ['target', 'inspectedOn', 'findings', 'orders', 'resultOn'], when: filled('orders'),
      signs: ['检查人员', '行政机关（印章）'],
    },
  },
  // 公开事项、计划、频次和结果；对象名称、问题和举报人不公开。
  portal: {
    shows: 'items', when: all(carried, filled('result')),
    fields: ['kind', 'planName', 'campaign', 'targetKind', 'nth', 'cap', 'inspectedOn', 'result'], date: 'inspectedOn',
    title: 'publicTitle',
  },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkEnforce: 'unit', clerkEmergency: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'justiceHead'],
  // 保存年限未核实，由各县设置（inspection.keepYears）。
  privacy: { purpose: '通知被检查人、制作笔录和告知结果', basis: personalInformation.art(13), keepYears: 5 },
  entitled: '{target}{kind}',
  listedBy: 'inspectedOn', lists: ['inspectedOn', 'kind', 'target', 'item', 'nth', 'result', 'closedOn'],
  duplicates: { same: ['target', 'kind', 'plannedFor'], days: 1 },
})
