import { disputes, litigation } from './disputes.ts'
import { enforcement } from './enforcement.ts'
import { functions } from './functions.ts'
import { leadership } from './leadership.ts'
import { legalService } from './legal-advice.ts'
import { decisions, legality } from './legality.ts'
import { officerTraining } from './officer-training.ts'
import { openness } from './openness.ts'
import { publicityOfLaw } from './publicity.ts'
import type { Rule } from './rule.ts'
import { study } from './study.ts'

/** Every measure rule. */
export const rules: readonly Rule[] = [
  leadership,
  study,
  officerTraining,
  functions,
  legality,
  decisions,
  enforcement,
  disputes,
  litigation,
  publicityOfLaw,
  legalService,
  openness,
].flat()
