import type { AnyRegister } from '../kernel/register.ts'
import { dispute } from './disputes/dispute.ts'
import { oath, study, studyRequirement } from './leadership/study.ts'
import { activity } from './publicity/activity.ts'
import { legalReview } from './rules/legal-review.ts'
import { normativeDocument } from './rules/normative-document.ts'
import { annualReport } from './yearly/annual-report.ts'

/** 全部台账，按领域排列。增加一本：写一个文件，列在这里，再写示例。 */
export const registers: readonly AnyRegister[] = [
  study, oath, studyRequirement, normativeDocument, legalReview, dispute, activity, annualReport,
]

const byId = new Map(registers.map((register) => [register.id, register]))

/** 按编号找台账；没有就是 undefined。 */
export const registerById = (id: string): AnyRegister | undefined => byId.get(id)
