import { statute } from './statute.ts'

/** 行政许可法：其他规范性文件一律不得设定行政许可；公示办理事项，受理、审查、听证、决定、送达的程序和期限，收费，监督检查。 */
export const licensing = statute({
  title: '中华人民共和国行政许可法',
  short: '行政许可法',
  kind: '法律',
  since: '2019-04-23',
  articles: [17, 29, 30, 31, 32, 34, 35, 38, 40, 42, 43, 44, 45, 47, 48, 50, 58, 61],
})
