import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { readDocument } from '../documents/read-document.ts'
import { type ReportReading, readReportText } from '../documents/read-report.ts'

/** A text that somebody hands in for checking: a file, or pasted words as the bytes of one. `asOf` (ISO): the law of that day where the text names no year. */
export type GivenText = { readonly bytes: Uint8Array; readonly name: string; readonly asOf: string }

/** A reading holds up everybody for as long as it takes; a yearly report has some five thousand signs, the longest known sixty thousand. */
const mostSigns = 200_000

/** Reads what was handed in. Refuses (as a value) what cannot be read, and more than `most` signs (MF-CHK-001). */
export async function readGiven({ bytes, name, asOf }: GivenText, most = mostSigns): Promise<ReportReading | Problem> {
  if (bytes.length === 0) return problem('MF-CHK-002')
  const document = await readDocument(bytes, name)
  if (isProblem(document)) return document
  const { text } = document
  return text.length > most ? problem('MF-CHK-001', { slots: { name, count: text.length, most } }) : readReportText(text, asOf)
}
