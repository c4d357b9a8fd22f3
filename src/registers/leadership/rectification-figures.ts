import { all, inState, is, late, yes } from '../../kernel/condition.ts'

const ended = inState('closed', 'rechecked')
// 督察、巡察、通报发现的问题，年度报告里单列。
const bySupervision = is('origin', 'supervision', 'partyInspection')

/** 问题整改的指标。发现按发现之日计，销号按销号之日计；整改率以到期的为分母，看其中销号的。 */
export const rectificationFigures = {
  'rectification.found': { name: '发现的问题', unit: '个', count: 'records', on: 'foundOn', by: ['origin', 'area', 'severity', 'leadOrg'] },
  'rectification.closed': { name: '整改销号的问题', unit: '个', count: 'records', on: 'closedOn', where: ended, by: ['origin', 'area'] },
  'rectification.due': { name: '到期应当整改的问题', unit: '个', count: 'records', on: 'deadline', by: ['origin'] },
  'rectification.dueClosed': { name: '到期问题中已销号的', unit: '个', count: 'records', on: 'deadline', where: ended, by: ['origin'] },
  'rectification.rate': { name: '问题整改率', unit: '%', count: 'rate', of: 'rectification.dueClosed', base: 'rectification.due' },
  'rectification.overdue': { name: '逾期整改的问题', unit: '个', count: 'records', on: 'deadline', where: late('deadline') },
  'rectification.reopened': { name: '反弹的问题', unit: '个', count: 'records', on: 'relapsedOn', by: ['origin'] },
  'rectification.repeated': { name: '屡改屡犯的问题', unit: '个', count: 'records', on: 'foundOn', where: yes('repeated'), by: ['area'] },
  'rectification.open': { name: '没有销号的问题', unit: '个', count: 'stock', on: 'foundOn', until: 'endedOn', by: ['origin', 'area'] },
  'supervision.problemsFound': { name: '督察、巡察发现的问题', unit: '个', count: 'records', on: 'foundOn', where: bySupervision },
  'supervision.problemsRectified': {
    name: '督察、巡察问题整改完成', unit: '个', count: 'records', on: 'closedOn', where: all(ended, bySupervision),
  },
} as const
