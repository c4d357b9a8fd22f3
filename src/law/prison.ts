import { statute } from './statute.ts'

/** 监狱法：刑满释放人员的帮助安置和户口、社会保障。 */
export const prison = statute({
  title: '中华人民共和国监狱法',
  short: '监狱法',
  kind: '法律',
  since: '2013-01-01',
  articles: [37, 38],
})
