import { parentPort, workerData } from 'node:worker_threads'
import { csvSheets } from './sheet-csv.ts'
import { xlsxSheets } from './sheet-xlsx.ts'

/** What the thread is asked to read. */
export type Reading = { readonly bytes: Uint8Array; readonly kind: 'xlsx' | 'csv'; readonly most: number }

const { bytes, kind, most } = workerData as Reading

/** Reads a table in a thread of its own and tells what it holds, or null for what is no table. */
async function read(): Promise<void> {
  try {
    parentPort?.postMessage(kind === 'csv' ? csvSheets(bytes, most) : await xlsxSheets(bytes, most))
  } catch {
    // A damaged workbook fails wherever the damage happens to hit; the bytes were inspected before.
    parentPort?.postMessage(null)
  }
}

await read()
