import { statute } from './statute.ts'

/** 行政处罚法：其他规范性文件不得设定行政处罚；向乡镇赋权，执法人员的资格和人数，法制审核人员的资格。 */
export const penalty = statute({
  title: '中华人民共和国行政处罚法',
  short: '行政处罚法',
  kind: '法律',
  since: '2021-07-15',
  articles: [16, 24, 38, 42, 58],
})
