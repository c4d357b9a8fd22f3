import { statute } from './statute.ts'

/** 负责人出庭应诉规定：2020 年公布：谁算负责人、身份证明、不能出庭的理由和说明。 */
export const headAppearance = statute({
  title: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定',
  short: '负责人出庭应诉规定',
  kind: '司法解释',
  since: '2020-07-01',
  articles: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
})
