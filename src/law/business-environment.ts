import { statute } from './statute.ts'

/** 优化营商环境条例：涉企文件的征求意见、公平竞争审查和合法性审核。 */
export const businessEnvironment = statute({
  title: '优化营商环境条例',
  short: '优化营商环境条例',
  kind: '行政法规',
  since: '2020-01-01',
  articles: [62, 63, 64],
})
