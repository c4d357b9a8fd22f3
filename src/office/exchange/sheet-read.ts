import { setImmediate as turn } from 'node:timers/promises'
import { WorkbookReader, type WorksheetReader } from '@cj-tech-master/excelts'
import { decodeText } from '../documents/decode-text.ts'
import { type Cell, plainCell, type SheetRow } from './sheet-cells.ts'
import { csvRecords } from './sheet-csv.ts'

/** The rows of one sheet, without the empty ones; `cut` when there were more than was asked for. */
export type Sheet = { readonly rows: readonly SheetRow[]; readonly cut: boolean }

/** Columns beyond this are not read: no form has so many, and a stray format may reach column XFD. */
const widest = 300

/** The visible sheets of a file, at most so many rows of each; null for what is no table inside. */
export async function readSheets(bytes: Uint8Array, kind: 'xlsx' | 'csv', most: number): Promise<readonly Sheet[] | null> {
  if (kind === 'csv') return csvSheets(bytes, most)
  try {
    return await xlsxSheets(bytes, most)
  } catch {
    // The library throws whatever the damage happens to hit; the bytes were inspected before.
    return null
  }
}

async function xlsxSheets(bytes: Uint8Array, most: number): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = []
  const options = { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache' } as const
  for await (const sheet of new WorkbookReader(bytes, options)) {
    const read = await rowsOf(sheet, most)
    if (sheet.state !== 'hidden' && sheet.state !== 'veryHidden') sheets.push(read)
  }
  return sheets
}

async function rowsOf(sheet: WorksheetReader, most: number): Promise<Sheet> {
  const rows: SheetRow[] = []
  let cut = false
  for await (const row of sheet) {
    // Holes of the library's sparse arrays become empty cells.
    const cells = Array.from((row.values as unknown[]).slice(1, widest + 1), plainCell)
    if (cells.every((cell) => cell === null)) continue
    cut = rows.length >= most
    if (!cut) rows.push({ line: row.number, cells })
    if (row.number % 1000 === 0) await turn()
  }
  return { rows, cut }
}

/** A CSV file (UTF-8, UTF-16 or GB18030) is one sheet. */
function csvSheets(bytes: Uint8Array, most: number): readonly Sheet[] | null {
  const text = decodeText(bytes)
  if (text === null) return null
  const rows: SheetRow[] = []
  let line = 0
  for (const record of csvRecords(text)) {
    line += 1
    const cells = record.slice(0, widest).map((field): Cell => plainCell(field))
    if (cells.every((cell) => cell === null)) continue
    if (rows.length >= most) return [{ rows, cut: true }]
    rows.push({ line, cells })
  }
  return [{ rows, cut: false }]
}
