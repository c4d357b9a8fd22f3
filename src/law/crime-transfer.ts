import { statute } from './statute.ts'

/** 行政执法机关移送涉嫌犯罪案件的规定：2020 年修订文本：报告、审批和移送公安机关的期限。 */
export const crimeTransfer = statute({
  title: '行政执法机关移送涉嫌犯罪案件的规定',
  short: '移送涉嫌犯罪案件规定',
  kind: '行政法规',
  since: '2020-08-07',
  articles: [3, 5, 8, 11],
})
