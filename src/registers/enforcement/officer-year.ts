import { alike, atMost, filled, is, linked, not, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, computed, date, link, number, parts, text, year } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { civilServants } from '../../law/civil-servants.ts'
import { penalty } from '../../law/penalty.ts'

type Values = Readonly<Record<string, unknown>>
const hoursOf = (row: Values) => (typeof row.hours === 'number' ? row.hours : 0)
const totalHours = ({ trainings }: Values) => rowsOf(trainings).reduce((sum, row) => sum + hoursOf(row), 0)
/** 同一天登记的学时最多的那天有多少。 */
const dayMax = ({ trainings }: Values) =>
  Math.max(0, ...[...Map.groupBy(rowsOf(trainings), ({ on }) => on).values()].map((rows) => rows.reduce((sum, row) => sum + hoursOf(row), 0)))
/** 不在本年度的培训有几条。 */
const outside = ({ trainings, forYear }: Values) =>
  rowsOf(trainings).filter(({ on }) => typeof on === 'string' && on.slice(0, 4) !== String(forYear)).length
const reached = (values: Values) => (typeof values.plannedHours === 'number' ? totalHours(values) >= values.plannedHours : null)
const yearStart = ({ forYear }: Values) => (typeof forYear === 'number' ? `${forYear}-01-01` : null)
const checkBy = ({ forYear }: Values) => (typeof forYear === 'number' ? `${forYear}-09-30` : null)

const clerks = ['clerkEnforce', 'clerkJustice'] as const
const heads = ['justiceHead', 'deputyLeader'] as const
const enough = {
  id: 'hours', needs: yes('reached'), warns: true, says: '学时没有达到本年度计划。', help: '请安排补课；确实达不到的，写明原因后继续。',
} as const
const sessions = [
  { id: 'outside', needs: atMost('outside', 0), says: '有的培训不在本年度。', help: '请登记到那一年的档案。' },
  { id: 'day', needs: atMost('dayMax', 24), says: '同一天的学时超过二十四。', help: '请核对日期和学时。' },
] as const

/** 一名执法人员全年的学时合计：年中调动的，两处档案加在一起。 */
const wholeYear = { person: 'officer', of: 'totalHours', on: 'yearStart' } as const
/** 本单位或者上级对执法人员执行的学时要求；几项要求并存的取最高的。 */
const required = {
  name: '当年执行的学时要求', register: 'study-requirement', of: 'hoursPerYear', on: 'setOn', until: 'endedOn', where: is('targetGroup', 'officers'),
  same: { forYear: 'forYear' },
} as const

/** 执法人员年度培训考核：一人一年一条。每人每年六十学时是各地通行的要求，没有查到全国性规定，由建档时填写的计划学时决定（未核实）。 */
export const officerYear = defineRegister({
  id: 'officer-year', name: '执法人员年度培训考核', area: 'enforcement', prefix: 'ZK', about: '每名执法人员每年的培训学时、九月底核对和年度考核。',
  version: { number: 1, since: '2026-01-01' },
  law: [penalty.art(42), civilServants.art(35), civilServants.art(67)],
  fields: {
    officer: link('执法人员', 'officer'),
    forYear: year('年度'),
    openedOn: date('建档日期'),
    plannedHours: number('计划学时', '学时', { min: 1, max: 500, help: '通常为 60 学时，按本年度培训计划填' }),
    trainings: parts('培训', {
      on: date('培训日期', { needed: true }), session: text('期次', { max: 60, neededIf: filled('on'), help: '同一期培训填同一个名称' }), topic: text('培训内容', { max: 100 }),
      hours: number('学时', '学时', { whole: false, max: 24, neededIf: filled('on') }),
      kind: choice('培训种类', { public: '公共法律知识', special: '专业法律知识', case: '案例', ethics: '职业素养' }),
    }, { max: 200, grows: true }),
    totalHours: computed('已完成学时', { of: 'number', from: ['trainings'], compute: totalHours }),
    dayMax: computed('一天最多学时', { of: 'number', from: ['trainings'], compute: dayMax }),
    outside: computed('不在本年度的培训', { of: 'number', from: ['trainings', 'forYear'], compute: outside }),
    reached: computed('学时已达到计划', { of: 'yesNo', from: ['trainings', 'plannedHours'], compute: reached }),
    yearStart: computed('年度起', { of: 'date', from: ['forYear'], compute: yearStart }),
    checkBy: computed('核对学时的最后一天', { of: 'date', from: ['forYear'], compute: checkBy }),
    checkedOn: date('核对学时日期'),
    grade: choice('考核等次', { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职' }),
    appraisedOn: date('考核日期'),
  },
  states: { learning: '培训中', checked: '已核对学时', appraised: '已考核' },
  final: ['appraised'],
  steps: {
    open: {
      name: '年度建档', by: clerks, from: [], to: 'learning', on: 'openedOn', asks: ['openedOn', 'officer', 'forYear', 'plannedHours'],
      may: ['trainings'], needs: [
        {
          id: 'officer', needs: linked('officer', { states: ['applied', 'trained', 'examined', 'active', 'suspended', 'expired'] }),
          says: '不是在岗或者正在申领的执法人员。', help: '请在“执法人员”中选择；调离、注销的不再建档。',
        },
        { id: 'once', needs: not(alike(['officer', 'forYear'])), says: '这名人员本年度已经建档。', help: '请打开已有的档案登记。' },
        ...sessions,
      ],
    },
    train: {
      name: '登记培训', by: clerks, from: ['learning', 'checked'], asks: ['trainings'], needs: [...sessions], makes: ['training'],
      law: civilServants.art(67),
    },
    check: {
      name: '九月底核对学时', by: ['clerkJustice', 'justiceHead'], from: ['learning'], to: 'checked', on: 'checkedOn', asks: ['checkedOn'], needs: [enough],
    },
    appraise: {
      name: '年度考核', by: heads, from: ['checked'], to: 'appraised', on: 'appraisedOn', asks: ['appraisedOn', 'grade'], needs: [enough],
      notBy: ['open', 'train'], makes: ['appraisal'], law: civilServants.art(35),
    },
  },
  clocks: {
    // 每年九月三十日核对一次，余下三个月补课。
    check: {
      name: '九月底核对学时', until: 'checkBy', stops: ['check'], warns: [30],
      late: '已过九月三十日，还没有核对学时。',
    },
  },
  figures: {
    'officers.trainings': { name: '执法人员培训', unit: '次', count: 'distinct', of: 'trainings.session', on: 'trainings.on', by: ['trainings.kind'] },
    'officers.trainees': { name: '执法人员参训', unit: '人次', count: 'rows', of: 'trainings', on: 'trainings.on', by: ['trainings.kind'] },
    'officers.trainingHours': { name: '执法人员培训学时', unit: '学时', count: 'sum', of: 'trainings.hours', on: 'trainings.on' },
    'officers.hoursAverage': {
      name: '执法人员人均培训学时', unit: '学时', count: 'rate', of: 'officers.trainingHours', base: 'officers.withPlan', as: 'average',
    },
    'officers.withPlan': { name: '有年度培训计划的执法人员', unit: '人', count: 'distinct', of: 'officer', on: 'yearStart' },
    'officers.hoursReached': { name: '学时达到计划的执法人员', unit: '人', count: 'distinct', of: 'officer', on: 'yearStart', where: yes('reached') },
    'officers.hoursReachedRate': { name: '执法人员学时达标率', unit: '%', count: 'rate', of: 'officers.hoursReached', base: 'officers.withPlan' },
    'officers.over60': { name: '满六十学时的执法人员', unit: '人', count: 'persons', ...wholeYear, atLeast: 60, suppress: true },
    'officers.over60Rate': { name: '满六十学时的比例', unit: '%', count: 'rate', of: 'officers.over60', base: 'officers.withPlan' },
    'officers.hoursLeast': { name: '执法人员培训学时（最少的一名）', unit: '学时', count: 'least', ...wholeYear, suppress: true },
    'officers.hoursRequired': {
      name: '有学时要求的执法人员', unit: '人', count: 'persons', ...wholeYear, atLeast: required, who: 'asked', suppress: true,
    },
    'officers.requirementMet': { name: '学时达到要求的执法人员', unit: '人', count: 'persons', ...wholeYear, atLeast: required, suppress: true },
    'officers.requirementUnmet': {
      name: '学时没有达到要求的执法人员', unit: '人', count: 'persons', ...wholeYear, atLeast: required, who: 'short', suppress: true,
    },
    'officers.requirementMetRate': { name: '学时要求达标率', unit: '%', count: 'rate', of: 'officers.requirementMet', base: 'officers.hoursRequired' },
    'officers.appraised': { name: '年度考核的执法人员', unit: '人', count: 'distinct', of: 'officer', on: 'appraisedOn', by: ['grade'] },
  },
  papers: {
    training: { name: '培训签到考核表', shows: ['officer', 'forYear', 'trainings', 'totalHours'], signs: ['参训人员', '组织单位'] },
    appraisal: { name: '年度考核表', shows: ['officer', 'forYear', 'plannedHours', 'totalHours', 'grade', 'appraisedOn'], signs: ['被考核人', '考核单位（印章）'] },
  },
  // 只公开总数：个人的学时和考核等次不公开。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', clerkEnforce: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{forYear}年执法人员培训考核',
  listedBy: 'openedOn', lists: ['forYear', 'officer', 'plannedHours', 'totalHours', 'reached', 'checkedOn', 'grade'],
  duplicates: { same: ['officer', 'forYear'], days: 366 },
})
