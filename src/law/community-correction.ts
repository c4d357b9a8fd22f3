import { statute } from './statute.ts'

/** 社区矫正法：受委托的司法所做什么，报到、宣告、外出、电子定位、奖惩、解除和终止，未成年人特别规定。 */
export const communityCorrection = statute({
  title: '中华人民共和国社区矫正法',
  short: '社区矫正法',
  kind: '法律',
  since: '2020-07-01',
  articles: [4, 9, 12, 18, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 36, 38, 42, 43, 44, 45, 46, 48, 52, 54, 58],
})
