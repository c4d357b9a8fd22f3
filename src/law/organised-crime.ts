import { statute } from './statute.ts'

/** 反有组织犯罪法：反有组织犯罪宣传教育。 */
export const organisedCrime = statute({
  title: '中华人民共和国反有组织犯罪法',
  short: '反有组织犯罪法',
  kind: '法律',
  since: '2022-05-01',
  articles: [10],
})
