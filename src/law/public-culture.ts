import { statute } from './statute.ts'

/** 公共文化服务保障法：利用公共文化设施开展全民普法，基层综合性文化服务中心的普法教育。 */
export const publicCulture = statute({
  title: '中华人民共和国公共文化服务保障法',
  short: '公共文化服务保障法',
  kind: '法律',
  since: '2017-03-01',
  articles: [27, 30],
})
