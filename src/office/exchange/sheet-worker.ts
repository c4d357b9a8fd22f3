import { parentPort } from 'node:worker_threads'
import { csvSheets } from './sheet-csv.ts'
import { xlsxSheets } from './sheet-xlsx.ts'

/** What the thread is asked to read. */
export type Reading = { readonly bytes: Uint8Array; readonly kind: 'xlsx' | 'csv'; readonly most: number }

/** Reads tables in a thread of its own, one after the other, and tells what each holds, or null for what is no table. */
parentPort?.on('message', async ({ bytes, kind, most }: Reading) => {
  try {
    parentPort?.postMessage(kind === 'csv' ? csvSheets(bytes, most) : await xlsxSheets(bytes, most))
  } catch {
    // A damaged workbook fails wherever the damage happens to hit; the bytes were inspected before.
    parentPort?.postMessage(null)
  }
})
