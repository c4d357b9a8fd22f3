import { statute } from './statute.ts'

/** 行政强制法：法律、法规以外的规范性文件不得设定行政强制措施；由具备资格的执法人员实施。 */
export const compulsion = statute({
  title: '中华人民共和国行政强制法',
  short: '行政强制法',
  kind: '法律',
  since: '2012-01-01',
  articles: [10, 17, 18],
})
