import { alike, all, any, atLeast, atMost, every, filled, is, linked, not, ordered, some, yes } from '../../kernel/condition.ts'
import { headAppearance } from '../../law/head-appearance.ts'
import { litigationLaw } from '../../law/litigation.ts'
import { litigationInterpretation } from '../../law/litigation-interpretation.ts'
import { asLeader, postFits } from './challenged-act.ts'
import { upheld } from './reconsideration-guards.ts'

// 行政应诉的各道关口。编号 G1–G5 与规格一致。

/** 通常认作败诉的结果；各县口径可能不同，所以“败诉”由承办人填，这里只提醒。 */
const losing = is('result', 'revoke', 'partRevoke', 'unlawful', 'void', 'perform', 'pay', 'change')
/** 裁判要求本机关做些什么。 */
export const mustPerform = any(filled('performDue'), is('result', 'perform', 'pay', 'change'))

/** 六个月内起诉；没有告知的，自知道行为内容起最长一年。只提醒，由法院判断。 */
export const suedInTime = {
  id: 'sueLate',
  needs: not(any(all(yes('toldRemedy'), not(filled('priorRecon')), ordered('knewOn', 'filedOn', 185)), ordered('knewOn', 'filedOn', 367))),
  says: '起诉可能已经超过起诉期限。', help: '请核对顺延和扣除的时间；确已超期的，在答辩中提出，写明理由后继续。', law: litigationLaw.art(46), warns: true,
} as const

/** 复议维持的，作出行为的机关和复议机关是共同被告。 */
export const coDefendant = {
  id: 'coDefendant', when: linked('priorRecon', { where: upheld }), needs: filled('coDefendant'), law: litigationLaw.art(26, '第二款'),
  says: '复议维持的，复议机关是共同被告。', help: '请填写“共同被告”，并与复议机关商定答辩和举证分工。',
} as const

/** 答辩要有法律依据和证据：被告对作出的行政行为负有举证责任。 */
export const grounded = {
  id: 'grounded', needs: all(filled('legalBasis'), atLeast('evidence', 1)), law: litigationLaw.art(34),
  says: '没有法律依据或者证据目录。', help: '请承办人补齐作出行为的依据和证据目录，再送审定。',
} as const

/** G4：诉讼过程中，被告及其代理人不得自行向原告、第三人和证人收集证据。 */
export const noLateEvidence = {
  id: 'G4', needs: atMost('lateEvidence', 0), law: litigationLaw.art(35),
  says: '有收到副本之后自行收集的证据，不能用来证明行为合法。', help: '请从目录中去掉；法院准许补充的，证据来源选“经同意（准许）补充”。',
} as const

/** 延期举证只在答辩期内申请，由法院准许。 */
export const extended = {
  id: 'extended', needs: filled('evidenceGrantedOn'), law: litigationLaw.art(36),
  says: '法院没有准许延期举证，答辩和证据应当一并提交。', help: '请改办“答辩并举证”。',
} as const

/** 先答辩，后开庭；本机关上诉的，答辩的是对方。 */
export const answeredFirst = {
  id: 'answered', needs: any(filled('answerOn'), yes('weAppealed')), law: litigationLaw.art(67),
  says: '还没有答辩。', help: '请先办理“答辩并举证”；二审、再审由本机关提起的，请在登记时勾选“本机关是上诉人”。',
} as const

/** 要么负责人出庭，要么有人代他出庭。 */
export const someone = {
  id: 'someone', needs: any(filled('plannedHead'), filled('plannedStaff')), law: litigationLaw.art(3, '第三款'),
  says: '没有确定出庭的负责人，也没有委托工作人员。', help: '请确定出庭负责人；确实不能出庭的，填写拟出庭工作人员并准备说明。',
} as const

/** G1：负责人不出庭的，应当委托工作人员出庭，不得仅委托律师。 */
export const notLawyersAlone = {
  id: 'G1', needs: every('hearings', any(filled('head'), filled('staff'))), ofNew: 'hearings', law: litigationInterpretation.art(128, '第二款'),
  says: '负责人没有出庭，又只有律师。', help: '请填写出庭的工作人员。',
} as const

/** G1、G5：负责人不出庭要有正当理由和盖章（签字）的证明；同一审级已经出庭一次的，法院没有另行通知就不再要求。 */
export const excused = {
  id: 'G5', needs: atMost('unexcused', 0), law: headAppearance.art(8),
  says: '负责人没有出庭，又没有正当理由和加盖公章（负责人签字）的证明。', help: '请填写理由并上传证明；同一审级负责人已经出庭一次的，法院没有另行通知即可。',
} as const

/** G2：负责人的身份证明应当在开庭前提交，并加盖公章。 */
export const identified = {
  id: 'G2', needs: every('hearings', any(not(filled('head')), all(filled('identityFiles'), ordered('identityOn', 'on')))), ofNew: 'hearings', law: headAppearance.art(6),
  says: '没有在开庭前提交负责人身份证明。', help: '请上传加盖公章的身份证明，填写提交日期。',
} as const

/** G3：下级机关、受委托组织的负责人，不算本机关负责人出庭。 */
export const ownHead = {
  id: 'G3', needs: not(some('hearings', is('headOf', 'lower', 'entrusted'))), ofNew: 'hearings', law: headAppearance.art(2, '第二款'),
  says: '下级机关、受委托组织的负责人不算本机关负责人出庭。', help: '请把他填在“出庭工作人员”，另填本机关负责人或者不能出庭的理由。',
} as const

/** 律师不是机关负责人。 */
export const headNoLawyer = {
  id: 'lawyer', needs: not(yes('headIsLawyer')), law: headAppearance.art(2), says: '出庭律师不能当作负责人。', help: '请另填出庭负责人。',
} as const

/** 填作负责人的，开庭当天确实任那个职务；律师、一般工作人员不能填作正职、副职。 */
export const headInPost = {
  id: 'post', needs: postFits, ofNew: 'hearings', law: headAppearance.art(2, '第一款'), says: '出庭负责人当天在本机关没有任所填的职务。',
  help: '请核对出庭人和职务；一般工作人员填在“出庭工作人员”，律师填在“出庭律师”。确实任职而岗位没有登记的，请安全管理员在“人员与岗位”中补登任职起止。',
} as const

/** 参与分管的负责人，没有登记主要负责人、分管领导岗位的，写明任命或者分工文件。 */
export const headNamed = {
  id: 'inCharge', needs: asLeader, ofNew: 'hearings', warns: true, law: headAppearance.art(2, '第一款'),
  says: '出庭负责人当天没有登记为主要负责人或者分管领导。', help: '确属参与分管的负责人的，写明任命或者分工文件后继续。',
} as const

/** 同一天开两次庭的少见，多半是重复登记。 */
export const oncePerDay = {
  id: 'sameDay', needs: not(yes('hearingTwice')), warns: true, says: '同一天已经登记过一次开庭。', help: '请核对是否重复；上午、下午分别开庭的，写明后继续。',
} as const

/** 先有裁判，后有送达。 */
export const servedAfter = { id: 'served', needs: ordered('judgmentOn', 'servedOn'), says: '送达早于裁判。', help: '请核对两个日期。' } as const

export const performAhead = {
  id: 'performDue', when: filled('performDue'), needs: ordered('judgmentOn', 'performDue'), says: '履行期限早于裁判。', help: '请对照裁判文书核对两个日期。',
} as const

/** 撤诉、调解另办。 */
export const judged = {
  id: 'judged', needs: not(is('result', 'withdraw', 'mediated')), says: '撤诉、调解不是判决或者裁定的结果。', help: '请改办“撤诉”或者“调解结案”。',
} as const

/** 败诉的填法与结果不一致，可能是本县另有口径。 */
export const lossRule = {
  id: 'loss', needs: any(all(losing, yes('lost')), all(not(losing), not(yes('lost')))), warns: true,
  says: '“败诉”与裁判结果通常的认定不一致。', help: '请核对；本县另有口径的，写明理由后继续。',
} as const

/** 一审裁判才能上诉。 */
export const firstInstance = {
  id: 'first', needs: is('instance', 'first'), law: litigationLaw.art(85), says: '只有一审裁判可以上诉。', help: '二审、再审的裁判，请办理“裁判生效”。',
} as const

/** 一审判决十五日、裁定十日的上诉期没有过，通常还没有生效；不得上诉的裁定例外。 */
export const appealOver = {
  id: 'appealOver', when: is('instance', 'first'), warns: true, law: litigationLaw.art(85),
  needs: any(all(is('paper', 'judgment'), ordered('servedOn', 'effectiveOn', 15)), all(is('paper', 'ruling'), ordered('servedOn', 'effectiveOn', 10))),
  says: '一审裁判的上诉期还没有过。', help: '请核对各方的送达日期；依法不得上诉的裁定，写明后继续。',
} as const

/** 没有履行内容的，不必办履行；有的，先履行后评析。 */
export const performedFirst = {
  id: 'performed', when: mustPerform, needs: filled('performedOn'), law: litigationLaw.art(94),
  says: '裁判还没有履行。', help: '请先办理“开始履行”“履行完毕”。',
} as const

/** 败诉的，写明主要原因，才看得出是不是一再发生。 */
export const causeGiven = {
  id: 'cause', when: yes('lost'), needs: filled('cause'), says: '没有写明败诉的主要原因。', help: '请选择主要原因。',
} as const

/** 同一原因再次败诉的，要有学习或者任务跟上。 */
export const repeated = {
  id: 'repeated', when: alike(['cause']), needs: is('followUp', 'study', 'task'),
  says: '本单位曾因同一原因败诉。', help: '请在“后续安排”中选择专题学法或者列入工作任务。',
} as const
