import { statute } from './statute.ts'

/** 预防未成年人犯罪法：未成年人的社区矫正、安置帮教和记录封存。 */
export const juvenileDelinquency = statute({
  title: '中华人民共和国预防未成年人犯罪法',
  short: '预防未成年人犯罪法',
  kind: '法律',
  since: '2021-06-01',
  articles: [55, 56, 57, 59],
})
