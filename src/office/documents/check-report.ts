import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { checkReport, summarise } from '../../report/check/check.ts'
import { compareFigures, type FigureComparison } from '../../report/check/compare-figures.ts'
import { overviewOf, type ReportOverview } from '../../report/check/overview.ts'
import type { CheckContext, Finding, Severity } from '../../report/check/rule.ts'
import type { Severities } from '../../report/check/severities.ts'
import { type ReportReading, readReportFile } from './read-report.ts'

export type { CheckContext }

/** What the checker found in one report. */
export type CheckedFile = { readonly findings: readonly Finding[]; readonly summary: Record<Severity, number> }

/** A checked report with what was read from it, its line for the county's list and its numbers beside the figures that were given. */
export type CheckedReading = CheckedFile & {
  readonly reading: ReportReading
  readonly overview: ReportOverview
  readonly figures: readonly FigureComparison[]
}

/** What stands beside the text: other reports, of which the same unit's of the year before says what it said then; and how grave the county holds each rule. */
export type BesideReport = { readonly earlier?: readonly ReportReading[]; readonly severities?: Severities }

/** Checks a file as a report by every rule. Refuses only what cannot be read; it judges the text and changes nothing. */
export async function checkReportFile(
  bytes: Uint8Array,
  name: string,
  context: CheckContext = {},
  { earlier = [], severities = {} }: BesideReport = {},
): Promise<CheckedReading | Problem> {
  const reading = await readReportFile(bytes, name, context.asOf)
  if (isProblem(reading)) return reading
  const known = { previous: yearBefore(reading, earlier)?.facts, ...context }
  const findings = checkReport(reading, known, { severities })
  const [overview, figures] = [overviewOf(reading, known), compareFigures(reading, known)]
  return { reading, findings, summary: summarise(findings), overview, figures }
}

const yearBefore = ({ organisation, year }: ReportReading, earlier: readonly ReportReading[]): ReportReading | undefined =>
  earlier.find((other) => organisation !== null && year !== null && other.organisation === organisation && other.year === year - 1)
