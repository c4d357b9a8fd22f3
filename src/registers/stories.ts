import type { Story } from '../kernel/story.ts'
import { disputeStories } from './disputes/dispute.examples.ts'
import { litigationStories } from './disputes/litigation.examples.ts'
import { petitionStories } from './disputes/petition.examples.ts'
import { receptionDayStories, receptionStories } from './disputes/reception.examples.ts'
import { reconsiderationStories } from './disputes/reconsideration.examples.ts'
import { suggestionStories } from './disputes/suggestion.examples.ts'
import { officerStories } from './enforcement/officer.examples.ts'
import { authorityListStories } from './functions/authority-list.examples.ts'
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
import { legalReviewStories } from './rules/legal-review.examples.ts'
import { normativeDocumentStories } from './rules/normative-document.examples.ts'
import { clueStories } from './safety/clue.examples.ts'
import { correctionStories } from './safety/correction.examples.ts'
import { drillStories } from './safety/drill.examples.ts'
import { emergencyPlanStories } from './safety/emergency-plan.examples.ts'
import { emergencyReadinessStories } from './safety/emergency-readiness.examples.ts'
import { emergencyTeamStories } from './safety/emergency-team.examples.ts'
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
  'normative-document': normativeDocumentStories,
  'legal-review': legalReviewStories,
  officer: officerStories,
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
  correction: correctionStories,
  'key-person': keyPersonStories,
  resettle: resettleStories,
  reconsideration: reconsiderationStories,
  litigation: litigationStories,
  suggestion: suggestionStories,
  opinion: opinionStories,
  'model-village': modelVillageStories,
  'culture-site': cultureSiteStories,
  'emergency-plan': emergencyPlanStories,
  drill: drillStories,
  'emergency-team': emergencyTeamStories,
  'emergency-readiness': emergencyReadinessStories,
  'warning-relay': warningRelayStories,
  incident: incidentStories,
}
