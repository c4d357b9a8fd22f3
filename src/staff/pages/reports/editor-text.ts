import { type BoundFigure, piecesOf } from './report.ts'

type Figures = ReadonlyMap<string, BoundFigure>

/** A bound figure inside an editor: one unit that the caret cannot enter. */
export function chipOf(figure: string, figures: Figures): HTMLElement {
  const bound = figures.get(figure)
  const chip = document.createElement('span')
  chip.className = bound && bound.value !== null ? 'chip' : 'chip lost'
  chip.contentEditable = 'false'
  chip.dataset.figure = figure
  chip.title = bound ? `${bound.name}（${bound.unit}）` : `没有取到“${figure}”`
  chip.textContent = bound && bound.value !== null ? String(bound.value) : '未填报'
  return chip
}

/** Draws a text with its figures into an element. Nothing in it is read as markup. */
export function writeInto(element: HTMLElement, text: string, figures: Figures): void {
  const nodes = piecesOf(text).flatMap((piece): Node[] =>
    'figure' in piece
      ? [chipOf(piece.figure, figures)]
      : piece.words
          .split('\n')
          .flatMap((line, index): Node[] => [...(index > 0 ? [document.createElement('br')] : []), document.createTextNode(line)]),
  )
  element.replaceChildren(...nodes)
}

type Piece = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Piece>
  readonly dataset?: DOMStringMap
}
const isText = 3

/** The text of an element as it is kept: figures by their ids in braces, lines by line ends. A last line end is the browser's, to show an empty line. */
export const textFrom = (root: { readonly childNodes: Iterable<Piece> }): string =>
  [...root.childNodes].map(written).join('').replace(/\n$/, '')

function written(node: Piece): string {
  if (node.nodeType === isText) return (node.textContent ?? '').replaceAll('\u00a0', ' ')
  if (node.dataset?.figure) return `{${node.dataset.figure}}`
  if (node.nodeName === 'BR') return '\n'
  const inner = [...node.childNodes].map(written).join('')
  return node.nodeName === 'DIV' || node.nodeName === 'P' ? `\n${inner}` : inner
}
