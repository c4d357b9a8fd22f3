import { statute } from './statute.ts'

/** 在线调解规则：人民法院在线调解的期限和不计入期限的时间。 */
export const onlineMediation = statute({
  title: '人民法院在线调解规则',
  short: '在线调解规则',
  kind: '司法解释',
  since: '2022-01-01',
  articles: [24, 26],
})
