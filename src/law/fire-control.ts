import { statute } from './statute.ts'

/** 消防法：乡镇、街道和村（居）民委员会的消防安全检查。 */
export const fireControl = statute({
  title: '中华人民共和国消防法',
  short: '消防法',
  kind: '法律',
  since: '2021-04-29',
  articles: [52],
})
