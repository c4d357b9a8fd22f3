import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup, type Manifest, RestoreRefusal, readKeyRing, restore } from '../store/index.ts'
import { noteAudit } from './audit/note.ts'
import type { Office } from './office.ts'
import { keptSignInTables, signInTables } from './sign-in/sign-in-tables.ts'

/** What was written or taken in. `missing`: files that the database knows and the store no longer had. */
export type Kept = {
  readonly at: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly missing: readonly string[]
}

/** Where a backup goes or comes from, the key file that seals it, and the data folder of this installation. */
export type BackupPlace = { readonly folder: string; readonly keyFile: string; readonly dataDir: string }

const also = keptSignInTables.map((name) => `sign_in.${name}`)

/** The secret of sign-in seals second factors: accounts are whole only with it. The other signs the roots of the audit that lie outside. */
const secretsIn = (dataDir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(['sign-in.key', 'audit-root.key'].map((name) => [name, join(dataDir, name)]))

/**
 * Writes all tables and accounts as of one moment and every known file into a new folder, sealed (T-31). The key file is not in it: kept together with
 * the backup it would open everything. A key file that is not there yet is made.
 */
export async function keepBackup(office: Office, { folder, keyFile, dataDir }: BackupPlace): Promise<Kept> {
  const secrets = Object.fromEntries(Object.entries(secretsIn(dataDir)).filter(([, file]) => existsSync(file)))
  const [key] = readKeyRing(keyFile).masters
  const manifest = await backup(office.db, folder, { at: office.now(), key: key as Buffer, also, files: office.files, secrets })
  await noteAudit(office, { kind: 'backupMade', outcome: 'done', actor: null, after: manifest.lock.key })
  return told(manifest)
}

/** Takes a backup into an empty installation; every digest is compared. Throws RestoreRefusal with a sentence, changing nothing. */
export async function takeBackup(office: Office, { folder, keyFile, dataDir }: BackupPlace): Promise<Kept> {
  if (!existsSync(keyFile)) throw new RestoreRefusal(`找不到密钥文件 ${keyFile}。请先放好做备份时的密钥，再恢复。`)
  await office.db.owner((tx) => tx.query({ text: signInTables }))
  const manifest = await restore(office.db, folder, {
    keys: readKeyRing(keyFile).masters,
    files: office.files,
    secrets: secretsIn(dataDir),
  })
  await office.refresh()
  await noteAudit(office, { kind: 'restored', outcome: 'done', actor: null, before: manifest.lock.key })
  return told(manifest)
}

const told = ({ at, tables, files, missing }: Manifest): Kept => ({
  at,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files: files.length,
  missing,
})
