import { isProblem, type Problem } from '../../kernel/problem.ts'
import { checkReport, summarise } from '../../report/check/check.ts'
import type { CheckContext, Finding, Severity } from '../../report/check/rule.ts'
import { readReportFile } from './read-report.ts'

/** What the checker found in one report. */
export type CheckedFile = { readonly findings: readonly Finding[]; readonly summary: Record<Severity, number> }

/** Checks a file as a report by every rule. Refuses only what cannot be read; it judges the text and changes nothing. */
export async function checkReportFile(bytes: Uint8Array, name: string, context: CheckContext = {}): Promise<CheckedFile | Problem> {
  const reading = await readReportFile(bytes, name, context.asOf)
  if (isProblem(reading)) return reading
  const findings = checkReport(reading, context)
  return { findings, summary: summarise(findings) }
}
