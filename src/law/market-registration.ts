import { statute } from './statute.ts'

/** 市场主体登记管理条例：当场登记，不能当场的三个工作日内，情形复杂的经批准再延长三个工作日。 */
export const marketRegistration = statute({
  title: '中华人民共和国市场主体登记管理条例',
  short: '市场主体登记管理条例',
  kind: '行政法规',
  since: '2022-03-01',
  articles: [19],
})
