import { atLeast, filled, is, not, some, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, parts, persons, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'
import { levels, overlap, supervised, supervisors } from './supervision-words.ts'

const details = ['checkType', 'object', 'checkers'] as const
const twoCheckers = {
  id: 'two', needs: atLeast('checkers', 2), says: '检查人员不足两人。', help: '请至少安排两人；有监督证件的写明证号。', law: enforcementSupervision.art(6),
} as const
const notOwnTeam = {
  id: 'ownTeam', needs: not(yes('ownTeam')), says: '检查人员里有被检查的人。', help: '被检查的队伍、人员不得参加对自己的检查，请换人。', law: enforcementSupervision.art(6),
} as const
const clean = { id: 'clean', needs: not(filled('findings')), says: '已经列出了问题。', help: '请办理“列出问题”，整改以后再销号。' } as const

/** 执法监督检查：对本镇执法的日常、专项、个案检查，问题逐条整改、验收、销号；严重的发监督文书。 */
export const supervisionCheck = defineRegister({
  id: 'supervision-check', name: '执法监督检查', area: 'enforcement', prefix: 'JDJC',
  about: '对本镇行政执法的每一次监督检查：谁查、查什么、什么问题、改了没有。被检查的人不参加检查和验收。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6), penalty.art(75)],
  fields: {
    checkType: choice('检查类型', { daily: '日常检查', special: '专项检查', case: '个案检查' }),
    plannedOn: date('拟检查日期', { future: true }),
    checkedOn: date('检查日期'),
    checkDay: computed(
      '检查日', { of: 'date', from: ['checkedOn', 'plannedOn'], compute: ({ checkedOn, plannedOn }) => checkedOn ?? plannedOn ?? null },
    ),
    object: text('检查对象', { max: 80, help: '执法队、科室或者专项的名称' }),
    checkedPersons: persons('被检查的执法人员', { max: 30 }),
    checkers: persons('检查人员', { max: 10 }),
    certificates: text('监督证件号', { max: 120 }),
    ownTeam: computed('检查人员在被检查人员之中', { of: 'yesNo', from: ['checkers', 'checkedPersons'], compute: overlap('checkers', 'checkedPersons') }),
    case: link('个案', 'case', { neededIf: is('checkType', 'case') }),
    record: longText('检查情况', { max: 5000 }),
    findings: parts('发现的问题', {
      problem: longText('问题', { needed: true, max: 1000 }), law: text('违反的规定', { max: 200, help: '写到条' }),
      level: choice('程度', levels, { neededIf: filled('problem') }),
    }, { max: 50 }),
    listedOn: date('交办日期'),
    order: link('发出的监督文书', 'supervision-order'),
    orderNo: text('监督文书号', { max: 60 }),
    orderProblem: longText('文书指出的问题', { max: 3000 }),
    orderLaw: text('文书依据', { max: 200 }),
    rectifiedOn: date('报送整改日期'),
    measures: longText('整改情况', { max: 3000 }),
    proof: files('整改证明'),
    verifiedOn: date('验收日期'),
    verdict: longText('验收意见', { max: 1000 }),
    clearedOn: date('销号日期'),
  },
  states: {
    planned: '已列计划', done: '已实施检查', listed: '已列问题', rectifying: '整改中', toVerify: '待验收', accepted: '已验收', cleared: '已销号', cancelled: '已取消',
  },
  final: ['cleared', 'cancelled'],
  steps: {
    plan: { name: '列入检查计划', by: supervisors, from: [], to: 'planned', asks: ['plannedOn', ...details], may: ['case', 'checkedPersons'] },
    cancel: { name: '取消检查', by: ['justiceHead', 'countyReviewer'], from: ['planned'], to: 'cancelled', reason: 'needed' },
    carryOut: {
      name: '实施检查', by: supervisors, from: ['planned'], to: 'done', on: 'checkedOn', asks: ['checkedOn', 'record', 'checkedPersons'],
      may: ['checkers', 'certificates', 'findings'], needs: [twoCheckers, notOwnTeam], notIn: ['checkedPersons'], makes: ['record'],
    },
    carryOutNow: {
      name: '登记临时检查', by: supervisors, from: [], to: 'done', on: 'checkedOn', asks: ['checkedOn', 'record', 'checkedPersons', ...details],
      may: ['certificates', 'findings', 'case'], needs: [twoCheckers, notOwnTeam], makes: ['record'],
    },
    list: {
      name: '列出问题', by: supervisors, from: ['done'], to: 'listed', on: 'listedOn', asks: ['findings', 'listedOn'], notIn: ['checkedPersons'],
    },
    noProblem: {
      name: '没有问题，销号', by: ['justiceHead', 'countyReviewer'], from: ['done'], to: 'cleared', on: 'clearedOn', asks: ['clearedOn'], needs: [clean],
      notIn: ['checkedPersons'],
    },
    takeOver: { name: '签收整改', by: supervised, from: ['listed'], to: 'rectifying' },
    sendOrder: {
      name: '发出监督文书', by: ['justiceHead', 'countyReviewer'], from: ['listed', 'rectifying'], to: 'rectifying',
      asks: ['orderNo', 'orderProblem', 'orderLaw'], notIn: ['checkedPersons'],
      opens: {
        register: 'supervision-order', step: 'issue', link: 'order', back: 'check',
        with: {
          orderType: { value: 'opinion' }, orderNo: 'orderNo', to: 'object', problem: 'orderProblem', lawText: 'orderLaw', issuedOn: 'listedOn',
        },
      },
    },
    rectify: {
      name: '报送整改', by: supervised, from: ['rectifying'], to: 'toVerify', on: 'rectifiedOn', asks: ['rectifiedOn', 'measures', 'proof'],
      makes: ['rectified'],
    },
    sendBack: {
      name: '退回整改', by: supervisors, from: ['toVerify'], to: 'rectifying', reason: 'needed', notBy: ['rectify'], notIn: ['checkedPersons'],
    },
    verify: {
      name: '验收', by: supervisors, from: ['toVerify'], to: 'accepted', on: 'verifiedOn', asks: ['verifiedOn', 'verdict'], notBy: ['rectify'],
      notIn: ['checkedPersons'],
    },
    clear: {
      name: '销号', by: ['justiceHead', 'countyReviewer'], from: ['accepted'], to: 'cleared', on: 'clearedOn', asks: ['clearedOn'],
      notBy: ['rectify', 'verify'], notIn: ['checkedPersons'],
    },
  },
  clocks: {
    // 整改期限各地不同，默认三十日，由各县设置（未核实）。
    rectify: {
      name: '问题整改', from: 'listedOn', length: { days: 30, profile: 'gov-strict', setting: 'supervision-check.rectify' }, stops: ['rectify'],
      warns: [10, 3], late: '执法监督发现的问题逾期没有整改。',
    },
  },
  figures: {
    'supervision.checks': { name: '执法监督检查', unit: '次', count: 'records', on: 'checkedOn', by: ['checkType'] },
    'supervision.findings': { name: '执法监督发现的问题', unit: '个', count: 'rows', of: 'findings', on: 'checkedOn' },
    'supervision.serious': { name: '发现严重问题的检查', unit: '次', count: 'records', on: 'checkedOn', where: some('findings', is('level', 'serious')) },
    'supervision.findingsCleared': { name: '已销号的执法监督问题', unit: '个', count: 'rows', of: 'findings', on: 'checkedOn', where: filled('clearedOn') },
    'supervision.findingsClearedRate': {
      name: '执法监督问题销号率', unit: '%', count: 'rate', of: 'supervision.findingsCleared', base: 'supervision.findings',
    },
  },
  papers: {
    record: {
      name: '监督检查记录', shows: ['checkType', 'object', 'checkedOn', 'checkers', 'certificates', 'record', 'findings'], signs: ['检查人员', '被检查单位'],
    },
    rectified: { name: '整改报告', shows: ['object', 'findings', 'measures', 'rectifiedOn'], signs: ['被检查单位（印章）'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkEnforce: 'unit', clerkEmergency: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'countyReviewer'],
  entitled: '{checkType}',
  listedBy: 'checkDay', lists: ['checkDay', 'checkType', 'object', 'checkers', 'listedOn', 'rectifiedOn', 'clearedOn'],
})
