import { all, any, filled, inTime, is, late, not, some } from '../../kernel/condition.ts'
import { corrected, mustPerform } from './reconsideration-guards.ts'

const split = ['actKind', 'procedure', 'result'] as const
// 期限之内没有答复就终止、调解的，时限也停了，但不是按期答复。
const repliedInTime = all(filled('replyOn'), inTime('reply'))

/**
 * 行政复议的指标。件数按收到副本之日计，纠错、调解、履行按审结之日计；全年没有的，以零报告为准。
 * 按期答复率的分母是期限已到或者已经答复的案件，逾期不答复的也在其中；期限之内就终止、审结而不需要答复的，不在其中。
 */
export const reconsiderationFigures = {
  'reconsideration.cases': { name: '行政复议', unit: '件', count: 'records', on: 'receivedOn', by: split, suppress: true },
  'reconsideration.replyDue': {
    name: '应当答复的行政复议', unit: '件', count: 'records', on: 'receivedOn', where: any(repliedInTime, late('reply')),
  },
  'reconsideration.repliedInTime': { name: '按期答复的行政复议', unit: '件', count: 'records', on: 'receivedOn', where: repliedInTime },
  'reconsideration.onTimeReplyRate': {
    name: '行政复议按期答复率', unit: '%', count: 'rate', of: 'reconsideration.repliedInTime', base: 'reconsideration.replyDue',
  },
  'reconsideration.concluded': { name: '审结的行政复议', unit: '件', count: 'records', on: 'concludedOn', by: split, suppress: true },
  'reconsideration.decided': { name: '作出决定的行政复议', unit: '件', count: 'records', on: 'decidedOn', by: split, suppress: true },
  'reconsideration.corrected': { name: '被纠错的行政复议', unit: '件', count: 'records', on: 'decidedOn', where: corrected, by: ['actKind', 'cause'] },
  'reconsideration.correctRate': {
    name: '行政复议纠错率', unit: '%', count: 'rate', of: 'reconsideration.corrected', base: 'reconsideration.decided',
  },
  'reconsideration.mediated': {
    name: '调解和解的行政复议', unit: '件', count: 'records', on: 'concludedOn', where: any(is('result', 'mediated'), is('mediation', 'settled')),
  },
  'reconsideration.mediatedRate': {
    name: '行政复议调解和解率', unit: '%', count: 'rate', of: 'reconsideration.mediated', base: 'reconsideration.concluded',
  },
  'reconsideration.toPerform': { name: '应当履行的复议决定', unit: '件', count: 'records', on: 'decidedOn', where: mustPerform },
  'reconsideration.performed': {
    name: '已履行的复议决定', unit: '件', count: 'records', on: 'decidedOn', where: all(mustPerform, filled('performedOn')),
  },
  'reconsideration.performRate': {
    name: '复议决定履行率', unit: '%', count: 'rate', of: 'reconsideration.performed', base: 'reconsideration.toPerform',
  },
  // 一件听证几次的，按首次听证的那天算一件，负责人参加过一次就算参加；参加过几次另数。
  'reconsideration.heard': { name: '举行听证的行政复议', unit: '件', count: 'records', on: 'firstHearingOn', by: ['procedure'] },
  'reconsideration.withHead': {
    name: '负责人参加听证的行政复议', unit: '件', count: 'records', on: 'firstHearingOn', where: some('hearings', filled('head')), by: ['procedure'],
  },
  'reconsideration.headAbsent': {
    name: '负责人没有参加听证的行政复议', unit: '件', count: 'records', on: 'firstHearingOn', where: not(some('hearings', filled('head'))),
  },
  'reconsideration.headAppearances': {
    name: '负责人参加复议听证', unit: '次', count: 'rows', of: 'hearings', on: 'hearings.on', rows: filled('head'), by: ['hearings.headPost'],
  },
  'reconsideration.headRate': { name: '负责人参加复议听证率', unit: '%', count: 'rate', of: 'reconsideration.withHead', base: 'reconsideration.heard' },
  // 一年作出多少可以复议的行为，分散在执法、许可、裁决各本台账，合计后填报。
  'reconsideration.acts': { name: '当年作出的行政行为', unit: '件', count: 'manual', source: '执法案件、政务服务、处理决定等台账合计' },
  'reconsideration.perAct': { name: '行政复议发生率', unit: '%', count: 'rate', of: 'reconsideration.cases', base: 'reconsideration.acts' },
} as const
