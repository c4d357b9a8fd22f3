import { statute } from './statute.ts'

/** 政府信息公开条例：2019 年修订文本：主动公开的内容和二十个工作日的期限。 */
export const disclosure = statute({
  title: '中华人民共和国政府信息公开条例',
  short: '政府信息公开条例',
  kind: '行政法规',
  since: '2019-05-15',
  articles: [6, 17, 20, 26],
})
