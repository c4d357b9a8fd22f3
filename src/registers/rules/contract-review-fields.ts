import { edits } from '../../kernel/compare/difference.ts'
import { rowsOf, type Values, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, link, longText, money, parts, person, persons, statutes, text, unit, yesNo } from '../../kernel/field.ts'
import { inCapitals } from './amount-in-capitals.ts'
import { allowedChanges } from './wording-guards.ts'

const linesOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split('\n').map((line) => line.trim()).filter((line) => line !== '') : []

/** 逐行比对，按先后：送审文本里有而签订文本里没有的记“－”，反过来记“＋”。两份文本没有填全的，无从比对。 */
function differences({ reviewedText, signedText }: Values): string | null {
  const [before, after] = [linesOf(reviewedText), linesOf(signedText)]
  if (before.length === 0 || after.length === 0) return null
  const changed = edits(before, after).filter(({ kind }) => kind !== 'same')
  const lines = changed.flatMap(({ kind, items }) => items.map((line) => `${kind === 'removed' ? '－' : '＋'}${line}`))
  return lines.length === 0 ? null : lines.join('\n')
}

const capitals = ({ amount }: Values) => (typeof amount === 'number' ? inCapitals(amount) : null)
const entered = ({ submittedOn, foundOn }: Values) => submittedOn ?? foundOn ?? null
/** 以分计。 */
const paid = ({ performance }: Values) => rowsOf(performance).reduce((sum, { amount }) => sum + (typeof amount === 'number' ? amount : 0), 0)

/** 合同合法性审查的栏目。审查人、意见书、条款意见、结论、采纳情况只存在“合法性审查”里，这里不另存一份。 */
export const contractFields = {
  contractNo: text('合同编号', { max: 40 }),
  office: unit('承办单位'),
  drafter: person('起草人'),
  drafters: persons('其他起草人员', { max: 20 }),
  party: text('相对方', { max: 80, secret: 'personal', purpose: '确定合同相对方' }),
  uscc: text('相对方统一社会信用代码', { format: 'uscc' }),
  partyCheck: longText('相对方资信核查情况', { max: 1000 }),
  type: choice('合同类型', {
    procurement: '采购', works: '工程', lease: '租赁', land: '土地流转承包', asset: '资产处置', investment: '招商', franchise: '特许经营',
    compensation: '征收补偿', entrust: '委托', other: '其他',
  }),
  amount: money('合同金额'),
  amountInCapitals: computed('合同金额（大写）', { of: 'text', from: ['amount'], compute: capitals }),
  pays: yesNo('由本方付款'),
  basis: statutes('签订依据', {
    help: '合同依着哪部法律、法规、规章签的；没有的不填',
    rests: { in: ['submitted', 'reviewing', 'supplementing', 'opinionIssued', 'revised', 'approved', 'signed', 'filed', 'performing', 'disputed'], settledBy: ['revise', 'resubmit'] },
  }),
  budget: text('资金来源', { max: 100, neededIf: yes('pays') }),
  budgetAmount: money('预算（批准）金额', { neededIf: yes('pays') }),
  from: date('履行期起', { future: true }),
  to: date('履行期止', { future: true }),
  draft: files('送审稿'),
  submittedOn: date('送审日期'),
  legalReview: link('合法性审查', 'legal-review'),
  missing: longText('需要补充的材料', { max: 1000 }),
  suppliedOn: date('补齐材料日期'),
  opinionOn: date('收到审查意见书日期'),
  revisedOn: date('修改日期'),
  reviewedText: longText('送审文本', { help: '送审稿是 docx 或者文字可以复制的 pdf 的，不填' }),
  revisedDraft: files('修改稿'),
  approvedOn: date('审批日期'),
  notAdoptedReason: longText('同意不采纳审查意见的理由', { max: 1000 }),
  signedOn: date('签订日期'),
  signedFiles: files('合同正本'),
  signedText: longText('签订文本', { help: '正本是扫描件的，贴上全文，与送审文本比对' }),
  diff: computed('签订文本与送审文本的差异', { of: 'text', from: ['reviewedText', 'signedText'], compute: differences }),
  compared: yesNo('已与送审文本比对'),
  diffKinds: choices('差异的种类', allowedChanges),
  diffWhy: longText('差异的理由', { max: 1000 }),
  filedOn: date('备案日期'),
  filedTo: text('备案单位', { max: 60 }),
  performance: parts('履行情况', {
    what: text('履行内容', { needed: true, max: 200 }), dueOn: date('约定日期', { future: true }), doneOn: date('实际日期', { needed: true }), amount: money('收付金额'),
  }, { max: 200, grows: true }),
  settled: computed('已收付金额（元）', { of: 'number', from: ['performance'], compute: (values) => paid(values) / 100 }),
  overpaid: computed('收付超过合同金额', { of: 'yesNo', from: ['performance', 'amount'], compute: (values) => typeof values.amount === 'number' && paid(values) > values.amount }),
  unpaid: computed('应付的没有付清', { of: 'yesNo', from: ['performance', 'amount', 'pays'], compute: ({ pays, ...rest }) => pays === true && typeof rest.amount === 'number' && paid(rest) < rest.amount }),
  completedOn: date('履行完毕日期'),
  disputedOn: date('发生争议日期'),
  disputeKind: choice('争议解决', { negotiation: '协商', mediation: '调解', suit: '诉讼', arbitration: '仲裁' }),
  dispute: link('矛盾纠纷', 'dispute'),
  litigation: link('诉讼', 'litigation'),
  endedOn: date('解除、撤回日期'),
  endWhy: longText('解除、撤回的原因', { max: 1000 }),
  bypassed: yesNo('未经审查即签订'),
  foundOn: date('发现日期'),
  enteredOn: computed('登记日期', { of: 'date', from: ['submittedOn', 'foundOn'], compute: entered }),
  bypassWhy: text('未审先签的情况', { max: 200 }),
  rectification: link('产生的整改', 'rectification'),
  archivedOn: date('归档日期'),
} as const
