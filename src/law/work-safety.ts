import { statute } from './statute.ts'

/** 安全生产法：安全生产宣传教育；乡镇的监督检查，重大隐患的报告和判定，应急预案。 */
export const workSafety = statute({
  title: '中华人民共和国安全生产法',
  short: '安全生产法',
  kind: '法律',
  since: '2021-09-01',
  articles: [9, 13, 41, 65, 67, 68, 69, 73, 75, 80, 118],
})
