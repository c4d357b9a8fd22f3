import { disputeRates, disputes, litigation } from './disputes.ts'
import { enforcement, enforcementRates } from './enforcement.ts'
import { functionRates, functions } from './functions.ts'
import { leadership, leadershipRates } from './leadership.ts'
import { legalService, legalServiceRates } from './legal-service.ts'
import { decisions, legality, legalityCases, legalityRates } from './legality.ts'
import { openness, opennessRates } from './openness.ts'
import { publicityCases, publicityRules } from './publicity.ts'
import type { Rule } from './rule.ts'
import { officerTraining, study, studyItems, studyRates } from './study.ts'

/** Every measure rule. */
export const rules: readonly Rule[] = [
  leadership,
  leadershipRates,
  study,
  studyRates,
  studyItems,
  officerTraining,
  functions,
  functionRates,
  legality,
  legalityRates,
  legalityCases,
  decisions,
  enforcement,
  enforcementRates,
  disputes,
  disputeRates,
  litigation,
  publicityRules,
  publicityCases,
  legalService,
  legalServiceRates,
  openness,
  opennessRates,
].flat()
