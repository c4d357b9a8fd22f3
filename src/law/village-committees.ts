import { statute } from './statute.ts'

/** 村民委员会组织法：村规民约的制定、表决和备案。条号依 2018 年修正文本；2025 年修改后自 2026 年起的新条号未核实。 */
export const villageCommittees = statute({
  title: '中华人民共和国村民委员会组织法',
  short: '村民委员会组织法',
  kind: '法律',
  since: '2018-12-29',
  articles: [10, 21, 22, 27, 36],
})
