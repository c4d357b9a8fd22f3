/**
 * F03 换行处重字
 *
 * 查什么：一行末尾和下一行开头是同一个字，两行又是一句话。多半是换页时重复录入。
 * 依据：公文应当准确。
 * 怎么改：删去重复的字。
 *
 * @good
 * 政治环境风清气
 *
 * 正。同时加强监督。
 *
 * @bad
 * 认真组织开展述职述法述廉工作，政治环境风清气
 *
 * 气正。同时加强监督。
 * → error「气⏎⏎气」换行处“气”字重复。
 */
import { everyMatch, type Rule } from '../rule.ts'

const doubled = /([\u4e00-\u9fff])[ \t]*\r?\n\s*\1/g
const mayDouble = /[人个家天年处事时代层步户村点样种次件条项区镇乡一二三四五六七八九十]/

export const doubledCharacter: Rule = {
  id: 'F03',
  name: '换行处重字',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, doubled, (match) => {
      const [found, sign = ''] = match
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
      if (mayDouble.test(sign) || line.length < 15 || !/[，,、；]/.test(line)) return null
      const after = text.slice(match.index + found.length, match.index + found.length + 20)
      return /[，,。、；]/.test(after) ? { message: `换行处“${sign}”字重复。`, suggestion: '删去重复的字。', replacement: sign } : null
    }),
}
