import { all, atLeast, is, linked, not } from '../../kernel/condition.ts'
import { penalty } from '../../law/penalty.ts'

/** 从来没有取得执法证，或者没有取得就离开的。 */
const neverCertified = ['applied', 'trained', 'examined', 'declined', 'assisting'] as const
/** 取得过，现在不在岗持证的。 */
const noLonger = ['suspended', 'expired', 'transferred', 'revoked'] as const

/** 人员里没有不承担执法职责的（只做法制审核、听证主持的不在现场执法）。 */
const enforcersOnly = not(linked('officers', { where: not(is('duties', 'enforce')) }))

/** 执法人员不得少于两人。办案、检查、记录的人写在 `officers` 栏里，都从“执法人员”台账中选。 */
export const twoOfficers = {
  id: 'twoOfficers', needs: atLeast('officers', 2), law: penalty.art(42), says: '执法人员少于两人。', help: '请至少选择两名持证在岗的执法人员。',
} as const

/** 现在就要去做的事：每个人此刻都持证在岗，没有例外。 */
export const allOnDuty = {
  id: 'onDuty', needs: all(not(linked('officers', { states: [...neverCertified, ...noLonger] })), enforcersOnly), law: penalty.art(42),
  says: '有的人员没有执法证，或者证件已暂扣、过期、注销，或者已调离，或者不承担执法职责。', help: '请换成持证在岗的人员；辅助人员只能协助，填在“辅助人员”。',
} as const

/** 已经做过的事补记：从来没有执法证的不行；当时有证、后来停用的，写明当日有效即可。 */
export const allCertified = {
  id: 'certified', needs: all(not(linked('officers', { states: neverCertified })), enforcersOnly), law: penalty.art(42),
  says: '有的人员没有取得执法证，或者不承担执法职责。',
  help: '没有执法证的人不能执法；辅助人员填在“辅助人员”。',
} as const
export const stillOnDuty = {
  id: 'stillOnDuty', needs: not(linked('officers', { states: noLonger })), warns: true, law: penalty.art(42),
  says: '有的人员现在不是持证在岗。', help: '当日证件有效的，写明情况后继续；当日已经无效的，不能由他执法。',
} as const
