import { statute } from './statute.ts'

/** 戒毒条例：社区戒毒的报到、期限、外出报告、严重违反协议和解除。 */
export const drugRehabilitation = statute({
  title: '戒毒条例',
  short: '戒毒条例',
  kind: '行政法规',
  since: '2018-09-18',
  articles: [7, 14, 17, 19, 20, 23],
})
