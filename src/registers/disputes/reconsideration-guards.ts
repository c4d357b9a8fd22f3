import { ahead, alike, all, any, atLeast, atMost, doneSince, every, filled, is, not, ordered, yes } from '../../kernel/condition.ts'
import { reconsideration } from '../../law/reconsideration.ts'
import { asLeader, postFits } from './challenged-act.ts'

// 行政复议的各道关口。编号 G1–G3 与规格一致；G4（逾期不答复视为没有证据）由“提交答复”时限标红提醒。

/** 被纠错：变更、撤销、确认违法或者无效、责令履行。 */
export const corrected = is('result', 'change', 'revoke', 'partRevoke', 'unlawful', 'void', 'perform')
/** 维持原行为，包括实体上驳回复议请求。 */
export const upheld = is('result', 'uphold', 'dismissRequest')
/** 决定要求本机关做些什么。 */
export const mustPerform = any(filled('performDue'), is('result', 'perform', 'agreementDuty', 'mediated'))

/** 从知道之日起六十日内申请，没有告知的最长一年。这里只提醒，不替复议机关判断。 */
export const appliedInTime = {
  id: 'applyLate', needs: not(any(all(yes('toldRemedy'), ordered('knewOn', 'appliedOn', 61)), ordered('knewOn', 'appliedOn', 367))),
  says: '申请可能已经超过申请期限。', help: '请核对节假日顺延和耽误的正当理由；确已超期的，在答复中提出，写明理由后继续。', law: reconsideration.art(20), warns: true,
} as const

/** G1：书面答复要有法律依据和证据。 */
export const grounded = {
  id: 'G1', needs: all(filled('legalBasis'), atLeast('evidence', 1)), law: reconsideration.art(48),
  says: '没有法律依据或者证据目录。', help: '请承办人补齐作出行为的依据和证据目录，再送审定。',
} as const

/** G2：复议期间不得自行收集证据；申请人提出新理由、新证据的，经同意可以补充。 */
export const noLateEvidence = {
  id: 'G2', needs: atMost('lateEvidence', 0), law: reconsideration.art(46),
  says: '有收到副本之后自行收集的证据，不能用来证明行为合法。', help: '请从目录中去掉；复议机构同意补充的，证据来源选“经同意（准许）补充”。',
} as const

/** 补充证据只限经同意的。 */
export const onlyPermitted = {
  id: 'permitted', needs: all(atMost('lateEvidence', 0), atLeast('evidence', 1)), law: reconsideration.art(46, '第二款'),
  says: '答复之后只能补充经复议机构同意的证据。', help: '请先征得复议机构同意，证据来源选“经同意（准许）补充”。',
} as const

/** 负责人应当参加听证；不能参加的，说明理由并委托工作人员参加。 */
export const attended = {
  id: 'head', needs: every('hearings', any(filled('head'), all(filled('absentReason'), filled('staff')))), ofNew: 'hearings', law: reconsideration.art(51),
  says: '负责人没有参加听证，也没有说明理由并委托工作人员。', help: '请填写出席的负责人，或者填写不能参加的理由和参加的工作人员。',
} as const

/** 律师不是机关负责人。 */
export const headNoLawyer = {
  id: 'lawyer', needs: not(yes('headIsLawyer')), law: reconsideration.art(51), says: '代理律师不能当作负责人。', help: '请在“参加听证的律师”中填写律师，负责人另填。',
} as const

/** 填作负责人的，听证当天确实任那个职务。 */
export const headInPost = {
  id: 'post', needs: postFits, ofNew: 'hearings', law: reconsideration.art(51), says: '出席的负责人当天在本机关没有任所填的职务。',
  help: '请核对出席人和职务；一般工作人员填在“参加听证的工作人员”。确实任职而岗位没有登记的，请安全管理员在“人员与岗位”中补登任职起止。',
} as const

/** 参与分管的负责人，没有登记主要负责人、分管领导岗位的，写明任命或者分工文件。 */
export const headNamed = {
  id: 'inCharge', needs: asLeader, ofNew: 'hearings', warns: true, law: reconsideration.art(51),
  says: '出席的负责人当天没有登记为主要负责人或者分管领导。', help: '确属参与分管的负责人的，写明任命或者分工文件后继续。',
} as const

/** 听证五日（工作日）前通知（第五十一条、第八十八条）；听证当日不计。 */
export const noticedEarly = {
  id: 'hearingNotice', needs: ahead('hearingNoticedOn', 'hearingOn', 5), law: reconsideration.art(51), warns: true,
  says: '收到通知距听证不足五个工作日。', help: '准备不及的，可以请求改期，写明理由后继续。',
} as const

/** 先有通知，后有答复。 */
export const normNoticed = {
  id: 'norm', needs: ordered('normNoticedOn', 'normRepliedOn'), law: reconsideration.art(58),
  says: '没有收到附带审查通知，或者答复早于通知。', help: '请先办理“收到附带审查通知”。',
} as const

/** 先有意见书，后有报告。 */
export const opinionReceived = {
  id: 'opinion', needs: ordered('opinionReceivedOn', 'opinionReportedOn'), law: reconsideration.art(76),
  says: '没有收到意见书，或者报告早于收到。', help: '请先办理“收到复议意见书”。',
} as const

/** 收到意见书的，报告纠正情况之后才能归档。 */
export const opinionAnswered = {
  id: 'opinionAnswered', when: filled('opinionReceivedOn'), needs: ordered('opinionReceivedOn', 'opinionReportedOn'), law: reconsideration.art(76),
  says: '收到了复议意见书，还没有报告纠正情况。', help: '请先办理“报告纠正情况”；六十日从收到意见书之日起算。',
} as const

/** 简易程序没有延长。 */
export const ordinaryOnly = {
  id: 'ordinary', needs: is('procedure', 'ordinary'), law: reconsideration.art(62), says: '简易程序的审理期限不能延长。', help: '请核对审理程序。',
} as const

/** 已经中止的，恢复之前不再中止。 */
export const running = {
  id: 'running', needs: not(doneSince('suspend', 'resume')), law: reconsideration.art(39), says: '案件已经中止。', help: '恢复审理之后才会再次中止，请核对。',
} as const

/** 没有中止，就无从恢复。 */
export const standing = {
  id: 'standing', needs: all(doneSince('suspend', 'resume'), ordered('suspendedOn', 'resumedOn')), law: reconsideration.art(39), says: '案件没有中止，或者恢复早于中止。', help: '请核对日期。',
} as const

/** 决定送达之前不能登记结果。 */
export const servedAfter = {
  id: 'served', needs: ordered('decidedOn', 'servedOn'), law: reconsideration.art(75), says: '送达早于作出决定。', help: '请核对两个日期。',
} as const

export const performAhead = {
  id: 'performDue', when: filled('performDue'), needs: ordered('servedOn', 'performDue'), says: '履行期限早于送达。', help: '请对照决定书核对两个日期。',
} as const

/** 终止另办，因为终止没有复议决定。 */
export const decision = { id: 'decision', needs: not(is('result', 'terminated')), says: '终止的案件没有复议决定。', help: '请改办“复议终止”。' } as const

/** G3：重新作出的行为不得与原行为基本相同；仅因程序违法被撤销的除外。 */
export const remadeAnew = {
  id: 'G3', needs: any(not(yes('sameAsBefore')), yes('procedureOnly')), law: reconsideration.art(64, '第二款'),
  says: '不得以同一事实和理由重新作出相同或者基本相同的行为。', help: '请按复议决定重新调查、重新作出；仅因程序违法被撤销的，先更正“仅因违反法定程序被撤销”。',
} as const

/** 撤销、部分撤销之后才有“重新作出”。 */
export const revoked = {
  id: 'revoked', needs: is('result', 'revoke', 'partRevoke'), law: reconsideration.art(64), says: '行为没有被撤销。', help: '请核对复议结果。',
} as const

/** 决定有履行内容的，先履行，后复盘。 */
export const performedFirst = {
  id: 'performed', when: mustPerform, needs: filled('performedOn'), law: reconsideration.art(77),
  says: '复议决定还没有履行。', help: '请先办理“开始履行”“履行完毕”。',
} as const

/** 被纠错的，写明主要原因，才看得出是不是一再发生。 */
export const causeGiven = {
  id: 'cause', when: corrected, needs: filled('cause'), says: '没有写明被纠错的主要原因。', help: '请选择主要原因。',
} as const

/** 同一原因再次被纠错的，要有学习或者任务跟上。 */
export const repeated = {
  id: 'repeated', when: alike(['cause']), needs: is('followUp', 'study', 'task'),
  says: '本单位曾因同一原因被纠错。', help: '请在“后续安排”中选择专题学法或者列入工作任务。',
} as const
