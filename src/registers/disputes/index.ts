import type { AnyRegister } from '../../kernel/register.ts'
import { callBack } from './call-back.ts'
import { dispute } from './dispute.ts'
import { litigation } from './litigation.ts'
import { petition } from './petition.ts'
import { reception } from './reception.ts'
import { receptionDay } from './reception-day.ts'
import { reconsideration } from './reconsideration.ts'
import { suggestion } from './suggestion.ts'

/** 矛盾纠纷：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const disputes: readonly AnyRegister[] = [
  dispute, petition, reception, receptionDay, reconsideration, litigation, suggestion, callBack,
]
