import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Binaries, findBinaries } from './binaries.ts'
import { type Owner, ownerOf } from './owner.ts'
import { EmbeddedRefusal, failedWith } from './refusal.ts'

/** Everything needed to run the server of one data folder. */
export type Site = {
  dataDir: string
  /** PostgreSQL's own data folder. */
  folder: string
  log: string
  owner: Owner
  binaries: Binaries
  /** The superuser's password. */
  password: string
  /** The port used last time, 0 before the first. */
  port: number
}

type Memo = { password: string; port: number }

export const SUPERUSER = 'mingfa'

/** Prepares a data folder: makes it, settles who owns it, finds the programs, makes or reads the password. Refuses where rights are missing. */
export function openSite(dataDir: string): Site {
  const home = resolve(dataDir)
  const folder = join(home, 'postgres')
  makeHome(home)
  const owner = ownerOf(folder)
  return {
    dataDir: home,
    folder,
    log: join(home, 'postgres.log'),
    owner,
    binaries: findBinaries(owner),
    ...openMemo(home, existsSync(folder)),
  }
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    if (statSync(home).isDirectory()) return
  } catch (error) {
    if (!failedWith(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR')) throw error
  }
  throw new EmbeddedRefusal(`不能在 ${home} 建立数据目录，当前用户没有写入权限或该处已有同名文件`, '请换一个目录，或请管理员授予写入权限')
}

const memoFile = (home: string) => join(home, 'postgres.json')

/** Password and port, in a file that only its owner may read. The first of two processes that start together makes it; both read it. */
function openMemo(home: string, hasData: boolean): Memo {
  const file = memoFile(home)
  try {
    if (!existsSync(file)) {
      if (hasData) throw new EmbeddedRefusal(`${file} 不见了，数据库的密码在其中`, '请从备份中取回该文件')
      makeMemo(file, home)
    }
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!failedWith(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    throw new EmbeddedRefusal(`当前用户不能读写 ${file}`, '请改用上次启动系统的用户，或请管理员调整该目录的属主')
  }
}

function makeMemo(file: string, home: string): void {
  const draft = writeDraft(file, home, { password: randomBytes(24).toString('base64url'), port: 0 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!failedWith(error, 'EEXIST')) throw error
  }
  unlinkSync(draft)
}

/** Remembers the port, so that a bookmark or a second tool finds the database where it was. */
export function rememberPort({ dataDir, password }: Site, port: number): void {
  const file = memoFile(dataDir)
  renameSync(writeDraft(file, dataDir, { password, port }), file)
}

function writeDraft(file: string, home: string, memo: Memo): string {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(memo)}\n`, { mode: 0o600 })
  handOver(draft, home)
  return draft
}

/** What root writes belongs to the owner of the data folder, who may start the system without root the next day. */
export function handOver(file: string, home: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(home)
  chownSync(file, uid, gid)
}

/** The superuser's connection address. */
export const urlOf = ({ password }: Pick<Site, 'password'>, port: number, database: string) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
