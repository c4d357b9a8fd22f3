import { statute } from './statute.ts'

/** 地方组织法：2022 年修正文本：规范性文件的程序，乡镇人民政府发布决定和命令，乡镇人大的撤销权。 */
export const localGovernment = statute({
  title: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
  short: '地方组织法',
  kind: '法律',
  since: '2022-03-12',
  articles: [12, 42, 62, 75, 76],
})
