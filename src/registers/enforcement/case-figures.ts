import { all, filled, inTime, is, not, yes } from '../../kernel/condition.ts'

const split = ['procedure', 'source', 'partyType'] as const
const penalised = filled('kinds')
const ordinaryDecided = all(is('procedure', 'ordinary'), penalised)

/** 执法案件的指标：罚没数额只反映工作量，不得用于考核、奖惩（行政处罚法第七十四条）。 */
export const caseFigures = {
  'case.clues': { name: '案件线索', unit: '件', count: 'records', on: 'discoveredOn', by: ['source'] },
  'enforcement.cases': { name: '行政处罚（执法）案件', unit: '件', count: 'records', on: 'takenUpOn', by: split },
  'case.filed': { name: '立案', unit: '件', count: 'records', on: 'filedOn', by: split },
  'case.simple': { name: '当场处罚', unit: '件', count: 'records', on: 'takenUpOn', where: is('procedure', 'simple') },
  'case.ordinary': { name: '普通程序案件', unit: '件', count: 'records', on: 'takenUpOn', where: is('procedure', 'ordinary') },
  'case.closed': { name: '结案', unit: '件', count: 'records', on: 'closedOn', by: split },
  'case.joint': { name: '联合查处的案件', unit: '起', count: 'records', on: 'takenUpOn', where: filled('jointWith') },
  'case.penalties': { name: '作出行政处罚', unit: '件', count: 'records', on: 'decidedOn', where: penalised, by: ['kinds', 'procedure', 'partyType'] },
  'enforcement.fines': { name: '罚没款', unit: '元', count: 'sum', of: 'owed', on: 'decidedOn', by: ['procedure'] },
  'case.paid': { name: '实缴罚没款', unit: '元', count: 'sum', of: 'payments.amount', on: 'decidedOn' },
  'case.noPenalty': { name: '不予处罚', unit: '件', count: 'records', on: 'decidedOn', where: filled('excuse'), by: ['excuse'] },
  'case.firstFree': { name: '首违不罚', unit: '件', count: 'records', on: 'decidedOn', where: is('excuse', 'first') },
  'case.ordinaryPenalties': { name: '普通程序作出处罚', unit: '件', count: 'records', on: 'decidedOn', where: ordinaryDecided },
  'enforcement.legalReviews': { name: '重大执法决定法制审核', unit: '件', count: 'records', on: 'reviewedOn', by: ['reviewResult'] },
  'case.reviewedPenalties': { name: '经法制审核的处罚', unit: '件', count: 'records', on: 'decidedOn', where: all(ordinaryDecided, filled('reviewedOn')) },
  'case.reviewRate': { name: '处罚决定法制审核率', unit: '%', count: 'rate', of: 'case.reviewedPenalties', base: 'case.ordinaryPenalties' },
  'case.hearings': { name: '行政处罚听证', unit: '次', count: 'records', on: 'heardOn' },
  'case.toPolice': { name: '移送公安机关', unit: '件', count: 'records', on: 'crimeDecidedAt' },
  'case.handled': { name: '办案期限内外作出决定', unit: '件', count: 'records', on: 'decidedOn', where: filled('filedOn') },
  'case.handledInTime': { name: '按期作出决定', unit: '件', count: 'records', on: 'decidedOn', where: all(filled('filedOn'), inTime('handling')) },
  'case.onTimeRate': { name: '按期办案率', unit: '%', count: 'rate', of: 'case.handledInTime', base: 'case.handled' },
  'case.toPublish': { name: '应当公开的处罚决定', unit: '件', count: 'records', on: 'decidedOn', where: all(penalised, yes('socialImpact')) },
  'case.published': {
    name: '已公开的处罚决定', unit: '件', count: 'records', on: 'decidedOn', where: all(penalised, yes('socialImpact'), filled('publishedOn')),
  },
  'case.publishedRate': { name: '处罚决定公开率', unit: '%', count: 'rate', of: 'case.published', base: 'case.toPublish' },
  'case.reversed': { name: '被纠错的处罚', unit: '件', count: 'records', on: 'reversedOn', by: ['reversal'] },
  'case.dropped': { name: '撤销的案件', unit: '件', count: 'records', on: 'closedOn', where: not(filled('decidedOn')) },
} as const
