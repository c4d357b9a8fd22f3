import { all, any, atLeast, done, filled, is, not, ordered, some, yes } from '../../kernel/condition.ts'
import { civilProcedure } from '../../law/civil-procedure.ts'
import { civilProcedureInterpretation } from '../../law/civil-procedure-interpretation.ts'
import { domesticViolence } from '../../law/domestic-violence.ts'
import { forest } from '../../law/forest.ts'
import { land } from '../../law/land.ts'
import { mediation } from '../../law/mediation.ts'
import { minors } from '../../law/minors.ts'

const refused = some('sessions', is('result', 'refused'))
const reported = some('reports', is('to', 'police', 'civil', 'education', 'other'))
const reportedToPolice = some('reports', is('to', 'police'))

// 矛盾纠纷的各道关口。编号 G1–G7 与规格一致；G4（不得收费）由“没有收费栏目”保证。

/** 人民调解委员会调解民间纠纷；法律规定由专门机关管辖处理的，不得调解。 */
export const inScope = {
  id: 'inScope', needs: yes('inScope'), law: mediation.art(2),
  says: '不属于可以调解的纠纷。', help: '法律规定由专门机关处理或者禁止调解的，请办理“移送”。',
} as const

/** 调解以自愿为前提；人民调解组织主动调解的，当事人没有明确拒绝即可（第十七条）；行政处理不以同意为条件。 */
export const consented = {
  id: 'consented', when: all(not(is('how', 'initiative')), not(is('mode', 'decision'))), needs: filled('consentOn'),
  law: mediation.art(3, '第一项'),
  says: '各方尚未同意调解。', help: '请征得各方同意后填写“各方同意调解日期”；调解组织主动调解的，来源请选“主动调解”。',
} as const

/** G1：一方明确拒绝的，不得调解；这次调解记录只能随“调解终止”登记。 */
export const notRefused = {
  id: 'G1', needs: not(refused), law: mediation.art(17),
  says: '当事人一方明确拒绝，不得继续调解。', help: '请改办“调解终止”，原因选“一方明确拒绝”，本次记录一并填入。',
} as const

/** G2：调解不成，应当告知当事人可以依法通过仲裁、行政、司法等途径维护权利。 */
export const remedyAdvised = {
  id: 'G2', needs: yes('advisedRemedy'), law: mediation.art(26),
  says: '尚未告知当事人其他救济途径。', help: '请书面或者口头告知后，勾选“已告知”。',
} as const

/** 调解情况应当记录（第二十七条）。 */
export const recorded = {
  id: 'recorded', needs: atLeast('sessions', 1), law: mediation.art(27),
  says: '没有调解记录。', help: '请填写至少一次调解记录。',
} as const

/** 先受理，后调解：调解记录的日期不会在受理以前。 */
export const heardAfterAccepted = {
  id: 'heard', when: filled('firstSessionOn'), needs: ordered('acceptedOn', 'firstSessionOn'),
  says: '有一次调解的日期早于受理日期。', help: '请核对这次调解的日期；受理日期填错的，请申请更正。',
} as const

/** G3：书面协议须各方签名（盖章、按指印）、调解员签名并加盖调解委员会印章。 */
export const signedAndSealed = {
  id: 'G3', when: is('agreementForm', 'written'),
  needs: all(yes('allSigned'), filled('agreementFiles'), ordered('concludedOn', 'sealedOn')), law: mediation.art(29),
  says: '书面协议的签名、印章或者扫描件不全，或者签章早于达成协议。', help: '请补齐签名和印章，上传扫描件；一时不能签的，可以先按口头协议登记。',
} as const

/** G5：可能引起治安案件、刑事案件的，应当及时报告公安机关或者有关部门；记下报告时间。 */
export const policeTold = {
  id: 'G5', when: is('riskFlags', 'violence'), needs: reportedToPolice, law: mediation.art(25),
  says: '纠纷可能激化，尚未报告公安机关。', help: '请立即报告，并办理“报告有关机关”，填写报告时间。',
} as const

/** G6：未成年人受侵害或者疑似受侵害，先报告，后调解。 */
export const minorReported = {
  id: 'G6minor', when: all(is('riskFlags', 'minor'), yes('victimHarmed')), needs: reported, law: minors.art(11, '第二款'),
  says: '未成年人受到或疑似受到侵害，强制报告之前不得调解。', help: '请立即向公安、民政、教育等部门报告，并办理“报告有关机关”。',
} as const

/** G6：无民事行为能力人、限制民事行为能力人遭受或者疑似遭受家庭暴力，先报案，后调解。 */
export const violenceReported = {
  id: 'G6violence', when: all(is('riskFlags', 'domesticViolence'), yes('victimHarmed')), needs: reportedToPolice,
  law: domesticViolence.art(14),
  says: '无（限制）民事行为能力人遭受家庭暴力，报案之前不得调解。', help: '请立即向公安机关报案，并办理“报告有关机关”。',
} as const

/** X7：有自杀自伤风险的，先报告有关机关，后调解。 */
export const dangerReported = {
  id: 'X7', when: is('riskFlags', 'suicide'), needs: reported,
  law: mediation.art(25), says: '有自杀自伤风险，报告有关机关之前不得调解。', help: '请立即报告公安机关或者其他有关机关，并办理“报告有关机关”。',
} as const

/** X7：涉未成年人、家庭暴力而没有认定受侵害的，也先报告；没有报告的，写明理由。 */
export const confinedReported = {
  id: 'X7told', when: all(is('riskFlags', 'minor', 'domesticViolence'), not(yes('victimHarmed'))), needs: reported, warns: true,
  says: '涉未成年人或者家庭暴力，没有报告记录。', help: '请先报告并办理“报告有关机关”；确认无须报告的，写明理由后继续。',
} as const

/** 先报告、后调解的几道关口，凡调解、达成协议都要过。 */
export const reportedFirst = [policeTold, minorReported, violenceReported, dangerReported, confinedReported] as const

const petitionedTwice = any(atLeast('laterPetitions', 2), all(filled('petition'), filled('laterPetitions')))

/** X11：重大疑难、涉众、可能激化、两次未谈成、两次信访的，应当升级。涉众人数没有全国规定，这里按十人，县里另有规定的写明理由。 */
export const escalated = {
  id: 'X11', warns: true, needs: done('escalate'),
  when: any(is('risk', 'high'), is('riskFlags', 'violence', 'group'), atLeast('peopleCount', 10), atLeast('apart', 2), petitionedTwice),
  says: '按规定应当升级包案。', help: '请先办理“升级包案”；仍由本级调解的，写明理由后继续。',
} as const

/** X6：权属争议由乡镇人民政府作出处理决定，不登记调解成败；当事人谈成的，登记协议但不计入成功。 */
export const notInDecision = {
  id: 'X6', needs: not(is('mode', 'decision')), law: land.art(14, '第一款'),
  says: '权属争议的行政处理不登记“调解终止”。', help: '请办理“作出处理决定”；当事人撤回申请的，办理“当事人撤回”。',
} as const

/** G7：权属争议解决之前，任何一方不得改变土地利用现状、不得砍伐有争议的林木。 */
export const statusQuoTold = {
  id: 'G7', when: is('mode', 'decision'), needs: yes('statusQuoTold'), law: land.art(14, '第四款'),
  says: '尚未告知各方争议解决前维持现状。', help: '请告知各方不得改变土地利用现状、不得砍伐有争议的林木，再勾选“已告知”。',
} as const

/** 处理决定只用于权属争议的行政处理。 */
export const decidedNotMediated = {
  id: 'decisionMode', needs: is('mode', 'decision'), law: land.art(14, '第一款'),
  says: '只有“行政处理（裁决）”方式才能作出处理决定。', help: '权属争议协商、调解不成的，请先在研判时选定“行政处理（裁决）”。',
} as const

/** 单位之间的权属争议由县级以上人民政府处理，乡镇只处理个人之间、个人与单位之间的。 */
export const townshipMayDecide = {
  id: 'individuals', needs: some('parties', is('kind', 'natural')), law: forest.art(22, '第二款'),
  says: '单位之间的权属争议由县级以上人民政府处理。', help: '请办理“移送”，去向选“县级人民政府”。',
} as const

/** 身份关系、物权和知识产权确权的协议，法院不予受理；权属争议不能以调解协议申请确认。 */
export const confirmable = {
  id: 'confirmable', needs: all(yes('confirmEligible'), not(is('kind', 'title'))), law: civilProcedureInterpretation.art(355),
  says: '不属于可以申请司法确认的协议，或者不是双方共同申请。', help: '请由各方共同申请；涉及身份关系、确权的，请告知其他途径。',
} as const

/** 一次申请没有结果，不再登记第二次；裁定驳回、撤回申请之后可以另行申请（第三十三条第三款）。 */
export const confirmationOpen = {
  id: 'notAskedTwice', needs: any(not(done('applyConfirm')), done('rejectConfirm'), is('confirmResult', 'withdrawn')), law: mediation.art(33),
  says: '司法确认申请已经登记，既没有被驳回，也没有撤回。', help: '有了结果的，请办理“登记司法确认结果”或者“司法确认被驳回”；日期填错的，请申请更正。',
} as const

/** 先有申请，后有结果。 */
export const confirmationAsked = {
  id: 'asked', needs: filled('confirmAppliedOn'), law: mediation.art(33), says: '尚未登记司法确认申请。', help: '请先办理“申请司法确认”。',
} as const

export const decidedAfterAsked = {
  id: 'decidedAfterAsked', when: filled('confirmAppliedOn'), needs: ordered('confirmAppliedOn', 'confirmDecidedOn'), law: civilProcedure.art(206),
  says: '司法确认裁定日期早于申请日期。', help: '请核对裁定书上的日期；申请日期填错的，请申请更正。',
} as const

/** 裁定有效或者撤回申请，在“登记司法确认结果”中登记。 */
export const confirmationGiven = {
  id: 'given', needs: is('confirmResult', 'valid', 'withdrawn'), says: '裁定驳回的不能在这里登记。', help: '请改办“司法确认被驳回”。',
} as const

/** 裁定驳回另办，因为要回到调解中。 */
export const confirmationRejected = {
  id: 'rejected', needs: is('confirmResult', 'rejected'), says: '结果不是“裁定驳回”。', help: '请改办“登记司法确认结果”。',
} as const

/** 履行完毕或者无须履行。 */
export const performed = {
  id: 'performed', needs: is('performance', 'done', 'none'), says: '协议没有履行完毕。', help: '未履行或者部分履行的，请办理“登记未履行”。',
} as const

/** 部分履行或者未履行。 */
export const notPerformed = {
  id: 'notPerformed', needs: is('performance', 'partial', 'not'), says: '协议已经履行。', help: '请改办“履行完毕”。',
} as const

/** 经司法确认有效的协议才能申请强制执行（第三十三条第二款）；其他的只能起诉（第三十二条）。 */
export const enforceable = {
  id: 'enforceable', needs: is('confirmResult', 'valid'), law: mediation.art(33, '第二款'),
  says: '协议未经法院确认有效，不能申请强制执行。', help: '请告知当事人可以就协议的履行向人民法院起诉，并办理“移送”。',
} as const

/** 申请执行的期间从履行期限的最后一日起算；期限未到而申请的，多半是分期履行中有一期没有履行。 */
export const performanceDue = {
  id: 'due', when: filled('performDue'), needs: ordered('performDue', 'enforceAppliedOn'), warns: true, law: civilProcedure.art(250),
  says: '约定的履行期限还没有到。', help: '请核对日期；分期履行的协议有一期逾期的，写明是哪一期后继续。',
} as const

/** 归档前要有结果：履行完毕、调解不成、撤回或者已回访。 */
export const hasResult = {
  id: 'result', needs: any(filled('performance'), filled('failReason'), filled('withdrawnOn'), filled('decisionServedOn')),
  says: '没有调解结果或者履行情况。', help: '请先登记履行情况。',
} as const

/** 协议没有履行就归档的，仍计入调解成功：写明怎样了结。 */
export const keptOrSaid = {
  id: 'unperformed', needs: not(is('performance', 'partial', 'not')), warns: true, law: mediation.art(31),
  says: '协议没有履行或者只履行了一部分。', help: '请先“督促履行”；确实了结不了的，写明当事人已经起诉、申请执行或者放弃，再归档。',
} as const
