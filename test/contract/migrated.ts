import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { migrate, openDatabase } from '../../src/store/index.ts'

/**
 * The address of an empty database with the tables of the house, for `createTestDatabase` to copy: the first file of a run that wants it makes it, the
 * others wait. On a server that was lent (`MINGFA_TEST_DATABASE_URL`) nothing is left behind: there is none, and each file makes its own tables.
 */
export async function migrated(): Promise<string | undefined> {
  if (process.env.MINGFA_TEST_DATABASE_URL) return undefined
  const server = inject('databaseServer')
  const name = `migrated_${createHash('sha256').update(server).digest('hex').slice(0, 16)}`
  const url = new URL(server)
  url.pathname = `/${name}`
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('migrated'))")
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await make(client, { name, url: url.href })
  } finally {
    await client.end()
  }
  return url.href
}

/** Under another name until it is whole. */
async function make(client: Client, { name, url }: { name: string; url: string }): Promise<void> {
  await client.query(`CREATE DATABASE ${name}_half TEMPLATE template0`)
  const half = new URL(url)
  half.pathname = `/${name}_half`
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-migrated-'))
  const db = openDatabase({ url: half.href, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, registers)
  await db.close()
  rmSync(folder, { recursive: true })
  await client.query(`ALTER DATABASE ${name}_half RENAME TO ${name}`)
}
