import { decisions } from './decisions.ts'
import { disputes } from './disputes.ts'
import { enforcement } from './enforcement.ts'
import { enforcementReview } from './enforcement-review.ts'
import { exams } from './exams.ts'
import { functionRates } from './function-rates.ts'
import { functions } from './functions.ts'
import { leadership } from './leadership.ts'
import { legalService } from './legal-advice.ts'
import { legality } from './legality.ts'
import { litigation } from './litigation.ts'
import { officerTraining } from './officer-training.ts'
import { openness } from './openness.ts'
import { petitions } from './petitions.ts'
import { plainSayings } from './plain-sayings.ts'
import { plainSayingsOfHelp } from './plain-sayings-help.ts'
import { publicityOfLaw } from './publicity.ts'
import { publicityMedia } from './publicity-media.ts'
import type { Rule } from './rule.ts'
import { study } from './study.ts'
import { supervision } from './supervision.ts'
import { uncounted } from './uncounted.ts'

/** Every measure rule. */
export const rules: readonly Rule[] = [
  leadership,
  supervision,
  study,
  exams,
  officerTraining,
  functions,
  functionRates,
  legality,
  decisions,
  enforcement,
  enforcementReview,
  disputes,
  petitions,
  litigation,
  publicityOfLaw,
  publicityMedia,
  legalService,
  openness,
  plainSayings,
  plainSayingsOfHelp,
  uncounted,
].flat()
