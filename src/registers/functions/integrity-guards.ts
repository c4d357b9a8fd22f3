import { all, any, atLeast, atMost, filled, is, not, ordered, reached, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { smePayment } from '../../law/sme-payment.ts'

const isPayable = is('kind', 'payable')
const hasSum = filled('amount')

/** 承诺、账款、裁判要有履行的最后一天；合同可以等交付以后再算，失信事件没有期限。 */
export const hasDue = {
  id: 'due', when: is('kind', 'promise', 'payable', 'judgment'), needs: filled('dueOn'), says: '没有履行期限。',
  help: '承诺、裁判请填“承诺履行期限”；账款请填交付或者验收日期。',
} as const

/** 机关向中小企业付款，自交付之日起三十日内；合同另有约定的，最长不超过六十日。 */
export const sixtyDays = {
  id: 'sixty', when: all(isPayable, yes('isSme'), filled('agreedDays')), needs: atMost('agreedDays', 60), law: smePayment.art(9),
  says: '向中小企业付款，约定的期限超过六十日。', help: '请改签合同，期限不超过六十日；没有约定的按三十日。',
} as const

export const deliveredFirst = {
  id: 'accepted', when: filled('acceptedOn'), needs: ordered('deliveredOn', 'acceptedOn'), law: smePayment.art(10), says: '验收早于交付。', help: '请核对日期。',
} as const

export const notOverpaid = {
  id: 'overpaid', when: hasSum, needs: atLeast('outstanding', 0), says: '已付金额超过应付金额。', help: '请核对付款记录；利息另填“逾期利息”。',
} as const
export const paidWhole = {
  id: 'paid', when: all(isPayable, hasSum), needs: atMost('outstanding', 0), says: '款项没有付清。', help: '请先登记付款。',
} as const

/** 没有到期的不能认定失信；失信事件本身没有期限。 */
export const isDue = {
  id: 'notDue', needs: any(is('kind', 'incident'), reached('overdueFrom')), says: '履行期限还没有过。', help: '请在期限届满以后再认定。',
} as const
export const settled = {
  id: 'disputed', needs: not(yes('disputed')), warns: true, says: '双方有争议，还没有定论。', help: '请先解决争议；已有生效裁判的，写明后继续。',
} as const
/** 不得以换届、人员更替等理由违约毁约。 */
export const noExcuse = {
  id: 'leader', when: is('cause', 'leader'), needs: filled('remedy'), law: businessEnvironment.art(31), says: '人事变动不是不履行的理由。',
  help: '请写明由谁、何时继续履行。',
} as const

/** 没有投诉、没有请求的，页面上就说，不等填了日期才说。 */
export const complained = { id: 'complained', needs: filled('complainedOn'), says: '没有登记投诉。', help: '请先办理“登记投诉”。' } as const
export const passedOn = { id: 'passedOn', needs: filled('passedOn'), says: '投诉还没有转交。', help: '请先办理“转交投诉”。' } as const
export const confirmAsked = {
  id: 'confirmAsked', needs: filled('confirmAskedOn'), law: smePayment.art(16), says: '企业没有请求确认债权。', help: '请先办理“登记企业请求确认债权”。',
} as const
export const passedOnFirst = {
  id: 'passed', when: filled('complainedOn'), needs: ordered('complainedOn', 'passedOn'), says: '转交早于受理。', help: '请核对日期。',
} as const
export const answerable = {
  id: 'answer', when: filled('passedOn'), needs: ordered('passedOn', 'complaintAnsweredOn'), says: '答复早于转交。', help: '请核对日期。',
} as const
export const confirmable = {
  id: 'confirm', when: filled('confirmAskedOn'), needs: ordered('confirmAskedOn', 'confirmedOn'), law: smePayment.art(16), says: '确认早于企业请求。', help: '请核对日期。',
} as const
/** 受理了的投诉答复以后，事情才算完。 */
export const complaintAnswered = {
  id: 'unanswered', when: filled('complainedOn'), needs: filled('complaintAnsweredOn'), law: smePayment.art(25), says: '企业的投诉还没有答复。',
  help: '请先办理“转交投诉”和“答复投诉”。',
} as const
export const remedyLater = {
  id: 'remedyDue', needs: ordered('breachOn', 'remedyDue'), says: '整改期限早于认定失信的日期。', help: '请核对整改期限。',
} as const
/** 公示的是上年末还欠着的账款：没有欠款、当年还没有过完的，没有可以公示的。 */
export const inArrears = { id: 'arrears', needs: filled('firstArrears'), law: smePayment.art(18), says: '没有到期未付的账款。', help: '没有欠款的不用公示。' } as const
export const yearOver = {
  id: 'arrearsYear', when: filled('firstArrears'), needs: ordered('firstArrears', 'arrearsPublishedOn', 1), law: smePayment.art(18),
  says: '公示早于欠款年度的年末。', help: '年末还没有付清的，次年三月三十一日前公示。',
} as const
