import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { bookOf, bookRows } from './book.ts'
import type { System } from './load.ts'
import { townshipCode } from './ours-fill.ts'
import { median } from './table.ts'

/** A system that takes workbooks: its server's process and the address of its database. */
export type Importing = { readonly system: System; readonly pid: number; readonly database: string }

/** One workbook in one system: seconds until it was in, and seconds of processor time of the server and of its database connections. */
export type ImportRun = {
  readonly system: string
  readonly round: number
  readonly seconds: number
  readonly server: number
  readonly database: number
}

type Book = { readonly bytes: Uint8Array; readonly township: number }

/** Workbooks of ten thousand rows with the same cases for both systems, each round new ones for another township; the first round only warms them. */
export async function importBooks(systems: readonly Importing[], rounds: number): Promise<readonly ImportRun[]> {
  const runs: ImportRun[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const township = 101 + round
    const cases = { first: 1 + round * bookRows, township, mark: Date.now().toString(36) }
    for (const one of round % 2 ? systems : [...systems].reverse()) {
      const bytes = await bookOf(systems[0]!.database, { ...cases, of: one.system.name === 'ours' ? 'ours' : 'guarded' })
      const run = await measured(one, { bytes, township })
      if (round > 0) runs.push({ ...run, system: one.system.name, round })
    }
  }
  return runs
}

async function measured({ system, pid, database }: Importing, book: Book): Promise<Omit<ImportRun, 'system' | 'round'>> {
  const client = new Client(database)
  await client.connect()
  const backends = async (): Promise<readonly number[]> => {
    // Not the vacuum, which follows when it likes.
    const others = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`
    return (await client.query<{ pid: number }>(others)).rows.map((one) => one.pid)
  }
  const before = new Map([pid, ...(await backends())].map((one) => [one, processorSeconds(one)]))
  const spent = (one: number): number => processorSeconds(one) - (before.get(one) ?? 0)
  const begun = performance.now()
  await send(system, book)
  const seconds = (performance.now() - begun) / 1000
  const after = await backends()
  await client.end()
  return { seconds, server: spent(pid), database: after.reduce((sum, one) => sum + spent(one), 0) }
}

/** Sends the workbook as each system takes it, and throws unless all of its rows are in. */
async function send({ name, url, token }: System, { bytes, township }: Book): Promise<void> {
  const headers = { authorization: `Bearer ${token}` }
  const form = new FormData()
  form.append('unit', townshipCode(township))
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), '台账.xlsx')
  const response =
    name === 'ours'
      ? await fetch(`${url}/api/registers/dispute/import`, { method: 'POST', headers, body: form })
      : await fetch(`${url}/books`, { method: 'POST', headers, body: bytes as Uint8Array<ArrayBuffer> })
  const said = await response.text()
  if (response.status !== 200 || JSON.parse(said).rows !== bookRows)
    throw new Error(`${name} answers ${response.status}: ${said.slice(0, 500)}`)
}

/** User and system time of a process, threads included, as Linux counts it in hundredths; 0 where there is no /proc (a database elsewhere). */
function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** What the runs say in a few lines: the middle of each, and ours against the twin by the rounds' own ratios. */
export function importTable(runs: readonly ImportRun[]): string {
  const of = (system: string) => runs.filter((run) => run.system === system).sort((one, other) => one.round - other.round)
  const [guarded, ours] = [of('guarded'), of('ours')]
  const cpu = (run: ImportRun) => run.server + run.database
  const line = (name: string, some: readonly ImportRun[]) =>
    `${name}: ${median(some.map(({ seconds }) => seconds)).toFixed(2)} s, processor ${median(some.map(cpu)).toFixed(2)} s ` +
    `(server ${median(some.map(({ server }) => server)).toFixed(2)}, database ${median(some.map(({ database }) => database)).toFixed(2)})`
  const ratio = (by: (run: ImportRun) => number) => median(ours.map((run, at) => by(run) / by(guarded[at]!))).toFixed(2)
  return [
    `import of ${bookRows} rows`,
    line('guarded', guarded),
    line('ours', ours),
    `ours ÷ guarded: ${ratio(({ seconds }) => seconds)} in time, ${ratio(cpu)} in processor time`,
  ].join('\n')
}
