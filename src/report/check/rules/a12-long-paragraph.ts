/**
 * A12 段落过长
 *
 * 查什么：一段超过 500 字。
 * 依据：公文应当结构清楚、表述简明（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：按意思分段。
 *
 * @good
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 *
 * @bad
 * {71×调解矛盾纠纷，}全部办结
 * → info「调解矛盾纠纷，调解矛盾纠纷，调解矛盾纠纷」这一段有 501 字。
 */
import { everyMatch, type Rule } from '../rule.ts'

const longest = 500
const shown = 20

export const longParagraph: Rule = {
  id: 'A12',
  name: '段落过长',
  severity: 'info',
  check: ({ text }) =>
    everyMatch(text, /[^\n]+/g, ([line]) => {
      const length = line.replace(/\s/g, '').length
      return length > longest ? { message: `这一段有 ${length} 字。`, suggestion: '按意思分成几段。' } : null
    }).map((one) => ({ ...one, end: Math.min(one.end, one.start + shown) })),
}
