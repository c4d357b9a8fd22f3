import { type Months, months } from './season.ts'

/** How often in a year a township has one, and when. */
export type Season = { readonly yearly: readonly [least: number, most: number]; readonly months: Months }

const often = (least: number, most: number, share: Months = months.evenly): Season => ({ yearly: [least, most], months: share })

/**
 * Registers that fill all year round, by id. What stands here is lived as often as this, each time after one of the register's own examples that came to
 * an end; all others follow the township's calendar (register-lives.ts).
 */
export const seasons: Readonly<Record<string, Season>> = {
  meeting: often(4, 6, months.quarterEnds),
  proposal: often(2, 3, months.springAndAutumn),
  rectification: often(1, 2),
  'enterprise-service': often(3, 5),
  'service-case': often(3, 5),
  'contract-review': often(3, 6),
  inspection: often(4, 6, months.springAndAutumn),
  case: often(2, 3),
  coercion: often(1, 2),
  recording: often(1, 2),
  'supervision-check': often(1, 3, months.quarterEnds),
  'supervision-complaint': often(1, 3),
  petition: often(8, 14, months.springAndAutumn),
  reception: often(8, 12),
  'reception-day': often(8, 12),
  reconsideration: often(1, 2),
  litigation: often(1, 2),
  suggestion: often(0, 2),
  opinion: often(2, 4),
  clue: often(1, 2),
  'hazard-check': often(
    8,
    12,
    months.flood.map((one, at) => one + (months.fire[at] ?? 0) + 1),
  ),
  hazard: often(
    3,
    6,
    months.flood.map((one, at) => one + (months.fire[at] ?? 0)),
  ),
  drill: often(2, 4, months.flood),
  'warning-relay': often(3, 6, months.flood),
  incident: often(0, 2, months.flood),
  'data-incident': often(0, 1),
  'data-complaint': often(0, 2),
  'emergency-readiness': often(2, 4, months.springAndAutumn),
  push: often(9, 14, months.publicity),
  consult: often(10, 18, months.wages),
  'legal-aid': often(3, 6, months.wages),
}
