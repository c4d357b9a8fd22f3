import { all, atLeast, filled, inState, inTime, late, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { governmentInspection } from '../../law/government-inspection.ts'
import { taskFields } from './task-fields.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const doers = ['in:assignee', 'clerkOffice'] as const
const underWay = ['assigned', 'signedFor', 'inProgress', 'returned'] as const
const orders = ['content', 'area', 'leadOrg', 'leader', 'assignee', 'assignedOn', 'dueOn', 'forYear'] as const
const details = ['plan', 'serial', 'indicator', 'coOrgs', 'stages', 'target', 'targetUnit'] as const

const guards = {
  issued: {
    id: 'issued', when: filled('plan'), needs: linked('plan', { states: ['issued', 'inForce'] }),
    says: '所属计划尚未印发，或者已经总结归档。', help: '请先印发计划，再分解任务。',
  },
  stages: {
    id: 'stages', when: filled('stages'), needs: ordered('lastStage', 'dueOn'), says: '有的阶段时限晚于完成时限。', help: '请核对各阶段的时限。',
  },
  year: {
    id: 'year', needs: ordered('dueOn', 'yearEnd'), says: '完成时限超出计划年度。', help: '确需跨年的，写明理由后继续。', warns: true,
  },
  order: { id: 'order', needs: ordered('assignedOn', 'dueOn'), says: '完成时限早于下达日期。', help: '请核对日期。' },
  circling: { id: 'circling', needs: not(yes('circling')), says: '任务转回了曾经承办的人。', help: '请由责任领导协调，定下一个牵头单位和承办人。' },
  complete: { id: 'complete', needs: atLeast('progress', 100), says: '进度不到 100%，不能报结。', help: '请先填报进展；做不完的，请办理“延期”。' },
} as const

const counted = not(inState('proposed', 'cancelled'))

/**
 * 任务：把计划、会议议定事项和没改完的问题落到单位、责任领导和承办人，督办到核验销号。
 * 县级以上才有政府督查（政府督查工作条例第二条），乡镇的叫督办；条例关于核验的规定在这里只是参照。
 * “逾期”不是状态而是时限：到期没有核验销号就是逾期，不等谁去登记；红、黄、绿灯由它得出。
 */
export const task = defineRegister({
  id: 'task', name: '工作任务', area: 'leadership', prefix: 'RW', about: '每一项任务由谁牵头、谁负责、何时完成；签收、进展、督办、延期、报结、核验销号。',
  version: { number: 1, since: '2026-01-01' },
  law: [governmentInspection.art(2), governmentInspection.art(4), governmentInspection.art(12)],
  fields: taskFields,
  states: {
    proposed: '拟列任务', assigned: '已下达', signedFor: '已签收', inProgress: '办理中', submitted: '已报结', returned: '退回续办', verified: '已核验销号',
    closed: '已归档', cancelled: '已取消',
  },
  final: ['closed', 'cancelled'],
  usually: { signedFor: 'report', inProgress: 'submit', returned: 'report' },
  steps: {
    // 年底没改完的问题、会上议定的事项先列在这里，由党政办定牵头单位和时限后下达。
    propose: {
      name: '提出任务', by: [...clerks, 'justiceHead', 'deputyLeader', 'principal'], from: [], to: 'proposed', on: 'proposedOn',
      asks: ['origin', 'content', 'proposedOn'], may: ['rectification', 'meeting', 'plan', 'serial', 'forYear', 'area', 'leadOrg', 'leader', 'dueOn'],
    },
    assign: {
      name: '下达任务', by: clerks, from: [], to: 'assigned', on: 'assignedOn', asks: ['origin', ...orders], may: details,
      needs: [guards.issued, guards.order, guards.stages, guards.year], makes: ['order'],
    },
    adopt: {
      name: '列入并下达', by: clerks, from: ['proposed'], to: 'assigned', on: 'assignedOn', asks: orders, may: details,
      needs: [guards.issued, guards.order, guards.stages, guards.year], makes: ['order'],
    },
    accept: { name: '签收', by: ['in:assignee'], from: ['assigned'], to: 'signedFor', on: 'acceptedOn', asks: ['acceptedOn'] },
    transfer: {
      name: '转办', by: ['clerkOffice', 'deputyLeader'], from: underWay, to: 'assigned', asks: ['assignee', 'transfers'], may: ['leadOrg'],
      needs: [guards.circling],
    },
    report: { name: '填报进展', by: doers, from: ['signedFor', 'inProgress', 'returned'], to: 'inProgress', asks: ['progress', 'notes'] },
    urge: {
      name: '督办', by: ['clerkOffice', 'deputyLeader', 'principal'], from: underWay, asks: ['urges'], makes: ['urging'],
      proposes: ['accept', 'report', 'submit'],
      law: governmentInspection.art(4),
    },
    extend: {
      name: '延期', by: ['deputyLeader'], from: underWay, asks: ['extensions'], notBy: ['accept', 'report'],
    },
    submit: {
      name: '报结', by: ['in:assignee'], from: ['signedFor', 'inProgress', 'returned'], to: 'submitted', on: 'submittedOn',
      asks: ['submittedOn', 'result', 'evidence'], may: ['progress'], needs: [guards.complete],
    },
    return: { name: '退回', by: ['clerkOffice', 'deputyLeader'], from: ['submitted'], to: 'returned', reason: 'needed', notBy: ['submit'] },
    verify: {
      name: '核验销号', by: ['clerkOffice'], from: ['submitted'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn'],
      notBy: ['accept', 'report', 'submit'], notIn: ['assignee'], law: governmentInspection.art(18), makes: ['verification'],
    },
    close: { name: '归档', by: ['deputyLeader'], from: ['verified'], to: 'closed', on: 'closedOn', asks: ['closedOn'], notBy: ['submit', 'verify'] },
    cancel: { name: '取消', by: ['principal'], from: ['proposed', ...underWay], to: 'cancelled', reason: 'needed' },
  },
  clocks: {
    // 是否按期看报结的那天，核验多久都不影响；退回的，按原来的时限接着计。督办的天数由各县设置。
    due: {
      name: '完成任务', from: 'assignedOn', until: 'dueNow', stops: ['submit', 'cancel'], restarts: ['return'], extends: { by: 'extend' }, warns: [7, 0],
      late: '任务逾期，亮红灯。',
    },
    // 会上议定了时限的，没有下达也照样到期：不能因为没人列入就不亮灯。
    listed: {
      name: '列入并下达任务', from: 'proposedOn', until: 'dueNow', when: inState('proposed'), stops: ['adopt', 'cancel'], warns: [7, 0],
      late: '议定的完成时限已过，任务还没有下达：请列入并下达，或者报主要负责人取消。',
    },
    urging: {
      name: '逾期督办', from: 'dueNow', when: inState(...underWay), length: { days: 7, profile: 'gov-strict', setting: 'task.urging' },
      stops: ['urge', 'submit', 'cancel'], warns: [7], late: '逾期已久仍未报结，应当发督办单。',
    },
  },
  figures: {
    'plan.tasks': { name: '年度重点任务', unit: '项', count: 'records', on: 'assignedOn', where: counted, by: ['area', 'origin', 'leadOrg'] },
    'tasks.closed': { name: '核验销号的任务', unit: '项', count: 'records', on: 'verifiedOn', by: ['area', 'leadOrg'] },
    'tasks.due': { name: '到期的任务', unit: '项', count: 'records', on: 'dueNow', where: counted, by: ['area', 'leadOrg'] },
    'tasks.doneInTime': {
      name: '按期完成的任务', unit: '项', count: 'records', on: 'dueNow', where: all(counted, filled('verifiedOn'), inTime('due')),
    },
    'tasks.doneRate': { name: '任务按期完成率', unit: '%', count: 'rate', of: 'tasks.doneInTime', base: 'tasks.due' },
    'tasks.overdue': {
      name: '逾期的任务', unit: '项', count: 'records', on: 'dueNow', by: ['area', 'leadOrg'],
      where: all(counted, late('due')),
    },
    'tasks.urged': { name: '任务督办', unit: '次', count: 'rows', of: 'urges', on: 'urges.on' },
  },
  papers: {
    order: {
      name: '任务分解表', shows: ['serial', 'content', 'area', 'leadOrg', 'coOrgs', 'leader', 'stages', 'dueOn', 'target', 'targetUnit'],
      signs: ['责任领导'],
    },
    urging: { name: '督办单', when: filled('urges'), shows: ['content', 'leadOrg', 'leader', 'dueNow', 'progress', 'urges'], signs: ['签发人'] },
    monthly: { name: '进展月报', shows: ['content', 'leadOrg', 'dueNow', 'progress', 'notes'] },
    verification: { name: '任务核验单', shows: ['content', 'leadOrg', 'dueNow', 'submittedOn', 'result', 'verifiedOn'], signs: ['核验人'] },
  },
  // 任务、灯号和督办单都是内部的；对外只有印发并且可以公开的计划。
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'own', clerkEmergency: 'unit', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  listedBy: 'taskDay', lists: ['dueNow', 'content', 'leadOrg', 'leader', 'progress', 'verifiedOn'],
  duplicates: { same: ['content', 'leadOrg'], days: 30 },
})
