import { readText } from '../report/read/reading.ts'
import { readStatutes, type StatuteMention } from '../report/read/statutes.ts'
import { readStructure, type Section } from '../report/read/structure.ts'
import type { DocumentRefusal } from './document-refusals.ts'
import { isRefused } from './document-refusals.ts'
import { readDocument } from './read-document.ts'

/** What a report says: head, numbered parts, facts, cited statutes. Offsets are string offsets in `text`. */
export type ReportReading = {
  readonly text: string
  readonly title: string | null
  readonly organisation: string | null
  readonly year: number | null
  readonly sections: readonly Section[]
  readonly facts: readonly { readonly quote: string; readonly measure: string | null }[]
  readonly statutes: readonly StatuteMention[]
}

/** Reads a file as a report: its words, then what they say. Statutes are judged for the report year, failing that for the year of `asOf`. */
export async function readReportFile(bytes: Uint8Array, name: string, asOf?: string): Promise<ReportReading | DocumentRefusal> {
  const document = await readDocument(bytes, name)
  if (isRefused(document)) return document
  return readReportText(document.text, asOf)
}

/** The same for words that are at hand (a draft in the making). */
export function readReportText(text: string, asOf?: string): ReportReading {
  const { title, organisation, year, sections } = readStructure(readText(text))
  const judged = year ?? (asOf ? Number(asOf.slice(0, 4)) : null)
  return { text, title, organisation, year, sections, facts: [], statutes: readStatutes(text, judged, organisation ?? '') }
}
