import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { type ReadReport, readReport } from '../../report/read/read.ts'
import { readStatutes, type StatuteMention } from '../../report/read/statutes.ts'
import { readDocument } from './read-document.ts'

/** What a report says: head, numbered parts, facts, cited statutes. Offsets are string offsets in `text`. */
export type ReportReading = ReadReport & { readonly text: string; readonly statutes: readonly StatuteMention[] }

/** Reads a file as a report: its words, then what they say. Statutes are judged for the report year, failing that for the year of `asOf`. */
export async function readReportFile(bytes: Uint8Array, name: string, asOf?: string): Promise<ReportReading | Problem> {
  const document = await readDocument(bytes, name)
  return isProblem(document) ? document : readReportText(document.text, asOf)
}

/** The same for words that are at hand (a draft in the making). */
export function readReportText(text: string, asOf?: string): ReportReading {
  const reading = readReport(text)
  const year = reading.year ?? (asOf ? Number(asOf.slice(0, 4)) : null)
  return { ...reading, text, statutes: readStatutes(text, year, reading.organisation ?? '') }
}
