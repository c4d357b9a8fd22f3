import { statute } from './statute.ts'

/** 人民调解法：调解自愿、不收费、保密，协议的形式与效力，司法确认；本法未规定调解期限。 */
export const mediation = statute({
  title: '中华人民共和国人民调解法',
  short: '人民调解法',
  kind: '法律',
  since: '2011-01-01',
  articles: [2, 3, 4, 8, 9, 10, 13, 14, 15, 16, 17, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34],
})
