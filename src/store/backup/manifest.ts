import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyMark, type Lock, macOf, openLock } from './seal.ts'

/** Count and digest (SM3 over the lines, before packing and sealing) of one table. */
export type TableSum = { readonly name: string; readonly rows: number; readonly digest: string }

/** What a backup says of itself: when, under which key, and all that is in it. `missing`: files that the database knows and the store had lost. */
export type Manifest = {
  readonly format: 2
  readonly at: string
  readonly lock: Lock
  readonly tables: readonly TableSum[]
  readonly files: readonly string[]
  readonly missing: readonly string[]
  /** Small files of the data folder, such as the secret of sign-in. */
  readonly secrets: readonly string[]
}

/** Why a backup cannot be taken in; a Chinese sentence for whoever runs the command. Nothing was changed. */
export class RestoreRefusal extends Error {}

const manifestFile = 'manifest.json'

/** Name of a table's part within a backup. */
export const partOf = (table: string): string => `${table}.ndjson.gz.sealed`

export async function writeManifest(folder: string, manifest: Manifest, key: Buffer): Promise<void> {
  const text = JSON.stringify(manifest)
  await writeFile(join(folder, manifestFile), `${JSON.stringify({ ...manifest, mac: macOf(key, text) }, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
}

/** The manifest, and the backup's key. Refuses what is no whole backup, what none of these keys opens, and what was changed. */
export async function readManifest(folder: string, keepers: readonly Buffer[]): Promise<{ manifest: Manifest; key: Buffer }> {
  const { mac, ...manifest } = await parsed(folder)
  const keeper = keepers.find((one) => keyMark(one) === manifest.lock.key)
  if (!keeper)
    throw new RestoreRefusal(
      `这份备份是用另一把密钥（${manifest.lock.key}）加密的。请用 --key-file 指明做备份时的密钥文件，或先放好原来的主密钥。`,
    )
  const key = openLock(manifest.lock, keeper)
  if (macOf(key, JSON.stringify(manifest)) !== mac)
    throw new RestoreRefusal(`${folder} 的清单与签章不符，备份可能被改动或已损坏。没有恢复任何内容。`)
  return { manifest, key }
}

async function parsed(folder: string): Promise<Manifest & { readonly mac: string }> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '')
  try {
    const manifest = JSON.parse(text) as Manifest & { readonly mac: string }
    if (manifest.format === 2 && manifest.lock) return manifest
  } catch {
    // Said below.
  }
  throw new RestoreRefusal(`${folder} 不是一份完整的备份。请选择备份命令生成的目录。`)
}
