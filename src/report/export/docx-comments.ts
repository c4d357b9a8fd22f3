import { CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentOptions, Paragraph, TextRun, type XmlComponent } from 'docx'
import type { Finding, Severity } from '../check/rule.ts'
import { carriable, isDay } from './wording.ts'

/** What a reader sees for each severity. */
export const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' }

/** A finding as a Word comment: what is wrong; what to write; why. Throws RangeError for a day that does not exist. */
export function commentOf(finding: Finding, id: number, day: string): ICommentOptions {
  if (!isDay(day)) throw new RangeError(`no such day: ${day}`)
  const { rule, severity, message, suggestion, why } = finding
  const lines = [`${severityNames[severity]} ${rule}　${message}`, `建议：${correctionOf(finding) ?? suggestion}`, `依据：${why}`]
  return {
    id,
    author: '明法校核',
    initials: '校',
    date: new Date(`${day}T00:00:00Z`),
    children: lines.map((text) => new Paragraph(carriable(text))),
  }
}

/** The sure correction of a finding in words; null where there is none. */
export function correctionOf({ proposal, start, end, quote }: Finding): string | null {
  if (!proposal) return null
  const whole = proposal.start === start && proposal.end === end
  if (proposal.text === '') return whole ? `删去“${quote}”。` : null
  return whole ? `“${quote}”改为“${proposal.text}”。` : null
}

/** Opens the range of a comment. */
export const opened = (id: number): XmlComponent => new CommentRangeStart(id)

/** Closes the range of a comment and shows its mark. */
export const closed = (id: number): readonly XmlComponent[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
]
