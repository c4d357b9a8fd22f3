import { statute } from './statute.ts'

/** 生产安全事故应急条例：乡镇应急救援预案的制定、公布、修订和演练。 */
export const accidentEmergency = statute({
  title: '生产安全事故应急条例',
  short: '生产安全事故应急条例',
  kind: '行政法规',
  since: '2019-04-01',
  articles: [5, 6, 8],
})
