/**
 * C03 有的遮了有的没遮
 *
 * 查什么：同一处列举里，有的名称遮成“XX”，有的写了真名；或者地名遮了，企业名称没遮。
 * 依据：个人信息和商业信息的遮蔽应当一致，否则从上下文可以认出来（《中华人民共和国个人信息保护法》第六条）。
 * 怎么改：要么都写真名，要么都改写成不含名称的话。
 *
 * @good
 * 已在峨桥镇、保定街道开展宣讲。
 *
 * @bad
 * 已在峨桥镇、XX街道开展宣讲，审结XX市宏达机械有限公司案。
 * → error「峨桥镇、XX街道」真名和占位符混在一起。
 * → error「XX市宏达机械有限公司」真名和占位符混在一起。
 */
import { everyMatch, type Rule } from '../rule.ts'

const place = '(?:街道|镇|乡|村|社区)'
const mask = '[XxＸ×*]{2,}'
const mixed = new RegExp(
  `[\\u4e00-\\u9fff]{2}${place}、${mask}${place}|${mask}${place}、[\\u4e00-\\u9fff]{2,3}${place}|${mask}[省市县区][\\u4e00-\\u9fff]{2,20}公司`,
  'g',
)

export const halfMasked: Rule = {
  id: 'C03',
  name: '有的遮了有的没遮',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, mixed, () => ({ message: '真名和占位符混在一起。', suggestion: '都写真名，或都改写成不含名称的话。' })),
}
