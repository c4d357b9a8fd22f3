import { is } from './condition.ts'
import { choice, date, type FieldOptions, parts, text, yesNo } from './field.ts'

/** Fields of a party 当事人: a natural person or a unit. Name and contact are masked, the id number is sensitive (个人信息保护法 第二十八条, stricter). */
export const partyFields = {
  kind: choice('类别', { natural: '自然人', unit: '单位' }),
  name: text('姓名或名称', { max: 60, secret: 'personal' }),
  idNumber: text('公民身份号码', { format: 'idNumber', secret: 'sensitive' }),
  uscc: text('统一社会信用代码', { format: 'uscc' }),
  gender: choice('性别', { male: '男', female: '女' }),
  birth: date('出生日期', { secret: 'personal' }),
  minor: yesNo('未成年人'),
  phone: text('联系电话', { format: 'phone', secret: 'personal' }),
  address: text('住址', { max: 120, secret: 'personal' }),
  agent: text('代理人', { max: 60, secret: 'personal', help: '单位当事人请填写法定代表人或委托代理人', neededIf: is('kind', 'unit') }),
  role: text('在本事项中的身份', { max: 20, help: '如 申请人、被申请人' }),
} as const

/** The parties of a matter; `min` is how many the law needs. */
export const parties = (name: string, options: FieldOptions & { min?: number; max?: number } = {}) => parts(name, partyFields, options)
