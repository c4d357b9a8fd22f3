import { statute } from './statute.ts'

/** 律师法：未取得执业证书的不得以律师名义执业；保密；不得在同一案件中为双方当事人担任代理人。 */
export const lawyers = statute({
  title: '中华人民共和国律师法',
  short: '律师法',
  kind: '法律',
  since: '2018-01-01',
  articles: [13, 29, 38, 39],
})
