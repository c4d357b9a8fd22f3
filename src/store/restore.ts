import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { fileOf, type Manifest, manifestFile, sumOf, type TableSum, tablesOf } from './backup.ts'
import type { Database } from './database.ts'
import { literal, quoted } from './names.ts'
import type { Tx } from './transaction.ts'

/** Why a backup cannot be taken in; a Chinese sentence for whoever runs the command. Nothing was changed. */
export class RestoreRefusal extends Error {}

/**
 * Takes a backup into a database that was migrated with the same definitions and is still empty. All or nothing: afterwards every table is read
 * again, and if one differs from the manifest everything is undone. Events keep their ids, hashes and transaction numbers, so the chains and
 * anchors of the restored database verify as before; new transactions are numbered after the old ones.
 */
export async function restore(db: Database, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  await db.owner(async (tx) => {
    await refuseUnlessReady(tx, manifest)
    await deferLinks(tx)
    for (const { name } of manifest.tables) await readTable(tx, name, join(folder, fileOf(name)))
    for (const table of manifest.tables) refuseIfDifferent(table, await sumOf(tx, table.name))
    await continueNumbers(tx)
  })
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null)
  const manifest = text === null ? null : (JSON.parse(text) as Manifest)
  if (manifest?.format !== 1) throw new RestoreRefusal(`${folder} 不是一份完整的备份。请选择备份命令生成的目录。`)
  return manifest
}

async function refuseUnlessReady(tx: Tx, { tables }: Manifest): Promise<void> {
  const here = await tablesOf(tx)
  const missing = tables.filter(({ name, rows }) => rows > 0 && !here.includes(name))
  if (missing.length > 0)
    throw new RestoreRefusal(`数据库缺少 ${missing.map(({ name }) => name).join('、')}。请先用与备份相同版本的程序执行 migrate。`)
  for (const name of here) {
    const rows = await tx.query({ text: `SELECT FROM ${quoted(name)} LIMIT 1` })
    if (rows.length > 0) throw new RestoreRefusal(`数据库里已有数据（${name}）。请恢复到一个空的数据库。`)
  }
}

/** Rows that point to each other (accounts and sessions) come table by table: the links are not checked until all are there. */
async function deferLinks(tx: Tx): Promise<void> {
  const links = await tx.query({ text: "SELECT FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace LIMIT 1" })
  if (links.length > 0) await tx.query({ text: 'SET LOCAL session_replication_role = replica' })
}

const batch = 1000

async function readTable(tx: Tx, name: string, file: string): Promise<void> {
  const columns = await columnsOf(tx, name)
  if (columns.length === 0) return
  const list = columns.map(quoted).join(', ')
  const text = `INSERT INTO ${quoted(name)} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM json_populate_recordset(null::${quoted(name)}, $1::json)`
  const write = (lines: readonly string[]) => tx.query({ text }, [`[${lines.join(',')}]`])
  let lines: string[] = []
  for await (const line of linesOf(createReadStream(file).pipe(createGunzip()).setEncoding('utf8'))) {
    lines.push(line)
    if (lines.length < batch) continue
    await write(lines)
    lines = []
  }
  if (lines.length > 0) await write(lines)
}

/** Lines end with a line feed and with nothing else: node:readline would also cut at separators that may stand in a text (U+2028). */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    yield* lines
  }
  if (rest !== '') yield rest
}

async function columnsOf(tx: Tx, name: string): Promise<readonly string[]> {
  const text = `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass(${literal(`public.${quoted(name)}`)})
    AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`
  return (await tx.query<{ name: string }>({ text })).map((row) => row.name)
}

function refuseIfDifferent(then: TableSum, now: TableSum): void {
  if (then.rows === now.rows && then.digest === now.digest) return
  throw new RestoreRefusal(
    `恢复后的 ${then.name} 与备份时不同（备份 ${then.rows} 行，恢复 ${now.rows} 行），已全部撤销。备份文件可能已损坏。`,
  )
}

/** Identities go on after the last one, and transactions count on from the last that the anchors know. */
async function continueNumbers(tx: Tx): Promise<void> {
  const identities = await tx.query<{ table: string; column: string }>({
    text: `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attidentity <> '' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  })
  for (const { table, column } of identities) {
    const sequence = `pg_get_serial_sequence(${literal(quoted(table))}, ${literal(column)})`
    await tx.query({ text: `SELECT setval(${sequence}, max(${quoted(column)})) FROM ${quoted(table)} HAVING count(*) > 0` })
  }
  const [last] = await tx.query<{ tx: number }>({
    text: `SELECT greatest((SELECT max(tx) FROM event), (SELECT max(tx) FROM reading), (SELECT max(until_tx) FROM anchor), 0) AS tx`,
  })
  for (const table of ['event', 'reading'])
    await tx.query({ text: `ALTER TABLE ${table} ALTER tx SET DEFAULT (pg_current_xact_id()::text::bigint + ${last!.tx})` })
  await tx.query({ text: 'UPDATE schema_state SET tx_offset = $1' }, [last!.tx])
}
