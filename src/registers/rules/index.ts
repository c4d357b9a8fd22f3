import type { AnyRegister } from '../../kernel/register.ts'
import { contractReview } from './contract-review.ts'
import { legalReview } from './legal-review.ts'
import { normativeDocument } from './normative-document.ts'
import { villageRule } from './village-rule.ts'

/** 依法行政制度：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const rules: readonly AnyRegister[] = [
  normativeDocument, villageRule, contractReview, legalReview,
]
