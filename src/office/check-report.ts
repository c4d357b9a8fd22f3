import { checkReport, summarise } from '../report/check/check.ts'
import type { CheckContext, Finding, Severity } from '../report/check/rule.ts'
import type { DocumentRefusal } from './document-refusals.ts'
import { isRefused } from './document-refusals.ts'
import { readReportFile } from './read-report.ts'

/** What the checker found in one report. */
export type CheckedFile = { readonly findings: readonly Finding[]; readonly summary: Record<Severity, number> }

/** Checks a file as a report by every rule. Refuses only what cannot be read; it judges the text and changes nothing. */
export async function checkReportFile(bytes: Uint8Array, name: string, context: CheckContext = {}): Promise<CheckedFile | DocumentRefusal> {
  const reading = await readReportFile(bytes, name, context.asOf)
  if (isRefused(reading)) return reading
  const findings = checkReport(reading, context)
  return { findings, summary: summarise(findings) }
}
