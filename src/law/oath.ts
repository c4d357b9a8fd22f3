import { statute } from './statute.ts'

/** 宪法宣誓决定：2018 年修订文本：宣誓的人员和誓词。 */
export const oathDecision = statute({
  title: '全国人民代表大会常务委员会关于实行宪法宣誓制度的决定',
  short: '宪法宣誓决定',
  kind: '法律',
  since: '2018-03-12',
  articles: [1, 2],
})
