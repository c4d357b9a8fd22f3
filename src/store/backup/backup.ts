import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Database } from '../connection/database.ts'
import type { Tx } from '../connection/transaction.ts'
import type { FileStore } from '../files/store.ts'
import { type Manifest, partOf, type TableSum, writeManifest } from './manifest.ts'
import { newLock, writeSealed } from './seal.ts'
import { sumOf, tablesOf } from './table.ts'

/** What a backup carries beside the program's own tables, and under which key. */
export type BackupParts = {
  /** UTC, ISO 8601. */
  readonly at: string
  /** 32 bytes, kept elsewhere than the backup: without it nobody opens it (T-31). */
  readonly key: Buffer
  /** Tables of other schemas, as `schema.table`. */
  readonly also?: readonly string[]
  readonly files?: FileStore
  /** Small secret files, by the name under which they are kept. */
  readonly secrets?: Readonly<Record<string, string>>
}

/**
 * Writes every table as of one moment, and every file that these tables know, sealed into a new folder. Written aside and put in place at the end,
 * so a folder of this name is a whole backup. Not in it: the master key, without which sealed values stay sealed. Refuses (throws) if the folder exists.
 */
export async function backup(db: Database, folder: string, parts: BackupParts): Promise<Manifest> {
  if (existsSync(folder)) throw new Error(`${folder} 已经存在。请换一个新的目录名。`)
  const aside = `${folder}.part`
  await rm(aside, { recursive: true, force: true })
  await mkdir(join(aside, 'files'), { recursive: true, mode: 0o700 })
  const { key, lock } = newLock(parts.key)
  const { tables, digests } = await db.owner((tx) => writeTables(tx, { aside, key, also: parts.also ?? [] }), 'snapshot')
  const { files, missing } = await writeFiles(digests, { aside, key, store: parts.files })
  const secrets = Object.entries(parts.secrets ?? {})
  for (const [name, file] of secrets) await writeSealed(Readable.from([await readFile(file)]), { key, file: join(aside, name), name })
  const manifest: Manifest = {
    format: 2,
    at: new Date(parts.at).toISOString(),
    lock,
    tables,
    files,
    missing,
    secrets: secrets.map(([name]) => name),
  }
  await writeManifest(aside, manifest, key)
  await rename(aside, folder)
  await syncFolder(dirname(folder))
  return manifest
}

type Place = { readonly aside: string; readonly key: Buffer }

async function writeTables(
  tx: Tx,
  { also, ...place }: Place & { also: readonly string[] },
): Promise<{ tables: TableSum[]; digests: readonly string[] }> {
  const tables: TableSum[] = []
  for (const name of await tablesOf(tx, also)) tables.push(await writeTable(tx, name, place))
  return {
    tables,
    digests: await digestsIn(
      tx,
      tables.map(({ name }) => name),
    ),
  }
}

async function writeTable(tx: Tx, table: string, { aside, key }: Place): Promise<TableSum> {
  const lines = new PassThrough()
  const name = partOf(table)
  const packed = lines.pipe(createGzip())
  const written = writeSealed(packed, { key, file: join(aside, name), name })
  // Awaited below; a failure in between is not unheard.
  written.catch(() => lines.destroy())
  const sum = await sumOf(tx, table, async (text) => {
    if (!lines.write(text)) await Promise.race([new Promise((drained) => lines.once('drain', drained)), written])
  })
  lines.end()
  await written
  return sum
}

/** Every file that a table of this moment names: attachments, and the archives of the audit. */
async function digestsIn(tx: Tx, tables: readonly string[]): Promise<readonly string[]> {
  const naming = ['file', 'audit_archive'].filter((name) => tables.includes(name))
  if (naming.length === 0) return []
  const text = `SELECT DISTINCT digest FROM (${naming.map((name) => `SELECT digest FROM ${name}`).join(' UNION ALL ')}) named ORDER BY digest`
  return (await tx.query<{ digest: string }>({ text })).map(({ digest }) => digest)
}

async function writeFiles(
  digests: readonly string[],
  { aside, key, store }: Place & { store?: FileStore },
): Promise<{ files: string[]; missing: string[] }> {
  const [files, missing]: [string[], string[]] = [[], []]
  for (const digest of store ? digests : []) {
    const name = `files/${digest}`
    try {
      await writeSealed(store!.open(digest), { key, file: join(aside, name), name })
      files.push(digest)
    } catch (error) {
      if (!lostContent(error)) throw error
      await rm(join(aside, name), { force: true })
      missing.push(digest)
    }
  }
  return { files, missing }
}

/** Gone or damaged in the store. A full disk under the backup is another matter. */
const lostContent = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'FileDamaged' || ('code' in error && error.code === 'ENOENT'))

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
