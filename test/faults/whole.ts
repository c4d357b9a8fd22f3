import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { registers } from '../../src/registers/index.ts'
import { type Database, verify } from '../../src/store/index.ts'
import type { FaultHouse } from './house.ts'
import type { Acknowledged } from './load.ts'

/** What is wrong with an installation after a fault, in words; empty when nothing is lost, half done or doubled. */
export const faultsOf = (house: FaultHouse, said: Acknowledged): Promise<readonly string[]> =>
  house.inside((db, client) => faultsIn({ db, client, dataDir: house.dataDir }, said))

/** An opened database with the folder of its files. */
export type Place = { readonly db: Database; readonly client: Client; readonly dataDir: string }

/** The same on a database that is open already. */
export const faultsIn = async ({ db, client, dataDir }: Place, said: Acknowledged): Promise<readonly string[]> => [
  ...(await verify(db, registers)).map(({ says }) => says),
  ...(await lost(client, said)),
  ...(await halfDone(client)),
  ...(await doubled(client)),
  ...(await withoutContent(client, dataDir)),
  ...(await halfFiles(client, said)),
]

const tables = registers.map(({ id }) => ({ id, table: `"${id.replaceAll('-', '_')}"` }))
const allRecords = tables
  .map(({ id, table }) => `SELECT id, '${id}' AS register, version, code, unit_id, title, files FROM ${table}`)
  .join(' UNION ALL ')

const rows = async <R>(client: Client, text: string, values: unknown[] = []): Promise<R[]> => (await client.query(text, values)).rows as R[]

async function lost(client: Client, { records, uploads }: Acknowledged): Promise<readonly string[]> {
  const found = await rows<{ id: string; version: number }>(client, `SELECT id, version FROM (${allRecords}) r`)
  const versions = new Map(found.map(({ id, version }) => [id, version]))
  const gone = [...records].filter(([id, { version }]) => (versions.get(id) ?? 0) < version)
  const known = new Set((await rows<{ digest: string }>(client, 'SELECT digest FROM file')).map(({ digest }) => digest))
  return [
    ...gone.map(
      ([id, { version }]) => `the record ${id} was acknowledged at version ${version} and is at ${versions.get(id) ?? 'nothing'}`,
    ),
    ...[...uploads].filter((digest) => !known.has(digest)).map((digest) => `the upload ${digest} was acknowledged and is unknown`),
  ]
}

/** Rows that point at a partner who is not there. */
const pairs: Readonly<Record<string, string>> = {
  'record without its event': `SELECT id FROM (${allRecords}) r WHERE NOT EXISTS (SELECT FROM event e WHERE e.record = r.id AND e.version = r.version)`,
  'event without its record': `SELECT id FROM event e WHERE NOT EXISTS (SELECT FROM (${allRecords}) r WHERE r.id = e.record AND r.version >= e.version)`,
  'clock without its record': `SELECT record AS id FROM clock c WHERE NOT EXISTS (SELECT FROM (${allRecords}) r WHERE r.id = c.record)`,
  'key without its record': `SELECT record AS id FROM secret_key k WHERE NOT EXISTS (SELECT FROM (${allRecords}) r WHERE r.id = k.record)`,
  'attachment of no record': `SELECT digest AS id FROM file f WHERE f.record IS NOT NULL AND NOT EXISTS (SELECT FROM (${allRecords}) r WHERE r.id = f.record)`,
  'file that no upload explains': `SELECT r.id FROM (${allRecords}) r, unnest(r.files) d WHERE NOT EXISTS (SELECT FROM file f WHERE f.digest = d AND f.record = r.id)`,
}

async function halfDone(client: Client): Promise<readonly string[]> {
  const found: string[] = []
  for (const [what, text] of Object.entries(pairs))
    found.push(...(await rows<{ id: string }>(client, text)).map(({ id }) => `${what}: ${id}`))
  return found
}

/** Numbers run on without a gap: of a series that reached n there are n, and no two are alike. */
async function doubled(client: Client): Promise<readonly string[]> {
  const found: string[] = []
  for (const { id } of tables) {
    const text = `SELECT n.unit_id AS unit, n.last, count(DISTINCT r.code)::int AS codes, count(r.code)::int AS records
      FROM numbering n LEFT JOIN (${allRecords}) r ON r.register = $1 AND r.unit_id = n.unit_id AND r.code LIKE '%-' || n.year || '-%'
      WHERE n.scheme = $1 OR n.scheme = $1 || '.code' GROUP BY n.unit_id, n.last`
    const series = await rows<{ unit: number; last: number; codes: number; records: number }>(client, text, [id])
    found.push(
      ...series
        .filter(({ last, codes, records }) => last !== codes || codes !== records)
        .map((one) => `numbers of ${id}: ${JSON.stringify(one)}`),
    )
  }
  return found
}

async function withoutContent(client: Client, dataDir: string): Promise<readonly string[]> {
  const known = await rows<{ digest: string }>(client, 'SELECT DISTINCT digest FROM file')
  return known
    .filter(({ digest }) => contentOf(dataDir, digest) !== digest)
    .map(({ digest }) => `the file ${digest} has no content, or another`)
}

function contentOf(dataDir: string, digest: string): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest)))
      .digest('hex')
  } catch {
    return 'nothing'
  }
}

/** All rows of a file, or none; all, where the clerk was told so. */
async function halfFiles(client: Client, { files }: Acknowledged): Promise<readonly string[]> {
  const found: string[] = []
  for (const [mark, { rows: wanted, told }] of files) {
    const [{ n }] = (await rows<{ n: number }>(client, 'SELECT count(*)::int AS n FROM dispute WHERE title LIKE $1', [`${mark}表%`])) as [
      { n: number },
    ]
    if (n !== wanted && (told || n !== 0)) found.push(`the file ${mark} has ${n} of ${wanted} rows`)
  }
  const [{ rows: counted, there }] = (await rows(
    client,
    "SELECT (SELECT coalesce(sum(rows), 0)::int FROM import_batch) AS rows, (SELECT count(*)::int FROM event WHERE reason LIKE '由文件%') AS there",
  )) as [{ rows: number; there: number }]
  return counted === there ? found : [...found, `the batches count ${counted} rows, and ${there} were imported`]
}
