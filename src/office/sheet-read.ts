import { WorkbookReader } from '@cj-tech-master/excelts'
import { setImmediate as turn } from 'node:timers/promises'
import { decodeText } from './decode-text.ts'
import { type Cell, plainCell, type SheetRow } from './sheet-cells.ts'
import { csvRecords } from './sheet-csv.ts'

/** The rows of one sheet, without the empty ones; `cut` when there were more than `most`. */
export type Sheet = { readonly rows: readonly SheetRow[]; readonly cut: boolean }

/** Columns beyond this are not read: no form has so many, and a stray format may reach column XFD. */
const widest = 300

/** The sheets of a workbook one after the other, read as a stream; throws on what is no workbook. Hidden sheets are passed over. */
export async function* xlsxSheets(bytes: Uint8Array, most: number): AsyncGenerator<Sheet> {
  const options = { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache' } as const
  for await (const sheet of new WorkbookReader(bytes, options)) {
    const rows: SheetRow[] = []
    let cut = false
    for await (const row of sheet) {
      const cells = (row.values as unknown[]).slice(1, widest + 1)
      // Holes of the library's sparse arrays become empty cells.
      const read = Array.from(cells, plainCell)
      if (sheet.state === 'hidden' || sheet.state === 'veryHidden' || read.every((cell) => cell === null)) continue
      cut = rows.length >= most
      if (cut) break
      rows.push({ line: row.number, cells: read })
      if (rows.length % 1000 === 0) await turn()
    }
    yield { rows, cut }
    if (cut) return
  }
}

/** A CSV file as one sheet; null when its text cannot be decoded (UTF-8, UTF-16 or GB18030). */
export function csvSheet(bytes: Uint8Array, most: number): Sheet | null {
  const text = decodeText(bytes)
  if (text === null) return null
  const rows: SheetRow[] = []
  let line = 0
  for (const record of csvRecords(text)) {
    line += 1
    const cells = record.slice(0, widest).map((field): Cell => plainCell(field))
    if (cells.every((cell) => cell === null)) continue
    if (rows.length >= most) return { rows, cut: true }
    rows.push({ line, cells })
  }
  return { rows, cut: false }
}
