import { alike, all, any, atMost, filled, is, linked, not, ordered, yes } from '../../kernel/condition.ts'

// 合同没有全国统一的审查规定：先审后签、意见与正本报司法所备案，依本地规定（各县设置期限）。

const issued = ['issued', 'answered'] as const

/** 编号不得重用。 */
export const ownNumber = {
  id: 'number', needs: not(alike(['contractNo'])), says: '本单位已有同一编号的合同。', help: '请核对合同编号；补充协议另行编号。',
} as const
export const term = { id: 'term', when: filled('to'), needs: ordered('from', 'to'), says: '履行期止早于履行期起。', help: '请核对日期。' } as const
export const withinBudget = {
  id: 'budget', when: yes('pays'), needs: ordered('amount', 'budgetAmount'), says: '合同金额超过预算（批准）金额。', help: '请先调整预算，或者修改合同金额。',
} as const
/** 超预算的登记时就说，不等到审批；预算可以在审查期间调整，所以只提醒。 */
export const overBudget = {
  id: 'overBudget', when: all(yes('pays'), filled('amount'), filled('budgetAmount')), needs: ordered('amount', 'budgetAmount'), warns: true,
  says: '合同金额超过预算（批准）金额，到审批时不能通过。', help: '请核对两个金额；确实超过的，先调整预算或者修改合同金额。',
} as const
export const started = {
  id: 'started', needs: linked('legalReview', { states: ['reviewing', ...issued] }), says: '司法所还没有开始审查。', help: '请在“合法性审查”中办理“开始审查”。',
} as const
export const asked = {
  id: 'asked', needs: linked('legalReview', { states: ['supplementing'] }), says: '司法所没有要求补充材料。', help: '请先在“合法性审查”中办理“要求补充材料”。',
} as const
export const supplied = {
  id: 'supplied', needs: linked('legalReview', { states: ['submitted', 'reviewing', ...issued] }), says: '要求补充的材料还没有补齐。',
  help: '请在“合法性审查”中办理“补齐材料”。',
} as const
/** 先有书面意见，后有签订。 */
export const opinionIssued = {
  id: 'opinion', needs: linked('legalReview', { states: issued, where: filled('opinionNo') }), says: '还没有书面的审查意见。', help: '请等司法所出具合法性审查意见书。',
} as const
/** 补登的也一样：意见书出具之前，不会收到意见。 */
export const opinionFirst = {
  id: 'opinionFirst', when: linked('legalReview', { states: issued }), needs: linked<'legalReview', 'opinionOn'>('legalReview', { covers: { days: ['opinionOn'], from: 'issuedOn' } }),
  says: '收到意见早于意见书的出具日期。', help: '请核对日期。',
} as const
export const notRejected = {
  id: 'rejected', needs: linked('legalReview', { states: issued, where: is('conclusion', 'pass', 'change') }), says: '审查结论是“不通过”，不能签订。',
  help: '请修改后办理“重新送审”，或者“不再签订”。',
} as const
/** 结论是“修改后通过”的，反馈采纳情况；高风险的意见逐条处理。 */
export const highRiskAnswered = {
  id: 'highRisk', needs: linked('legalReview', { where: any(is('conclusion', 'pass'), all(filled('adopted'), atMost('unansweredHigh', 0))) }),
  says: '审查意见没有反馈采纳情况，或者有高风险意见没有逐条处理。', help: '请在“合法性审查”中办理“反馈采纳情况”，逐条写明怎样处理。',
} as const
export const reasonedByLeader = {
  id: 'notAdopted', when: linked('legalReview', { where: is('adopted', 'part', 'none') }), needs: filled('notAdoptedReason'),
  says: '有审查意见没有采纳，审批人没有写明理由。', help: '请分管领导或者主要负责人写明同意不采纳的理由。',
} as const
export const originalKept = {
  id: 'original', needs: filled('signedFiles'), says: '没有合同正本，不能备案。', help: '请上传签订的合同正本。',
} as const
/** 收付的款项不超过合同金额，多付的先签补充协议。 */
export const notOverpaid = {
  id: 'overpaid', needs: not(yes('overpaid')), warns: true, says: '已收付的金额超过合同金额。', help: '请核对；有补充协议的，写明后继续。',
} as const
/** 本方付款的，付清了才算履行完毕；按实结算少付的，说得出理由。 */
export const paidUp = {
  id: 'unpaid', needs: not(yes('unpaid')), warns: true, says: '登记的付款合计少于合同金额，还没有付清。', help: '请先把付款登记齐；按实结算、扣减价款的，写明后继续。',
} as const
export const resubmittable = {
  id: 'resubmit', needs: linked('legalReview', { states: [...issued, 'withdrawn'] }), says: '上一次送审还没有审查意见。', help: '请等审查意见；不等的，先在“合法性审查”中办理“撤回送审”。',
} as const
