import { all, any, atLeast, done, doneSince, filled, is, not, ordered, reached, yes } from '../../kernel/condition.ts'
import { compulsion } from '../../law/compulsion.ts'
import { crimeTransfer } from '../../law/crime-transfer.ts'
import { penalty } from '../../law/penalty.ts'

// 还有没有可办的：钱缴清了、目的达到了、已经办过了的环节不再办。看的是办理以前的记录（`before`），不看这一步填什么。

/** 应缴的都缴了，或者本来就没有罚没款；另有加处罚款的，还没有完。 */
const paidUp = all(ordered('owed', 'paidTotal'), not(atLeast('surcharge', 1)))
const toClose = '不用再办；其他都办完了的，请负责人办理“批准结案”。'

export const stillOwes = {
  id: 'owes', before: true, needs: not(paidUp), law: penalty.art(67), says: '没有要缴的罚没款：已经缴清，或者本案没有罚没款。', help: toClose,
} as const
/** 暂缓、分期的是罚款（第六十六条第二款）。 */
export const fineOpen = { ...stillOwes, id: 'fineOpen', needs: all(filled('fine'), not(paidUp)), law: penalty.art(66) } as const
/** 处罚决定撤销、确认无效以后，没有要履行的。 */
export const stillBinds = {
  id: 'binds', before: true, needs: not(is('reversal', 'revoked', 'void')), law: penalty.art(75), says: '处罚决定已经被撤销或者确认无效，没有要履行的。',
  help: '已经收缴的罚没款应当退还；请负责人办理“批准结案”。',
} as const
/** 这一笔缴清的，不是部分缴款：缴款期限由“登记缴清”停下来。 */
export const inPart = {
  id: 'inPart', needs: not(ordered('owed', 'paidTotal')), law: penalty.art(67), says: '加上这一笔，罚没款已经缴清。', help: '请改办“登记缴清”，填写同样的内容。',
} as const

/** 经当事人申请才批准（第六十六条第二款）；分期的，各期写得合拢。 */
export const deferAsked = {
  id: 'deferAsked', needs: ordered('deferAskedOn', 'deferredOn'), law: penalty.art(66), says: '批准早于当事人的申请。', help: '暂缓、分期要由当事人申请；请核对申请日期。',
} as const
export const instalmentsFit = {
  id: 'instalments', when: is('deferAs', 'parts'), needs: not(yes('instalmentsOff')), law: penalty.art(66), says: '各期合计不等于还没有缴的罚没款，或者有一期晚于暂缓期满。',
  help: '请核对各期的金额和日期，或者暂缓的天数。',
} as const

/** 除了缴款，这些处罚也要当事人去做、去停；警告、通报批评、降低资质、吊销由机关自己就能实现。 */
const toBeDone = is('kinds', 'goods', 'suspend', 'restrict', 'stop', 'close', 'ban', 'other')
/** 催告、申请法院执行的，是还没有履行的义务（行政强制法第五十三条、第五十四条）。 */
export const unperformed = {
  id: 'unperformed', before: true, law: compulsion.art(54), needs: any(not(paidUp), toBeDone, all(filled('orderCorrect'), not(filled('correctedOn')))),
  says: '没有要当事人再履行的：罚没款已经缴清或者本案没有罚没款，也没有要停、要改的。', help: toClose,
} as const

/** 期限没有届满的，当事人还不算不履行，谈不上催告；批准暂缓的，从暂缓期满算起。要停、要改的不等缴款期限。 */
export const termOver = {
  id: 'termOver', when: all(filled('fine'), not(paidUp), not(toBeDone), not(all(filled('orderCorrect'), not(filled('correctedOn'))))), needs: ordered('payBy', 'urgeServedOn', 1),
  law: penalty.art(67), says: '缴款期限（连同批准的暂缓）还没有届满，不能催告。', help: '请等“缴款期限届满日”过后再催告；日期填错的，请核对。',
} as const

/** 收来的现金都交过了，就没有可再交的；以后又收的，先登记缴款。 */
const noneSince = (step: string) => not(all(done(step), doneSince(step, 'pay'), doneSince(step, 'settle')))
export const cashInHand = {
  id: 'cashInHand', before: true, needs: noneSince('handCash'), law: penalty.art(71), says: '当场收缴的罚款已经交本机关。', help: '又收了现金的，先登记缴款；日期填错的，请申请更正。',
} as const
export const cashToBank = {
  id: 'cashToBank', before: true, needs: noneSince('bankCash'), law: penalty.art(71), says: '当场收缴的罚款已经缴付银行。', help: '又收了现金的，先登记缴款、交本机关；日期填错的，请申请更正。',
} as const

/** 改正只登记一次。 */
export const notCorrected = {
  id: 'uncorrected', before: true, needs: not(filled('correctedOn')), says: '已经登记过改正日期。', help: '日期填错的，请申请更正。',
} as const
/** 一份移送报告等一个决定；退回来以后可以再报。 */
const awaiting = all(doneSince('reportCrime', 'refuseCrime'), not(doneSince('policeReturn', 'reportCrime')))
export const notAwaiting = {
  id: 'awaiting', before: true, needs: not(awaiting), law: crimeTransfer.art(5), says: '移送公安的报告已经提出，还没有决定。', help: '请等负责人办理“决定移送公安”或者“决定不移送”。',
} as const
export const toRefuse = {
  id: 'toRefuse', before: true, needs: any(awaiting, not(done('reportCrime'))), law: crimeTransfer.art(5), says: '移送公安的报告已经有了决定。', help: '又发现涉嫌犯罪的，请办案人员再提出报告。',
} as const
export const notHanded = {
  id: 'crimeHanded', before: true, needs: not(doneSince('handCrime', 'toPolice')), law: crimeTransfer.art(5), says: '案件已经移交公安机关。', help: '公安机关退回的，请办理“公安退回继续处理”。',
} as const

/** 公开着的不再公开一次；撤回过的、公示期满的，可以重新公开。 */
export const notShown = {
  id: 'shownAlready', before: true, needs: any(not(filled('publishedOn')), filled('withdrawnOn'), reached('publishUntil')), law: penalty.art(48), says: '处罚决定已经公开。',
  help: '摘要、公示截止日写错的，请申请更正；不应当公开的，请办理“撤回公开”。',
} as const
export const notWithdrawn = {
  id: 'withdrawn', before: true, needs: not(filled('withdrawnOn')), law: penalty.art(48, '第二款'), says: '公开的信息已经撤回。', help: '不用再办；日期填错的，请申请更正。',
} as const
export const notesNew = {
  id: 'notesNew', before: true, needs: not(yes('paperNotesApproved')), says: '文书差异说明已经审核过。', help: '办案人员又作了说明的，再审核。',
} as const
