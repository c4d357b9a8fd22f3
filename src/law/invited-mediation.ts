import { statute } from './statute.ts'

/** 特邀调解规定：法院委派、委托调解的期限。 */
export const invitedMediation = statute({
  title: '最高人民法院关于人民法院特邀调解的规定',
  short: '特邀调解规定',
  kind: '司法解释',
  since: '2016-07-01',
  articles: [27],
})
