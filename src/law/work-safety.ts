import { statute } from './statute.ts'

/** 安全生产法：安全生产宣传教育。 */
export const workSafety = statute({
  title: '中华人民共和国安全生产法',
  short: '安全生产法',
  kind: '法律',
  since: '2021-09-01',
  articles: [13],
})
