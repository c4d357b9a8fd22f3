import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { checkReport } from '../../report/check/check.ts'
import type { Finding, Severity } from '../../report/check/rule.ts'
import { type CheckedText, checked } from '../check-text/check-text.ts'
import { readGiven } from '../check-text/given-text.ts'
import { severitiesOf } from '../check-text/settings.ts'
import { type Office, today } from '../office.ts'

/** Signs that a citizen may have checked at once; a yearly report has some five thousand. */
const mostPublicSigns = 50_000

/** Checks a citizen's text by the county's rules. It is compared with nothing, and nothing of it stays. Refuses what cannot be read or is too long. */
export async function checkPublicText(
  office: Office,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<CheckedText | Problem> {
  const asOf = today(office)
  const reading = await readGiven({ bytes, name, asOf }, mostPublicSigns)
  if (isProblem(reading)) return reading
  return checked({ name, asOf, reading, findings: checkReport(reading, { asOf }, { severities: severitiesOf(office) }) })
}

/** What the page shows of a checked text. */
export type PublicCheck = {
  readonly title: string | null
  readonly text: string
  readonly summary: Record<Severity, number>
  readonly findings: readonly (Finding & { readonly name: string })[]
  readonly paragraphs: readonly (readonly NotedWords[])[]
}

/** A checked text as its page shows it. */
export const publicCheck = ({ reading: { title, text }, summary, findings, rules }: CheckedText): PublicCheck => ({
  title,
  text,
  summary,
  findings: findings.map((finding) => ({ ...finding, name: rules[finding.rule]?.name ?? finding.rule })),
  paragraphs: notedParagraphs(text, findings),
})

/** A stretch of a paragraph; `notes`: numbers (from 1) of the findings that speak of it. */
export type NotedWords = { readonly text: string; readonly notes: readonly number[] }

/** The paragraphs of a text with its findings in them. Findings that overlap are one stretch with several numbers. */
export function notedParagraphs(text: string, findings: readonly Finding[]): readonly (readonly NotedWords[])[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    return line.trim() === '' ? [] : [notedLine(line, from, findings)]
  })
}

function notedLine(line: string, from: number, findings: readonly Finding[]): readonly NotedWords[] {
  const words: { text: string; notes: number[]; to: number }[] = []
  let at = 0
  for (const [index, finding] of findings.entries()) {
    const [start, end] = [Math.max(0, finding.start - from), Math.min(line.length, finding.end - from)]
    // A finding over several paragraphs is noted in the first.
    if (finding.start < from || start >= line.length || end <= start) continue
    const last = words.at(-1)
    if (last && last.notes.length > 0 && start < last.to) {
      last.notes.push(index + 1)
      last.text += line.slice(last.to, Math.max(end, last.to))
      last.to = Math.max(end, last.to)
    } else {
      if (start > at) words.push({ text: line.slice(at, start), notes: [], to: start })
      words.push({ text: line.slice(start, end), notes: [index + 1], to: end })
    }
    at = words.at(-1)?.to ?? at
  }
  return at < line.length ? [...words, { text: line.slice(at), notes: [], to: line.length }] : words
}
