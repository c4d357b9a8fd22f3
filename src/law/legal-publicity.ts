import { statute } from './statute.ts'

/** 法治宣传教育法：2025 年新法，共六十五条；各条内容未核实，只引第一条表示以该法为据。 */
export const legalPublicity = statute({
  title: '中华人民共和国法治宣传教育法',
  short: '法治宣传教育法',
  kind: '法律',
  since: '2025-11-01',
  articles: [1],
})
