import { statute } from './statute.ts'

/** 行政诉讼法：2017 年修正文本：负责人出庭、被告举证答辩、上诉、履行判决的期限。 */
export const litigationLaw = statute({
  title: '中华人民共和国行政诉讼法',
  short: '行政诉讼法',
  kind: '法律',
  since: '2017-07-01',
  articles: [3, 26, 34, 35, 36, 45, 46, 58, 60, 62, 66, 67, 85, 86, 90, 94, 96, 101],
})
