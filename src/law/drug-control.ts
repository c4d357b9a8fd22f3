import { statute } from './statute.ts'

/** 禁毒法：社区戒毒由城市街道办事处、乡镇人民政府负责。 */
export const drugControl = statute({
  title: '中华人民共和国禁毒法',
  short: '禁毒法',
  kind: '法律',
  since: '2008-06-01',
  articles: [33, 34, 35],
})
