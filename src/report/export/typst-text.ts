import { character, type Face, size } from './measures.ts'
import type { Run } from './paper.ts'
import { carriable } from './wording.ts'

/** Points of a length in twips, as Typst writes them. */
export const points = (twips: number): string => `${twips / 20}pt`

/**
 * A text as a Typst string literal. Nothing in a string is markup: `#eval`, `$x$`, `{{7*7}}` and `*` come out as typed.
 * Characters that no file can carry are left out, others beyond plain text are written by their code.
 */
export function literal(text: string): string {
  const safe = carriable(text).replace(/["\\\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
  return `"${safe}"`
}

/** A piece of text in a face; line ends stay line ends. */
export function words(text: string, face: Face = 'body'): string {
  const pieces = text.split(/\r\n|[\n\r]/).map((piece) => `${face}(${literal(piece)})`)
  return pieces.join(' + linebreak() + ')
}

/** Runs in one face. A figure's text carries the figure's id as metadata, which a query of the document finds. */
export function inlineWords(runs: readonly Run[], face: Face = 'body'): string {
  const pieces = runs.map(({ text, figure }) => (figure ? `metadata(${literal(figure.id)}) + ${words(text, face)}` : words(text, face)))
  return pieces.length === 0 ? '[]' : pieces.join(' + ')
}

/** Where a paragraph stands; lengths in twips. The names are those of `row` in the prelude. */
export interface Standing {
  readonly to?: 'left' | 'center' | 'right'
  readonly indent?: number
  readonly hang?: number
  readonly left?: number
  readonly right?: number
  readonly above?: number
  readonly pitch?: number
  /** Type size in points. */
  readonly size?: number
  readonly sticky?: boolean
}

/** Body indent of two characters. */
export const bodyStanding = { indent: 2 * character } as const satisfies Standing

/** A paragraph: content (a Typst expression) and where it stands. */
export function row(content: string, standing: Standing = {}): string {
  const given = Object.entries(standing).map(([name, value]) => {
    if (typeof value === 'number') return `${name}: ${name === 'size' ? `${value}pt` : points(value)}`
    return `${name}: ${value}`
  })
  return `#row(${[...given, content].join(', ')})`
}

/** Empty lines at body pitch. */
export const empty = (count: number): string => '#gap()\n'.repeat(count)

/** A title line. */
export const titleRow = (lines: readonly string[]): string =>
  row(words(lines.join('\n'), 'title'), { to: 'center', size: size.二号, sticky: true })
