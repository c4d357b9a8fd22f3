import { createHash } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { DatabaseError } from 'pg'
import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import type { FileStore } from '../files/store.ts'
import { literal, quoted } from '../names.ts'
import { type Manifest, partOf, RestoreRefusal, readManifest, type TableSum } from './manifest.ts'
import { readSealed, type Sealed } from './seal.ts'
import { sqlName, sumOf, tablesOf } from './table.ts'

/** Where a backup is taken in. `keys`: the key it was made with is one of these. `secrets`: where small secret files lie, by the name in the backup. */
export type RestoreParts = {
  readonly keys: readonly Buffer[]
  readonly files?: FileStore
  readonly secrets?: Readonly<Record<string, string>>
}

/**
 * Takes a backup into a database that was migrated with the same definitions and is still empty. All or nothing: every file is opened before
 * anything is written, every table is read again before it counts, and if one bit differs everything is undone. Events keep their ids, hashes and
 * transaction numbers, so the chains and anchors of the restored database verify as before; new transactions are numbered after the old ones.
 */
export async function restore(db: Database, folder: string, { keys, files, secrets = {} }: RestoreParts): Promise<Manifest> {
  const { manifest, key } = await readManifest(folder, keys)
  const part = (name: string): Sealed => ({ key, file: join(folder, name), name })
  await db.owner((tx) => refuseUnlessReady(tx, manifest))
  for (const name of [...manifest.secrets, ...manifest.files.map((digest) => `files/${digest}`)]) await refuseDamaged(part(name))
  const added = files
    ? await takeFiles(
        files,
        manifest.files.map((digest) => [digest, part(`files/${digest}`)]),
      )
    : []
  try {
    await db.owner((tx) => takeTables(tx, manifest, part))
  } catch (error) {
    for (const digest of added) await files?.remove(digest)
    throw error
  }
  for (const name of manifest.secrets) if (secrets[name]) await takeSecret(part(name), secrets[name])
  return manifest
}

async function takeTables(tx: Tx, manifest: Manifest, part: (name: string) => Sealed): Promise<void> {
  await refuseUnlessReady(tx, manifest)
  for (const { name } of manifest.tables) await readTable(tx, name, part(partOf(name)))
  for (const table of manifest.tables) refuseIfDifferent(table, await sumOf(tx, table.name))
  await continueNumbers(tx)
}

async function refuseUnlessReady(tx: Tx, { tables }: Manifest): Promise<void> {
  const here = await tablesOf(
    tx,
    tables.map(({ name }) => name).filter((name) => name.includes('.')),
  )
  const missing = tables.filter(({ name, rows }) => rows > 0 && !here.includes(name))
  if (missing.length > 0)
    throw new RestoreRefusal(`数据库缺少 ${missing.map(({ name }) => name).join('、')}。请先用与备份相同版本的程序执行 migrate。`)
  for (const name of here) {
    const rows = await tx.query({ text: `SELECT FROM ${sqlName(name)} LIMIT 1` })
    if (rows.length > 0) throw new RestoreRefusal(`数据库里已有数据（${name}）。请恢复到一个空的数据库。`)
  }
}

const damaged = (name: string): RestoreRefusal => new RestoreRefusal(`备份中的 ${name} 缺失或损坏，没有恢复任何内容。请换一份完整的备份。`)

/** Reads a part to its end. A file's content must also be what its name says. */
async function refuseDamaged(part: Sealed): Promise<void> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of readSealed(part)) hash.update(chunk)
  } catch {
    throw damaged(part.name)
  }
  if (part.name.startsWith('files/') && part.name !== `files/${hash.digest('hex')}`) throw damaged(part.name)
}

/** Puts the files in; gives those that were not there before. */
async function takeFiles(store: FileStore, files: readonly (readonly [string, Sealed])[]): Promise<readonly string[]> {
  const added: string[] = []
  for (const [digest, part] of files) {
    if (await store.has(digest)) continue
    await store.put(readSealed(part))
    added.push(digest)
  }
  return added
}

async function takeSecret(part: Sealed, file: string): Promise<void> {
  const bytes: Buffer[] = []
  for await (const chunk of readSealed(part)) bytes.push(chunk as Buffer)
  await writeFile(`${file}.restored`, Buffer.concat(bytes), { mode: 0o600, flush: true })
  await rename(`${file}.restored`, file)
}

const batch = 1000

async function readTable(tx: Tx, name: string, part: Sealed): Promise<void> {
  const columns = await columnsOf(tx, name)
  if (columns.length === 0) return
  const list = columns.map(quoted).join(', ')
  const table = sqlName(name)
  const text = `INSERT INTO ${table} (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM json_populate_recordset(null::${table}, $1::json)`
  const write = async (lines: readonly string[]): Promise<void> => {
    try {
      await tx.query({ text }, [`[${lines.join(',')}]`])
    } catch (error) {
      // Lines are written before the seal of their part is read: the database may be the first to see that they are none.
      throw isNoRow(error) ? damaged(part.name) : error
    }
  }
  let lines: string[] = []
  for await (const line of linesOf(part)) {
    lines.push(line)
    if (lines.length < batch) continue
    await write(lines)
    lines = []
  }
  if (lines.length > 0) await write(lines)
}

/** What the database says of a value that is none (SQLSTATE class 22), or that its table does not take (23). */
const isNoRow = (error: unknown): boolean => error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')

/** Lines end with a line feed and with nothing else: node:readline would also cut at separators that may stand in a text (U+2028). */
async function* linesOf(part: Sealed): AsyncGenerator<string> {
  const sealed = readSealed(part)
  const unpacked = createGunzip()
  sealed.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  try {
    for await (const chunk of sealed.pipe(unpacked).setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() as string
      yield* lines
    }
  } catch {
    throw damaged(part.name)
  }
  if (rest !== '') yield rest
}

async function columnsOf(tx: Tx, name: string): Promise<readonly string[]> {
  const text = `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass(${literal(sqlName(name))})
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
  const counted = await tx.query<{ table: string }>({
    text: `SELECT c.relname AS table FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attname = 'tx' AND a.atthasdef AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
  })
  const ends = [...counted.map(({ table }) => `(SELECT max(tx) FROM ${quoted(table)})`), '(SELECT max(until_tx) FROM anchor)']
  const [last] = await tx.query<{ tx: number }>({ text: `SELECT greatest(${ends.join(', ')}, 0) AS tx` })
  for (const { table } of counted)
    await tx.query({ text: `ALTER TABLE ${quoted(table)} ALTER tx SET DEFAULT (pg_current_xact_id()::text::bigint + ${last!.tx})` })
  await tx.query({ text: 'UPDATE schema_state SET tx_offset = $1' }, [last!.tx])
}
