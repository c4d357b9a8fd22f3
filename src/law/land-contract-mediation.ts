import { statute } from './statute.ts'

/** 农村土地承包经营纠纷调解仲裁法：村（居）委会、乡镇对土地承包经营纠纷的调解。 */
export const landContractMediation = statute({
  title: '中华人民共和国农村土地承包经营纠纷调解仲裁法',
  short: '农村土地承包经营纠纷调解仲裁法',
  kind: '法律',
  since: '2010-01-01',
  articles: [7, 8, 9, 10],
})
