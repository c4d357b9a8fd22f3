import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Database } from './database.ts'
import { literal, quoted } from './names.ts'
import type { Tx } from './transaction.ts'

/** What a backup says of itself. The digests are SM3 over the lines of each table, before packing. */
export type Manifest = { readonly format: 1; readonly at: string; readonly tables: readonly TableSum[] }
export type TableSum = { readonly name: string; readonly rows: number; readonly digest: string }

export const manifestFile = 'manifest.json'

/** What a database makes for itself: a restored one has its own. */
const ownTables = ['schema_state', 'migration']

/**
 * Writes every table, as of one moment, into a new folder: one packed file of JSON lines per table and a manifest. Written aside and put in place
 * at the end, so a folder of this name is a whole backup. Not in it: the content of uploaded files, which have a store of their own, and the
 * master key, without which sealed values stay sealed. Refuses (throws) if the folder exists. `at`: UTC, ISO 8601.
 */
export async function backup(db: Database, folder: string, at: string): Promise<Manifest> {
  if (existsSync(folder)) throw new Error(`${folder} exists already`)
  const aside = `${folder}.part`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true, mode: 0o700 })
  const tables = await db.owner(async (tx) => {
    const sums: TableSum[] = []
    for (const name of await tablesOf(tx)) sums.push(await writeTable(tx, name, join(aside, fileOf(name))))
    return sums
  }, 'snapshot')
  const manifest: Manifest = { format: 1, at: new Date(at).toISOString(), tables }
  await writeFile(join(aside, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(aside, folder)
  return manifest
}

export const fileOf = (table: string): string => `${table}.ndjson.gz`

/** All tables of the program's schema but those that a database makes for itself. */
export async function tablesOf(tx: Tx): Promise<readonly string[]> {
  const text = "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
  return (await tx.query<{ name: string }>({ text })).map(({ name }) => name).filter((name) => !ownTables.includes(name))
}

async function writeTable(tx: Tx, name: string, file: string): Promise<TableSum> {
  const sum = { rows: 0, digest: createHash('sm3') }
  const packed = async function* () {
    for await (const lines of linesOf(tx, name)) {
      const text = lines.map((line) => `${line}\n`).join('')
      sum.rows += lines.length
      sum.digest.update(text)
      yield text
    }
  }
  await pipeline(Readable.from(packed()), createGzip(), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  return { name, rows: sum.rows, digest: sum.digest.digest('hex') }
}

/** Count and digest of a table as it is now. */
export async function sumOf(tx: Tx, name: string): Promise<TableSum> {
  const digest = createHash('sm3')
  let rows = 0
  for await (const lines of linesOf(tx, name)) {
    for (const line of lines) digest.update(`${line}\n`)
    rows += lines.length
  }
  return { name, rows, digest: digest.digest('hex') }
}

const page = 2000

/** The rows of a table as JSON, some at a time, in one order on every server: by primary key, or by their text where there is none. */
async function* linesOf(tx: Tx, name: string): AsyncGenerator<string[]> {
  // JSON shows instants in the zone of the session.
  await tx.query({ text: "SET LOCAL timezone = 'UTC'" })
  const order = (await keyOf(tx, name)).map((column) => `t.${quoted(column)}`).join(', ') || 'row_to_json(t)::text COLLATE "C"'
  await tx.query({ text: `DECLARE backup_lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text FROM ${quoted(name)} t ORDER BY ${order}` })
  for (;;) {
    const rows = await tx.rows({ text: `FETCH ${page} FROM backup_lines` })
    if (rows.length > 0) yield rows.map(([line]) => line as string)
    if (rows.length < page) break
  }
  await tx.query({ text: 'CLOSE backup_lines' })
}

async function keyOf(tx: Tx, name: string): Promise<readonly string[]> {
  const text = `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary AND i.indrelid = ${literal(`public.${quoted(name)}`)}::regclass ORDER BY array_position(i.indkey::int2[], a.attnum)`
  return (await tx.query<{ name: string }>({ text })).map((row) => row.name)
}
