import { all, atLeast, is, linked, not } from '../../kernel/condition.ts'
import { penalty } from '../../law/penalty.ts'

/** 不能执法的：没有取得执法证、没有取得就离开的，和取得过、后来停用的。 */
const never = ['applied', 'trained', 'examined', 'declined', 'assisting'] as const
const noLonger = ['suspended', 'expired', 'transferred', 'revoked'] as const

/** 人员里没有不承担执法职责的（只做法制审核、听证主持的不在现场执法）。 */
const enforcersOnly = not(linked('officers', { where: not(is('duties', 'enforce')) }))

/** 执法人员不得少于两人。办案、检查、记录的人写在 `officers` 栏里，都从“执法人员”台账中选。 */
export const twoOfficers = {
  id: 'twoOfficers', needs: atLeast('officers', 2), law: penalty.art(42), says: '执法人员少于两人。', help: '请至少选择两名持证在岗的执法人员。',
} as const

/** 现在就要去做的事：每个人此刻都持证在岗，没有例外。 */
export const allOnDuty = {
  id: 'onDuty', needs: all(not(linked('officers', { states: [...never, ...noLonger] })), enforcersOnly), law: penalty.art(42),
  says: '有的人员没有执法证，或者证件已暂扣、过期、注销，或者已调离，或者不承担执法职责。', help: '请换成持证在岗的人员；辅助人员只能协助，不能列为执法人员。',
} as const

/**
 * 某一天做的事：每个人那天都持证在岗，不论现在怎样。证件有效期和当天的状态都从“执法人员”台账里查，不靠填写；
 * 发证、暂扣、调离当天做的事，分不出时刻的，不作为问题。
 */
export const onDutyOn = <const F extends string>(...days: readonly F[]) => ({
  id: 'onDuty', law: penalty.art(42),
  needs: all<'officers' | F>(
    linked<'officers', F>('officers', { every: true, covers: { days, from: 'certifiedOn', to: 'heldUntil', notIn: [...never, ...noLonger] } }), enforcersOnly,
  ),
  says: '有的人员那天没有执法证，或者证件已暂扣、过期、注销，或者已调离，或者不承担执法职责。',
  help: '请换成那天持证在岗的人员；辅助人员只能协助，不能列为执法人员。日期填错的，请核对日期。',
} as const)
