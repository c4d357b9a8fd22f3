import { statute } from './statute.ts'

/** 国家网络安全事件报告管理办法：较大以上事件报给谁、几小时内报、报什么，处置结束以后的总结报告。 */
export const networkIncident = statute({
  title: '国家网络安全事件报告管理办法',
  short: '网络安全事件报告管理办法',
  kind: '部门规章',
  since: '2025-11-01',
  articles: [4, 7, 8],
})
