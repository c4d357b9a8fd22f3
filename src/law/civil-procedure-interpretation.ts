import { statute } from './statute.ts'

/** 民事诉讼法解释：不予受理司法确认申请的情形。 */
export const civilProcedureInterpretation = statute({
  title: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
  short: '民事诉讼法解释',
  kind: '司法解释',
  since: '2022-04-10',
  articles: [355],
})
