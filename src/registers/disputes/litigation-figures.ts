import { all, any, filled, is, not, some, yes } from '../../kernel/condition.ts'
import { mustPerform } from './litigation-guards.ts'

const split = ['actKind', 'instance', 'result'] as const
const ruled = filled('judgmentOn')
const own = not(is('instance', 'nonSuit'))
const toPerform = any(mustPerform, is('result', 'mediated'))

/**
 * 行政应诉的指标。同一案件的二审、再审各有一条记录，“行政诉讼”只数一审，不重复；含各审级的另列。
 * 出庭率 = 有负责人出庭的案件（审级）÷ 开庭的案件（审级），按首次开庭之日计；全国没有统一口径，各县可以另算。
 * 败诉率的分母只有判决、裁定审结的，撤诉、调解另列。
 */
export const litigationFigures = {
  'litigation.cases': { name: '行政诉讼', unit: '件', count: 'records', on: 'copyReceivedOn', where: is('instance', 'first'), by: split, suppress: true },
  'litigation.instances': { name: '行政应诉（含各审级）', unit: '件', count: 'records', on: 'copyReceivedOn', where: own, by: split, suppress: true },
  'litigation.perAct': { name: '行政诉讼发生率', unit: '%', count: 'rate', of: 'litigation.cases', base: 'reconsideration.acts' },
  'litigation.heard': { name: '开庭审理的行政诉讼', unit: '件', count: 'records', on: 'firstHearingOn', by: ['instance'] },
  'litigation.withHead': {
    name: '负责人出庭的行政诉讼', unit: '件', count: 'records', on: 'firstHearingOn', where: some('hearings', filled('head')), by: ['instance'],
  },
  'litigation.withChief': {
    name: '正职负责人出庭的行政诉讼', unit: '件', count: 'records', on: 'firstHearingOn', where: some('hearings', is('headPost', 'chief')),
  },
  // 按人、按职务分开，就是谁出过几次庭；没有出庭的，按理由分开。公开的页面不按人分。
  'litigation.leaderAppearances': {
    name: '负责人出庭应诉', unit: '次', count: 'rows', of: 'hearings', on: 'hearings.on', rows: filled('head'), by: ['hearings.headPost'],
  },
  'litigation.headAbsences': {
    name: '负责人没有出庭的开庭', unit: '次', count: 'rows', of: 'hearings', on: 'hearings.on', rows: not(filled('head')), by: ['hearings.absentReason'],
  },
  'litigation.leaderAppearanceRate': { name: '负责人出庭应诉率', unit: '%', count: 'rate', of: 'litigation.withHead', base: 'litigation.heard' },
  'litigation.spoke': {
    name: '负责人出庭并发表意见的行政诉讼', unit: '件', count: 'records', on: 'firstHearingOn', where: some('hearings', all(filled('head'), yes('spoke'))),
  },
  'litigation.spokeRate': { name: '负责人出庭出声率', unit: '%', count: 'rate', of: 'litigation.spoke', base: 'litigation.withHead' },
  'litigation.ruled': { name: '判决裁定审结的行政诉讼', unit: '件', count: 'records', on: 'judgmentOn', by: split },
  'litigation.lost': { name: '败诉的行政诉讼', unit: '件', count: 'records', on: 'judgmentOn', where: yes('lost'), by: ['actKind', 'instance', 'cause'] },
  'litigation.lossRate': { name: '行政诉讼败诉率', unit: '%', count: 'rate', of: 'litigation.lost', base: 'litigation.ruled' },
  'litigation.won': { name: '胜诉的行政诉讼', unit: '件', count: 'records', on: 'judgmentOn', where: all(ruled, not(yes('lost'))) },
  'litigation.winRate': { name: '胜诉率', unit: '%', count: 'rate', of: 'litigation.won', base: 'litigation.ruled' },
  'litigation.settled': { name: '调解、撤诉的行政诉讼', unit: '件', count: 'records', on: 'settledOn', by: ['result'] },
  'litigation.changedAct': { name: '改变行为后撤诉', unit: '件', count: 'records', on: 'withdrawnOn', where: yes('changedAct') },
  'litigation.toPerform': { name: '应当履行的裁判', unit: '件', count: 'records', on: 'effectiveOn', where: toPerform },
  'litigation.performed': { name: '已履行的裁判', unit: '件', count: 'records', on: 'effectiveOn', where: all(toPerform, filled('performedOn')) },
  'litigation.performRate': { name: '裁判履行率', unit: '%', count: 'rate', of: 'litigation.performed', base: 'litigation.toPerform' },
  'litigation.nonSuit': { name: '申请法院强制执行', unit: '件', count: 'records', on: 'enforceAppliedOn', by: ['enforceResult'] },
} as const
