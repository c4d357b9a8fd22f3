import type { Range } from './debris.ts'
import { type Fact, readFacts } from './facts.ts'
import { readText } from './reading.ts'
import { readStructure, type Section } from './structure.ts'

/** What a report says, with offsets into its decoded text (JavaScript string offsets). What the text does not say is null. */
export type ReadReport = {
  readonly title: string | null
  readonly organisation: string | null
  readonly year: number | null
  readonly sections: readonly Section[]
  readonly facts: readonly Fact[]
  /** Organisation and date that close the report. */
  readonly signOff: Range | null
  /** Page furniture and front matter that was not read. */
  readonly debris: readonly Range[]
}

/** Reads the text of any report: title, organisation, year, numbered parts and facts. Never fails: a text that is no report has no parts and no facts. */
export function readReport(text: string): ReadReport {
  const reading = readText(text)
  const { parts, ...structure } = readStructure(reading)
  return { ...structure, facts: readFacts(reading, parts, structure.year) }
}
