import { Worker } from 'node:worker_threads'
import type { SheetRow } from './sheet-cells.ts'
import type { Asked, Told } from './sheet-worker.ts'
import type { Sheet, SheetPart } from './sheet-xlsx.ts'

export type { Sheet } from './sheet-xlsx.ts'

/** What reading one file may take (T-07): seconds, and MiB of memory. */
const seconds = 40
const memory = 768

/** So many seconds a thread waits for the next file: to start one takes longer than to read a workbook, and who brings one often brings several. */
const patience = 30

/** The thread was stopped: the file takes more time or memory than one may. */
export type TooMuch = 'too much'

/** Sheets on their way in. */
export type Reading = {
  /** As far as they have come: rows and sheets are added while they are read. */
  readonly sheets: readonly Sheet[]
  /** Waits for what comes next; false when nothing more comes. */
  readonly more: () => Promise<boolean>
  /** How it ended, once it has: all was read, the file is no table inside, or it takes too much. */
  readonly ended: () => 'read' | null | TooMuch | undefined
}

/**
 * The visible sheets of a file, at most so many rows of each, as they come. Read in a thread of its own with an end in time and memory, so that no workbook can
 * hold the server or bring it down. Nobody needs to wait for the end.
 */
export function beginSheets(bytes: Uint8Array, kind: 'xlsx' | 'csv', most: number): Reading {
  const reader = waiting ?? newReader()
  waiting = null
  const sheets: OpenSheet[] = []
  let ended: ReturnType<Reading['ended']>
  let coming = Promise.withResolvers<boolean>()
  const come = (more: boolean) => {
    coming.resolve(more)
    if (more) coming = Promise.withResolvers()
  }
  const timer = setTimeout(() => reader.end('too much'), seconds * 1000)
  reader.part = (part) => {
    takeUp(sheets, part)
    come(true)
  }
  reader.end = (told) => {
    clearTimeout(timer)
    // What ends it first is how it ended.
    reader.end = () => undefined
    ended = told
    come(false)
    if (told === 'read') letWait(reader)
    else void reader.worker.terminate()
  }
  reader.worker.ref()
  reader.worker.postMessage({ bytes, kind, most } satisfies Asked)
  return { sheets, more: () => coming.promise, ended: () => ended }
}

/** A file is about to come: the thread starts while the file is inspected. */
export function expectSheets(): void {
  if (!waiting) letWait(newReader())
}

/** A sheet as far as its parts have come. */
type OpenSheet = { readonly name: string; readonly rows: SheetRow[]; cut: boolean }

/** A thread, and whoever waits for what it reads. */
type Reader = { readonly worker: Worker; part: (part: SheetPart) => void; end: (told: 'read' | null | TooMuch) => void }

let waiting: Reader | null = null

function newReader(): Reader {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  })
  const reader: Reader = { worker, part: () => undefined, end: () => undefined }
  worker.on('message', (told: Told) => {
    if (told === null || told === 'read') reader.end(told)
    else reader.part(told)
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
