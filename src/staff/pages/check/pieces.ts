import type { Stretch } from '../../api/checks.ts'

/** What a mark in the text is about. */
export type Layer = 'finding' | 'statute' | 'fact' | 'passage'
/** A mark of the text: which entry of which list it belongs to. */
export type Mark = Stretch & { readonly layer: Layer; readonly index: number }
/** A stretch of the text under the same marks all along. */
export type Piece = { readonly text: string; readonly marks: readonly Mark[] }
/** A paragraph of the text in pieces. */
export type Line = { readonly start: number; readonly pieces: readonly Piece[] }

/** Cuts a text into paragraphs, and each at the ends of its marks. Linear in the text and the marks of each paragraph. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const sorted = marks.toSorted((one, other) => one.start - other.start)
  let next = 0
  let open: Mark[] = []
  let start = 0
  return text.split('\n').map((words) => {
    const end = start + words.length
    while (next < sorted.length && (sorted[next] as Mark).start < end) {
      open.push(sorted[next] as Mark)
      next += 1
    }
    const line = { start, pieces: piecesOf(words, start, open) }
    open = open.filter((mark) => mark.end > end + 1)
    start = end + 1
    return line
  })
}

function piecesOf(words: string, offset: number, marks: readonly Mark[]): readonly Piece[] {
  const end = offset + words.length
  const cuts = [...new Set([offset, end, ...marks.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= offset && cut <= end)
    .sort((one, other) => one - other)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    return { text: words.slice(from - offset, to - offset), marks: over }
  })
}
