import { inChinese } from '../../law/statute.ts'
import type { WordParagraph } from './docx-paragraphs.ts'
import { attributeOf, type XmlPiece, xmlPieces } from './xml-pieces.ts'

/** One level of a numbered list: how its numbers look (%1 stands for the number of the first level) and where they begin. */
type Level = { readonly format: string; readonly text: string; readonly start: number }
type List = { readonly scheme: string; readonly starts: ReadonlyMap<number, number> }
type Style = { readonly list?: string; readonly level?: number; readonly basedOn?: string }

/** What a Word document says about automatic numbers: schemes with their levels, lists that use them, styles that belong to lists. */
export type Numbering = {
  readonly schemes: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, List>
  readonly styles: ReadonlyMap<string, Style>
}

/** Reads `word/numbering.xml` and `word/styles.xml`; what is missing or broken gives no numbers. */
export function readNumbering(numbering: string, styles: string): Numbering {
  return { ...readLists(xmlPieces(numbering)), styles: readStyles(xmlPieces(styles)) }
}

/** The lines of the document, automatic numbers in front where the page shows them. Bullets are no numbers and are left out. */
export function numberedLines(paragraphs: readonly WordParagraph[], numbering: Numbering): string[] {
  const counts = new Map<string, number[]>()
  return paragraphs.map((paragraph) => {
    const place = placeOf(paragraph, numbering)
    const list = place && numbering.lists.get(place.list)
    const levels = list && numbering.schemes.get(list.scheme)
    if (!place || !list || !levels?.has(place.level) || paragraph.words.trim() === '') return paragraph.words
    const numbers = counts.get(list.scheme) ?? []
    const start = list.starts.get(place.level) ?? levels.get(place.level)!.start
    numbers[place.level] = numbers[place.level] === undefined ? start : numbers[place.level]! + 1
    numbers.length = place.level + 1
    counts.set(list.scheme, numbers)
    return labelOf(levels, place.level, numbers) + paragraph.words
  })
}

/** The list and level of a paragraph, its own or those of its style and what the style is based on. */
function placeOf({ list, level, style }: WordParagraph, { styles }: Numbering): { list: string; level: number } | undefined {
  if (list !== undefined) return list === '0' ? undefined : { list, level: level ?? 0 }
  const seen = new Set<string>()
  for (let name = style; name !== undefined && !seen.has(name); name = styles.get(name)?.basedOn) {
    seen.add(name)
    const found = styles.get(name)
    if (found?.list !== undefined) return found.list === '0' ? undefined : { list: found.list, level: level ?? found.level ?? 0 }
  }
  return undefined
}

function labelOf(levels: ReadonlyMap<number, Level>, level: number, numbers: readonly (number | undefined)[]): string {
  const { format, text } = levels.get(level)!
  if (format === 'bullet' || format === 'none') return ''
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = levels.get(Number(digit) - 1)
    return shown(numbers[Number(digit) - 1] ?? of?.start ?? 1, of?.format ?? 'decimal')
  })
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label
}

function shown(number: number, format: string): string {
  if (/^(?:chinese|japanese|ideographDigital|taiwanese|korean)/.test(format)) return inChinese(number)
  if (format.startsWith('decimalEnclosedCircle') && number <= 20) return String.fromCodePoint(0x2460 + number - 1)
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number)
  if (/^(?:lower|upper)Letter$/.test(format)) return String.fromCharCode((format.startsWith('l') ? 97 : 65) + ((number - 1) % 26))
  return String(number)
}

function readLists(pieces: Iterable<XmlPiece>): Omit<Numbering, 'styles'> {
  const schemes = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { scheme: string; starts: Map<number, number> }>()
  let scheme = ''
  let list = ''
  let level = 0
  for (const piece of pieces) {
    if (piece.kind !== 'open') continue
    if (piece.text === 'w:abstractNum') scheme = opened(schemes, attributeOf(piece, 'abstractNumId'), new Map())
    else if (piece.text === 'w:num') list = opened(lists, attributeOf(piece, 'numId'), { scheme: '', starts: new Map() })
    else if (piece.text === 'w:lvl' || piece.text === 'w:lvlOverride') level = Number(attributeOf(piece, 'ilvl') ?? 0)
    else if (list === '') learnLevel(schemes.get(scheme), level, piece)
    else learnList(lists.get(list), level, piece)
  }
  return { schemes, lists }
}

function opened<Value>(map: Map<string, Value>, id: string | undefined, value: Value): string {
  map.set(id ?? '', value)
  return id ?? ''
}

function learnLevel(scheme: Map<number, Level> | undefined, level: number, piece: XmlPiece): void {
  const known = scheme?.get(level) ?? { format: 'decimal', text: `%${level + 1}.`, start: 1 }
  scheme?.set(level, { ...known, ...partOf(piece.text, attributeOf(piece, 'val') ?? '') })
}

/** Lists come after all schemes: they name one, and may begin a level elsewhere. */
function learnList(list: { scheme: string; starts: Map<number, number> } | undefined, level: number, piece: XmlPiece): void {
  const value = attributeOf(piece, 'val') ?? ''
  if (list && piece.text === 'w:abstractNumId') list.scheme = value
  if (list && piece.text === 'w:startOverride') list.starts.set(level, Number(value))
}

function partOf(name: string, value: string): Partial<Level> {
  if (name === 'w:start') return { start: Number(value) }
  if (name === 'w:numFmt') return { format: value }
  return name === 'w:lvlText' ? { text: value } : {}
}

function readStyles(pieces: Iterable<XmlPiece>): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let id = ''
  for (const piece of pieces) {
    if (piece.kind !== 'open') continue
    if (piece.text === 'w:style') id = attributeOf(piece, 'styleId') ?? ''
    const value = attributeOf(piece, 'val') ?? ''
    const part: Style | undefined =
      piece.text === 'w:numId'
        ? { list: value }
        : piece.text === 'w:ilvl'
          ? { level: Number(value) }
          : piece.text === 'w:basedOn'
            ? { basedOn: value }
            : undefined
    if (id !== '' && part) styles.set(id, { ...styles.get(id), ...part })
  }
  return styles
}
