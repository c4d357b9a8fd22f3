import { parentPort } from 'node:worker_threads'
import { csvSheets } from './sheet-csv.ts'
import { type SheetPart, xlsxSheets } from './sheet-xlsx.ts'

/** What the thread is asked to read. */
export type Asked = { readonly bytes: Uint8Array; readonly kind: 'xlsx' | 'csv'; readonly most: number }

/** What the thread tells: part after part of what it reads, then that all is read; null for what is no table. */
export type Told = SheetPart | 'read' | null

const tell = (told: Told): void => parentPort?.postMessage(told)

/** Reads tables in a thread of its own, one after the other. Whoever asked takes up the first rows while the next ones are read. */
parentPort?.on('message', async ({ bytes, kind, most }: Asked) => {
  try {
    for await (const part of kind === 'csv' ? csvSheets(bytes, most) : xlsxSheets(bytes, most)) tell(part)
    tell('read')
  } catch {
    // A damaged workbook fails wherever the damage happens to hit; the bytes were inspected before.
    tell(null)
  }
})
