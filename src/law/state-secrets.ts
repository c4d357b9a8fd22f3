import { statute } from './statute.ts'

/** 保守国家秘密法：非涉密信息系统不得存储、处理国家秘密。 */
export const stateSecrets = statute({
  title: '中华人民共和国保守国家秘密法',
  short: '保守国家秘密法',
  kind: '法律',
  since: '2024-05-01',
  articles: [31],
})
