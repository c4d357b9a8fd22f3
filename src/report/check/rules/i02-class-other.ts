/**
 * I02 分类选了“其他”
 *
 * 查什么：网页信息栏的主题分类、体裁分类是“其他”“其他公文”。
 * 依据：政府信息公开目录应当便于检索（《中华人民共和国政府信息公开条例》第十二条、第二十四条）。
 * 怎么改：年度报告的主题分类选“综合政务”，体裁分类选“报告”。
 *
 * @good
 * [ 主题分类 ]综合政务 [ 体裁分类 ]报告
 *
 * @bad
 * [ 主题分类 ]其他 [ 体裁分类 ]其他公文
 * → info「其他」主题分类选了“其他”。
 * → info「其他公文」体裁分类选了“其他”。
 */
import type { Rule } from '../rule.ts'

const row = /[[【]\s*(主题分类|体裁分类)\s*[\]】][ \t\u3000]*(其他(?:公文)?)(?=[\s[【]|$)/g

export const classOther: Rule = {
  id: 'I02',
  name: '分类选了“其他”',
  severity: 'info',
  check: ({ text }) =>
    [...text.matchAll(row)].map((match) => {
      const value = match[2] ?? ''
      const end = match.index + match[0].length
      const better = match[1] === '主题分类' ? '综合政务' : '报告'
      const place = { start: end - value.length, end }
      return { ...place, proposal: { ...place, text: better }, message: `${match[1]}选了“其他”。`, suggestion: `年度报告选“${better}”。` }
    }),
}
