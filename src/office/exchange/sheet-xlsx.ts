import { fromBuffer } from '../../store/files/source.ts'
import { readDirectory, unpack, type ZipEntry } from '../../store/files/zip.ts'
import type { Cell, SheetRow } from './sheet-cells.ts'
import { attribute, attributeAfter, dateStyles, plainText, runs, sharedTexts, withoutPrefix } from './sheet-xml.ts'

/** The rows of one sheet, without the empty ones; `cut` when there were more than was asked for. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[]; readonly cut: boolean }

/** Some rows of a sheet, in their order; those that do not open one go on with the sheet before. */
export type SheetPart = Sheet & { readonly opens: boolean }

/** So many rows go on their way while the next ones are read. */
export const together = 1000

/** Columns beyond this are not read: no form has so many, and a stray format may reach column XFD. */
export const widest = 300
/** Longer texts than a spreadsheet itself allows (characters). */
const longest = 32_767

type Book = {
  readonly texts: readonly Cell[]
  readonly dated: ReadonlySet<number>
  /** Workbooks of old Macs count days from 1904. */
  readonly from1904: boolean
}

/**
 * The visible sheets of an xlsx part by part, at most so many rows of each. Only what a table needs is read: values, merged cells, which numbers are days.
 * Formulas give their stored result; nothing is calculated, no link is followed. Throws on what is no workbook.
 */
export async function* xlsxSheets(bytes: Uint8Array, most: number): AsyncGenerator<SheetPart> {
  const source = fromBuffer(bytes)
  const entries = new Map((await readDirectory(source))?.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]))
  const part = async (name: string) => (entries.has(name) ? withoutPrefix(decoded(await bytesOf(entries.get(name) as ZipEntry))) : '')
  const bytesOf = async (entry: ZipEntry) => {
    const chunks: Buffer[] = []
    for await (const chunk of unpack(source, entry)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const workbook = await part('xl/workbook.xml')
  const sheets = visibleSheets(workbook, placesIn(await part('xl/_rels/workbook.xml.rels')))
  const [first] = sheets
  if (first === undefined) throw new Error('no sheet')
  // Each is unpacked in a thread of its own, and whoever waits for the first rows waits for both.
  const [strings, styles, firstXml] = await Promise.all([part('xl/sharedStrings.xml'), part('xl/styles.xml'), part(first.place)])
  const book: Book = {
    texts: sharedTexts(strings).map(text),
    dated: dateStyles(styles),
    from1904: /date1904="(1|true)"/.test(/<workbookPr\b[^>]*>/.exec(workbook)?.[0] ?? ''),
  }
  for (const sheet of sheets) {
    let opens = true
    for (const rows of readRows(sheet === first ? firstXml : await part(sheet.place), book, most)) {
      yield { name: sheet.name, opens, ...rows }
      opens = false
    }
  }
}

type SheetPlace = { readonly name: string; readonly place: string }

const visibleSheets = (workbook: string, places: ReadonlyMap<string, string>): readonly SheetPlace[] =>
  [...workbook.matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const place = places.get(attribute(tag, 'r:id') ?? '')
    return place === undefined || /hidden/i.test(attribute(tag, 'state') ?? '') ? [] : [{ name: attribute(tag, 'name') ?? '', place }]
  })

/** XML is written in UTF-8, seldom in UTF-16. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  return bytes.toString('utf8')
}

function placesIn(rels: string): ReadonlyMap<string, string> {
  const found = [...rels.matchAll(/<Relationship\b[^>]*>/g)].filter(([tag]) => attribute(tag, 'TargetMode') !== 'External')
  return new Map(
    found.map(([tag]) => {
      const target = attribute(tag, 'Target') ?? ''
      return [attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

type OpenRow = { readonly line: number; readonly cells: Cell[] }

/**
 * The rows of a sheet in one walk through its text: a workbook of ten thousand rows has a hundred thousand cells, and a pattern for each would be most of the
 * reading. Where cells are merged all rows come at once, for a value may stand in rows that are still to be read.
 */
function* readRows(xml: string, book: Book, most: number): Generator<Pick<Sheet, 'rows' | 'cut'>> {
  const lot = xml.includes('<mergeCell') ? Number.POSITIVE_INFINITY : together
  let rows: OpenRow[] = []
  let row: OpenRow = { line: 0, cells: [] }
  let filled = 0
  for (let at = nextTag(xml, 0); at >= 0; at = nextTag(xml, at)) {
    if (xml[at + 1] === 'c') {
      const next = takePlain(xml, at, { row, book })
      at = next > 0 ? next : takeCell(xml, at, { row, book })
      if (at < 0) break
      continue
    }
    const end = xml.indexOf('>', at)
    if (end < 0) break
    if (row.cells.length > 0) filled += 1
    if (filled > most) {
      yield { rows: withMerged(rows, xml), cut: true }
      return
    }
    if (rows.length === lot) {
      yield { rows: rows.filter(isFilled), cut: false }
      rows = []
    }
    row = { line: Number(attribute(xml.slice(at + 4, end), 'r') ?? row.line + 1), cells: [] }
    rows.push(row)
    at = end
  }
  yield { rows: withMerged(rows.filter(isFilled), xml), cut: false }
}

const isFilled = ({ cells }: OpenRow): boolean => cells.some((cell) => cell !== null)

/** Where the next row or cell opens; -1 behind the last one. */
function nextTag(xml: string, from: number): number {
  for (let at = xml.indexOf('<', from); at >= 0; at = xml.indexOf('<', at + 1))
    if (xml[at + 1] === 'c' ? endsName(xml.charCodeAt(at + 2)) : xml.startsWith('row', at + 1) && endsName(xml.charCodeAt(at + 4)))
      return at
  return -1
}

/** A space, a line end, `/` or `>`: the name of a tag is over. */
const endsName = (code: number): boolean => code <= 32 || code === 47 || code === 62

type Taking = { readonly row: OpenRow; readonly book: Book }

/**
 * The same as `takeCell` for what nearly every cell is, a shared text or a number without a day's style (`<c r="B12" t="s"><v>7</v></c>`), with nothing cut out
 * of the text on the way; 0 for any other.
 */
function takePlain(xml: string, at: number, { row, book }: Taking): number {
  if (!xml.startsWith(placed, at + 2)) return 0
  let place = at + 2 + placed.length
  let column = 0
  for (let letter = xml.charCodeAt(place) - 64; letter >= 1 && letter <= 26; letter = xml.charCodeAt(place) - 64) {
    column = column * 26 + letter
    place += 1
  }
  place = behindDigits(xml, place)
  if (column === 0 || column > widest || xml.charCodeAt(place) !== quote) return 0
  place += 1
  if (xml.startsWith(styled, place)) {
    const close = behindDigits(xml, place + styled.length)
    if (xml.charCodeAt(close) !== quote || book.dated.has(Number(xml.slice(place + styled.length, close)))) return 0
    place = close + 1
  }
  const shared = xml.startsWith(sharing, place)
  if (shared) place += sharing.length
  if (!xml.startsWith(opening, place)) return 0
  const start = place + opening.length
  const end = xml.indexOf('<', start)
  const value = end > start ? Number(xml.slice(start, end)) : Number.NaN
  if (!Number.isFinite(value) || !xml.startsWith(closing, end)) return 0
  put(row, column - 1, shared ? (book.texts[value] ?? null) : value)
  return end + closing.length
}

const [styled, sharing, opening, closing] = [' s="', ' t="s"', '><v>', '</v></c>']
const quote = 34

function behindDigits(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(at)) at += 1
  return at
}

function put({ cells }: OpenRow, column: number, cell: Cell): void {
  if (cell === null || column >= widest) return
  while (cells.length < column) cells.push(null)
  cells[column] = cell
}

/** Puts a cell into its row and tells where it ends; -1 where the text does. */
function takeCell(xml: string, at: number, { row, book }: Taking): number {
  const end = xml.indexOf('>', at)
  if (end < 0) return -1
  const tag = xml.slice(at + 2, end)
  const column = (tag.startsWith(placed) ? columnAt(tag, placed.length) : columnAt(attribute(tag, 'r'))) ?? row.cells.length
  const close = tag.endsWith('/') ? -1 : xml.indexOf('</c>', end)
  put(row, column, close < 0 ? null : cellOf(tag, xml.slice(end + 1, close), book))
  return close < 0 ? end : close + 4
}

/** Nearly every writer names the place of a cell first. */
const placed = ' r="'

/** `B12` → 1. */
function columnAt(place: string | undefined, from = 0): number | undefined {
  let column = 0
  for (let at = from; place !== undefined && at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? undefined : column - 1
}

function cellOf(tag: string, inside: string, book: Book): Cell {
  const type = attributeAfter(tag, ' t="')
  if (type === 'inlineStr') return text(runs(inside))
  const value = valueIn(inside)
  if (value === undefined || value === '') return inside.includes('<f') && type !== 'str' ? { fault: 'formula' } : null
  if (type === 's') return book.texts[Number(value)] ?? null
  if (type === 'e') return { fault: 'formula' }
  if (type === 'b') return value === '1'
  if (type === 'str' || type === 'd') return text(plainText(value))
  const number = Number(value)
  if (!Number.isFinite(number)) return text(plainText(value))
  return book.dated.has(Number(attribute(tag, 's') ?? -1)) ? dayText(number + (book.from1904 ? 1462 : 0)) : number
}

function valueIn(inside: string): string | undefined {
  const start = inside.indexOf('<v>')
  if (start < 0) return /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inside)?.[1]
  const end = inside.indexOf('</v>', start)
  return end < 0 ? undefined : inside.slice(start + 3, end)
}

const text = (value: string): Cell => (value.trim() === '' ? null : value.slice(0, longest))

/** A serial as local text. Seconds are rounded, as the serial is a fraction of a day; a time without a day stays a number. */
function dayText(serial: number): Cell {
  if (serial < 1 || serial > 2_958_465) return serial
  const minute = Math.round((serial - 25_569) * 1440) * 60_000
  const written = new Date(minute).toISOString()
  return written.slice(11, 16) === '00:00' ? written.slice(0, 10) : written.slice(0, 16)
}

const mostMerges = 20_000

/** A value that was merged downwards (one village over five rows) stands in each of these rows. */
function withMerged(rows: readonly OpenRow[], xml: string): readonly SheetRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  let count = 0
  for (const [, place = ''] of xml.matchAll(/<mergeCell\b[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)) {
    count += 1
    const [, first, top, , bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(place) ?? []
    const at = columnAt(first) ?? widest
    if (count > mostMerges || at >= widest || top === bottom) continue
    const value = byLine.get(Number(top))?.cells[at] ?? null
    for (let line = Number(top) + 1; value !== null && line <= Math.min(Number(bottom), Number(top) + 2000); line += 1) {
      const row = byLine.get(line)
      if (!row) continue
      while (row.cells.length <= at) row.cells.push(null)
      row.cells[at] ??= value
    }
  }
  return rows
}
