import { all, any, atMost, every, filled, is, not, ordered, some, yes } from '../../kernel/condition.ts'
import { communityCorrection } from '../../law/community-correction.ts'

// 社区矫正的各道关口。G1（只有受委托的人）由限定知悉和“受委托的工作人员”保证：没有委托文书不能登记。

/** 矫正期的起止颠倒，不是折抵能解释的。 */
export const termInOrder = {
  id: 'order', needs: ordered('startOn', 'endOn'), law: communityCorrection.art(20), says: '矫正期止早于矫正期起。', help: '请对照判决书、裁定书核对两个日期。',
} as const

/** 起止与刑期对不上的，可能抄错；折抵刑期等确有原因的，说明后继续。 */
export const termFits = {
  id: 'term', needs: yes('termFits'), warns: true,
  says: '矫正期的起止与刑期（考验期）不符。', help: '请对照判决书核对；有折抵等情形的，说明原因后继续。',
} as const

/** 矫正对象为女性的，矫正小组中应有女性成员。 */
export const womanInTeam = {
  id: 'woman', when: some('person', is('gender', 'female')), needs: some('team', is('gender', 'female')), law: communityCorrection.art(25),
  says: '矫正对象为女性，矫正小组中没有女性成员。', help: '请增加一名女性成员。',
} as const

/** G3：未成年人的矫正小组，应当吸收熟悉未成年人身心特点的人员。 */
export const minorsTeam = {
  id: 'G3', when: some('person', yes('minor')), needs: some('team', yes('knowsMinors')), law: communityCorrection.art(52),
  says: '矫正对象为未成年人，矫正小组中没有熟悉未成年人身心特点的人员。', help: '请增加一名，如教师、团委干部、社会工作者，并勾选。',
} as const

/** 外出的起止要先后有序，前后两次不重叠。 */
export const leavesInOrder = {
  id: 'leaves', needs: not(yes('leavesOverlap')), law: communityCorrection.art(27),
  says: '外出的起止颠倒，或者与另一次外出重叠。', help: '请核对外出的起止日期。',
} as const

/** 天数见于社区矫正法实施办法，未核实原文：超过的写明谁批准。 */
export const leavesWithin = {
  id: 'leaveTerm', needs: atMost('leavesBeyond', 0), warns: true, law: communityCorrection.art(27),
  says: '有一次外出超过批准机关可以批准的天数（司法所七日，县级三十日）。', help: '请核对起止和批准机关；确经上一级批准的，写明批准文书后继续。',
} as const

/** G4：表扬、训诫、警告、提请，都由县级社区矫正机构作出，乡镇凭文书登记。 */
export const meritsDocumented = {
  id: 'G4', needs: every('merits', filled('doc')), law: communityCorrection.art(28),
  says: '有奖惩没有县级社区矫正机构的文书。', help: '请上传文书；乡镇不能自行作出奖惩。',
} as const

/** G2：电子定位须有五种情形之一，并经县级司法行政部门负责人批准。 */
export const locatorApproved = {
  id: 'G2', needs: every('locators', all(filled('ground'), filled('approval'))), law: communityCorrection.art(29, '第一款'),
  says: '电子定位没有选定法定情形，或者没有批准文书。', help: '请选定五种情形之一，上传县级司法行政部门的批准文书。',
} as const

/** 电子定位每次不超过三个月，延长另行批准、另登一行。 */
export const locatorShort = {
  id: 'threeMonths', needs: not(yes('locatorTooLong')), law: communityCorrection.art(29, '第二款'),
  says: '有一次电子定位超过三个月，或者起止不全。', help: '请按批准文书填写起止；需要延长的，批准后另登一行。',
} as const

/** 没有到期，不能“期满解除”。 */
export const expired = {
  id: 'expired', when: is('endKind', 'expired'), needs: ordered('endOn', 'endedOn'), law: communityCorrection.art(44),
  says: '矫正期还没有届满。', help: '请在矫正期止之日办理解除。',
} as const

/** 解除只有期满和赦免两种。 */
export const releasedHow = {
  id: 'released', needs: is('endKind', 'expired', 'pardoned'), law: communityCorrection.art(44),
  says: '撤销、收监或者死亡的，不是解除。', help: '请改办“终止”。',
} as const

/** 撤销、收监或者死亡的，社区矫正终止。 */
export const terminatedHow = {
  id: 'terminated', needs: is('endKind', 'revoked', 'died'), law: communityCorrection.art(45),
  says: '期满或者赦免的，不是终止。', help: '请改办“解除”。',
} as const

/** 先有变更执行地的决定，后有移交。 */
export const movingOut = {
  id: 'movingOut', needs: some('moves', is('way', 'out')), law: communityCorrection.art(27),
  says: '没有登记迁出的执行地变更决定。', help: '请先办理“执行地变更”，方向选“迁出”，附上决定书。',
} as const

/** 归档之前，或者已经解除、终止，或者调查评估意见已经提交。 */
export const concluded = {
  id: 'concluded', needs: any(filled('endedOn'), filled('inquiryDoneOn')), law: communityCorrection.art(18),
  says: '调查评估意见还没有提交。', help: '请先办理“提交调查评估意见”。',
} as const
