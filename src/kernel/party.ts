import { is } from './condition.ts'
import { choice, date, type FieldOptions, parts, text, yesNo } from './field.ts'

/**
 * Fields of a party 当事人: a natural person or a unit. Name and contact are masked, the id number is sensitive (个人信息保护法 第二十八条, stricter).
 * Each says what it is asked for; basis and years come from the register that uses it.
 */
export const partyFields = {
  kind: choice('类别', { natural: '自然人', unit: '单位' }),
  name: text('姓名或名称', { needed: true, max: 60, secret: 'personal', purpose: '确定当事人，写入文书' }),
  idNumber: text('公民身份号码', { format: 'idNumber', secret: 'sensitive', purpose: '核对身份，避免同名错认' }),
  uscc: text('统一社会信用代码', { format: 'uscc' }),
  gender: choice('性别', { male: '男', female: '女' }),
  birth: date('出生日期', { secret: 'personal', age: 'birth', purpose: '判断是否未成年人' }),
  minor: yesNo('未成年人', { age: 'minor', help: '填了出生日期或者公民身份号码的，系统自动判断' }),
  phone: text('联系电话', { format: 'phone', secret: 'personal', purpose: '联系当事人' }),
  address: text('住址', { max: 120, secret: 'personal', purpose: '送达文书、上门走访' }),
  agent: text('代理人', {
    max: 60,
    secret: 'personal',
    purpose: '确认代理人身份',
    help: '单位当事人请填写法定代表人或委托代理人',
    neededIf: is('kind', 'unit'),
  }),
  role: text('在本事项中的身份', { max: 20, help: '如 申请人、被申请人' }),
} as const

/** The parties of a matter; `min` is how many the law needs. */
export const parties = (name: string, options: FieldOptions & { min?: number; max?: number } = {}) => parts(name, partyFields, options)
