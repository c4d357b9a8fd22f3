import { all, filled, inState, inTime, not } from '../../kernel/condition.ts'

/** 核查属实的。 */
export const real = not(inState('unfounded'))

/** 突发事件的指标：起数、伤亡按发生之日，报告及时率按接报之日计。 */
export const incidentFigures = {
  'incident.count': { name: '突发事件', unit: '起', count: 'records', on: 'occurredAt', where: real, by: ['category', 'level'] },
  'incident.dead': { name: '突发事件死亡', unit: '人', count: 'sum', of: 'dead', on: 'occurredAt', where: real },
  'incident.reported': { name: '已首报的突发事件', unit: '起', count: 'records', on: 'knownAt', where: all(real, filled('firstSentAt')) },
  'incident.reportedInTime': {
    name: '按时首报的突发事件', unit: '起', count: 'records', on: 'knownAt', where: all(real, filled('firstSentAt'), inTime('first')),
  },
  'incident.reportOnTimeRate': { name: '突发事件按时报告率', unit: '%', count: 'rate', of: 'incident.reportedInTime', base: 'incident.reported' },
  'incident.moved': { name: '突发事件转移群众', unit: '人', count: 'sum', of: 'moved', on: 'occurredAt', where: real },
} as const
