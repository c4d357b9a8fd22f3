import { Worker } from 'node:worker_threads'
import type { Reading } from './sheet-worker.ts'
import type { Sheet } from './sheet-xlsx.ts'

export type { Sheet } from './sheet-xlsx.ts'

/** What reading one file may take (T-07): seconds, and MiB of memory. */
const seconds = 40
const memory = 768

/** The thread was stopped: the file takes more time or memory than one may. */
export type TooMuch = 'too much'

/**
 * The visible sheets of a file, at most so many rows of each; null for what is no table inside. Read in a thread of its own with an end in time and
 * memory, so that no workbook can hold the server or bring it down.
 */
export function readSheets(bytes: Uint8Array, kind: 'xlsx' | 'csv', most: number): Promise<readonly Sheet[] | null | TooMuch> {
  return new Promise((resolve) => {
    const workerData: Reading = { bytes, kind, most }
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    })
    const timer = setTimeout(() => end('too much'), seconds * 1000)
    const end = (told: readonly Sheet[] | null | TooMuch) => {
      clearTimeout(timer)
      resolve(told)
      void worker.terminate()
    }
    worker.once('message', end)
    worker.once('error', () => end('too much'))
    worker.once('exit', () => end(null))
  })
}
