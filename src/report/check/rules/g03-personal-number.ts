/**
 * G03 公开了个人号码
 *
 * 查什么：公民身份号码（校验位正确的，或者前面写明是身份证号的）、手机号码、银行卡号（校验位正确的）、车牌号、写到门牌的住址。中间用星号遮去的不算；固定电话和热线不算。
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
 *
 * @bad
 * 联系人身份证号码：522101197605041836。
 * → error「522101197605041836」这是公民身份号码。
 *
 * @bad
 * 当事人住长安路18号3单元502室，驾驶川A12B45号小客车，赔偿款汇入4111111111111111账户。
 * → error「长安路18号3单元502室」这是住址。
 * → error「川A12B45」这是车牌号。
 * → error「4111111111111111」这是银行卡号。
 */
import { idNumberFault } from '../../../kernel/privacy/identity.ts'
import { everyMatch, type Rule } from '../rule.ts'

const number = /(?<![\dA-Za-z/=_.-])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])/g

/** A number that is called so is one, also where a digit was mistyped. */
const called = /身份(?:证|证号|号码|证号码|证件号码?)[为是：:]?\s*$/
const card = /(?<![\d.])\d{16,19}(?![\d%])/g
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?(?=[A-HJ-NP-Z]{0,2}\d)[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/g
const home = /[\u4e00-\u9fff]{2}(?:路|街|巷|大道|小区)\d{1,4}号(?:楼|院|栋|幢)?(?:\d{1,3}(?:单元|栋|幢|号楼))?\d{3,4}室/g

export const personalNumber: Rule = {
  id: 'G03',
  name: '公开了个人号码',
  severity: 'error',
  check: ({ text }) => [
    ...everyMatch(text, number, ({ 0: found, index }) => {
      const isId = found.length === 18
      if (isId && !called.test(text.slice(Math.max(0, index - 10), index)) && idNumberFault(found.toUpperCase()) !== null) return null
      return objection(isId ? '公民身份号码' : '手机号码', masked(found))
    }),
    ...everyMatch(text, card, ([found]) => (isId(found) || !luhn(found) ? null : objection('银行卡号', masked(found)))),
    ...everyMatch(text, plate, ([found]) => objection('车牌号', `${found.slice(0, 2)}*****`)),
    ...everyMatch(text, home, () => objection('住址', '')),
  ],
}

const objection = (what: string, replacement: string) => ({
  message: `这是${what}。`,
  suggestion: '删去，或者遮去中间几位。',
  ...(replacement === '' ? {} : { replacement }),
})

const isId = (digits: string): boolean => digits.length === 18 && idNumberFault(digits) === null

/** The check digit of bank cards (GB/T 15694.1, Luhn). */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** 138****5678; of longer numbers only the first six and the last four signs stay. */
const masked = (digits: string): string =>
  digits.length > 11 ? `${digits.slice(0, 6)}********${digits.slice(-4)}` : `${digits.slice(0, 3)}****${digits.slice(-4)}`
