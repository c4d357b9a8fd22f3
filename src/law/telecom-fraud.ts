import { statute } from './statute.ts'

/** 反电信网络诈骗法：反诈宣传教育。 */
export const telecomFraud = statute({
  title: '中华人民共和国反电信网络诈骗法',
  short: '反电信网络诈骗法',
  kind: '法律',
  since: '2022-12-01',
  articles: [8],
})
