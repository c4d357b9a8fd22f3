import { all, any, filled, inTime, is, late, not } from '../../kernel/condition.ts'
import { toAnswer } from './proposal-guards.ts'

const answered = all(toAnswer, filled('repliedOn'))
const rated = is('satisfaction', 'satisfied', 'basic', 'unsatisfied')

/** 建议、提案的指标，一律按交办之日计；会办的和退回的不在应当答复之列。 */
export const proposalFigures = {
  'proposals.received': {
    name: '收到的建议、提案', unit: '件', count: 'records', on: 'handedOn', where: not(is('kind', 'report', 'inquiry')), by: ['kind', 'level', 'part'],
  },
  'proposals.toReply': { name: '应当答复的建议、提案', unit: '件', count: 'records', on: 'handedOn', where: toAnswer, by: ['kind'] },
  'proposals.replied': { name: '已答复的建议、提案', unit: '件', count: 'records', on: 'handedOn', where: answered, by: ['kind', 'replyClass'] },
  'proposals.replyRate': { name: '建议、提案办复率', unit: '%', count: 'rate', of: 'proposals.replied', base: 'proposals.toReply' },
  'proposals.replyDue': {
    name: '已答复或者答复已到期的', unit: '件', count: 'records', on: 'handedOn', where: all(toAnswer, any(inTime('reply'), late('reply'))),
  },
  'proposals.repliedInTime': { name: '按期答复的', unit: '件', count: 'records', on: 'handedOn', where: all(answered, inTime('reply')) },
  'proposals.onTimeRate': { name: '按期办复率', unit: '%', count: 'rate', of: 'proposals.repliedInTime', base: 'proposals.replyDue' },
  'proposals.rated': { name: '已评价的建议、提案', unit: '件', count: 'records', on: 'handedOn', where: rated, by: ['satisfaction'] },
  'proposals.satisfied': {
    name: '评价满意和基本满意的', unit: '件', count: 'records', on: 'handedOn', where: is('satisfaction', 'satisfied', 'basic'),
  },
  'proposals.satisfiedRate': { name: '建议、提案满意率', unit: '%', count: 'rate', of: 'proposals.satisfied', base: 'proposals.rated' },
  'proposals.solved': { name: '已解决或者基本解决的', unit: '件', count: 'records', on: 'handedOn', where: all(answered, is('replyClass', 'a')) },
  'proposals.solvedRate': { name: '建议、提案解决率', unit: '%', count: 'rate', of: 'proposals.solved', base: 'proposals.replied' },
  'reports.toCongress': { name: '向人大报告工作', unit: '次', count: 'records', on: 'handedOn', where: all(is('kind', 'report'), filled('repliedOn')) },
} as const
