import { decisionsFigures } from './decisions/figure-ids.ts'
import { disputesFigures } from './disputes/figure-ids.ts'
import { enforcementFigures } from './enforcement/figure-ids.ts'
import { functionsFigures } from './functions/figure-ids.ts'
import { leadershipFigures } from './leadership/figure-ids.ts'
import { publicityFigures } from './publicity/figure-ids.ts'
import { rulesFigures } from './rules/figure-ids.ts'
import { safetyFigures } from './safety/figure-ids.ts'

/**
 * 台账独有的指标：年度报告的指标表（figures/measures.ts）里没有、但台账数得出的，按领域排列。
 * 增加一个指标，先看指标表里有没有；没有的才列在本领域的 figure-ids.ts，编号的写法与指标表一致。
 */
export const registerFigures = [
  ...leadershipFigures,
  ...functionsFigures,
  ...rulesFigures,
  ...decisionsFigures,
  ...enforcementFigures,
  ...disputesFigures,
  ...safetyFigures,
  ...publicityFigures,
] as const
