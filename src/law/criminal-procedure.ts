import { statute } from './statute.ts'

/** 刑事诉讼法：社区矫正的执行机关，未成年人犯罪记录封存。 */
export const criminalProcedure = statute({
  title: '中华人民共和国刑事诉讼法',
  short: '刑事诉讼法',
  kind: '法律',
  since: '2018-10-26',
  articles: [269, 286],
})
