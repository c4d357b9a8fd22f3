import { addMonths } from '../../kernel/calendar/calendar.ts'
import { all, any, filled, is, not, ordered } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, longText, persons, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { assessedRegisters } from './assessed-registers.ts'

const assessors = ['clerkOffice', 'clerkJustice', 'justiceHead', 'countyReviewer'] as const
const leaders = ['deputyLeader', 'principal', 'countyReviewer'] as const
const doers = ['handler', 'in:assessors'] as const

type Values = Readonly<Record<string, unknown>>
const latest = ({ approvedOn, reviewedOn, retiredOn }: Values): string | undefined =>
  [approvedOn, reviewedOn, retiredOn].filter((day) => typeof day === 'string').toSorted().at(-1)
/** 报告和处理情况记录至少保存三年（第五十六条第三款）：最后一次批准、复核或者停止处理之后三年。 */
const keepUntilOf = (values: Values): string | null => {
  const day = latest(values)
  return day === undefined ? null : addMonths(day, 36)
}

/** 评估写明了范围：评估哪些台账，或者台账以外的哪项处理活动。 */
const scoped = {
  id: 'scope', needs: any(filled('covers'), filled('activity')), law: personalInformation.art(55), says: '没有写明评估的是哪项处理。', help: '请选定台账，或者写明处理活动。',
} as const
/** 风险高的，要有落实了才处理的措施。 */
const matched = {
  id: 'measures', when: is('risk', 'high'), needs: not(is('conclusion', 'go')), law: personalInformation.art(56, '第一款第三项'),
  says: '风险为高，结论不能是直接处理。', help: '请选“落实措施后处理”或者“不得处理”，并写明措施。',
} as const
const allowed = { id: 'allowed', needs: is('conclusion', 'go', 'after'), law: personalInformation.art(55), says: '评估结论是不得处理。', help: '请办理“确认不得处理”。' } as const
const inForce = {
  id: 'measured', when: is('conclusion', 'after'), needs: all(filled('measuresOn'), ordered('measuresOn', 'approvedOn')), law: personalInformation.art(56, '第一款第三项'),
  says: '措施还没有落实。', help: '请填写措施落实日期，再批准。',
} as const
const refused = { id: 'refused', needs: is('conclusion', 'no'), says: '评估结论不是不得处理。', help: '请办理“批准”，或者退回重评。' } as const

/**
 * 个人信息保护影响评估：处理敏感个人信息、自动化决策、委托、提供、公开以前先评估（第五十五条）。
 * 评估三项内容（第五十六条）：目的和方式合法正当必要，对个人的影响和风险，措施与风险相适应。目的、方式变了就重评。
 */
export const impactAssessment = defineRegister({
  id: 'impact-assessment', name: '个人信息保护影响评估', area: 'safety', prefix: 'YXPG',
  about: '每一次评估：评估哪些台账、为什么要处理、有什么风险、用什么措施、结论是什么、何时复核。报告至少保存三年。',
  version: { number: 1, since: '2026-01-01' },
  law: [personalInformation.art(6), personalInformation.art(28), personalInformation.art(51), personalInformation.art(55), personalInformation.art(56)],
  fields: {
    startedOn: date('开始评估日期'),
    grounds: choices('应当评估的情形', {
      sensitive: '处理敏感个人信息', automated: '自动化决策', entrust: '委托处理', provide: '向其他处理者提供', publish: '公开', abroad: '向境外提供', weighty: '其他对个人有重大影响的处理',
    }),
    covers: choices('评估的台账', assessedRegisters),
    activity: text('台账以外的处理活动', { max: 200, help: '如 委托某公司运维服务器' }),
    assessors: persons('评估人员', { max: 10 }),
    purpose: longText('处理的目的、方式', { max: 3000, help: '是否合法、正当、必要；依据哪部法律；能不能不收、少收' }),
    impact: longText('对个人权益的影响和安全风险', { max: 3000 }),
    measures: longText('保护措施', { max: 3000, help: '是否合法、有效，与风险是否相适应' }),
    risk: choice('风险程度', { low: '低', medium: '中', high: '高' }),
    conclusion: choice('评估结论', { go: '可以处理', after: '落实措施后处理', no: '不得处理' }),
    report: files('评估报告'),
    concludedOn: date('得出结论日期'),
    measuresOn: date('措施落实日期'),
    approvedOn: date('批准日期'),
    reviewedOn: date('最近复核日期'),
    changedOn: date('目的、方式、种类变化日期'),
    change: longText('发生的变化', { max: 1000 }),
    retiredOn: date('停止处理日期'),
    keepUntil: computed('至少保存至', { of: 'date', from: ['approvedOn', 'reviewedOn', 'retiredOn'], compute: keepUntilOf }),
  },
  states: { assessing: '评估中', concluded: '已得出结论', standing: '评估有效', changed: '有变化待重评', barred: '不得处理', retired: '已停止处理' },
  final: ['barred', 'retired'], standing: ['standing'],
  steps: {
    open: {
      name: '开始评估', by: assessors, from: [], to: 'assessing', on: 'startedOn', asks: ['startedOn', 'grounds'], may: ['covers', 'activity', 'assessors'],
      needs: [scoped], law: personalInformation.art(55),
    },
    conclude: {
      name: '得出结论', by: doers, from: ['assessing'], to: 'concluded', on: 'concludedOn',
      asks: ['concludedOn', 'purpose', 'impact', 'measures', 'risk', 'conclusion'], may: ['grounds', 'covers', 'activity', 'assessors', 'report'],
      needs: [scoped, matched], makes: ['report'], law: personalInformation.art(56),
    },
    approve: {
      name: '批准', by: leaders, from: ['concluded'], to: 'standing', on: 'approvedOn', asks: ['approvedOn'], may: ['measuresOn'], needs: [allowed, inForce],
      notBy: ['conclude'], law: personalInformation.art(55),
    },
    bar: { name: '确认不得处理', by: leaders, from: ['concluded'], to: 'barred', needs: [refused], notBy: ['conclude'], law: personalInformation.art(55) },
    return: { name: '退回重评', by: leaders, from: ['concluded'], to: 'assessing', reason: 'needed', notBy: ['conclude'] },
    // 目的、方式、种类都没有变的，复核一次接着有效。
    review: { name: '复核没有变化', by: assessors, from: ['standing'], on: 'reviewedOn', asks: ['reviewedOn'], law: personalInformation.art(51) },
    change: {
      name: '登记变化', by: assessors, from: ['standing'], to: 'changed', on: 'changedOn', asks: ['changedOn', 'change'], law: personalInformation.art(55),
    },
    reassess: { name: '重新评估', by: assessors, from: ['changed'], to: 'assessing', may: ['assessors', 'covers', 'activity'], law: personalInformation.art(55) },
    retire: { name: '停止处理', by: leaders, from: ['standing', 'changed', 'assessing'], to: 'retired', on: 'retiredOn', asks: ['retiredOn'], reason: 'needed' },
  },
  clocks: {
    // 多久复核一次、变化以后几日内重评，法律没有规定（未核实）。
    review: {
      name: '复核评估', from: 'approvedOn', length: { months: 12, profile: 'gov-strict', setting: 'impact-assessment.review' }, stops: ['change', 'retire'],
      restarts: ['review', 'approve'], warns: [30], late: '一年没有复核，看看处理的目的、方式有没有变。',
    },
    reassess: {
      name: '重新评估', from: 'changedOn', length: { days: 30, profile: 'gov-strict', setting: 'impact-assessment.reassess' }, stops: ['reassess', 'retire'],
      warns: [10], late: '处理已经变化，没有重新评估。',
    },
  },
  figures: {
    'dataSecurity.assessments': { name: '个人信息保护影响评估', unit: '份', count: 'records', on: 'concludedOn', by: ['conclusion', 'risk'] },
  },
  papers: {
    report: {
      name: '个人信息保护影响评估报告', signs: ['评估人员', '负责人'], law: personalInformation.art(56),
      shows: ['grounds', 'covers', 'activity', 'purpose', 'impact', 'measures', 'risk', 'conclusion', 'concludedOn', 'keepUntil'],
    },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal', 'countyReviewer'],
  listedBy: 'startedOn', lists: ['startedOn', 'risk', 'conclusion', 'approvedOn', 'keepUntil'],
})
