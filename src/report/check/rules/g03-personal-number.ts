/**
 * G03 公开了个人号码
 *
 * 查什么：公民身份号码（校验位正确的）、手机号码。中间用星号遮去的不算；固定电话和热线不算。
 * 依据：《中华人民共和国个人信息保护法》第二十八条；《中华人民共和国政府信息公开条例》第十五条。
 * 怎么改：删去，或者遮去中间几位。
 *
 * @good
 * 举报电话12345，办公电话0816-1234567，调解员张某138****5678。
 *
 * @bad
 * 调解员张某电话13800138000，身份证号11010519491231002X。
 * → error「13800138000」这是手机号码。
 * → error「11010519491231002X」这是公民身份号码。
 */
import { idNumberFault } from '../../../kernel/identity.ts'
import { everyMatch, type Rule } from '../rule.ts'

const number = /(?<![\dA-Za-z/=_.-])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g

export const personalNumber: Rule = {
  id: 'G03',
  name: '公开了个人号码',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, number, ([found]) => {
      const isId = found.length === 18
      if (isId && idNumberFault(found.toUpperCase()) !== null) return null
      return { message: `这是${isId ? '公民身份号码' : '手机号码'}。`, suggestion: '删去，或者遮去中间几位。' }
    }),
}
