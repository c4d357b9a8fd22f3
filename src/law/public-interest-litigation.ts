import { statute } from './statute.ts'

/** 检察公益诉讼解释：行政机关回复检察建议的期限。 */
export const publicInterestLitigation = statute({
  title: '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
  short: '检察公益诉讼解释',
  kind: '司法解释',
  since: '2018-03-02',
  articles: [21],
})
