import { all, filled, is, not } from '../../kernel/condition.ts'

const passed = is('result', 'passed')

/** 重大行政决策的指标：作出的决策按决定日计，其余按各自发生的日期计。合法性审查的件数在“合法性审查”里数。 */
export const decisionFigures = {
  'decisions.items': { name: '重大决策（重大事项）', unit: '项', count: 'records', on: 'decidedOn', where: passed, by: ['kind', 'office'] },
  // 没有免过任何一项，也没有缩短征求意见和审查时间的，才算程序完备。
  'decisions.fullProcedure': {
    name: '程序完备的重大行政决策', unit: '项', count: 'records', on: 'decidedOn',
    where: all(
      passed, not(filled('waivers')), not(filled('consultShortReason')), not(filled('reviewShortReason')), not(filled('legalRisk')),
      filled('summarisedOn'),
    ),
  },
  'decisions.fullProcedureRate': {
    name: '重大行政决策程序完备率', unit: '%', count: 'rate', of: 'decisions.fullProcedure', base: 'decisions.items',
  },
  'decisions.outsideCatalogue': {
    name: '目录外启动的决策', unit: '项', count: 'records', on: 'initiatedOn', where: not(filled('catalogue')),
  },
  'decisions.comments': { name: '决策收到的公众意见', unit: '条', count: 'rows', of: 'comments', on: 'comments.on' },
  'decisions.commentsAdopted': {
    name: '决策采纳的公众意见', unit: '条', count: 'rows', of: 'answers', on: 'summarisedOn', rows: is('adopted', 'all', 'part'),
  },
  'decisions.hearings': { name: '决策听证', unit: '次', count: 'rows', of: 'hearings', on: 'hearings.on' },
  'decisions.expertArgued': { name: '经专家论证的决策', unit: '件', count: 'records', on: 'arguedOn' },
  'decisions.riskAssessed': { name: '重大事项风险评估', unit: '件', count: 'records', on: 'assessedOn', by: ['riskLevel'] },
  'decisions.evaluated': { name: '决策后评估', unit: '件', count: 'records', on: 'evaluatedOn' },
} as const
