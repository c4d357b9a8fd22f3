import { statute } from './statute.ts'

/** 行政复议法：2023 年修订文本：申请复议时可一并请求审查规范性文件。 */
export const reconsideration = statute({
  title: '中华人民共和国行政复议法',
  short: '行政复议法',
  kind: '法律',
  since: '2024-01-01',
  articles: [13],
})
