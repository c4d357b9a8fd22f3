import { alike, all, any, atLeast, atMost, done, filled, is, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { petitionWork } from '../../law/petition-work.ts'
import { isAccusation } from './petition-fields.ts'

// 信访事项的各道关口。编号 G1–G7 与规格一致；G5（回避）由各环节的 notIn 保证：应当回避的人员、被反映的人员都不能办理。

/** 还在办的状态；同一事项已在其中的，不再受理。 */
export const underWay = [
  'received', 'triaged', 'informed', 'accepted', 'handling', 'opinionIssued', 'served', 'inReview', 'reviewed', 'inRecheck',
] as const

/** G1：同一事项正在办理或者已经三级终结的，不再受理。 */
export const notTwice = {
  id: 'G1', law: petitionWork.art(19, '第三款'),
  needs: not(any(
    linked('repeatOf', { states: underWay }), linked('repeatOf', { where: yes('ended') }), alike(['matterKey'], underWay),
  )),
  says: '同一事项正在办理，或者已经三级终结。', help: '请办理“不予受理”并告知原登记编号；三级终结的，转入疏导帮扶（第三十六条第三款、第三十七条第三款）。看不到原登记的，请由看得到的人办理。',
} as const

/** G2：检举控告由纪检监察机关等有权机关处理，乡镇（街道）不受理，只导入或者转送。 */
export const notAccusation = {
  id: 'G2', needs: not(isAccusation), law: petitionWork.art(30, '第一款'),
  says: '检举控告不由本机关办理。', help: '请办理“导入法定途径”，途径选“纪检监察”；或者办理“转送”。',
} as const

/** G2：检举控告只能导入纪检监察（党员申诉另有途径）。 */
export const toSupervision = {
  id: 'G2route', when: isAccusation, needs: is('route', 'supervision'), law: petitionWork.art(30, '第一款'),
  says: '检举控告应当导入纪检监察机关。', help: '请在甄别时把法定途径选为“纪检监察”。',
} as const

/** G2：不得把材料转给被检举、揭发的单位。 */
export const notTheAccused = {
  id: 'G2unit', needs: not(yes('accusedHandles')), law: petitionWork.art(30, '第三款'),
  says: '承办单位就是被反映的单位。', help: '请改由其他单位承办。',
} as const

/** G3：能够通过诉讼、仲裁、复议等法定途径解决的，导入相应途径，不以信访程序处理。 */
export const noOtherRoute = {
  id: 'G3', needs: not(yes('statutory')), law: petitionWork.art(31, '第一至五项'),
  says: '这一事项可以通过法定途径解决。', help: '请办理“导入法定途径”。',
} as const

/** G4：处理意见书应当载明请求、事实和理由、处理意见及其依据。 */
export const fourParts = {
  id: 'G4', law: petitionWork.art(32),
  needs: all(filled('request'), filled('facts'), filled('opinionKind'), filled('opinionReason'), filled('opinionBasis')),
  says: '处理意见书缺少请求、事实和理由、处理意见或者依据。', help: '请承办人先办理“起草处理意见”，补齐各项。',
} as const

/** G6：多人走访推选的代表不得超过五人；超过的照实登记，写明劝导情况。 */
export const fiveReps = {
  id: 'G6', when: filled('reps'), needs: atMost('reps', 5), law: petitionWork.art(20, '第三款'), warns: true,
  says: '来访代表超过五人。', help: '请劝导推选不超过五名代表，写明情况后继续登记。',
} as const

/** 到访人数不少于代表人数。 */
export const repsAmongPeople = {
  id: 'reps', when: filled('reps'), needs: ordered('reps', 'people'), law: petitionWork.art(20, '第三款'),
  says: '代表人数多于信访人次。', help: '请核对两个数字。',
} as const

/** G7：重大、紧急的，立即报告，记下报告时间。 */
export const urgentTold = {
  id: 'G7', when: yes('urgent'), needs: atLeast('urgentReports', 1), law: petitionWork.art(25),
  says: '重大紧急事项尚未报告。', help: '请立即报告，并办理“报告重大紧急事项”，填写报告时间。',
} as const

/** 受理、导入、转送、不予受理之前，先书面告知；姓名（名称）、住址不清的除外。 */
export const told = {
  id: 'told', when: not(yes('contactUnclear')), needs: filled('informOn'), law: petitionWork.art(23, '第二款'),
  says: '尚未书面告知信访人。', help: '请先办理“书面告知”。姓名（名称）或者住址不清的，请在登记信息中勾选。',
} as const

const asTold = <const V extends string>(id: string, ...types: V[]) =>
  ({ id, needs: is('informType', ...types), says: '与甄别时选定的处理去向不一致。', help: '请按处理去向办理；去向有变的，请重新“甄别分类”。' }) as const

export const toAccept = asTold('toAccept', 'accepted')
export const toRoute = asTold('toRoute', 'route')
export const toTransfer = asTold('toTransfer', 'transferred')
export const toRefuse = asTold('toRefuse', 'notOurs', 'notAccepted')

/** 只有转送、交办来的，才谈得上提出异议。 */
export const fromAbove = {
  id: 'fromAbove', needs: is('channel', 'transferred', 'assigned'), law: petitionWork.art(23, '第三款'),
  says: '不是转送、交办的事项，不能提出异议。', help: '不属于本机关职权的，请办理“不予受理”，告知向有权处理的机关提出。',
} as const

/** 政策类不是两方争议，不能转入调解。 */
export const mediable = {
  id: 'mediable', needs: not(is('subject', 'policy')), law: petitionWork.art(33),
  says: '政策类事项不能转入调解。', help: '请按信访程序办理。',
} as const

/** 没有责令重新办理的，不能重新办理；责令了的，复核的期间不起算（见“请求复核期间”）。 */
export const toRedo = {
  id: 'redo', needs: is('reviewResult', 'redo'), law: petitionWork.art(35), says: '复查没有责令重新办理。', help: '请等待信访人请求复核，或者登记期满。',
} as const

/** 先批准，后告知；届满之后才批准或者告知的照实登记，延长不作数（时限流水会写明）。 */
export const extended = {
  id: 'extended', needs: filled('extensionOn'), law: petitionWork.art(34), says: '没有批准延长。', help: '请先报主要负责人办理“延长办理期限”。',
} as const

/** 听证先有开始，后有结束。 */
export const hearingBegun = {
  id: 'hearingBegun', needs: filled('recheckHearingFrom'), law: petitionWork.art(36),
  says: '复核听证还没有开始。', help: '请先办理“复核听证开始”。',
} as const

/** X10：积案没有全国定义，按县里的规定；与通常口径不符的，写明理由。 */
export const oldEnough = {
  id: 'X10', warns: true,
  needs: any(
    all(is('oldBasis', 'overYear'), ordered('receivedOn', 'oldListedOn', 365)), all(is('oldBasis', 'repeats'), atLeast('repeatCount', 3)),
    is('oldBasis', 'upper'),
  ),
  says: '收到不满一年，或者同一事项不到三次。', help: '县里另有规定的，写明规定后继续。',
} as const

/** X10：积案只凭息诉、终结、终审或者上级撤销销号。 */
export const leavesRightly = {
  id: 'X10settled', when: is('oldEndBasis', 'settled'), needs: filled('settledOn'), says: '尚未息诉。', help: '请先办理“息诉”，或者另选销号理由。',
} as const
export const leavesEnded = {
  id: 'X10ended', when: is('oldEndBasis', 'ended'), needs: yes('ended'), law: petitionWork.art(36, '第三款'),
  says: '尚未三级终结。', help: '请另选销号理由。',
} as const
export const listed = {
  id: 'X10listed', needs: yes('oldCase'), says: '没有列为积案。', help: '请先办理“列为积案”。',
} as const
export const noOpenOldCase = {
  id: 'X10open', when: yes('oldCase'), needs: done('unlistOld'), says: '积案还没有销号。', help: '请先办理“积案销号”。',
} as const
