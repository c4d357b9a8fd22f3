import { isDay } from '../calendar/calendar.ts'

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** V1: why a citizen's id number (公民身份号码, GB 11643) is wrong, or null. Full-width digits and a small x are accepted by `normaliseNumber` first. */
export function idNumberFault(number: string): string | null {
  if (/^\d{15}$/.test(number)) return '15 位旧号码已停止使用，请填写 18 位号码'
  if (!/^\d{17}[\dX]$/.test(number)) return '应为 18 位，前 17 位是数字，末位是数字或 X'
  if (!isDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return '其中的出生日期不存在'
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17] ? null : '校验码不符'
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** V2: why a unified social credit code (统一社会信用代码, GB 32100) is wrong, or null. */
export function usccFault(code: string): string | null {
  if (code.length !== 18) return '应为 18 位'
  const places = [...code].map((sign) => usccAlphabet.indexOf(sign))
  if (places.includes(-1)) return '含有不允许的字符（不用 I、O、S、V、Z）'
  const sum = usccWeights.reduce((total, weight, index) => total + weight * (places[index] as number), 0)
  return (31 - (sum % 31)) % 31 === places[17] ? null : '校验码不符'
}

/** V3: a mobile number, or area code and 7–8 digits. */
export const isPhone = (number: string): boolean => /^1[3-9]\d{9}$/.test(number) || /^0\d{2,3}-?\d{7,8}$/.test(number)

/** Full-width digits to half-width, spaces dropped, letters capital: one person has one form of a number. */
export const normaliseNumber = (number: string): string => number.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Birth date inside an id number; the number must be right. */
export const birthOf = (idNumber: string): string => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

/** The id of a record or a snapshot: its digits are nobody's number. */
const ownId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi

/** Numbers as people write them for reading: 139 8765 4321, 110105-19491231-002X, 6222 0212 3456 7890 123. */
const grouped = /(?<!\d)(?:1[3-9]\d[ -]\d{4}[ -]\d{4}|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?!\d)/g

/** Personal numbers found in free text (V8): id number, mobile phone, bank card. Gives the Chinese name of what was found, never the number. */
export function personalNumberIn(text: string): string | null {
  const flat = text
    .normalize('NFKC')
    .replace(ownId, ' ')
    .replace(grouped, (number) => number.replace(/[ -]/g, ''))
  if ((flat.match(/(?<!\d)\d{17}[\dXx](?![\dXx])/g) ?? []).some((found) => idNumberFault(found.toUpperCase()) === null)) return '身份证号码'
  if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(flat)) return '手机号码'
  return (flat.match(/(?<!\d)\d{16,19}(?!\d)/g) ?? []).some(passesLuhn) ? '银行卡号' : null
}

/** The check digit of bank cards (ISO/IEC 7812). */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
