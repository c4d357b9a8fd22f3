import { cases, items, papers, type Rule, rates } from './rule.ts'

const review = ['审查', '审核', '初审', '合法性', '把关']
const reviewNot = ['案卷', '法律援助', '评查', '整改']

/** Normative documents, contracts, legality review, opinions on bills. */
export const legality: readonly Rule[] = [
  { measure: 'normativeDocs.made', count: [...papers, 'items'], say: ['规范性文件', '制定…规范性文件', '出台…规范性文件', '印发…规范性文件', '制发…规范性文件', '新制定规范性文件'], not: ['审查', '审核', '清理', '废止', '初审', '修改', '其中', '涉企'], weight: 0.3 },
  { measure: 'normativeDocs.reviewed', count: [...papers, 'items', 'times'], say: ['规范性文件', '行政规范性文件'], with: review, not: ['清理', '废止', '制定出台'], weight: 0.6 },
  { measure: 'normativeDocs.cleaned', count: [...papers, 'items'], say: ['清理', '规范性文件…清理', '清理…文件', '废止', '涉企规范性文件', '修改…规范性文件', '失效', '文件清理', '清理…政策'], with: ['文件', '政策', '制度'], not: ['积案', '拖欠'], weight: 3 },
  { measure: 'villageRules.revised', count: [...items, 'papers', 'places'], say: ['村规民约', '居民公约', '自治章程', '村规', '修订…村规民约'], not: ['宣讲', '讲座'], weight: 2 },
  { measure: 'contracts.reviewed', count: papers, say: ['合同', '协议', '审查合同', '审查…合同', '审核合同', '合同审查', '合同…审查', '审核…合同', '行政机关合同', '重大合同', '合同协议'], not: ['备案', '起草', '签订', '合同纠纷', '咨询', '村民签'], weight: 1 },
  { measure: 'contracts.filed', count: papers, say: ['合同备案', '合同…备案', '备案…合同', '合同报备'], weight: 2 },
  { measure: 'legalReview.total', count: [...papers, 'items', 'times'], say: ['合法性审查', '合法性审核', '全流程审查', '审查事项', '审查各类', '合法性审查事项', '各类审查', '法制审查', '审核…事项', '涉法事务', '审查…文件', '法律审核', '涉法事项'], not: [...reviewNot, '意见书', '重大决策', '行政决策', '规范性文件', '合同备案', '执法决定', '重大事项'], weight: 0.5 },
  { measure: 'legalReview.other', count: [...papers, 'items'], say: ['其他事项', '征求法律意见', '其他文件', '其他涉法', '其它事项', '其他重大事项', '其他行政', '其他'], with: [...review, '法律意见'], weight: 2 },
  { measure: 'legalReview.opinions', count: [...papers, 'items'], say: ['审查意见书', '审查意见', '合法性审查意见书', '合法性审查意见', '出具合法性审查', '审核意见', '出具意见', '法律审查意见', '出具…意见书', '出具…审查意见', '法律意见'], weight: 2 },
  { measure: 'legalReview.problemsFound', count: items, say: ['法律问题', '风险点', '法律风险', '审查发现', '合法性问题', '修改意见', '修改建议', '法律风险点', '不合法'], with: review, weight: 2 },
  { measure: 'legislation.opinions', count: [...items, 'papers'], say: ['立法意见', '立法建议', '征询法律法规', '征求…草案', '立法…意见', '立法…建议', '征询…法律', '立法征求意见', '法律草案', '立法联系点', '草案…意见', '立法意见建议', '立法信息采集点'], weight: 3 },
]

export const legalityRates: readonly Rule[] = [
  { measure: 'legalReview.coverageRate', count: rates, say: ['覆盖率', '审查率', '审查覆盖率', '合法性审查率', '审核率', '合法性审查'], with: review, not: ['通过率', '法律顾问', '公共法律', '培训', '考试'], weight: 1 },
  { measure: 'legalReview.passRate', count: rates, say: ['审查通过率', '审核通过率', '合法性审核…通过率', '审查…通过率', '审核合格率', '审查合格率'], not: ['考试'], weight: 2 },
  { measure: 'legalReview.passRate', count: rates, say: ['通过率'], with: ['合法性审查', '合法性审核', '合同审查', '法律审查'], not: ['考试'], weight: 1.5 },
]

/** Major administrative decisions. */
export const decisions: readonly Rule[] = [
  { measure: 'decisions.items', count: [...items, 'times'], say: ['重大决策', '重大事项', '重点事项', '重大行政决策', '重大规划', '决策事项', '重大投资', '三重一大', '重大行政决策事项', '集体决策', '审议…事项', '集体研究…事项', '决策', '重要事项', '议定事项', '审议…重大事项', '集体讨论'], not: ['风险评估', '审查', '审核', '公开', '文件', '合同', '执法决定', '列席', '政务服务', '会议研究'], weight: 0.6 },
  { measure: 'decisions.items', count: items, say: ['事项', '项目'], with: ['三重一大', '重大行政决策', '集体决策', '重大决策'], not: ['审查', '审核', '公开', '执法', '服务', '许可', '评估', '检查'] },
  { measure: 'decisions.reviewed', count: [...items, 'times'], say: ['重大决策', '重大行政决策', '重大事项', '决策事项', '行政决策', '重大行政决策事项', '决策'], with: review, not: ['公开', '风险评估', '合同', '执法决定', '意见书', '目录'], weight: 1 },
  { measure: 'decisions.riskAssessed', count: [...items, 'times'], say: ['风险评估', '稳评', '社会稳定风险评估', '稳定风险', '评估'], with: ['风险', '稳评', '稳定'], weight: 3 },
]

export const legalityCases: readonly Rule[] = [{ measure: null, count: cases, say: ['判决书', '调解书', '决定书', '通知书'] }]
