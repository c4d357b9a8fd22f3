import { statute } from './statute.ts'

/** 反有组织犯罪法：反有组织犯罪宣传教育，线索的发现、移送、保密和对举报人的保护，刑满释放人员的安置帮教。 */
export const organisedCrime = statute({
  title: '中华人民共和国反有组织犯罪法',
  short: '反有组织犯罪法',
  kind: '法律',
  since: '2022-05-01',
  articles: [8, 9, 10, 18, 24, 25, 51, 52, 61, 74],
})
