import type { DraftFigures, DraftSection } from './draft.ts'

/** A piece of a bound text: words, or a figure with its value at the time of the snapshot. */
export type Piece = { readonly text: string; readonly figure?: string; readonly value?: number }

/** Splits a text at its `{figure}` tokens and puts in the values. A token without a value stays visible, so that the checker finds it. */
export function bind(text: string, figures: DraftFigures): readonly Piece[] {
  return text
    .split(/(\{[a-z][A-Za-z]*\.[A-Za-z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const id = /^\{(.+)\}$/.exec(piece)?.[1]
      const value = id === undefined ? null : (figures[id]?.value ?? null)
      return id === undefined || value === null ? { text: piece } : { text: String(value), figure: id, value }
    })
}

/** The text as a reader sees it. */
const boundText = (text: string, figures: DraftFigures): string =>
  bind(text, figures)
    .map((piece) => piece.text)
    .join('')

const numerals = '一二三四五六七八九十'

/** The whole report as plain text: title, numbered parts, sign-off. This is what the checker reads. */
export function plainReport({
  title,
  sections,
  figures,
  organisation,
  day,
}: {
  title: string
  sections: readonly DraftSection[]
  figures: DraftFigures
  organisation: string
  day: string
}): string {
  let number = 0
  const parts = sections.flatMap(({ heading, text }) => [
    ...(heading ? [`${numerals[number++]}、${heading}`] : []),
    ...boundText(text, figures).split('\n'),
  ])
  return [title, '', ...parts, '', organisation, day].join('\n')
}
