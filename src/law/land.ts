import { statute } from './statute.ts'

/** 土地管理法：土地权属争议的处理、起诉期限和维持现状。 */
export const land = statute({
  title: '中华人民共和国土地管理法',
  short: '土地管理法',
  kind: '法律',
  since: '2020-01-01',
  articles: [14],
})
