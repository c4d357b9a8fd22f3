import { all, any, filled, inState, inTime, is, late, not, yes } from '../../kernel/condition.ts'

// 办结率：应办结的，是已经办结的和过了期限还没有办结的；期限之内正在办的不计。导入、转送、不予受理的不算办结（X4）。
const concluded = filled('concludedOn')
const due = any(concluded, late('decide'))
const split = ['channel', 'subject', 'category'] as const

/** 信访的指标，都按收到之日计。转为信访的接访只在这里计，不与接访批次相加。 */
export const petitionFigures = {
  'petitions.received': { name: '信访（来信来访、综治中心群众诉求）', unit: '件', count: 'records', on: 'receivedOn', by: split, suppress: true },
  'petitions.people': { name: '来访人次', unit: '人次', count: 'sum', of: 'people', on: 'receivedOn', by: split, suppress: true },
  'petitions.onlineLetters': { name: '网上信件', unit: '件', count: 'records', on: 'receivedOn', where: is('channel', 'online'), suppress: true },
  'petitions.due': { name: '应办结的信访', unit: '件', count: 'records', on: 'receivedOn', where: due, suppress: true },
  'petitions.resolved': { name: '已办结的信访', unit: '件', count: 'records', on: 'receivedOn', where: concluded, by: split, suppress: true },
  'petitions.resolvedRate': { name: '信访办结率', unit: '%', count: 'rate', of: 'petitions.resolved', base: 'petitions.due' },
  'petitions.toInform': { name: '应当告知的信访', unit: '件', count: 'records', on: 'receivedOn', where: any(inTime('inform'), late('inform')) },
  'petitions.informedInTime': { name: '按期告知的信访', unit: '件', count: 'records', on: 'receivedOn', where: inTime('inform') },
  'petitions.informRate': { name: '信访按期告知率', unit: '%', count: 'rate', of: 'petitions.informedInTime', base: 'petitions.toInform' },
  'petitions.toDecide': { name: '办理期限已有结果的信访', unit: '件', count: 'records', on: 'receivedOn', where: any(inTime('decide'), late('decide')) },
  'petitions.decidedInTime': { name: '按期办结的信访', unit: '件', count: 'records', on: 'receivedOn', where: inTime('decide') },
  'petitions.inTimeRate': { name: '信访按期办结率', unit: '%', count: 'rate', of: 'petitions.decidedInTime', base: 'petitions.toDecide' },
  'petitions.rated': { name: '已评价的信访', unit: '件', count: 'records', on: 'receivedOn', where: filled('rating') },
  'petitions.satisfied': { name: '评价满意的信访', unit: '件', count: 'records', on: 'receivedOn', where: is('rating', 'satisfied', 'basically') },
  'petitions.satisfiedRate': { name: '信访群众满意率', unit: '%', count: 'rate', of: 'petitions.satisfied', base: 'petitions.rated' },
  'petitions.repeated': { name: '重复信访', unit: '件', count: 'records', on: 'receivedOn', where: not(yes('first')), suppress: true },
  'petitions.repeatRate': { name: '重复信访率', unit: '%', count: 'rate', of: 'petitions.repeated', base: 'petitions.received' },
  'petitions.first': { name: '初次信访（已受理）', unit: '件', count: 'records', on: 'receivedOn', where: all(yes('first'), filled('acceptedOn')) },
  'petitions.firstSettled': {
    name: '初次信访一次化解', unit: '件', count: 'records', on: 'receivedOn', where: all(yes('first'), filled('acceptedOn'), filled('settledOn')),
  },
  'petitions.firstSettledRate': { name: '初次信访化解率', unit: '%', count: 'rate', of: 'petitions.firstSettled', base: 'petitions.first' },
  'petitions.group': { name: '集体访', unit: '件', count: 'records', on: 'receivedOn', where: yes('group'), suppress: true },
  'petitions.oldListed': { name: '排查出的信访积案', unit: '件', count: 'records', on: 'oldListedOn', suppress: true },
  'petitions.oldSettled': { name: '化解的信访积案', unit: '件', count: 'records', on: 'oldEndedOn', where: is('oldEndBasis', 'settled'), suppress: true },
  'petitions.routed': { name: '导入法定途径的信访', unit: '件', count: 'records', on: 'receivedOn', where: inState('routed'), by: ['route'], suppress: true },
  'petitions.ended': { name: '三级终结的信访', unit: '件', count: 'records', on: 'receivedOn', where: yes('ended'), suppress: true },
  // 越级上访只凭上级通报计；与矛盾纠纷台账登记的越级上访可能是同一起，不相加。
  'petitions.skips': { name: '上级通报的越级上访', unit: '起', count: 'rows', of: 'skips', on: 'skips.on' },
} as const
