import { Worker } from 'node:worker_threads'
import type { SheetRow } from './sheet-cells.ts'
import type { Reading, Told } from './sheet-worker.ts'
import type { Sheet, SheetPart } from './sheet-xlsx.ts'

export type { Sheet } from './sheet-xlsx.ts'

/** What reading one file may take (T-07): seconds, and MiB of memory. */
const seconds = 40
const memory = 768

/** So many seconds a thread waits for the next file: to start one takes longer than to read a workbook, and who brings one often brings several. */
const patience = 30

/** The thread was stopped: the file takes more time or memory than one may. */
export type TooMuch = 'too much'

/**
 * The visible sheets of a file, at most so many rows of each; null for what is no table inside. Read in a thread of its own with an end in time and
 * memory, so that no workbook can hold the server or bring it down.
 */
export function readSheets(bytes: Uint8Array, kind: 'xlsx' | 'csv', most: number): Promise<readonly Sheet[] | null | TooMuch> {
  const reader = waiting ?? newReader()
  waiting = null
  return new Promise((resolve) => {
    const timer = setTimeout(() => reader.end('too much'), seconds * 1000)
    reader.end = (told) => {
      clearTimeout(timer)
      resolve(told)
      if (Array.isArray(told)) letWait(reader)
      else void reader.worker.terminate()
    }
    reader.sheets = []
    reader.worker.ref()
    reader.worker.postMessage({ bytes, kind, most } satisfies Reading)
  })
}

/** A file is about to come: the thread starts while the file is inspected. */
export function expectSheets(): void {
  if (!waiting) letWait(newReader())
}

/** A sheet as far as its parts have come. */
type OpenSheet = { readonly name: string; readonly rows: SheetRow[]; cut: boolean }

/** A thread, what has come of the file that it reads, and whoever waits for all of it. */
type Reader = { readonly worker: Worker; sheets: OpenSheet[]; end: (told: readonly Sheet[] | null | TooMuch) => void }

let waiting: Reader | null = null

function newReader(): Reader {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  })
  const reader: Reader = { worker, sheets: [], end: () => undefined }
  worker.on('message', (told: Told) => {
    if (told === null) reader.end(null)
    else if (told === 'read') reader.end(reader.sheets)
    else takeUp(reader.sheets, told)
  })
  worker.on('error', () => reader.end('too much'))
  worker.on('exit', () => reader.end(null))
  return reader
}

function takeUp(sheets: OpenSheet[], { name, opens, rows, cut }: SheetPart): void {
  if (opens) sheets.push({ name, rows: [], cut })
  const sheet = sheets.at(-1) as OpenSheet
  for (const row of rows) sheet.rows.push(row)
  sheet.cut = cut
}

/** One thread at most waits, and keeps no process alive. One that did not end well with its file is not asked again. */
function letWait(reader: Reader): void {
  const go = () => {
    if (waiting === reader) waiting = null
    void reader.worker.terminate()
  }
  reader.end = go
  if (waiting) {
    go()
    return
  }
  waiting = reader
  reader.worker.unref()
  setTimeout(() => {
    if (waiting === reader) go()
  }, patience * 1000).unref()
}
