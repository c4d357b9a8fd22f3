import { lastDayToPublish } from './last-days.ts'
import { missingParts } from './parts.ts'
import { publicationOf, signatureOf } from './publication.ts'
import type { CheckContext, CheckedReport } from './rule.ts'

/** One report in the list of a county: whose, of which year, which mandatory parts it misses, when it was published (ISO) and whether that was late. */
export type ReportOverview = {
  readonly organisation: string | null
  readonly year: number | null
  readonly missing: readonly string[]
  readonly publishedOn: string | null
  /** Also where it was signed only after the last day. Null where the day or the year is not known. */
  readonly late: boolean | null
}

/** What the county wants to know of a report at a glance; the text decides, nothing is guessed. */
export function overviewOf(report: CheckedReport, context: CheckContext = {}): ReportOverview {
  const { organisation, year } = report
  const publishedOn = publicationOf(report, context)?.day ?? null
  const signedOn = signatureOf(report)?.day ?? null
  return {
    organisation,
    year,
    missing: missingParts(report).map(({ name }) => name),
    publishedOn,
    late: year === null ? null : isLate({ publishedOn, signedOn }, lastDayToPublish(year)),
  }
}

type Days = { readonly publishedOn: string | null; readonly signedOn: string | null }

function isLate({ publishedOn, signedOn }: Days, last: string): boolean | null {
  if (publishedOn !== null) return publishedOn > last
  return signedOn !== null && signedOn > last ? true : null
}
