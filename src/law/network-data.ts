import { statute } from './statute.ts'

/** 网络数据安全管理条例：数据安全事件的处置、报告和通知，便捷的投诉、举报渠道。 */
export const networkData = statute({
  title: '网络数据安全管理条例',
  short: '网络数据安全管理条例',
  kind: '行政法规',
  since: '2025-01-01',
  articles: [11, 20],
})
