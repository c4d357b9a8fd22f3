import type { Rule } from './rule.ts'
import { missingPart } from './rules/a01-missing-part.ts'
import { dutyOnlyClause } from './rules/a02-duty-only-clause.ts'
import { causesMissing } from './rules/a03-causes-missing.ts'
import { headingOffText } from './rules/a04-heading-off-text.ts'
import { numbering } from './rules/a05-numbering.ts'
import { titleMissing } from './rules/a06-title-missing.ts'
import { signOffMissing } from './rules/a07-sign-off-missing.ts'
import { repeatedSentence } from './rules/a08-repeated-sentence.ts'
import { sameClaimTwice } from './rules/a09-same-claim-twice.ts'
import { listShort } from './rules/a10-list-short.ts'
import { webDebris } from './rules/a11-web-debris.ts'
import { longParagraph } from './rules/a12-long-paragraph.ts'
import { noNumber } from './rules/a13-no-number.ts'
import { problemWithoutPlan } from './rules/a14-problem-without-plan.ts'
import { publishedLate } from './rules/b01-published-late.ts'
import { sentLate } from './rules/b02-sent-late.ts'
import { closedEarly } from './rules/b03-closed-early.ts'
import { otherYear } from './rules/b04-other-year.ts'
import { impossibleDate } from './rules/b05-impossible-date.ts'
import { planPeriod } from './rules/b06-plan-period.ts'
import { expiredPlan } from './rules/b07-expired-plan.ts'
import { outdatedPlenums } from './rules/b08-outdated-plenums.ts'
import { staleFirst } from './rules/b09-stale-first.ts'
import { yearNotInTitle } from './rules/b10-year-not-in-title.ts'
import { relativeTime } from './rules/b11-relative-time.ts'
import { otherPlace } from './rules/c01-other-place.ts'
import { leftoverMask } from './rules/c02-leftover-mask.ts'
import { halfMasked } from './rules/c03-half-masked.ts'
import { mixedVoice } from './rules/c04-mixed-voice.ts'
import { otherLevel } from './rules/c05-other-level.ts'
import { publisherName } from './rules/c06-publisher-name.ts'
import { beyondPowers } from './rules/c07-beyond-powers.ts'
import { noSuchTitle } from './rules/d01-no-such-title.ts'
import { nearMissTitle } from './rules/d02-near-miss-title.ts'
import { informalTitle } from './rules/d03-informal-title.ts'
import { repealedTitle } from './rules/d04-repealed-title.ts'
import { mixedTitles } from './rules/d05-mixed-titles.ts'
import { orderOfRank } from './rules/d06-order-of-rank.ts'
import { sloganInBrackets } from './rules/d07-slogan-in-brackets.ts'
import { draftAsIssued } from './rules/d08-draft-as-issued.ts'
import { notNewlyRevised } from './rules/d09-not-newly-revised.ts'
import { dayName } from './rules/d10-day-name.ts'
import { rateMismatch } from './rules/e01-rate-mismatch.ts'
import { rateWithoutBase } from './rules/e02-rate-without-base.ts'
import { partOverWhole } from './rules/e03-part-over-whole.ts'
import { sumMismatch } from './rules/e04-sum-mismatch.ts'
import { vagueNumber } from './rules/e05-vague-number.ts'
import { oddUnit } from './rules/e06-odd-unit.ts'
import { mixedNumerals } from './rules/e07-mixed-numerals.ts'
import { contradictory } from './rules/e08-contradiction.ts'
import { notFromLedger } from './rules/e09-not-from-ledger.ts'
import { unlikeLastYear } from './rules/e10-unlike-last-year.ts'
import { absoluteClaim } from './rules/e11-absolute-claim.ts'
import { wrongCharacter } from './rules/f01-wrong-character.ts'
import { wordMissing } from './rules/f02-word-missing.ts'
import { doubledCharacter } from './rules/f03-doubled-character.ts'
import { punctuation } from './rules/f04-punctuation.ts'
import { deadlineWord } from './rules/f05-deadline-word.ts'
import { legalSystemWord } from './rules/f06-legal-system-word.ts'
import { fixedTerm } from './rules/f07-fixed-term.ts'
import { doubledVerb } from './rules/f08-doubled-verb.ts'
import { garbledPhrase } from './rules/f09-garbled-phrase.ts'
import { halfWidth } from './rules/f10-half-width.ts'
import { brokenLine } from './rules/f11-broken-line.ts'
import { personNamed } from './rules/g01-person-named.ts'
import { firmInAdverseMatter } from './rules/g02-firm-in-adverse-matter.ts'
import { personalNumber } from './rules/g03-personal-number.ts'
import { smallGroup } from './rules/g04-small-group.ts'
import { secretMark } from './rules/g05-secret-mark.ts'
import { offTopicDuty } from './rules/h01-off-topic-duty.ts'
import { whoDecides } from './rules/h02-who-decides.ts'
import { safeguardsMissing } from './rules/h03-safeguards-missing.ts'
import { finesAsSuccess } from './rules/h04-fines-as-success.ts'
import { outdatedTerm } from './rules/h05-outdated-term.ts'
import { metadataBlank } from './rules/i01-metadata-blank.ts'
import { classOther } from './rules/i02-class-other.ts'
import { titleDiffers } from './rules/i03-title-differs.ts'
import { indexNumber } from './rules/i04-index-number.ts'
import { form } from './rules/i05-form.ts'

/** Every rule of the checker, in the order of its number. */
export const allRules: readonly Rule[] = [
  missingPart,
  dutyOnlyClause,
  causesMissing,
  headingOffText,
  numbering,
  titleMissing,
  signOffMissing,
  repeatedSentence,
  sameClaimTwice,
  listShort,
  webDebris,
  longParagraph,
  noNumber,
  problemWithoutPlan,
  publishedLate,
  sentLate,
  closedEarly,
  otherYear,
  impossibleDate,
  planPeriod,
  expiredPlan,
  outdatedPlenums,
  staleFirst,
  yearNotInTitle,
  relativeTime,
  otherPlace,
  leftoverMask,
  halfMasked,
  mixedVoice,
  otherLevel,
  publisherName,
  beyondPowers,
  noSuchTitle,
  nearMissTitle,
  informalTitle,
  repealedTitle,
  mixedTitles,
  orderOfRank,
  sloganInBrackets,
  draftAsIssued,
  notNewlyRevised,
  dayName,
  rateMismatch,
  rateWithoutBase,
  partOverWhole,
  sumMismatch,
  vagueNumber,
  oddUnit,
  mixedNumerals,
  contradictory,
  notFromLedger,
  unlikeLastYear,
  absoluteClaim,
  wrongCharacter,
  wordMissing,
  doubledCharacter,
  punctuation,
  deadlineWord,
  legalSystemWord,
  fixedTerm,
  doubledVerb,
  garbledPhrase,
  halfWidth,
  brokenLine,
  personNamed,
  firmInAdverseMatter,
  personalNumber,
  smallGroup,
  secretMark,
  offTopicDuty,
  whoDecides,
  safeguardsMissing,
  finesAsSuccess,
  outdatedTerm,
  metadataBlank,
  classOther,
  titleDiffers,
  indexNumber,
  form,
]
