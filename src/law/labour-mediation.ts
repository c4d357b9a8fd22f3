import { statute } from './statute.ts'

/** 劳动争议调解仲裁法：劳动争议调解组织和十五日的调解期限。 */
export const labourMediation = statute({
  title: '中华人民共和国劳动争议调解仲裁法',
  short: '劳动争议调解仲裁法',
  kind: '法律',
  since: '2008-05-01',
  articles: [10, 14],
})
