import { statute } from './statute.ts'

/** 生产安全事故报告和调查处理条例：事故等级、逐级上报的时限、伤亡变化补报。 */
export const accidentReport = statute({
  title: '生产安全事故报告和调查处理条例',
  short: '生产安全事故报告和调查处理条例',
  kind: '行政法规',
  since: '2007-06-01',
  articles: [3, 4, 9, 11, 13],
})
