import { statute } from './statute.ts'

/** 草原法：草原权属争议的处理。 */
export const grassland = statute({
  title: '中华人民共和国草原法',
  short: '草原法',
  kind: '法律',
  since: '2021-04-29',
  articles: [16],
})
