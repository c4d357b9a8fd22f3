import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { backup, knownDigests, restore } from '../store/index.ts'
import type { Office } from './office.ts'

/** What was written or taken in. `missing`: files that the database knows and the store no longer has. */
export type Kept = { readonly at: string; readonly tables: number; readonly rows: number; readonly files: number; readonly missing: readonly string[] }

/**
 * Writes all tables as of one moment and every known file into a new folder. The master key is not in it: kept together with the backup it would
 * open every sealed value.
 */
export async function keepBackup(office: Office, folder: string): Promise<Kept> {
  const { at, tables } = await backup(office.db, folder, office.now())
  const digests = await office.db.owner(knownDigests)
  await mkdir(join(folder, 'files'), { mode: 0o700 })
  const missing: string[] = []
  for (const digest of digests) {
    if (await office.files.has(digest)) await pipeline(office.files.open(digest), createWriteStream(join(folder, 'files', digest), { mode: 0o600 }))
    else missing.push(digest)
  }
  return { at, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: digests.length - missing.length, missing }
}

/** Takes a backup into an empty installation; digests of tables and files are compared. Throws RestoreRefusal with a sentence, changing nothing. */
export async function takeBackup(office: Office, folder: string): Promise<Kept> {
  const { at, tables } = await restore(office.db, folder)
  const names = await readdir(join(folder, 'files')).catch(() => [])
  const missing: string[] = []
  for (const name of names) {
    const { digest } = await office.files.put(createReadStream(join(folder, 'files', name)))
    if (digest !== name) missing.push(name)
  }
  await office.refresh()
  return { at, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: names.length - missing.length, missing }
}
