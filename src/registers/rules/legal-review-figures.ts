import { all, any, filled, is, some } from '../../kernel/condition.ts'

const ofContract = is('subjectType', 'contract')
const onDecision = is('subjectType', 'decision')

/** 合法性审查的指标，按出具意见日计；合同、决策的审查也在这里数，不在各自的台账里另存一份结论。 */
export const legalReviewFigures = {
  'legalReview.total': { name: '合法性审查', unit: '件', count: 'records', on: 'issuedOn', by: ['subjectType', 'conclusion'] },
  'legalReview.other': { name: '其他事项合法性审查', unit: '件', count: 'records', on: 'issuedOn', where: is('subjectType', 'other') },
  'legalReview.opinions': {
    name: '合法性审查意见书', unit: '份', count: 'records', on: 'issuedOn', where: filled('opinionNo'), by: ['subjectType'],
  },
  'legalReview.passed': { name: '审查通过', unit: '件', count: 'records', on: 'issuedOn', where: is('conclusion', 'pass', 'change') },
  'legalReview.passRate': { name: '审查通过率', unit: '%', count: 'rate', of: 'legalReview.passed', base: 'legalReview.total' },
  'legalReview.problemsFound': { name: '审查发现的法律问题', unit: '个', count: 'rows', of: 'items', on: 'issuedOn' },
  'legalReview.answered': { name: '已反馈采纳情况', unit: '件', count: 'records', on: 'issuedOn', where: filled('adopted') },
  'legalReview.adopted': { name: '全部采纳', unit: '件', count: 'records', on: 'issuedOn', where: is('adopted', 'all') },
  'legalReview.adoptedRate': { name: '意见采纳率', unit: '%', count: 'rate', of: 'legalReview.adopted', base: 'legalReview.answered' },
  'legalReview.withCounsel': {
    name: '法律顾问参加审查', unit: '件', count: 'records', on: 'issuedOn', where: any(filled('counsel'), filled('counselOpinion')),
  },
  'legalReview.highRisk': { name: '有高风险条款的审查', unit: '件', count: 'records', on: 'issuedOn', where: some('items', is('risk', 'high')) },
  'decisions.reviewed': { name: '重大行政决策合法性审查', unit: '件', count: 'records', on: 'issuedOn', where: onDecision },
  'contracts.reviewed': { name: '合同合法性审查', unit: '件', count: 'records', on: 'issuedOn', where: ofContract },
  'contracts.opinions': { name: '合同审查意见书', unit: '份', count: 'records', on: 'issuedOn', where: all(ofContract, filled('opinionNo')) },
  'contracts.risks': { name: '合同审查指出的风险点', unit: '条', count: 'rows', of: 'items', on: 'issuedOn', where: ofContract },
  'contracts.answered': { name: '已反馈采纳情况的合同审查', unit: '件', count: 'records', on: 'issuedOn', where: all(ofContract, filled('adopted')) },
  'contracts.adopted': { name: '全部采纳审查意见的合同', unit: '件', count: 'records', on: 'issuedOn', where: all(ofContract, is('adopted', 'all')) },
  'contracts.adoptedRate': { name: '合同审查意见采纳率', unit: '%', count: 'rate', of: 'contracts.adopted', base: 'contracts.answered' },
} as const
