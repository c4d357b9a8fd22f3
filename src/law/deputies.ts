import { statute } from './statute.ts'

/** 代表法：2025 年修正文本：建议、批评和意见的交办、联系沟通、答复期限和办理情况报告。 */
export const deputies = statute({
  title: '中华人民共和国全国人民代表大会和地方各级人民代表大会代表法',
  short: '代表法',
  kind: '法律',
  since: '2025-03-11',
  articles: [51, 52],
})
