import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { openDatabase, verify } from '../../src/store/index.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { freePort, killed, startServer } from './house.ts'

// fixtures/version-0.1.0.sql is what that version's own code made: its tables, four disputes (one with sealed id numbers), an anchor, an account.
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const keys = JSON.parse(fixture('version-0.1.0.keys.json')) as { master: string; signIn: string }
const password = 'Nanhe-yipian-hai-9'

const dataDir = mkdtempSync(join(tmpdir(), 'mingfa-upgrade-'))
let database: TestDatabase
let client: Client
let before: Readonly<Record<string, unknown>>
beforeAll(async () => {
  writeFileSync(join(dataDir, 'master.key'), `${keys.master}\n`, { mode: 0o600 })
  writeFileSync(join(dataDir, 'sign-in.key'), keys.signIn, { mode: 0o600 })
  database = await createTestDatabase()
  client = new Client(database.url)
  await client.connect()
  await client.query(fixture('version-0.1.0.sql'))
  before = await contents()
})
afterAll(async () => {
  await client.end()
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const tables = [
  'dispute',
  'event',
  'clock',
  'secret_key',
  'anchor',
  'numbering',
  'unit',
  'person',
  'appointment',
  'sign_in."user"',
  'sign_in.account',
]

/** The rows of every table, column by column as the old version knew them. */
async function contents(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const known = before?.[table] as readonly Record<string, unknown>[] | undefined
    const columns = known?.[0]
      ? Object.keys(known[0])
          .map((name) => `"${name}"`)
          .join(', ')
      : '*'
    found[table] = (await client.query(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`)).rows
  }
  return found
}

describe('the database of the version before', { timeout: 300_000 }, () => {
  it('is brought up to this one by starting it: nothing is lost, the chains verify, people sign in', async () => {
    const port = await freePort()
    const server = await startServer({ dataDir, port, env: { DATABASE_URL: database.url } })
    const entered = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'clerk10', password }),
    })
    expect(entered.status).toBe(200)
    await killed(server)
    expect(await contents()).toEqual(before)
    const db = openDatabase({ url: database.url, masterKeyFile: join(dataDir, 'master.key'), poolSize: 2 })
    expect(await verify(db, registers)).toEqual([])
    await db.close()
  })

  it('with a column that no definition knows is refused, with the SQL that would lose it, and stays as it is', async () => {
    await client.query("ALTER TABLE dispute ADD COLUMN old_note text DEFAULT '不能丢'")
    await client.query("UPDATE schema_state SET fingerprint = 'of another definition'")
    const child = spawn(process.execPath, [resolve('src/start.mjs'), 'verify'], {
      env: { ...process.env, MINGFA_DATA: dataDir, DATABASE_URL: database.url },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
    })
    const [code] = await once(child, 'close')
    expect(code).not.toBe(0)
    expect(said).toMatch(/DROP COLUMN "?old_note/)
    expect((await client.query('SELECT DISTINCT old_note FROM dispute')).rows).toEqual([{ old_note: '不能丢' }])
  })
})
