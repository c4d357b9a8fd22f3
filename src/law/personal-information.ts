import { statute } from './statute.ts'

/** 个人信息保护法：处理的目的、依据、保存期限，不得公开，敏感个人信息，个人的查阅、复制、更正、删除，事前影响评估，泄露以后的补救和通知。 */
export const personalInformation = statute({
  title: '中华人民共和国个人信息保护法',
  short: '个人信息保护法',
  kind: '法律',
  since: '2021-11-01',
  articles: [6, 13, 19, 25, 28, 34, 45, 47, 50, 51, 55, 56, 57],
})
