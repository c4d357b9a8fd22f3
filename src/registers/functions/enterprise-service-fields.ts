import { filled, is, not, rowsOf } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, longText, parts, person, persons, text, yesNo } from '../../kernel/field.ts'

export const kinds = {
  checkup: '法治体检', consult: '咨询', diagnosis: '诊断', visit: '走访', demand: '诉求', policy: '惠企政策',
} as const
const topics = {
  contract: '合同', labour: '用工', tax: '税务', environment: '环保', safety: '安全', ip: '知识产权', equity: '股权', finance: '融资', payment: '账款', compliance: '合规',
} as const
const ratings = { best: '非常满意', good: '满意', fair: '基本满意', poor: '不满意', worst: '非常不满意' } as const

type Values = Readonly<Record<string, unknown>>
const servedOn = ({ heldOn, answeredOn, receivedOn, requestedOn }: Values) => heldOn ?? answeredOn ?? receivedOn ?? requestedOn ?? null
const adopted = ({ risks }: Values) => rowsOf(risks).filter((row) => row.adopted === true).length

/** 涉企法律服务的栏目。风险点、合同和体检报告不出本单位。 */
export const enterpriseServiceFields = {
  kind: choice('服务类型', kinds),
  enterprise: text('企业名称', { max: 60 }),
  size: choice('企业规模', { large: '大型', medium: '中型', small: '小型', micro: '微型', selfEmployed: '个体工商户' }),
  uscc: text('统一社会信用代码', { format: 'uscc', neededIf: not(is('size', 'selfEmployed')), help: '按它计服务了多少家企业' }),
  requestedBy: choice('发起方式', { enterprise: '企业申请', plan: '计划安排' }),
  requestedOn: date('申请（安排）日期'),
  consentOn: date('企业同意日期', { help: '按计划安排的，应当先征得企业同意' }),
  counsel: persons('服务人员', { max: 10 }),
  plannedFor: date('约定日期', { future: true }),
  heldOn: date('服务日期'),
  servedOn: computed('服务（登记）日期', { of: 'date', from: ['heldOn', 'answeredOn', 'receivedOn', 'requestedOn'], compute: servedOn }),
  topics: choices('法律领域', topics),
  risks: parts('风险点', {
    what: text('风险', { needed: true, max: 300, secret: 'sensitive' }), level: choice('风险等级', { high: '高', mid: '中', low: '低' }),
    advice: text('建议', { max: 500, secret: 'sensitive' }), adopted: yesNo('企业已采纳'),
  }, { max: 100, purpose: '帮助企业防范法律风险' }),
  adopted: computed('已采纳的建议', { of: 'number', from: ['risks'], compute: adopted }),
  reportOn: date('出具报告日期'),
  report: files('法治体检报告'),
  trackedOn: date('回访日期'),
  // 诉求
  receivedOn: date('诉求登记日期'),
  problem: longText('诉求内容', { max: 2000, secret: 'personal', purpose: '交办和答复企业诉求' }),
  assignee: person('承办人'),
  office: text('承办单位', { max: 60, neededIf: filled('assignee') }),
  assignedOn: date('交办日期'),
  answeredOn: date('答复日期'),
  result: longText('办理结果', { max: 2000 }),
  solved: yesNo('已解决'),
  satisfaction: choice('满意度', ratings),
  openConsent: yesNo('企业同意公开名称'),
  closedOn: date('办结日期'),
} as const
