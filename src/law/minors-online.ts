import { statute } from './statute.ts'

/** 未成年人网络保护条例：工作人员访问未成年人个人信息，先经审批并留存记录。 */
export const minorsOnline = statute({
  title: '未成年人网络保护条例',
  short: '未成年人网络保护条例',
  kind: '行政法规',
  since: '2024-01-01',
  articles: [36, 37],
})
