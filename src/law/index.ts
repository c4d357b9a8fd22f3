import { accidentEmergency } from './accident-emergency.ts'
import { accidentReport } from './accident-report.ts'
import { archives } from './archives.ts'
import { audit } from './audit.ts'
import { businessEnvironment } from './business-environment.ts'
import { civilProcedure } from './civil-procedure.ts'
import { civilProcedureInterpretation } from './civil-procedure-interpretation.ts'
import { civilServants } from './civil-servants.ts'
import { communityCorrection } from './community-correction.ts'
import { compulsion } from './compulsion.ts'
import { constitution } from './constitution.ts'
import { crimeTransfer } from './crime-transfer.ts'
import { criminalProcedure } from './criminal-procedure.ts'
import { deputies } from './deputies.ts'
import { disclosure } from './disclosure.ts'
import { domesticViolence } from './domestic-violence.ts'
import { drugControl } from './drug-control.ts'
import { drugRehabilitation } from './drug-rehabilitation.ts'
import { emergencyResponse } from './emergency-response.ts'
import { enforcementSupervision } from './enforcement-supervision.ts'
import { fairCompetition } from './fair-competition.ts'
import { filingReview } from './filing-review.ts'
import { fireControl } from './fire-control.ts'
import { firstResponsible } from './first-responsible.ts'
import { forest } from './forest.ts'
import { forestFire } from './forest-fire.ts'
import { governmentInspection } from './government-inspection.ts'
import { grassland } from './grassland.ts'
import { headAppearance } from './head-appearance.ts'
import { invitedMediation } from './invited-mediation.ts'
import { juvenileDelinquency } from './juvenile-delinquency.ts'
import { labourMediation } from './labour-mediation.ts'
import { land } from './land.ts'
import { landContractMediation } from './land-contract-mediation.ts'
import { lawyers } from './lawyers.ts'
import { legalAid } from './legal-aid.ts'
import { legalPublicity } from './legal-publicity.ts'
import { licensing } from './licensing.ts'
import { litigationLaw } from './litigation.ts'
import { litigationInterpretation } from './litigation-interpretation.ts'
import { localGovernment } from './local-government.ts'
import { majorDecisions } from './major-decisions.ts'
import { marketRegistration } from './market-registration.ts'
import { mediation } from './mediation.ts'
import { mentalHealth } from './mental-health.ts'
import { minors } from './minors.ts'
import { minorsOnline } from './minors-online.ts'
import { networkData } from './network-data.ts'
import { networkIncident } from './network-incident.ts'
import { oathDecision } from './oath.ts'
import { onlineMediation } from './online-mediation.ts'
import { onlineService } from './online-service.ts'
import { organisedCrime } from './organised-crime.ts'
import { oversight } from './oversight.ts'
import { penalty } from './penalty.ts'
import { personalInformation } from './personal-information.ts'
import { petitionWork } from './petition-work.ts'
import { policeProcedure } from './police-procedure.ts'
import { prison } from './prison.ts'
import { publicCulture } from './public-culture.ts'
import { publicInterestLitigation } from './public-interest-litigation.ts'
import { reconsideration } from './reconsideration.ts'
import { smePayment } from './sme-payment.ts'
import { stateSecrets } from './state-secrets.ts'
import type { Statute } from './statute.ts'
import { telecomFraud } from './telecom-fraud.ts'
import { villageCommittees } from './village-committees.ts'
import { workSafety } from './work-safety.ts'

/** 台账引用到的全部法律。增加一部，先在本目录建一个文件，再列在这里。 */
export const statutesCited: readonly Statute<never>[] = [
  accidentEmergency,
  accidentReport,
  archives,
  audit,
  businessEnvironment,
  civilProcedure,
  civilProcedureInterpretation,
  civilServants,
  communityCorrection,
  compulsion,
  constitution,
  crimeTransfer,
  criminalProcedure,
  deputies,
  disclosure,
  domesticViolence,
  drugControl,
  drugRehabilitation,
  emergencyResponse,
  enforcementSupervision,
  fairCompetition,
  filingReview,
  fireControl,
  firstResponsible,
  forest,
  forestFire,
  governmentInspection,
  grassland,
  headAppearance,
  invitedMediation,
  juvenileDelinquency,
  labourMediation,
  land,
  landContractMediation,
  lawyers,
  legalAid,
  legalPublicity,
  licensing,
  litigationInterpretation,
  litigationLaw,
  localGovernment,
  majorDecisions,
  marketRegistration,
  mediation,
  mentalHealth,
  minors,
  minorsOnline,
  networkData,
  networkIncident,
  oathDecision,
  onlineMediation,
  onlineService,
  organisedCrime,
  oversight,
  penalty,
  personalInformation,
  petitionWork,
  policeProcedure,
  prison,
  publicCulture,
  publicInterestLitigation,
  reconsideration,
  smePayment,
  stateSecrets,
  telecomFraud,
  villageCommittees,
  workSafety,
]
