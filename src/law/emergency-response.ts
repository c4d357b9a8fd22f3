import { statute } from './statute.ts'

/** 突发事件应对法：2024 年修订文本：及时调处可能引发社会安全事件的矛盾纠纷，应急知识宣传。 */
export const emergencyResponse = statute({
  title: '中华人民共和国突发事件应对法',
  short: '突发事件应对法',
  kind: '法律',
  since: '2024-11-01',
  articles: [3, 7, 22, 26, 28, 33, 34, 39, 40, 42, 60, 61, 64, 72, 77, 83, 84, 85, 94],
})
