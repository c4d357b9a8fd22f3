import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Unit } from '../src/kernel/unit.ts'
import { openSignIn } from '../src/office/sign-in/sign-in.ts'
import { signInSecret } from '../src/office/sign-in/sign-in-secret.ts'
import { registers } from '../src/registers/index.ts'
import { anchorChains, appoint, migrate, openDatabase, savePersons, saveUnits } from '../src/store/index.ts'
import { keysOf } from '../src/store/seal/key-store.ts'
import { loadMasterKey } from '../src/store/seal/master-key.ts'
import { casesSql, counties, overCases, townships, uuidOf, villages } from './cases.ts'

const firstTownship = 1 + counties
const firstVillage = firstTownship + townships
const actor = 'bench'

/** Outer codes, as the requests name the places. */
export const townshipCode = (township: number): string =>
  `99${String(Math.ceil((township * counties) / townships)).padStart(2, '0')}${String(township).padStart(4, '0')}`
const villageCode = (township: number, village: number): string => `${townshipCode(township)}${village}`

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)
const unit = (id: number, code: string, rest: Pick<Unit, 'kind' | 'name' | 'parent'>): Unit => ({ id, code, shortName: rest.name, ...rest })

const places = (): readonly Unit[] => [
  unit(1, '99', { kind: 'province', name: '试用省', parent: null }),
  ...upTo(counties).map((n) => unit(1 + n, `99${String(n).padStart(2, '0')}`, { kind: 'county', name: `第${n}县`, parent: 1 })),
  ...upTo(townships).map((n) =>
    unit(firstTownship + n, townshipCode(n), { kind: 'township', name: `第${n}镇`, parent: 1 + Math.ceil((n * counties) / townships) }),
  ),
  ...upTo(townships).flatMap((n) =>
    upTo(villages).map((v) =>
      unit(firstVillage + (n - 1) * villages + v, villageCode(n, v), { kind: 'village', name: `${n}镇${v}村`, parent: firstTownship + n }),
    ),
  ),
]

/** Our database by our own migration, the directory, one clerk who sees the whole province, and the cases. */
export async function fillOurs(url: string, rows: number, dataDir: string): Promise<void> {
  const db = openDatabase({ url, masterKeyFile: join(dataDir, 'master.key') })
  await migrate(db, registers)
  await db.owner(async (tx) => {
    await saveUnits(tx, places())
    await savePersons(tx, [
      { id: actor, name: '试用人', unit: 1, active: true },
      ...upTo(townships).map((n) => ({ id: `clerk${n}`, name: `经办人${n}`, unit: firstTownship + n, active: true })),
    ])
    await appoint(tx, [{ person: actor, role: 'clerkJustice', unit: 1, from: '2020-01-01' }])
  })
  await fillRecords(url, rows, join(dataDir, 'master.key'))
  // The quarter-hourly job would otherwise catch up with all these events in the middle of a measurement.
  await anchorChains(db, new Date().toISOString())
  await db.close()
}

/** A token of this run in the clerk's name. */
export async function oursToken(url: string, dataDir: string): Promise<string> {
  const now = () => new Date().toISOString()
  const signIn = await openSignIn({ url, secret: signInSecret(dataDir), baseUrl: 'http://127.0.0.1', now })
  const token = await signIn.createToken({ actor, purpose: 'bench', expires: new Date(Date.now() + 86_400_000).toISOString() })
  await signIn.close()
  return token
}

const placed = `SELECT cases.*, ${firstTownship} + township AS unit_id, ${firstVillage} + (township - 1) * ${villages} + village AS village_id,
  found_on::timestamptz + interval '34 hours' AS recorded_at, ${uuidOf('n')} AS id, 'clerk' || township AS clerk FROM (${casesSql}) cases`

const recordSql = `INSERT INTO dispute (id, unit_id, village_id, code, title, state, handler, involved, restricted, files, links, trail, version,
    chain_head, registered_at, updated_at, found_on, how, kind, parties, people_count, amount, summary, risk, mode, accepted_on, concluded_on)
  SELECT id, unit_id, village_id, 'JF-' || n, title, state, clerk, ARRAY[clerk], false, '{}', '[]',
    jsonb_build_array(jsonb_build_object('step', 'find', 'actor', clerk, 'on', found_on, 'version', 1, 'to', state)), 1,
    sha256(uuid_send(id)), recorded_at, recorded_at, found_on, 'patrol', kind,
    jsonb_build_array(jsonb_build_object('kind', 'natural', 'name', one_name), jsonb_build_object('kind', 'natural', 'name', other_name)),
    persons, amount, summary, risk, 'people', accepted_on, concluded_on
  FROM (${placed}) placed ORDER BY n`

const eventSql = `INSERT INTO event (record, register, version, step, actor_id, actor_name, actor_role, recorded_at, effective_on, to_state, "set",
    base, definition, unit_id, village_id, prev, hash)
  SELECT id, 'dispute', 1, 'find', clerk, clerk, 'clerkJustice', recorded_at, found_on, state,
    jsonb_build_object('foundOn', found_on, 'how', 'patrol', 'kind', kind, 'peopleCount', persons, 'amount', amount, 'summary', summary),
    jsonb_build_object('unit', unit_id, 'village', village_id, 'title', title), 1, unit_id, village_id, sha256(uuid_send(id)), sha256(uuid_send(id))
  FROM (${placed}) placed ORDER BY n`

/**
 * Rows set by set, as no door of the office would write them: a million decisions and hashed events would take hours, and reading them would be no
 * different. Each record has its row, its key (a real one: it is unwrapped when read) and one event; the hashes have the right size but
 * are not those of the chain, and there are no clocks. Indexes are made afterwards.
 */
async function fillRecords(url: string, rows: number, masterKeyFile: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    "SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE tablename IN ('dispute', 'event') AND indexname LIKE '%\\_\\_%'",
  )
  for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`)
  await overCases(client, rows, recordSql)
  await overCases(client, rows, eventSql)
  await fillKeys(client, rows, masterKeyFile)
  for (const { made } of indexes) await client.query(made)
  await client.query('VACUUM ANALYZE')
  await client.end()
}

/** The id of the n-th case, as `uuidOf` makes it in the database. */
export const recordId = (n: number): string =>
  createHash('md5')
    .update(`case ${n}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

async function fillKeys(client: Client, rows: number, masterKeyFile: string): Promise<void> {
  const keys = keysOf(loadMasterKey(masterKeyFile))
  for (let done = 0; done < rows; done += 20_000) {
    const ids = Array.from({ length: Math.min(20_000, rows - done) }, (_, index) => recordId(done + index + 1))
    const wrapped = ids.map((id) => keys.wrap(randomBytes(32), id))
    await client.query(
      "INSERT INTO secret_key SELECT record, 'dispute', wrapped FROM unnest($1::uuid[], $2::bytea[]) AS k(record, wrapped)",
      [ids, wrapped],
    )
  }
}
