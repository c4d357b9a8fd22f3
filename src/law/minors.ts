import { statute } from './statute.ts'

/** 未成年人保护法：发现未成年人受侵害的强制报告。 */
export const minors = statute({
  title: '中华人民共和国未成年人保护法',
  short: '未成年人保护法',
  kind: '法律',
  since: '2024-04-26',
  articles: [11],
})
