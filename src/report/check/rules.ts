import type { Rule } from './rule.ts'
import { missingPart } from './rules/a01-missing-part.ts'
import { dutyOnlyClause } from './rules/a02-duty-only-clause.ts'
import { webDebris } from './rules/a11-web-debris.ts'
import { publishedLate } from './rules/b01-published-late.ts'
import { closedEarly } from './rules/b03-closed-early.ts'
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
  webDebris,
  publishedLate,
  closedEarly,
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
