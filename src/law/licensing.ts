import { statute } from './statute.ts'

/** 行政许可法：其他规范性文件一律不得设定行政许可；公示办理事项，监督检查。 */
export const licensing = statute({
  title: '中华人民共和国行政许可法',
  short: '行政许可法',
  kind: '法律',
  since: '2019-04-23',
  articles: [17, 30, 61],
})
