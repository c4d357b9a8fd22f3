import { statute } from './statute.ts'

/** 精神卫生法：困难精神障碍患者家庭的帮助，保密。 */
export const mentalHealth = statute({
  title: '中华人民共和国精神卫生法',
  short: '精神卫生法',
  kind: '法律',
  since: '2018-04-27',
  articles: [4, 56],
})
