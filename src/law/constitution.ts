import { statute } from './statute.ts'

/** 宪法：国家工作人员就职时的宪法宣誓。 */
export const constitution = statute({
  title: '中华人民共和国宪法',
  short: '宪法',
  kind: '宪法',
  since: '2018-03-11',
  articles: [27],
})
