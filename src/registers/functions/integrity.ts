import { all, done, inState, inTime, is, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { smePayment } from '../../law/sme-payment.ts'
import { integrityFields } from './integrity-fields.ts'
import * as guard from './integrity-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const leaders = ['deputyLeader', 'principal'] as const
const money = ['amount', 'isSme', 'deliveredOn', 'acceptedOn', 'agreedDays'] as const
const open = ['registered', 'due', 'breached', 'rectifying'] as const
const owed = inState(...open)
const isPayable = is('kind', 'payable')

/**
 * 政务诚信：政府的每一项承诺、合同义务、应付账款和生效裁判，从登记到履行；没有履行的，认定、整改、修复或者追责，直到销号。
 * 换届、人事变动不能成为不履行的理由。
 */
export const integrity = defineRegister({
  id: 'integrity', name: '政务诚信', area: 'functions', prefix: 'CX', about: '政府答应的、签了的、欠着的、判了的，何时到期、是否履行；逾期账款、投诉、失信整改和追责。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    businessEnvironment.art(31), businessEnvironment.art(32), smePayment.art(9), smePayment.art(10), smePayment.art(16), smePayment.art(17),
    smePayment.art(18),
    smePayment.art(25),
  ],
  fields: integrityFields,
  states: {
    registered: '履行期内', due: '已到期', fulfilled: '已履行', breached: '已认定失信', rectifying: '整改中', repaired: '已修复', accountable: '已追责',
    struck: '已销号',
  },
  final: ['struck'],
  usually: { repaired: 'close' },
  steps: {
    register: {
      name: '登记', by: clerks, from: [], to: 'registered', on: 'registeredOn', asks: ['registeredOn', 'kind', 'domain', 'counterparty', 'content'],
      may: [...money, 'uscc', 'contract', 'contractNo', 'promisedDue', 'isPublic', 'responsible'],
      needs: [guard.hasDue, guard.sixtyDays, guard.deliveredFirst],
    },
    deliver: {
      name: '登记交付、验收', by: clerks, from: ['registered'], asks: ['deliveredOn'], may: ['acceptedOn', 'agreedDays'],
      needs: [guard.sixtyDays, guard.deliveredFirst], law: smePayment.art(10),
    },
    pay: { name: '登记付款', by: clerks, from: open, asks: ['payments'], may: ['interest'], needs: [guard.notOverpaid], law: smePayment.art(9) },
    dispute: { name: '登记争议', by: clerks, from: open, asks: ['disputed'], may: ['disputeNote'] },
    askConfirmation: { name: '登记企业请求确认债权', by: clerks, from: open, asks: ['confirmAskedOn'] },
    confirmDebt: {
      name: '确认债权', by: clerks, from: open, on: 'confirmedOn', asks: ['confirmedOn'], needs: [guard.confirmAsked, guard.confirmable], law: smePayment.art(16),
    },
    complain: { name: '登记投诉', by: clerks, from: open, on: 'complainedOn', asks: ['complainedOn'], law: smePayment.art(25) },
    passComplaint: {
      name: '转交投诉', by: clerks, from: open, on: 'passedOn', asks: ['passedOn'], needs: [guard.complained, guard.passedOnFirst], law: smePayment.art(25),
    },
    extendComplaint: {
      name: '延长投诉处理', by: leaders, from: open, on: 'complaintExtendedOn', asks: ['complaintExtendedOn', 'complaintExtra'], reason: 'needed',
      law: smePayment.art(25),
    },
    answerComplaint: {
      name: '答复投诉', by: [...clerks, 'deputyLeader'], from: open, on: 'complaintAnsweredOn', asks: ['complaintAnsweredOn', 'complaintAnswer'],
      needs: [guard.passedOn, guard.answerable], law: smePayment.art(25),
    },
    publishArrears: {
      name: '公示上年欠款', by: ['clerkOffice'], from: open, on: 'arrearsPublishedOn', asks: ['arrearsPublishedOn'], law: smePayment.art(18),
      needs: [guard.inArrears, guard.yearOver],
    },
    entrust: { name: '确定责任人', by: leaders, from: open, asks: ['responsible'] },
    fallDue: { name: '到期', by: 'time', from: ['registered'], to: 'due', when: 'dueOn' },
    fulfil: {
      name: '履行完毕', by: clerks, from: ['registered', 'due'], to: 'fulfilled', on: 'fulfilledOn', asks: ['fulfilledOn'], needs: [guard.paidWhole],
    },
    confirmBreach: {
      name: '认定失信', by: ['deputyLeader'], from: ['registered', 'due'], to: 'breached', on: 'breachOn', asks: ['breachOn', 'cause'],
      may: ['compensation', 'remedy'], sets: { breach: true }, needs: [guard.isDue, guard.settled, guard.noExcuse], notBy: ['register'],
      notIn: ['responsible'], law: businessEnvironment.art(31),
    },
    rectify: {
      name: '整改', by: clerks, from: ['breached'], to: 'rectifying', asks: ['remedy', 'remedyDue'], needs: [guard.remedyLater], makes: ['rectification'],
    },
    repair: {
      name: '修复', by: clerks, from: ['rectifying'], to: 'repaired', on: 'repairedOn', asks: ['repairedOn', 'repair'], may: ['repairFiles'],
      needs: [guard.paidWhole], makes: ['restoration'],
    },
    account: {
      name: '追责', by: leaders, from: ['breached', 'rectifying', 'repaired'], to: 'accountable', asks: ['accountability'], notIn: ['responsible'],
      law: businessEnvironment.art(32),
    },
    close: {
      name: '销号', by: ['principal'], from: ['fulfilled', 'repaired', 'accountable'], to: 'struck', on: 'closedOn', asks: ['closedOn'],
      needs: [guard.complaintAnswered], notBy: ['register', 'fulfil', 'repair'], notIn: ['responsible'],
    },
  },
  clocks: {
    // 履行以后不再计时，是否按期看履行日期。
    performance: {
      name: '履行期限', until: 'dueOn', when: inState('registered', 'due'), law: smePayment.art(9),
      stops: ['fulfil'], warns: [15], late: '到期没有履行。',
    },
    confirmation: {
      name: '确认债权', from: 'confirmAskedOn', length: { days: 30, profile: 'gov-strict', law: smePayment.art(16) }, stops: ['confirmDebt'], warns: [7],
      late: '逾期没有确认债权债务。',
    },
    complaintTransfer: {
      name: '转交投诉', from: 'complainedOn', length: { workdays: 10, profile: 'gov-strict', law: smePayment.art(25) }, stops: ['passComplaint'],
      warns: [3],
      late: '逾期没有转交投诉。',
    },
    complaintAnswer: {
      name: '答复投诉', from: 'passedOn', length: { days: 30, profile: 'gov-strict', law: smePayment.art(25) }, stops: ['answerComplaint'],
      extends: { by: 'extendComplaint', days: 'complaintExtra', max: 60, law: smePayment.art(25) }, warns: [7], late: '逾期没有答复投诉。',
    },
    // 整改期限由本单位定，到那一天为止。
    remedy: {
      name: '整改期限', from: 'breachOn', until: 'remedyDue', when: inState('rectifying', 'repaired', 'accountable'), stops: ['repair', 'account'], warns: [7],
      late: '整改期限已过，还没有修复。',
    },
    // 每年三月三十一日前公示上年末的欠款：从年末起算三个月；公示以后还欠着的，下一年再公示。
    arrears: {
      name: '公示上年欠款', from: 'arrearsFrom', when: owed, length: { months: 3, profile: 'gov-strict', law: smePayment.art(18) },
      stops: ['publishArrears'],
      warns: [30], late: '三月三十一日前没有公示上年欠款。',
    },
  },
  figures: {
    'integrity.promises': { name: '登记的承诺和履约事项', unit: '项', count: 'records', on: 'registeredOn', by: ['kind', 'domain'] },
    'integrity.due': { name: '到期应履行的事项', unit: '项', count: 'records', on: 'dueOn', where: not(inState('registered')) },
    'integrity.fulfilled': { name: '到期已履行的事项', unit: '项', count: 'records', on: 'dueOn', where: done('fulfil') },
    'integrity.fulfilledRate': { name: '履约率', unit: '%', count: 'rate', of: 'integrity.fulfilled', base: 'integrity.due' },
    'integrity.overdueContracts': {
      name: '逾期未付的账款', unit: '个', count: 'stock', on: 'overdueFrom', until: 'overdueTo', where: isPayable, by: ['isSme'],
    },
    // 期末那天还欠多少：以前年度逾期的也在内，减去到那天为止付了的。
    'integrity.overdueAmount': {
      name: '逾期未付账款的金额', unit: '元', count: 'stock', of: 'amount', less: { of: 'payments.amount', on: 'payments.on' }, on: 'overdueFrom',
      until: 'overdueTo', where: isPayable, by: ['isSme'],
    },
    'integrity.newOverdueAmount': {
      name: '当年逾期账款的年末未付金额', unit: '元', count: 'sum', of: 'unpaidAtYearEnd', on: 'overdueFrom', where: isPayable, by: ['isSme'],
    },
    'integrity.breaches': { name: '认定的失信事项', unit: '项', count: 'records', on: 'breachOn', by: ['kind', 'cause'] },
    'integrity.repaired': { name: '已修复的失信事项', unit: '项', count: 'records', on: 'repairedOn' },
    'integrity.complaints': { name: '款项支付投诉', unit: '件', count: 'records', on: 'complainedOn' },
    'integrity.complaintsInTime': { name: '按期答复的款项支付投诉', unit: '件', count: 'records', on: 'complaintAnsweredOn', where: inTime('complaintAnswer') },
    'integrity.accountable': {
      name: '政务失信追责', unit: '人次', count: 'rows', of: 'accountability', on: 'accountability.on', by: ['accountability.form'],
    },
  },
  papers: {
    entry: {
      name: '承诺事项台账', shows: ['kind', 'domain', 'contractNo', 'content', 'dueOn', 'fulfilledOn'],
    },
    arrears: {
      name: '逾期账款清单', shows: ['contractNo', 'isSme', 'deliveredOn', 'acceptedOn', 'dueOn', 'amount', 'paidTotal', 'outstanding', 'lastPaidOn'],
      when: isPayable, law: smePayment.art(18),
    },
    rectification: { name: '整改报告', shows: ['content', 'breachOn', 'cause', 'compensation', 'remedy', 'remedyDue'], signs: ['承办单位', '分管领导'] },
    restoration: { name: '信用修复申请', shows: ['contractNo', 'content', 'breachOn', 'remedy', 'repairedOn', 'repair'], signs: ['申请单位（印章）'] },
  },
  // 公开的是政策承诺和履行情况；欠款只公示总数。相对方、金额、合同文本、追责不公开。
  portal: {
    shows: 'items', when: all(is('kind', 'promise'), yes('isPublic')),
    fields: ['domain', 'content', 'dueOn', 'fulfilledOn', 'repairedOn', 'registeredOn'],
    text: 'content', date: 'registeredOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', adviser: 'own', countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  // 保存年限未核实，由各县设置（integrity.keepYears）。
  privacy: { purpose: '履行承诺和合同，清偿账款', basis: businessEnvironment.art(32), keepYears: 10, after: 'closedOn' },
  entitled: '{domain}{kind}',
  listedBy: 'registeredOn', lists: ['registeredOn', 'kind', 'domain', 'counterparty', 'dueOn', 'fulfilledOn', 'breachOn'],
  duplicates: { same: ['contractNo', 'kind'], days: 3650 },
})
