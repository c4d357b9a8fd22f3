import { statute } from './statute.ts'

/** 优化营商环境条例：负面清单和收费清单，守信践诺，涉企检查和服务，涉企文件的征求意见、公平竞争审查和合法性审核。 */
export const businessEnvironment = statute({
  title: '优化营商环境条例',
  short: '优化营商环境条例',
  kind: '行政法规',
  since: '2020-01-01',
  articles: [17, 20, 25, 31, 32, 34, 35, 36, 37, 40, 44, 48, 49, 54, 58, 62, 63, 64, 67, 68, 69],
})
