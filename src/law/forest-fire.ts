import { statute } from './statute.ts'

/** 森林防火条例：防火区隐患排查整改，乡镇森林火灾应急处置办法，火情报告。 */
export const forestFire = statute({
  title: '森林防火条例',
  short: '森林防火条例',
  kind: '行政法规',
  since: '2009-01-01',
  articles: [16, 24, 31],
})
