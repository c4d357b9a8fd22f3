import { alike, all, any, atLeast, every, filled, is, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { penalty } from '../../law/penalty.ts'

const isFirm = is('targetKind', 'enterprise', 'selfEmployed')

/** 检查事项要在公布的清单之内；依据变动待复核的、暂停的不能用。 */
export const itemPublished = {
  id: 'item', needs: linked('item', { states: ['published'], where: is('listType', 'inspection') }), law: businessEnvironment.art(54),
  says: '检查事项没有在权责清单中公布，或者正在复核、暂停、已经取消。', help: '请选择清单中已公布的检查事项；没有公布的不得检查。',
} as const

/** 依据已经废止的事项，不再列计划、不再通知检查。 */
export const basisStands = <const F extends string>(day: F) => ({
  id: 'basis', law: businessEnvironment.art(54), needs: linked<'item', F>('item', { covers: { days: [day], basis: 'basis' } }),
  says: '检查事项的设定依据已经没有效力。', help: '请司法所先复核权责清单上的这一项；已经有新的依据的，复核后再检查。',
} as const)

/** 检查那天事项在清单上、依据有效：登记检查时查，不看现在。 */
export const itemThen = {
  id: 'itemThen', law: businessEnvironment.art(54),
  needs: linked('item', { covers: { days: ['startAt'], from: 'effectiveFrom', to: 'heldUntil', notIn: ['suspended', 'amended', 'repealed', 'dropped'], basis: 'basis' } }),
  says: '检查那天，检查事项还没有生效、已经失效或者暂停，或者它的依据已经没有效力。', help: '请核对检查时间；没有依据的检查不得实施。',
} as const

export const someTarget = {
  id: 'target', needs: any(filled('target'), filled('individual')), says: '没有写检查对象。', help: '单位和场所写名称，个人写在“被检查人”。',
} as const

/** 同一企业一年查几次有上限；投诉举报、重大风险、上级部署的除外，要写明理由。 */
export const withinCap = {
  id: 'cap', when: isFirm, needs: any(filled('capWaiver'), ordered('nth', 'cap')), law: businessEnvironment.art(54),
  says: '超过本年度检查频次上限，或者没有填写次数和上限。', help: '请填写本年第几次和年度频次上限；超过上限的取消这次检查，因投诉举报、重大风险或者上级部署必须检查的，选择超频次理由。',
} as const
const underWay = ['approved', 'notified', 'carriedOut', 'recorded', 'fedBack', 'rectifying', 'rechecked', 'finished'] as const
/** 一年之内同一家的次数不重号：上限是几次，就只批得出几次。没有统一社会信用代码的个体工商户按名称认。 */
export const countedRight = {
  id: 'nth', when: isFirm, law: businessEnvironment.art(54),
  needs: not(any(alike(['uscc', 'year', 'nth'], underWay), all(not(filled('uscc')), alike(['target', 'year', 'nth'], underWay)))),
  says: '本年度这家企业的这一次检查已经批准过。', help: '请退回，按实际次数填写；超过上限的，写明超频次理由或者取消。',
} as const

export const shownFirst = {
  id: 'shown', needs: yes('shown'), law: penalty.art(55), says: '没有出示执法证和检查通知书。', help: '先出示，再检查。',
} as const
export const timesInOrder = { id: 'times', needs: atLeast('minutes', 1), says: '结束不晚于开始。', help: '请核对时间。' } as const

export const problemsNamed = {
  id: 'findings', when: not(is('result', 'ok')), needs: atLeast('findings', 1), says: '没有写明发现的问题。', help: '请逐条写明，与笔录一致。',
} as const
export const ordersNamed = {
  id: 'orders', when: is('result', 'ordered'), needs: atLeast('orders', 1), says: '责令改正没有写明事项和期限。', help: '请逐项写明改什么、何时改完。',
} as const
/** 改正的期限在告知之后，一告知就逾期的不成期限。 */
export const dueLater = {
  id: 'due', when: all(is('result', 'ordered'), filled('orders')), needs: ordered('resultOn', 'firstDue'), says: '有的改正期限早于结果告知日期。', help: '请核对改正期限。',
} as const
export const noProblem = {
  id: 'ok', when: is('result', 'ok'), needs: not(filled('findings')), says: '写了问题，结果却是“未发现问题”。', help: '请核对结果。',
} as const
export const allDone = {
  id: 'rectified', needs: every('orders', yes('done')), says: '有的事项还没有改正。', help: '请继续跟踪；逾期不改的，办理“逾期未改转立案”。',
} as const
/** 给了期限，期限没有过就不算逾期；到期的那天还可以改。 */
export const overdue = {
  id: 'overdue', needs: ordered('openDue', 'closedOn', 1), law: penalty.art(28), says: '没有逾期未改的事项：改正期限还没有过，或者都已经改正。',
  help: '期限过后仍未改正的，才转立案；都已改正的，办理“复查”。另外发现的违法，在“执法案件”里登记线索。',
} as const
export const rechecked = {
  id: 'rechecked', when: is('result', 'ordered'), needs: filled('recheckedOn'), says: '责令改正还没有复查。', help: '请先办理“跟踪整改”和“复查”。',
} as const
