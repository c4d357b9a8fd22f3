import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/store/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the server that all tests of this run share. */
    databaseServer: string
  }
}

/** One PostgreSQL for the whole run: the server that MINGFA_TEST_DATABASE_URL names, or an embedded one in a temporary folder. */
export default async function startDatabase(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.MINGFA_TEST_DATABASE_URL
  if (given) {
    project.provide('databaseServer', given)
    return undefined
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'mingfa-tests-'))
  const server = await startEmbedded({ dataDir })
  project.provide('databaseServer', server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
