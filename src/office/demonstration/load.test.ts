import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import type { FigureEntry } from '../../figures/catalogue.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { registers } from '../../registers/index.ts'
import { stories } from '../../registers/stories.ts'
import { folderStore } from '../../store/files/files.ts'
import { type Database, migrate, openDatabase } from '../../store/index.ts'
import { tableOf } from '../../store/names.ts'
import { assembleOffice } from '../assemble.ts'
import { countFigures, rulesOf } from '../figures/tally-figures.ts'
import type { Office } from '../office.ts'
import { verifyChains } from '../verify-chains.ts'
import { callBackProposals } from '../work-pages/call-backs.ts'
import { loadDemonstration } from './load.ts'
import { storiesOfNow } from './now.ts'
import { seasons } from './seasons.ts'
import type { Staff } from './staff.ts'
import { seatedIn } from './tour.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingfa-demonstration-'))
let database: TestDatabase
let db: Database
let office: Office
let people: readonly Staff[]
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, registers)
  office = await assembleOffice({ db, files: folderStore(folder), registers, now: () => '2026-11-21T02:00:00.000Z' })
  people = await loadDemonstration(office, stories)
}, 240_000)
afterAll(async () => {
  await db?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const sql = <R>(text: string) => db.owner((tx) => tx.query<R>({ text }))

const year2025 = { from: '2025-01-01', to: '2025-12-31' }
const entryOf = (id: string): FigureEntry => rulesOf(office).catalogue.get(id) as FigureEntry

describe('the demonstration county', () => {
  it('has records of every register that tells stories, in most of its townships', async () => {
    const townships = office.tree().children(1).length
    const thin: string[] = []
    // Changes of law are noted once for the county: the tour does it.
    for (const register of registers.filter(({ id }) => stories[id] && id !== 'law-change')) {
      const rows = await sql<{ unit_id: number; n: string }>(`SELECT unit_id, count(*) AS n FROM ${tableOf(register)} GROUP BY 1`)
      if (rows.length < townships * 0.6) thin.push(`${register.id}: ${rows.length} townships`)
    }
    expect(thin).toEqual([])
  })
  it('has each officer, item and guide once: no number of a certificate and no code of an item stands twice at the same time', async () => {
    const twice = (table: string, what: string, state: string) =>
      sql(`SELECT unit_id, ${what} FROM ${table} WHERE state = '${state}' GROUP BY unit_id, ${what} HAVING count(*) > 1`)
    expect(await twice('officer', 'cert_no', 'active')).toEqual([])
    expect(
      await sql(
        `SELECT cert_no FROM officer WHERE state = 'active' GROUP BY cert_no HAVING count(DISTINCT unit_id) > 1 AND cert_no LIKE '云执法52%'`,
      ),
    ).toEqual([])
    expect(await twice('authority_list', 'list_type, item_code', 'published')).toEqual([])
  })
  it('keeps nobody in a list whose day of deletion has passed (突发事件应对法 85, 个人信息保护法 47)', async () => {
    const [past] = await sql<{ n: number; named: number }>(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE person IS NOT NULL OR title <> '（内容已删除）')::int AS named
        FROM key_person WHERE kept_until < '2026-11-21'`,
    )
    expect(past?.n).toBeGreaterThan(20)
    expect(past?.named).toBe(0)
  })
  it('has a past and no future', async () => {
    const [latest] = await sql<{ day: string }>('SELECT max(effective_on)::text AS day FROM event')
    expect(latest && latest.day <= '2026-11-21').toBe(true)
    const years = await sql<{ year: string }>('SELECT DISTINCT extract(year FROM effective_on)::text AS year FROM event ORDER BY 1')
    expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining(['2025', '2026']))
  })
  it('has its seasons: wages before the Spring Festival, warnings in the flood months, study towards the end of a quarter', async () => {
    const share = async (register: string, months: readonly number[], where = 'true') => {
      const [row] = await sql<{ share: string }>(
        `SELECT avg((extract(month FROM e.effective_on) = ANY (ARRAY[${months.join()}]))::int) AS share
         FROM event e JOIN ${tableOf({ id: register })} r ON r.id = e.record WHERE e.version = 1 AND ${where}`,
      )
      return Number(row?.share)
    }
    expect(await share('dispute', [11, 12, 1, 2], "r.kind = 'labour'")).toBeGreaterThan(0.5)
    expect(await share('dispute', [3, 4, 5, 9, 10], "r.kind = 'landForest'")).toBeGreaterThan(0.5)
    expect(await share('warning-relay', [5, 6, 7, 8, 9])).toBeGreaterThan(0.7)
    expect(await share('study', [3, 6, 9, 12])).toBeGreaterThan(0.5)
  })
  it('keeps the days of publicity in every township, both years', async () => {
    for (const day of ['2025-03-15', '2025-06-26', '2025-12-04', '2026-03-15', '2026-06-26']) {
      const [row] = await sql<{ n: string }>(`SELECT count(DISTINCT unit_id) AS n FROM activity WHERE held_on = '${day}'`)
      expect([day, Number(row?.n)]).toEqual([day, office.tree().children(1).length])
    }
  })
  it('has two years that are alike in every register that fills all year round', async () => {
    const rows = await sql<{ register: string; before: number; after: number }>(
      `SELECT register, count(*) FILTER (WHERE effective_on < '2026-01-01')::int AS before, count(*) FILTER (WHERE effective_on >= '2026-01-01')::int AS after
       FROM event WHERE version = 1 AND effective_on >= '2025-01-01' GROUP BY register`,
    )
    const common = rows.filter(({ register, before, after }) => register in seasons && before + after >= 60)
    expect(common.length).toBeGreaterThan(12)
    expect(common.filter(({ before, after }) => Math.min(before, after) * 3 < Math.max(before, after))).toEqual([])
  })
  it('tells of the first township what the guided tour says: 109 of 112 settled in 2025', async () => {
    const values = await countFigures(office, ['disputes.handled', 'disputes.succeeded'].map(entryOf), { unit: 10, ...year2025 })
    expect(values.map(({ value }) => value)).toEqual([112, 109])
  })
  it('has something to call back about, and call-backs that were made', async () => {
    const signals = async (unit: string) => {
      const found = await callBackProposals(office, office.actor(`${unit}-justiceHead`) as Actor)
      if (isProblem(found)) throw new Error(found.message)
      return new Set(found.rows.flatMap(({ reasons }) => reasons.map(({ signal }) => signal)))
    }
    expect([...(await signals('990600101'))].toSorted()).toEqual(['alike', 'phone'])
    expect([...(await signals('990600102'))]).toEqual(['always'])
    const made = await sql<{ state: string }>('SELECT DISTINCT state FROM call_back')
    expect(made.map(({ state }) => state)).toEqual(expect.arrayContaining(['confirmed', 'corrected']))
  })
  it('tells the stories of today twice over: what stands there already looks like them and is not in their way', async () => {
    const unit = office.tree().byCode('990600101') as Unit
    const by = seatedIn(office, people, unit)
    await storiesOfNow(office, unit.id, by)
    await storiesOfNow(office, unit.id, by)
    const [twice] = await sql<{ n: string }>(`SELECT count(*) AS n FROM reception WHERE title = '咨询医保补缴的接访'`)
    expect(Number(twice?.n)).toBe(2)
  })
  it('verifies', async () => {
    expect(await verifyChains(office)).toEqual([])
  })
})
