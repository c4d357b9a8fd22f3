import { attributeOf, type XmlPiece, xmlPieces } from './xml-pieces.ts'

/** A paragraph of a Word document: its words, and what its automatic number is asked from. */
export type WordParagraph = {
  readonly words: string
  readonly style: string | undefined
  readonly list: string | undefined
  readonly level: number | undefined
}

type Growing = { -readonly [Key in keyof WordParagraph]: WordParagraph[Key] }

/** Elements whose content is not shown: deleted or moved words, the older twin of a drawing, what a paragraph looked like before. */
const hidden = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange'])

const mostParagraphs = 500_000

/**
 * The paragraphs of `word/document.xml` in the order in which they end (tables cell by cell, text boxes before what holds them); what is not
 * well-formed is damaged, and more than 500,000 paragraphs are a bomb.
 */
export function wordParagraphs(xml: string): readonly WordParagraph[] | 'damaged' | 'bomb' {
  const done: WordParagraph[] = []
  const open: Growing[] = []
  const within: string[] = []
  let hiddenFrom = Number.POSITIVE_INFINITY
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'broken') return 'damaged'
    if (done.length > mostParagraphs) return 'bomb'
    if (piece.kind === 'open') {
      within.push(piece.text)
      if (hidden.has(piece.text)) hiddenFrom = Math.min(hiddenFrom, within.length)
    }
    if (within.length < hiddenFrom) take(piece, { within, open, done })
    if (piece.kind === 'close') {
      if (within.length === hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY
      within.pop()
    }
  }
  return done
}

type Place = { readonly within: readonly string[]; readonly open: Growing[]; readonly done: WordParagraph[] }

function take(piece: XmlPiece, { within, open, done }: Place): void {
  const paragraph = open.at(-1)
  if (piece.text === 'w:p' && piece.kind === 'open') open.push({ words: '', style: undefined, list: undefined, level: undefined })
  else if (piece.text === 'w:p' && piece.kind === 'close') done.push(open.pop()!)
  else if (!paragraph) return
  else if (piece.kind === 'words') {
    if (within.at(-1) === 'w:t') paragraph.words += piece.text
  } else if (piece.kind === 'open') {
    if (within.at(-2) === 'w:r') paragraph.words += signOf(piece)
    else describe(piece, paragraph)
  }
}

function signOf(piece: XmlPiece): string {
  if (piece.text === 'w:tab') return '\t'
  if (piece.text === 'w:cr') return '\n'
  if (piece.text === 'w:noBreakHyphen') return '-'
  return piece.text === 'w:br' && (attributeOf(piece, 'type') ?? 'textWrapping') === 'textWrapping' ? '\n' : ''
}

function describe(piece: XmlPiece, paragraph: Growing): void {
  if (piece.text === 'w:pStyle') paragraph.style = attributeOf(piece, 'val')
  if (piece.text === 'w:numId') paragraph.list = attributeOf(piece, 'val')
  if (piece.text === 'w:ilvl') paragraph.level = Number(attributeOf(piece, 'val') ?? 0)
}
