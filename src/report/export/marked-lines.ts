import { AlignmentType, type Paragraph, type XmlComponent } from 'docx'
import { closed, opened } from './docx-comments.ts'
import { paperTitle } from './docx-style.ts'
import { bodyIndent, type Hand, type Look, line, type Place, textRun } from './docx-text.ts'
import type { MarkedText, Stretch } from './marked-text.ts'
import { levelFaces, size } from './measures.ts'

/** A line: its words from `start` to `end`, and the offset at which it stops (behind a carriage return). */
type Line = Stretch & { readonly stop: number }

/** The lines of a marked text as paragraphs, the ranges of the comments opened and closed where the findings begin and end. Empty lines go. */
export function markedLines(marked: MarkedText, hand: Hand): Paragraph[] {
  return linesOf(marked.text)
    .filter((one) => marked.text.slice(one.start, one.end).trim() !== '' || touches(marked, one))
    .map((one) => {
      const { look, place } = styleOf(one, marked)
      return line(pieces(one, { marked, look, hand }), place)
    })
}

function linesOf(text: string): readonly Line[] {
  let at = 0
  return text.split('\n').map((whole) => {
    const start = at
    at += whole.length + 1
    return { start, end: start + whole.trimEnd().length, stop: start + whole.length }
  })
}

const touches = ({ findings }: MarkedText, { start, stop }: Line): boolean =>
  findings.some((one) => (one.start >= start && one.start <= stop) || (one.end >= start && one.end <= stop))

function styleOf({ start, end }: Line, { text, title, sections = [] }: MarkedText): { look: Look; place: Place } {
  const words = text.slice(start, end).trim()
  const isTitle = Boolean(title) && words !== '' && title?.replace(/\s/g, '').includes(words.replace(/\s/g, '')) && start < text.length / 3
  if (isTitle && words.length > 5)
    return { look: { face: 'title', points: size.二号 }, place: { alignment: AlignmentType.CENTER, style: paperTitle } }
  const heading = words.length <= 50 && !words.includes('。') ? sections.find((one) => one.start >= start && one.start < end) : undefined
  const level = heading && heading.level <= 4 ? (heading.level as 1 | 2 | 3 | 4) : null
  return { look: { face: level ? levelFaces[level] : 'body' }, place: { indent: bodyIndent } }
}

type Setting = { readonly marked: MarkedText; readonly look: Look; readonly hand: Hand }

/** One line cut at every place where a comment or a number begins or ends, without the blanks at its head: Word sets the first line in by itself. */
function pieces({ start, end, stop }: Line, { marked, look, hand }: Setting): readonly XmlComponent[] {
  const { text, findings, facts = [] } = marked
  const first = end - text.slice(start, end).trimStart().length
  const stretches = [...findings, ...facts].flatMap((one) => [one.start, one.end])
  const cuts = [...new Set([first, end, ...stretches.filter((at) => at > first && at < end)])].sort((a, b) => a - b)
  return cuts.flatMap((at, index) => {
    const next = cuts[index + 1]
    const dotted = facts.some((one) => one.start <= at && at < one.end)
    const run = next === undefined ? [] : [textRun(text.slice(at, next), { ...look, dotted }, hand)]
    return [...marks(findings, index === 0 ? start : at, next === undefined ? stop : at), ...run]
  })
}

/** The comments that end and those that begin between two offsets (both included): the ends first, so that neighbours do not overlap. */
function marks(findings: MarkedText['findings'], from: number, to: number): readonly XmlComponent[] {
  const within = (at: number) => from <= at && at <= to
  const ends = findings.flatMap((one, id) => (within(one.end) && one.start < one.end && !within(one.start) ? closed(id) : []))
  const begins = findings.flatMap((one, id) => (within(one.start) ? [opened(id), ...(within(one.end) ? closed(id) : [])] : []))
  return [...ends, ...begins]
}
