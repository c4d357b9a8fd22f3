import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { WorkbookWriter } from '@cj-tech-master/excelts'

/** Texts and numbers only: nothing that is written here can be a formula. */
export type OutCell = string | number | boolean | null

/** One sheet to be written row by row. `marked`: positions of cells to be shown as wrong, with what is said beside each. */
export type OutSheet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly OutCell[]>
  readonly marked?: (row: number) => ReadonlyMap<number, string>
  /** What the file says of itself: a second sheet of names and values, a mark on every printed page, and the same mark in the package. */
  readonly about?: { readonly name: string; readonly mark: string; readonly lines: readonly (readonly [string, string])[] }
}

const wrong = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const

/** The bytes of an xlsx with one sheet, written as a stream: rows are given up as soon as they are packed. Headings are bold and stay in view. */
export async function sheetBytes({ name, headings, rows, marked, about }: OutSheet): Promise<Uint8Array> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  const book = new WorkbookWriter({
    stream: out,
    useSharedStrings: false,
    useStyles: true,
    ...(about ? { creator: about.mark, zip: { comment: about.mark } } : {}),
  })
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    ...(about ? { headerFooter: { oddFooter: `&L${about.mark}&R&P/&N` } } : {}),
  })
  const head = sheet.addRow([...headings])
  head.font = { bold: true }
  head.commit()
  let index = 0
  for (const cells of rows) {
    const row = sheet.addRow([...cells])
    for (const [at, says] of marked?.(index) ?? []) {
      const cell = row.getCell(at + 1)
      cell.fill = wrong
      cell.note = says
    }
    row.commit()
    index += 1
    if (index % 500 === 0) await turn()
  }
  sheet.commit()
  if (about) {
    const page = book.addWorksheet(about.name)
    for (const line of about.lines) page.addRow([...line]).commit()
    page.commit()
  }
  await book.commit()
  return Buffer.concat(chunks)
}
