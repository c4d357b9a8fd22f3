import { statute } from './statute.ts'

/** 档案法：2020 年修订文本：机关材料的归档、移交和保管。 */
export const archives = statute({
  title: '中华人民共和国档案法',
  short: '档案法',
  kind: '法律',
  since: '2021-01-01',
  articles: [13, 14],
})
