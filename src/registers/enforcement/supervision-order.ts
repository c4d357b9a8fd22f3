import { filled, inState, is, not, ordered } from '../../kernel/condition.ts'
import { choice, date, files, link, longText, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'
import { supervised, supervisors } from './supervision-words.ts'

const issuers = ['justiceHead', 'countyReviewer'] as const

const dueLater = {
  id: 'due', when: filled('dueOn'), needs: ordered('issuedOn', 'dueOn', 1), says: '整改期限不晚于发出日期。', help: '请核对文书上写的期限。',
} as const
const decidesHigher = {
  id: 'decider', needs: is('orderType', 'opinion', 'decision'), says: '提示函没有要求改正，不能据以作监督决定。', help: '请先发出监督意见书。',
} as const

/** 执法监督文书：提示函、监督意见书、监督决定书，一份一条，从发出到改正或者报告执行。 */
export const supervisionOrder = defineRegister({
  id: 'supervision-order', name: '执法监督文书', area: 'enforcement', prefix: 'JDWS',
  about: '监督机构发给本镇的提示函、监督意见书、监督决定书：什么问题、依据、期限、改了没有。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6), penalty.art(75)],
  fields: {
    orderType: choice('文书种类', { advice: '行政执法提示函', opinion: '行政执法监督意见书', decision: '行政执法监督决定书' }),
    orderNo: text('文书号', { max: 60 }),
    to: text('发给', { max: 80 }),
    problem: longText('指出的问题', { max: 3000 }),
    lawText: text('依据', { max: 200, help: '写到条' }),
    issuedOn: date('发出日期'),
    dueOn: date('文书写明的整改期限', { future: true, help: '没有写明的留空，按本县默认天数' }),
    check: link('来源检查', 'supervision-check'),
    acceptedOn: date('签收日期'),
    correctedOn: date('报送改正日期'),
    measures: longText('改正情况', { max: 3000 }),
    proof: files('改正证明'),
    confirmedOn: date('确认改正日期'),
    decidedOn: date('监督决定日期'),
    decisionNo: text('监督决定书号', { max: 60 }),
    decision: longText('监督决定', { max: 2000, help: '责令履行、撤销、变更等' }),
    reportedOn: date('报告执行日期'),
    report: longText('执行情况', { max: 2000 }),
  },
  states: {
    issued: '已发出', correcting: '改正中', toConfirm: '待确认', corrected: '已改正', decided: '已作监督决定', carriedOut: '已报告执行',
  },
  final: ['corrected', 'carriedOut'],
  steps: {
    issue: {
      name: '发出（收到）监督文书', by: supervisors, from: [], to: 'issued', on: 'issuedOn',
      asks: ['orderType', 'orderNo', 'to', 'problem', 'lawText', 'issuedOn'],
      may: ['dueOn', 'check'], needs: [dueLater], makes: ['order'], law: enforcementSupervision.art(6),
    },
    accept: { name: '签收', by: supervised, from: ['issued'], to: 'correcting', on: 'acceptedOn', asks: ['acceptedOn'], notBy: ['issue'] },
    fix: {
      name: '报送改正情况', by: supervised, from: ['issued', 'correcting'], to: 'toConfirm', on: 'correctedOn', asks: ['correctedOn', 'measures', 'proof'],
      notBy: ['issue'], makes: ['corrected'],
    },
    sendBack: { name: '退回继续改正', by: issuers, from: ['toConfirm'], to: 'correcting', reason: 'needed', notBy: ['fix'] },
    confirm: { name: '确认改正', by: issuers, from: ['toConfirm'], to: 'corrected', on: 'confirmedOn', asks: ['confirmedOn'], notBy: ['fix'] },
    // 逾期不改、改不到位的，由县级监督机构作监督决定。
    decide: {
      name: '作监督决定', by: ['countyReviewer'], from: ['issued', 'correcting', 'toConfirm'], to: 'decided', on: 'decidedOn',
      asks: ['decidedOn', 'decisionNo', 'decision'], needs: [decidesHigher], notBy: ['fix'], makes: ['ruling'], law: enforcementSupervision.art(6),
    },
    report: {
      name: '报告执行', by: supervised, from: ['decided'], to: 'carriedOut', on: 'reportedOn', asks: ['reportedOn', 'report'], notBy: ['decide'],
    },
  },
  clocks: {
    // 意见书默认三十日内改正、决定作出后三十日内报告，各地不同，由各县设置（未核实）；文书写明期限的按文书。
    correct: {
      name: '改正', from: 'issuedOn', when: not(filled('dueOn')), length: { days: 30, profile: 'gov-strict', setting: 'supervision-order.correct' },
      stops: ['fix', 'decide'], warns: [10, 3], late: '逾期没有改正，监督机构可以作出监督决定。',
    },
    correctByPaper: {
      name: '按文书期限改正', from: 'issuedOn', until: 'dueOn', law: enforcementSupervision.art(6), stops: ['fix', 'decide'], warns: [10, 3],
      late: '超过文书写明的期限没有改正。',
    },
    report: {
      name: '报告执行', from: 'decidedOn', length: { days: 30, profile: 'gov-strict', setting: 'supervision-order.report' }, stops: ['report'],
      warns: [10, 3], late: '逾期没有报告监督决定的执行情况。',
    },
  },
  figures: {
    'supervision.orders': { name: '执法监督文书', unit: '份', count: 'records', on: 'issuedOn', by: ['orderType'] },
    'supervision.corrected': {
      name: '已改正（报告执行）的监督文书', unit: '份', count: 'records', on: 'issuedOn', where: inState('corrected', 'carriedOut'), by: ['orderType'],
    },
    'supervision.correctedRate': { name: '监督文书改正率', unit: '%', count: 'rate', of: 'supervision.corrected', base: 'supervision.orders' },
    'supervision.decisions': { name: '执法监督决定', unit: '份', count: 'records', on: 'decidedOn' },
  },
  papers: {
    order: { name: '行政执法监督文书', shows: ['orderType', 'orderNo', 'to', 'problem', 'lawText', 'issuedOn', 'dueOn'], signs: ['监督机构（印章）'] },
    corrected: { name: '改正情况报告', shows: ['orderNo', 'problem', 'measures', 'correctedOn'], signs: ['被监督单位（印章）'] },
    ruling: { name: '行政执法监督决定书', shows: ['decisionNo', 'to', 'problem', 'lawText', 'decision', 'decidedOn'], signs: ['监督机构（印章）'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkEnforce: 'unit', clerkEmergency: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'countyReviewer'],
  entitled: '{orderType}',
  listedBy: 'issuedOn', lists: ['orderType', 'orderNo', 'to', 'issuedOn', 'dueOn', 'correctedOn', 'confirmedOn', 'decidedOn'],
  duplicates: { same: ['orderNo'], days: 3650 },
})
