import { statute } from './statute.ts'

/** 民事诉讼法：2023 年修正文本：期间、公告送达，确认调解协议案件，申请执行的期间。 */
export const civilProcedure = statute({
  title: '中华人民共和国民事诉讼法',
  short: '民事诉讼法',
  kind: '法律',
  since: '2024-01-01',
  articles: [85, 95, 205, 206, 250],
})
