import { rowsOf, type Values } from '../../../kernel/condition.ts'
import type { Finding } from '../../api/types.ts'
import { textOf } from '../../fields/face.ts'

/** The register that the workbench is made for. */
export const reportRegister = 'annual-report'

export type Section = { readonly kind: string; readonly heading: string; readonly text: string }
/** A figure as the report has frozen it. */
export type BoundFigure = { readonly figure: string; readonly name: string; readonly value: number | null; readonly unit: string }

export const sectionsOf = (values: Values): readonly Section[] =>
  rowsOf(values.sections).map((row) => ({ kind: textOf(row.kind), heading: textOf(row.heading), text: textOf(row.text) }))

export const figuresOf = (values: Values): ReadonlyMap<string, BoundFigure> =>
  new Map(
    rowsOf(values.figures).map((row) => [
      textOf(row.figure),
      {
        figure: textOf(row.figure),
        name: textOf(row.name),
        value: typeof row.value === 'number' ? row.value : null,
        unit: textOf(row.unit),
      },
    ]),
  )

export const findingsOf = (values: Values): readonly Finding[] =>
  rowsOf(values.findings).map((row) => ({
    rule: textOf(row.rule),
    severity: textOf(row.severity),
    quote: textOf(row.quote),
    message: textOf(row.message),
    suggestion: textOf(row.suggestion) || undefined,
  }))

/** Plain words and bound figures in turn: `调解 {disputes.handled} 件`. */
export type Piece = { readonly words: string } | { readonly figure: string }

export const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(/(\{[\w.-]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[\w.-]+\}$/.test(part) ? { figure: part.slice(1, -1) } : { words: part }))

/** The text as it is read, figures filled in. */
export const resolved = (text: string, figures: ReadonlyMap<string, BoundFigure>): string =>
  piecesOf(text)
    .map((piece) => ('words' in piece ? piece.words : textOf(figures.get(piece.figure)?.value)))
    .join('')

/** The paragraph of a finding that is about the heading. */
export const inHeading = -1
/** The check reads numbered headings (三、…); the number is not part of the heading as it is kept. */
const unnumbered = (quote: string): string => quote.replace(/^[一二三四五六七八九十]+、/, '')

/** Where a finding's quote stands: the section and the paragraph in it, or null when the text has changed since. */
export function placeOf(
  finding: Finding,
  sections: readonly Section[],
  figures: ReadonlyMap<string, BoundFigure>,
): { section: number; paragraph: number } | null {
  if (finding.quote === '') return null
  for (const [section, { text, heading }] of sections.entries()) {
    const paragraph = text.split('\n').findIndex((line) => resolved(line, figures).includes(finding.quote))
    if (paragraph >= 0) return { section, paragraph }
    if (heading.includes(unnumbered(finding.quote))) return { section, paragraph: inHeading }
  }
  return null
}

/** The words that a suggestion offers in place of the quote (改为“…”, 写全称《…》); null where it only says what to do. */
function replacementIn(suggestion: string): string | null {
  const [, words, title] = /^(?:改为|第一次出现写全称)(?:“(.+)”|(《.+》))。$/.exec(suggestion) ?? []
  return words ?? title ?? null
}

/** The sections with the suggested words in place of the quote; null where it offers none, runs through a bound figure, or the quote is gone. */
export function withSuggestion({ quote, suggestion = '' }: Finding, sections: readonly Section[]): readonly Section[] | null {
  const words = replacementIn(suggestion)
  if (quote === '' || words === null) return null
  const index = sections.findIndex(({ text }) => text.includes(quote))
  if (index < 0) return null
  // A title may be quoted without its brackets; they stand in the text already.
  const bare = words.startsWith('《') && !quote.startsWith('《') ? words.slice(1, -1) : words
  return sections.map((section, at) => (at === index ? { ...section, text: section.text.replace(quote, () => bare) } : section))
}

/** Findings beside the section that holds their quote, in the order of its paragraphs; those that stand nowhere are about the whole. */
export function findingsBySection(
  findings: readonly Finding[],
  sections: readonly Section[],
  figures: ReadonlyMap<string, BoundFigure>,
): { readonly count: number; readonly whole: readonly Finding[]; readonly sections: readonly (readonly Finding[])[] } {
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding, sections, figures) }))
  const inSection = (index: number) =>
    placed
      .filter(({ place }) => place?.section === index)
      .sort((a, b) => (a.place?.paragraph ?? 0) - (b.place?.paragraph ?? 0))
      .map(({ finding }) => finding)
  return {
    count: findings.length,
    whole: placed.filter(({ place }) => place === null).map(({ finding }) => finding),
    sections: sections.map((_, index) => inSection(index)),
  }
}
