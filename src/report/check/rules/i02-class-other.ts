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
import { metadataOf } from '../metadata.ts'
import type { Rule } from '../rule.ts'

/** What a yearly report is filed under. */
const better: Readonly<Record<string, string>> = { 主题分类: '综合政务', 体裁分类: '报告' }

export const classOther: Rule = {
  id: 'I02',
  name: '分类选了“其他”',
  severity: 'info',
  check: ({ text }) =>
    metadataOf(text).flatMap(({ name, value, start, end }) => {
      const right = better[name]
      if (right === undefined || !/^其他(?:公文)?$/.test(value)) return []
      const message = `${name}选了“其他”。`
      return [{ start, end, proposal: { start, end, text: right }, message, suggestion: `年度报告选“${right}”。` }]
    }),
}
