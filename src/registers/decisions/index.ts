import type { AnyRegister } from '../../kernel/register.ts'
import { decision } from './decision.ts'
import { decisionCatalogue } from './decision-catalogue.ts'

/** 重大行政决策：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const decisions: readonly AnyRegister[] = [
  decisionCatalogue, decision,
]
