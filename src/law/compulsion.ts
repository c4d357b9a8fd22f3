import { statute } from './statute.ts'

/** 行政强制法：设定权，强制措施的资格、程序、查封扣押的期限和解除，催告和申请法院强制执行。 */
export const compulsion = statute({
  title: '中华人民共和国行政强制法',
  short: '行政强制法',
  kind: '法律',
  since: '2012-01-01',
  articles: [10, 17, 18, 19, 23, 24, 25, 26, 27, 28, 53, 54, 69],
})
