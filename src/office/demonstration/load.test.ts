import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { registers } from '../../registers/index.ts'
import { stories } from '../../registers/stories.ts'
import { folderStore } from '../../store/files.ts'
import { type Database, migrate, openDatabase } from '../../store/index.ts'
import { tableOf } from '../../store/names.ts'
import { assembleOffice } from '../assemble.ts'
import type { Office } from '../office.ts'
import { verifyChains } from '../verify-chains.ts'
import { loadDemonstration } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingfa-demonstration-'))
let database: TestDatabase
let db: Database
let office: Office
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, registers)
  office = await assembleOffice({ db, files: folderStore(folder), registers, now: () => '2026-11-21T02:00:00.000Z' })
  await loadDemonstration(office, stories)
}, 240_000)
afterAll(async () => {
  await db?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const sql = <R>(text: string) => db.owner((tx) => tx.query<R>({ text }))

describe('the demonstration county', () => {
  it('has records of every register that tells stories, in most of its townships', async () => {
    const townships = office.tree().children(1).length
    const thin: string[] = []
    for (const register of registers.filter(({ id }) => stories[id])) {
      const rows = await sql<{ unit_id: number; n: string }>(`SELECT unit_id, count(*) AS n FROM ${tableOf(register)} GROUP BY 1`)
      if (rows.length < townships * 0.6) thin.push(`${register.id}: ${rows.length} townships`)
    }
    expect(thin).toEqual([])
  })
  it('has a past and no future', async () => {
    const [latest] = await sql<{ day: string }>('SELECT max(effective_on)::text AS day FROM event')
    expect(latest && latest.day <= '2026-11-21').toBe(true)
    const years = await sql<{ year: string }>('SELECT DISTINCT extract(year FROM effective_on)::text AS year FROM event ORDER BY 1')
    expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining(['2025', '2026']))
  })
  it('verifies', async () => {
    expect(await verifyChains(office)).toEqual([])
  })
})
