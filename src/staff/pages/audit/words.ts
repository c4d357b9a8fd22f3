import type { AuditLine } from '../../../kernel/audit.ts'
import { named } from '../../../kernel/named.ts'
import type { AuditSeen } from '../../api/audit.ts'

/** What is no register but stands before the stroke of an object. */
const things: Readonly<Record<string, string>> = {
  person: '人员',
  job: '任务',
  source: '地址',
  audit: '审计记录',
  setting: '设置',
  unit: '单位',
  figure: '数据',
  'zero-report': '零报告',
  file: '文件',
  backup: '备份',
}

/** The object of a line: a person by name, a register by name and the end of the id, which tells one record from its neighbours. */
export function objectInWords({ object, objectRegister, objectName }: Pick<AuditSeen, 'object' | 'objectRegister' | 'objectName'>): string {
  if (!object) return ''
  const [head = '', ...rest] = object.split('/')
  const name = objectRegister ?? things[head] ?? head
  if (objectName) return `${name} ${objectName}`
  const id = rest.at(-1) ?? ''
  return [name, id.length > 20 ? `…${id.slice(-8)}` : rest.join('/')].filter(Boolean).join(' ')
}

const names: Readonly<Record<string, string>> = {
  rows: '行数',
  fields: '栏目数',
  bytes: '字节',
  count: '次数',
  status: '状态码',
  code: '代码',
  method: '方式',
  route: '入口',
  paper: '文书',
  label: '标签',
  approver: '批准人',
  mark: '标记',
  findings: '发现',
  lines: '条数',
  exported: '导出条数',
  way: '方式',
  factors: '因素数',
  ended: '同时结束',
  page: '页',
  as: '格式',
  what: '内容',
  first: '首次设置',
  all: '全部',
  others: '其他设备',
}

const values: Readonly<Record<string, string>> = {
  public: '公开',
  internal: '内部',
  sensitive: '敏感',
  highlySensitive: '高度敏感',
  password: '密码',
  seen: '已知悉',
  harmless: '正常情况',
  followed: '已移交核查',
  recoveryCodes: '恢复码',
  true: '是',
  false: '否',
}

/** What else a line says, in one sentence. */
export const detailInWords = ({ detail }: Pick<AuditLine, 'detail'>): string =>
  Object.entries(detail ?? {})
    .filter(([name]) => name !== 'rule')
    .map(([name, value]) => `${names[name] ?? name} ${named(values, String(value)) ?? value}`)
    .join('，')

/** Why the door said no or closed an account; every other reason is a sentence that a person wrote. */
const reasons: Readonly<Record<string, string>> = {
  wrongPassword: '密码不正确',
  wrongPasskey: '通行密钥不符',
  factor: '第二重验证多次不符',
  link: '启用链接无效或者已过期',
  resetLink: '发出重新设置密码的链接',
  unused: '账号长期未用',
  notActive: '账号未启用',
  closed: '账号已停用',
}

/** The reason of a line in words; `locked:…` says what had been tried too often. */
export const reasonInWords = ({ reason }: Pick<AuditLine, 'reason'>): string | undefined =>
  reason?.startsWith('locked:') ? '连续错误次数过多，暂时锁定' : (reason && named(reasons, reason)) || reason
