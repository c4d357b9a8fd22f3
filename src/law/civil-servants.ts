import { statute } from './statute.ts'

/** 公务员法：公务员的考核，培训及其登记管理。 */
export const civilServants = statute({
  title: '中华人民共和国公务员法',
  short: '公务员法',
  kind: '法律',
  since: '2019-06-01',
  articles: [35, 66, 67, 68],
})
