import type { Story } from '../kernel/story.ts'
import { disputeStories } from './disputes/dispute.examples.ts'
import { oathStories, studyRequirementStories, studyStories } from './leadership/study.examples.ts'
import { activityStories } from './publicity/activity.examples.ts'
import { legalReviewStories } from './rules/legal-review.examples.ts'
import { normativeDocumentStories } from './rules/normative-document.examples.ts'

/** 各台账的示例，按台账编号。 */
export const stories: Readonly<Record<string, readonly Story[]>> = {
  study: studyStories,
  oath: oathStories,
  'study-requirement': studyRequirementStories,
  'normative-document': normativeDocumentStories,
  'legal-review': legalReviewStories,
  dispute: disputeStories,
  activity: activityStories,
}
