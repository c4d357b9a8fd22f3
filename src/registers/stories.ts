import type { Story } from '../kernel/story/story.ts'
import { decisionStories } from './decisions/decision.examples.ts'
import { decisionCatalogueStories } from './decisions/decision-catalogue.examples.ts'
import { callBackStories } from './disputes/call-back.examples.ts'
import { disputeStories } from './disputes/dispute.examples.ts'
import { litigationStories } from './disputes/litigation.examples.ts'
import { petitionStories } from './disputes/petition.examples.ts'
import { receptionDayStories, receptionStories } from './disputes/reception.examples.ts'
import { reconsiderationStories } from './disputes/reconsideration.examples.ts'
import { suggestionStories } from './disputes/suggestion.examples.ts'
import { caseStories } from './enforcement/case.examples.ts'
import { coercionStories } from './enforcement/coercion.examples.ts'
import { inspectionStories } from './enforcement/inspection.examples.ts'
import { officerStories } from './enforcement/officer.examples.ts'
import { officerYearStories } from './enforcement/officer-year.examples.ts'
import { recordingAccessStories, recordingStories } from './enforcement/recording.examples.ts'
import { supervisionAccountabilityStories, supervisionAppraisalStories, supervisionFileReviewStories } from './enforcement/supervision-appraisal.examples.ts'
import { supervisionCheckStories, supervisionOrderStories } from './enforcement/supervision-check.examples.ts'
import { supervisionComplaintStories, supervisionOpinionStories } from './enforcement/supervision-complaint.examples.ts'
import { supervisionPointStories, supervisionSupervisorStories } from './enforcement/supervision-contacts.examples.ts'
import { authorityListStories } from './functions/authority-list.examples.ts'
import { enterpriseServiceStories } from './functions/enterprise-service.examples.ts'
import { integrityStories } from './functions/integrity.examples.ts'
import { lawChangeStories } from './functions/law-change.examples.ts'
import { serviceCaseStories } from './functions/service-case.examples.ts'
import { serviceItemStories } from './functions/service-item.examples.ts'
import { dutyListStories, dutyStories } from './leadership/duty.examples.ts'
import { lawReportStories } from './leadership/law-report.examples.ts'
import { leadingBodyStories } from './leadership/leading-body.examples.ts'
import { meetingStories } from './leadership/meeting.examples.ts'
import { planStories } from './leadership/plan.examples.ts'
import { proposalStories } from './leadership/proposal.examples.ts'
import { rectificationStories } from './leadership/rectification.examples.ts'
import { oathStories, studyRequirementStories, studyStories } from './leadership/study.examples.ts'
import { taskStories } from './leadership/task.examples.ts'
import { activityStories } from './publicity/activity.examples.ts'
import { adviserStories } from './publicity/adviser.examples.ts'
import { adviserLogStories } from './publicity/adviser-log.examples.ts'
import { adviserYearStories } from './publicity/adviser-year.examples.ts'
import { consultStories } from './publicity/consult.examples.ts'
import { cultureSiteStories } from './publicity/culture-site.examples.ts'
import { legalAidStories } from './publicity/legal-aid.examples.ts'
import { mediationCommitteeStories } from './publicity/mediation-committee.examples.ts'
import { modelVillageStories } from './publicity/model-village.examples.ts'
import { peopleStories } from './publicity/people.examples.ts'
import { pushStories } from './publicity/push.examples.ts'
import { contractReviewStories } from './rules/contract-review.examples.ts'
import { legalReviewStories } from './rules/legal-review.examples.ts'
import { normativeDocumentStories } from './rules/normative-document.examples.ts'
import { villageRuleStories } from './rules/village-rule.examples.ts'
import { clueStories } from './safety/clue.examples.ts'
import { clueTransferStories } from './safety/clue-transfer.examples.ts'
import { correctionStories } from './safety/correction.examples.ts'
import { dataComplaintStories } from './safety/data-complaint.examples.ts'
import { dataIncidentStories } from './safety/data-incident.examples.ts'
import { drillStories } from './safety/drill.examples.ts'
import { emergencyPlanStories } from './safety/emergency-plan.examples.ts'
import { emergencyReadinessStories } from './safety/emergency-readiness.examples.ts'
import { emergencyTeamStories } from './safety/emergency-team.examples.ts'
import { hazardStories } from './safety/hazard.examples.ts'
import { hazardCheckStories } from './safety/hazard-check.examples.ts'
import { impactAssessmentStories } from './safety/impact-assessment.examples.ts'
import { incidentStories } from './safety/incident.examples.ts'
import { keyPersonStories } from './safety/key-person.examples.ts'
import { opinionStories } from './safety/opinion.examples.ts'
import { resettleStories } from './safety/resettle.examples.ts'
import { warningRelayStories } from './safety/warning-relay.examples.ts'

/** 各台账的示例，按台账编号。 */
export const stories: Readonly<Record<string, readonly Story[]>> = {
  'duty-list': dutyListStories,
  duty: dutyStories,
  'law-report': lawReportStories,
  meeting: meetingStories,
  'leading-body': leadingBodyStories,
  plan: planStories,
  task: taskStories,
  proposal: proposalStories,
  rectification: rectificationStories,
  study: studyStories,
  oath: oathStories,
  'study-requirement': studyRequirementStories,
  'authority-list': authorityListStories,
  'law-change': lawChangeStories,
  'service-item': serviceItemStories,
  'service-case': serviceCaseStories,
  'enterprise-service': enterpriseServiceStories,
  integrity: integrityStories,
  'normative-document': normativeDocumentStories,
  'legal-review': legalReviewStories,
  'village-rule': villageRuleStories,
  'contract-review': contractReviewStories,
  'decision-catalogue': decisionCatalogueStories,
  decision: decisionStories,
  officer: officerStories,
  'officer-year': officerYearStories,
  inspection: inspectionStories,
  case: caseStories,
  coercion: coercionStories,
  recording: recordingStories,
  'recording-access': recordingAccessStories,
  'supervision-check': supervisionCheckStories,
  'supervision-order': supervisionOrderStories,
  'supervision-point': supervisionPointStories,
  'supervision-supervisor': supervisionSupervisorStories,
  'supervision-opinion': supervisionOpinionStories,
  'supervision-complaint': supervisionComplaintStories,
  'supervision-file-review': supervisionFileReviewStories,
  'supervision-accountability': supervisionAccountabilityStories,
  'supervision-appraisal': supervisionAppraisalStories,
  dispute: disputeStories,
  petition: petitionStories,
  reception: receptionStories,
  'reception-day': receptionDayStories,
  activity: activityStories,
  push: pushStories,
  adviser: adviserStories,
  'adviser-year': adviserYearStories,
  'adviser-log': adviserLogStories,
  consult: consultStories,
  'legal-aid': legalAidStories,
  people: peopleStories,
  'mediation-committee': mediationCommitteeStories,
  clue: clueStories,
  'clue-transfer': clueTransferStories,
  correction: correctionStories,
  'key-person': keyPersonStories,
  resettle: resettleStories,
  reconsideration: reconsiderationStories,
  litigation: litigationStories,
  suggestion: suggestionStories,
  'call-back': callBackStories,
  opinion: opinionStories,
  'model-village': modelVillageStories,
  'culture-site': cultureSiteStories,
  'emergency-plan': emergencyPlanStories,
  drill: drillStories,
  'emergency-team': emergencyTeamStories,
  'emergency-readiness': emergencyReadinessStories,
  'warning-relay': warningRelayStories,
  'hazard-check': hazardCheckStories,
  hazard: hazardStories,
  incident: incidentStories,
  'data-incident': dataIncidentStories,
  'data-complaint': dataComplaintStories,
  'impact-assessment': impactAssessmentStories,
}
