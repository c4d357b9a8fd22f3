import { all, any, filled, inState, inTime, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { clueFields } from './clue-fields.ts'
import * as guard from './clue-guards.ts'

// 不设默认知悉的岗位（informs）：分管领导、司法所所长也可能是被反映的人，由登记人逐条指定甄别人和知悉人。
const named = ['handler', 'in:assessor', 'in:recipients'] as const
/** 还算在本单位的：移交给其他单位的，由接收单位计。 */
const own = not(inState('passed'))

/**
 * 违法犯罪线索：乡镇发现或者收到的，及时移送有权机关并登记反馈；不调查、不核实、不公开。
 * 全部限定知悉：只有登记人、甄别人和指定的知悉人看得到，别人只看得到总数。
 */
export const clue = defineRegister({
  id: 'clue', name: '违法犯罪线索移送反馈', area: 'safety', prefix: 'XSY',
  about: '涉黑涉恶等违法犯罪线索：登记、甄别、移送、回执和反馈。乡镇不作调查；举报人的信息逐项加密，只有指定的人写明用途后能看。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    organisedCrime.art(8), organisedCrime.art(9), organisedCrime.art(24, '第二款'), organisedCrime.art(25), organisedCrime.art(52, '第一项'),
    organisedCrime.art(74),
  ],
  fields: clueFields,
  states: {
    received: '已登记', assessed: '已甄别', handed: '已移送', receipted: '已收回执', answered: '反馈中', returned: '退回补充', dropping: '拟不移送',
    dropped: '不予移送', passing: '移交待签收', passed: '已移交其他单位', closed: '已办结',
  },
  final: ['closed', 'dropped', 'passed'],
  steps: {
    receive: {
      name: '登记线索', by: ['clerkPeace'], from: [], to: 'received', on: 'foundOn', law: organisedCrime.art(9),
      asks: ['foundOn', 'how', 'reporterMode', 'kind', 'facts', 'urgent', 'assessor'],
      may: ['foundAt', 'reporter', 'targets', 'place', 'recipients', 'named'], needs: [guard.bypassesNamed], makes: ['entry'],
    },
    // 移交件一签收就由它开出；不用本系统的单位书面移交的，凭移交函登记。都没有举报人的信息。
    takeOver: {
      name: '接收移交', by: ['clerkPeace'], from: [], to: 'received', on: 'receivedOn', law: organisedCrime.art(25),
      asks: ['foundOn', 'receivedOn', 'how', 'reporterMode', 'kind', 'facts', 'urgent', 'assessor'],
      may: ['transfer', 'passedBy', 'receivedAt', 'targets', 'place', 'recipients', 'named'], needs: [guard.bypassesNamed], makes: ['entry'],
    },
    assess: {
      name: '初步甄别', by: ['in:assessor'], from: ['received'], to: 'assessed', on: 'assessedOn', asks: ['assessedOn', 'assessment'],
      may: ['recipients', 'named'], needs: [guard.bypassesNamed, guard.assessedSameDay], notBy: ['receive', 'takeOver'], notIn: ['named'],
    },
    hand: {
      name: '移送', by: ['handler'], from: ['assessed', 'returned'], to: 'handed', on: 'handedOn', law: organisedCrime.art(25),
      asks: ['handedOn', 'handedTo', 'handDoc'], may: ['handedAt', 'recipients'],
      needs: [guard.officialsToSupervision, guard.bypassesNamed], notIn: ['named'], makes: ['letter'],
    },
    receipt: {
      name: '登记回执', by: ['handler'], from: ['handed'], to: 'receipted', on: 'receiptOn', asks: ['receiptOn', 'receiptNo'],
    },
    sendBack: {
      name: '登记退回补充', by: ['handler'], from: ['handed', 'receipted', 'answered'], to: 'returned', on: 'returnedOn', asks: ['returnedOn'],
      reason: 'needed',
    },
    answer: { name: '登记反馈', by: named, from: ['receipted', 'answered'], to: 'answered', on: 'answeredOn', asks: ['feedback'], notIn: ['named'] },
    reply: { name: '回复举报人', by: ['handler'], from: ['handed', 'receipted', 'answered', 'passed'], on: 'repliedOn', asks: ['repliedOn'] },
    close: {
      name: '办结', by: ['in:assessor'], from: ['answered'], to: 'closed', on: 'closedOn', asks: ['closedOn'],
      needs: [guard.hasOutcome, guard.informantAnswered], notBy: ['receive', 'takeOver', 'hand'], notIn: ['named'], makes: ['summary'],
    },
    // 不归本单位办的，移交给管得着的单位（X8）：只抄必需的栏目，举报人不抄；对方登记的线索，这里看不到。
    passOn: {
      name: '移交其他单位', by: ['handler'], from: ['assessed', 'returned'], to: 'passing', on: 'passedOn', asks: ['passedOn', 'passedTo', 'receiver'],
      needs: [guard.bypassesNamed], notIn: ['named'], law: organisedCrime.art(25),
      opens: {
        register: 'clue-transfer', step: 'offer', link: 'transfers', back: 'clue',
        with: {
          offeredOn: 'passedOn', passedTo: 'passedTo', receiver: 'receiver', foundOn: 'foundOn', how: { value: 'unit' }, kind: 'kind', urgent: 'urgent', facts: 'facts',
          targets: 'targets', place: 'place', named: 'named',
        },
      },
    },
    confirmPassed: {
      name: '登记对方签收', by: ['handler'], from: ['passing'], to: 'passed', on: 'closedOn', asks: ['closedOn'], needs: [guard.takenOver],
      law: organisedCrime.art(25),
    },
    takeBack: {
      name: '登记退回、收回', by: ['handler'], from: ['passing'], to: 'assessed', needs: [guard.comeBack], reason: 'needed', law: organisedCrime.art(25),
    },
    // 不移送要两个人签：甄别人提出、指定的知悉人复核，都写理由（任何人不得擅自压下，第五十二条第一项）。
    proposeDrop: {
      name: '提出不予移送', by: ['in:assessor'], from: ['assessed'], to: 'dropping', asks: ['recipients'], reason: 'needed', notIn: ['named'],
      needs: [guard.bypassesNamed], law: organisedCrime.art(52, '第一项'),
    },
    confirmDrop: {
      name: '复核同意不予移送', by: ['in:recipients'], from: ['dropping'], to: 'dropped', on: 'closedOn', asks: ['closedOn'], reason: 'needed',
      notBy: ['proposeDrop', 'receive', 'takeOver'], notIn: ['named'], law: organisedCrime.art(52, '第一项'),
    },
    refuseDrop: {
      name: '复核要求移送', by: ['in:recipients'], from: ['dropping'], to: 'assessed', reason: 'needed', notBy: ['proposeDrop'], notIn: ['named'],
    },
  },
  clocks: {
    // 法律只说“及时”，没有天数：期限由各县设置（未核实）。
    handOver: {
      name: '移送', from: 'foundOn', when: not(any(yes('urgent'), filled('receivedOn'))), length: { workdays: 1, profile: 'gov-strict', setting: 'clue.handOver' },
      stops: ['hand', 'confirmDrop', 'passOn'], restarts: ['takeBack'], warns: [1], late: '没有及时移送（第二十五条）。',
    },
    handOverUrgent: {
      name: '紧急移送', from: 'foundAt', when: all(yes('urgent'), not(filled('receivedOn'))), length: { hours: 2, profile: 'hours', setting: 'clue.handOverUrgent' },
      stops: ['hand', 'confirmDrop'], stopsAt: 'handedAt', late: '紧急线索没有及时移送（第二十五条）。',
    },
    // 接手的线索从收到之日（之时）起算：移交以前用掉的时间算不到接收单位头上。
    handOverTaken: {
      name: '移送接手的线索', from: 'receivedOn', when: not(yes('urgent')), length: { workdays: 1, profile: 'gov-strict', setting: 'clue.handOver' },
      stops: ['hand', 'confirmDrop', 'passOn'], restarts: ['takeBack'], warns: [1], late: '没有及时移送（第二十五条）。',
    },
    handOverTakenUrgent: {
      name: '紧急移送接手的线索', from: 'receivedAt', when: yes('urgent'), length: { hours: 2, profile: 'hours', setting: 'clue.handOverUrgent' },
      stops: ['hand', 'confirmDrop'], stopsAt: 'handedAt', late: '紧急线索没有及时移送（第二十五条）。',
    },
    feedback: {
      name: '催办反馈', from: 'receiptOn', length: { days: 30, profile: 'gov-strict', setting: 'clue.feedback' }, stops: ['answer', 'sendBack', 'close'],
      warns: [5], late: '接收机关尚未反馈，请发函催办。',
    },
  },
  figures: {
    'clue.found': {
      name: '发现、收到的线索', unit: '条', count: 'records', on: 'foundOn', where: own, by: ['kind', 'how'], suppress: true,
    },
    'clue.passed': { name: '移交其他单位的线索', unit: '条', count: 'records', on: 'passedOn', where: inState('passed'), suppress: true },
    'clue.handed': { name: '已移送的线索（按发现日）', unit: '条', count: 'records', on: 'foundOn', where: all(own, filled('handedOn')), suppress: true },
    'clue.handedRate': { name: '线索移送率', unit: '%', count: 'rate', of: 'clue.handed', base: 'clue.found' },
    'clue.answered': {
      name: '已有反馈的线索（按发现日）', unit: '条', count: 'records', on: 'foundOn', where: all(own, filled('handedOn'), filled('feedback')), suppress: true,
    },
    'clue.feedbackRate': { name: '线索反馈率', unit: '%', count: 'rate', of: 'clue.answered', base: 'clue.handed' },
    'clue.handedInTime': {
      name: '按时移送的线索（按发现日）', unit: '条', count: 'records', on: 'foundOn', suppress: true,
      where: all(own, filled('handedOn'), any(...['handOver', 'handOverUrgent', 'handOverTaken', 'handOverTakenUrgent'].map(inTime))),
    },
    'clue.onTimeRate': { name: '线索按时移送率', unit: '%', count: 'rate', of: 'clue.handedInTime', base: 'clue.handed' },
  },
  // 有的地方要求每周零报告，多数没有规定：默认按月，按周的由各县设置。
  recurs: {
    monthly: {
      name: '线索月报', every: 'month', per: 'unit', by: ['clerkPeace'], on: 'foundOn', orZero: true, setting: 'clue.monthly',
      says: '每月登记发现、收到的线索；没有的作零报告。',
    },
    weekly: {
      name: '线索周报', every: 'week', per: 'unit', by: ['clerkPeace'], on: 'foundOn', orZero: true, times: 0, setting: 'clue.weekly',
      says: '每周登记发现、收到的线索；没有的作零报告。',
    },
  },
  papers: {
    entry: { name: '线索登记表', shows: ['foundOn', 'how', 'reporterMode', 'kind', 'urgent'], signs: ['登记人'] },
    letter: { name: '线索移送函', shows: ['kind', 'handedOn', 'handedTo', 'urgent'], signs: ['移送单位（印章）'], law: organisedCrime.art(25) },
    receiptSlip: { name: '线索移送回执', shows: ['kind', 'handedOn', 'receiptOn', 'receiptNo'], signs: ['接收机关（印章）'] },
    summary: { name: '线索反馈函', shows: ['kind', 'handedOn', 'handedTo', 'receiptNo', 'closedOn'], signs: ['接收机关'] },
  },
  // 只在办事指南里公布举报渠道；任何记录、任何分村数字都不公开。
  portal: { shows: 'nothing' },
  reads: {
    clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'own', clerkJustice: 'own', clerkPetition: 'own', auditor: 'own',
    countyReviewer: 'totals', evaluator: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '向有权机关移送违法犯罪线索并登记反馈', basis: organisedCrime.art(25), keepYears: 10, after: 'closedOn' },
  restricted: 'all',
  entitled: '线索移送件',
  listedBy: 'foundOn',
  lists: ['foundOn'],
})
