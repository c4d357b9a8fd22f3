import { all, any, every, filled, holdsPost, is, not, rowsOf, type Values } from '../../kernel/condition.ts'
import { choice, computed, date, link, parts, text } from '../../kernel/field.ts'

/** 行政行为的种类：复议、诉讼两本台账用同一张表，数字才能对照。 */
export const actKinds = {
  penalty: '行政处罚', compulsion: '行政强制', license: '行政许可', requisition: '征收征用', title: '权属处理', duty: '不履行职责',
  agreement: '行政协议', disclosure: '政府信息公开', payment: '行政给付', other: '其他',
} as const

/** 被纠错、败诉的主要原因：同一原因再次出现，要安排学习或者列入任务。 */
export const causes = {
  facts: '主要证据不足', law: '适用法律错误', procedure: '违反法定程序', authority: '超越职权', abuse: '滥用职权、明显不当', omission: '不履行或拖延履行',
  other: '其他',
} as const

const sources = { own: '作出行为时已经收集', others: '向申请人、原告或者其他人收集', permitted: '经同意（准许）补充' } as const

/** 证据目录：每份证据写明何时收集。行为作出之后自行补的证据，不能用来证明行为合法。 */
export const evidenceRows = (name: string) =>
  parts(name, {
    name: text('证据名称', { needed: true, max: 80, help: '只写证据的名称，不写当事人的身份信息' }), proves: text('证明对象', { max: 100 }),
    source: choice('证据来源', sources, { needed: true }), collectedOn: date('收集日期', { needed: true }),
  }, { max: 200 })

/** 收到副本之后收集、又没有经同意（准许）的证据份数。 */
export const lateEvidence = (receivedOn: string) =>
  computed('收到副本后自行收集的证据', {
    of: 'number', from: ['evidence', receivedOn],
    compute: (values) => rowsOf(values.evidence).filter((row) => isLate(row, values[receivedOn])).length,
  })

const isLate = ({ source, collectedOn }: Values, received: unknown): boolean =>
  source !== 'permitted' && typeof collectedOn === 'string' && typeof received === 'string' && collectedOn > received

/** 权属处理决定登记在“矛盾纠纷排查调处”；其他台账的行为用“关联”连过来。 */
export const actLinks = { dispute: link('相关的纠纷处理', 'dispute') } as const

/** 这些人中有没有代理律师：负责人出庭、出席听证，律师不能顶替。 */
export const isAmong = (person: unknown, others: unknown): boolean =>
  typeof person === 'string' && Array.isArray(others) && others.includes(person)

/** 开庭、听证各次的栏目里：栏填的人当天在本机关任的职务与填写的职务相符；参与分管的负责人可能另有任命，由 `asLeader` 提醒。 */
export const postFits = every('hearings', any(
  not(filled('head')),
  all(is('headPost', 'chief'), holdsPost('head', 'on', 'principal')),
  all(is('headPost', 'deputy'), holdsPost('head', 'on', 'deputyLeader')),
  all(is('headPost', 'inCharge'), not(holdsPost('head', 'on', 'adviser', 'mediator'))),
))

/** 填作参与分管的负责人的，当天在本机关任主要负责人或者分管领导。 */
export const asLeader = every('hearings', any(not(is('headPost', 'inCharge')), holdsPost('head', 'on', 'principal', 'deputyLeader')))
