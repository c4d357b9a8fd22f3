import { statute } from './statute.ts'

/** 行政诉讼法解释：2018 年公布：负责人的范围和出庭、申请再审和非诉执行的期限。 */
export const litigationInterpretation = statute({
  title: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
  short: '行政诉讼法解释',
  kind: '司法解释',
  since: '2018-02-08',
  articles: [48, 64, 110, 128, 129, 130, 131, 132, 133, 156],
})
