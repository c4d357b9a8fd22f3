import { statute } from './statute.ts'

/** 森林法：林木、林地权属争议的处理。 */
export const forest = statute({
  title: '中华人民共和国森林法',
  short: '森林法',
  kind: '法律',
  since: '2020-07-01',
  articles: [22],
})
