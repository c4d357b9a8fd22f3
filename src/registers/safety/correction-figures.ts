import { all, any, filled, inTime, is, late } from '../../kernel/condition.ts'

const split = ['category'] as const
// 报到之前就终止（如死亡）的，时限也停了，但不是按期报到。
const reportedInTime = all(filled('reportedOn'), inTime('report'))

/** 社区矫正的指标：内部使用，从不对外公布；一条记录就是一个人。 */
export const correctionFigures = {
  'correction.inTerm': { name: '在册社区矫正对象', unit: '人', count: 'stock', on: 'reportedOn', until: 'endedOn', by: split, suppress: true },
  'correction.new': { name: '新接收社区矫正对象', unit: '人', count: 'records', on: 'reportedOn', by: split, suppress: true },
  'correction.released': {
    name: '解除社区矫正', unit: '人', count: 'records', on: 'endedOn', where: is('endKind', 'expired', 'pardoned'), by: split, suppress: true,
  },
  'correction.due': {
    name: '应当报到的社区矫正对象', unit: '人', count: 'records', on: 'effectiveOn', where: any(reportedInTime, late('report')), suppress: true,
  },
  'correction.reportedInTime': {
    name: '按期报到的社区矫正对象', unit: '人', count: 'records', on: 'effectiveOn', where: reportedInTime, suppress: true,
  },
  'correction.reportRate': { name: '按期报到率', unit: '%', count: 'rate', of: 'correction.reportedInTime', base: 'correction.due' },
  'correction.lost': { name: '失去联系', unit: '人次', count: 'rows', of: 'lost', on: 'lost.on', suppress: true },
  'correction.reoffend': {
    name: '矫正期间再犯罪', unit: '人', count: 'records', on: 'endedOn', where: is('endCause', 'reoffend'), suppress: true,
  },
} as const
