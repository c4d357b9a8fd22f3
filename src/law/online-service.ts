import { statute } from './statute.ts'

/** 国务院关于在线政务服务的若干规定：共享得到的信息不得要求另行提供，电子文件归档，个人信息和商业秘密的保护。 */
export const onlineService = statute({
  title: '国务院关于在线政务服务的若干规定',
  short: '在线政务服务规定',
  kind: '行政法规',
  since: '2019-04-26',
  articles: [6, 7, 12, 14],
})
