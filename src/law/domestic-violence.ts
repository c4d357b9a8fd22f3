import { statute } from './statute.ts'

/** 反家庭暴力法：无民事行为能力人、限制民事行为能力人遭受家庭暴力的强制报案。 */
export const domesticViolence = statute({
  title: '中华人民共和国反家庭暴力法',
  short: '反家庭暴力法',
  kind: '法律',
  since: '2016-03-01',
  articles: [14, 17],
})
