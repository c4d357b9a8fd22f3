import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/store/embedded/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the server that all tests of this run share. */
    databaseServer: string
    /** A folder of this run, for what several files share. */
    runFolder: string
  }
}

/** One PostgreSQL for the whole run: the server that MINGFA_TEST_DATABASE_URL names, or an embedded one in a temporary folder. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-tests-'))
  project.provide('runFolder', join(folder, 'shared'))
  const given = process.env.MINGFA_TEST_DATABASE_URL
  const server = given ? null : await startEmbedded({ dataDir: folder })
  if (server) await unhurried(server.url)
  project.provide('databaseServer', server?.url ?? (given as string))
  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nobody will miss these databases after a power cut: no commit waits for the disk. What a crash may lose is tested on servers of its own. */
async function unhurried(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('ALTER SYSTEM SET synchronous_commit = off')
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}
