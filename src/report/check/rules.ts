import type { Rule } from './rule.ts'
import { missingPart } from './rules/a01-missing-part.ts'
import { dutyOnlyClause } from './rules/a02-duty-only-clause.ts'
import { causesMissing } from './rules/a03-causes-missing.ts'
import { numbering } from './rules/a05-numbering.ts'
import { titleMissing } from './rules/a06-title-missing.ts'
import { signOffMissing } from './rules/a07-sign-off-missing.ts'
import { repeatedSentence } from './rules/a08-repeated-sentence.ts'
import { webDebris } from './rules/a11-web-debris.ts'
import { longParagraph } from './rules/a12-long-paragraph.ts'
import { publishedLate } from './rules/b01-published-late.ts'
import { closedEarly } from './rules/b03-closed-early.ts'
import { otherYear } from './rules/b04-other-year.ts'
import { impossibleDate } from './rules/b05-impossible-date.ts'
import { expiredPlan } from './rules/b07-expired-plan.ts'
import { outdatedPlenums } from './rules/b08-outdated-plenums.ts'
import { staleFirst } from './rules/b09-stale-first.ts'
import { yearNotInTitle } from './rules/b10-year-not-in-title.ts'
import { leftoverMask } from './rules/c02-leftover-mask.ts'
import { noSuchTitle } from './rules/d01-no-such-title.ts'
import { nearMissTitle } from './rules/d02-near-miss-title.ts'
import { informalTitle } from './rules/d03-informal-title.ts'
import { repealedTitle } from './rules/d04-repealed-title.ts'
import { rateMismatch } from './rules/e01-rate-mismatch.ts'
import { rateWithoutBase } from './rules/e02-rate-without-base.ts'
import { deadlineWord } from './rules/f05-deadline-word.ts'
import { legalSystemWord } from './rules/f06-legal-system-word.ts'

/** Every rule of the checker, in the order of its number. */
export const allRules: readonly Rule[] = [
  missingPart,
  dutyOnlyClause,
  causesMissing,
  numbering,
  titleMissing,
  signOffMissing,
  repeatedSentence,
  webDebris,
  longParagraph,
  publishedLate,
  closedEarly,
  otherYear,
  impossibleDate,
  expiredPlan,
  outdatedPlenums,
  staleFirst,
  yearNotInTitle,
  leftoverMask,
  noSuchTitle,
  nearMissTitle,
  informalTitle,
  repealedTitle,
  rateMismatch,
  rateWithoutBase,
  deadlineWord,
  legalSystemWord,
]
