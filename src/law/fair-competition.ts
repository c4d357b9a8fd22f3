import { statute } from './statute.ts'

/** 公平竞争审查条例：公平竞争审查的对象、听取意见和结论。 */
export const fairCompetition = statute({
  title: '公平竞争审查条例',
  short: '公平竞争审查条例',
  kind: '行政法规',
  since: '2024-08-01',
  articles: [2, 16, 18],
})
