import { businessEnvironment } from './business-environment.ts'
import { civilProcedure } from './civil-procedure.ts'
import { civilProcedureInterpretation } from './civil-procedure-interpretation.ts'
import { civilServants } from './civil-servants.ts'
import { compulsion } from './compulsion.ts'
import { constitution } from './constitution.ts'
import { disclosure } from './disclosure.ts'
import { domesticViolence } from './domestic-violence.ts'
import { emergencyResponse } from './emergency-response.ts'
import { fairCompetition } from './fair-competition.ts'
import { filingReview } from './filing-review.ts'
import { forest } from './forest.ts'
import { grassland } from './grassland.ts'
import { invitedMediation } from './invited-mediation.ts'
import { labourMediation } from './labour-mediation.ts'
import { land } from './land.ts'
import { landContractMediation } from './land-contract-mediation.ts'
import { legalPublicity } from './legal-publicity.ts'
import { licensing } from './licensing.ts'
import { localGovernment } from './local-government.ts'
import { mediation } from './mediation.ts'
import { minors } from './minors.ts'
import { minorsOnline } from './minors-online.ts'
import { oathDecision } from './oath.ts'
import { onlineMediation } from './online-mediation.ts'
import { organisedCrime } from './organised-crime.ts'
import { oversight } from './oversight.ts'
import { penalty } from './penalty.ts'
import { personalInformation } from './personal-information.ts'
import { policeProcedure } from './police-procedure.ts'
import { reconsideration } from './reconsideration.ts'
import { stateSecrets } from './state-secrets.ts'
import type { Statute } from './statute.ts'
import { telecomFraud } from './telecom-fraud.ts'
import { workSafety } from './work-safety.ts'

/** 台账引用到的全部法律。增加一部，先在本目录建一个文件，再列在这里。 */
export const statutesCited: readonly Statute<never>[] = [
  businessEnvironment,
  civilProcedure,
  civilProcedureInterpretation,
  civilServants,
  compulsion,
  constitution,
  disclosure,
  domesticViolence,
  emergencyResponse,
  fairCompetition,
  filingReview,
  forest,
  grassland,
  invitedMediation,
  labourMediation,
  land,
  landContractMediation,
  legalPublicity,
  licensing,
  localGovernment,
  mediation,
  minors,
  minorsOnline,
  oathDecision,
  onlineMediation,
  organisedCrime,
  oversight,
  penalty,
  personalInformation,
  policeProcedure,
  reconsideration,
  stateSecrets,
  telecomFraud,
  workSafety,
]
