import { decodeText } from '../documents/decode-text.ts'
import type { Cell, SheetRow } from './sheet-cells.ts'
import { type SheetPart, together, widest } from './sheet-xlsx.ts'

/** The records of a CSV text (RFC 4180): quoted fields may hold commas, quotes and line ends. A quote that is never closed ends with the text. */
export function* csvRecords(text: string): Generator<readonly string[]> {
  const separator = separatorOf(text)
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator)
    record.push(value)
    if (text[end] === separator) {
      at = end + 1
      if (at === text.length) record.push('')
      continue
    }
    yield record
    record = []
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  if (record.length > 0) yield record
}

/** WPS and Excel write tabs or semicolons under some settings: whatever the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => line.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

type Found = { readonly value: string; readonly end: number }

function plainField(text: string, start: number, separator: string): Found {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function quotedField(text: string, start: number): Found {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  const close = end < 0 ? text.length : end
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}

const quotedCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** What a spreadsheet would run as a formula gets an apostrophe before it (CSV injection, OWASP). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** CSV bytes that open rightly in Chinese Excel and WPS: UTF-8 with mark, CRLF; no cell can become a formula. */
export const csvBytes = (rows: Iterable<readonly string[]>): Uint8Array =>
  new TextEncoder().encode(`\ufeff${[...rows].map((row) => `${row.map((cell) => quotedCell(harmless(cell))).join(',')}\r\n`).join('')}`)

/** The apostrophe that our own export puts before a formula is taken off again (T-06). */
const asCell = (field: string): Cell => (field.trim() === '' ? null : /^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field)

/** A CSV file (UTF-8, UTF-16 or GB18030) is one sheet without a name, part by part. Throws on what is no text. */
export function* csvSheets(bytes: Uint8Array, most: number): Generator<SheetPart> {
  const text = decodeText(bytes)
  if (text === null) throw new Error('no text')
  const part = { name: '', opens: true, cut: false }
  let rows: SheetRow[] = []
  let [line, filled] = [0, 0]
  for (const record of csvRecords(text)) {
    line += 1
    const cells = record.slice(0, widest).map(asCell)
    if (cells.every((cell) => cell === null)) continue
    part.cut = filled === most
    if (part.cut) break
    filled += 1
    if (rows.length === together) {
      yield { ...part, rows }
      part.opens = false
      rows = []
    }
    rows.push({ line, cells })
  }
  yield { ...part, rows }
}
