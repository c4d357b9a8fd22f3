import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkRegisters } from './kernel/check/check.ts'
import { assembleOffice } from './office/assemble.ts'
import type { Office } from './office/office.ts'
import { registers } from './registers/index.ts'
import { startEmbedded } from './store/embedded/embedded.ts'
import { clamd, folderStore, scannerAt } from './store/files/files.ts'
import { migrate, openDatabase, type RootsPlace, type SuiteId, suiteIds } from './store/index.ts'

/** An opened house: the office, where its database is, where the roots of its audit lie outside of it (MINGFA_ANCHORS), and how to leave. */
export type House = {
  readonly office: Office
  readonly url: string
  readonly dataDir: string
  readonly masterKeyFile: string
  readonly roots: RootsPlace
  readonly close: () => Promise<void>
}

/** Data folder of this installation. */
export const dataDir = (): string => process.env.MINGFA_DATA || 'data'

/** MINGFA_SUITE: `gm` for SM4 and SM3, `intl` (the default) for AES and SHA-256. Anything else is refused rather than guessed. */
function suiteAsked(): SuiteId | undefined {
  const asked = process.env.MINGFA_SUITE
  const known = suiteIds.find((id) => id === asked)
  if (asked && !known) throw new Error(`MINGFA_SUITE 应当是 ${suiteIds.join(' 或 ')}，现在是“${asked}”。`)
  return known
}

/** Opens database (DATABASE_URL, else the embedded one), brings its tables up to the definitions, and puts the office together. */
export async function openHouse(): Promise<House> {
  const faults = checkRegisters(registers)
  if (faults.length > 0)
    throw new Error(
      `the definitions are at fault:\n${faults.map(({ register, where, says }) => `  ${register} ${where}: ${says}`).join('\n')}`,
    )
  const folder = dataDir()
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await startEmbedded({ dataDir: folder })
  const masterKeyFile = process.env.MINGFA_MASTER_KEY ?? join(folder, 'master.key')
  const db = openDatabase({ url: server.url, masterKeyFile, appUrl: process.env.MINGFA_APP_DATABASE_URL, suite: suiteAsked() })
  const { refused } = await migrate(db, registers)
  if (refused.length > 0) throw new Error(`数据库结构与本版本不符，以下改动需要人工迁移：\n${refused.join('\n')}`)
  const scan = process.env.MINGFA_CLAMAV ? clamd(scannerAt(process.env.MINGFA_CLAMAV)) : null
  const office = await assembleOffice({ db, files: folderStore(folder), scan, registers, now: () => new Date().toISOString() })
  const roots = { folder: process.env.MINGFA_ANCHORS ?? join(folder, 'anchors'), keyFile: join(folder, 'audit-root.key') }
  const close = async () => {
    await db.close()
    await server.stop()
  }
  return { office, url: server.url, dataDir: folder, masterKeyFile, roots, close }
}
