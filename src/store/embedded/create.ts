import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { asOwner, type Owner, openFor } from './owner.ts'
import { isAlive } from './process.ts'
import { EmbeddedRefusal, failedWith } from './refusal.ts'
import { type Site, SUPERUSER } from './site.ts'

/**
 * Makes the database cluster unless it is there. It is made aside and put in place by a rename: a process killed half way leaves no half
 * cluster, and of two that start together one wins and the other uses it.
 */
export async function createCluster(site: Site): Promise<void> {
  if (existsSync(site.folder)) return takeOver(site.folder, site.owner)
  clearAbandoned(site)
  const staging = `${site.folder}.new-${process.pid}`
  try {
    makeStaging(staging, site)
    await initdb(staging, site)
    renameSync(join(staging, 'data'), site.folder)
  } catch (error) {
    if (!failedWith(error, 'ENOTEMPTY', 'EEXIST')) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/** Data restored by root belong to root, who may not run the server; and PostgreSQL refuses a folder that others may enter. */
function takeOver(folder: string, owner: Owner): void {
  chmodSync(folder, 0o700)
  if (!owner || statSync(folder).uid === owner.uid) return
  chownSync(folder, owner.uid, owner.gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, entry), owner.uid, owner.gid)
}

function clearAbandoned({ dataDir }: Site): void {
  for (const entry of readdirSync(dataDir)) {
    const [, pid] = /^postgres\.new-(\d+)$/.exec(entry) ?? []
    if (pid && !isAlive(Number(pid))) rmSync(join(dataDir, entry), { recursive: true, force: true })
  }
}

function makeStaging(staging: string, { owner, password }: Site): void {
  const secret = join(staging, 'password')
  mkdirSync(staging, { mode: 0o700 })
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (!owner) return
  for (const path of [staging, secret]) chownSync(path, owner.uid, owner.gid)
}

/** Text is UTF-8 and ordered by code point through PostgreSQL's built-in C.UTF-8, which needs no locale of the machine. */
const initdbOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${SUPERUSER}`,
]

async function initdb(staging: string, { owner, binaries }: Site): Promise<void> {
  const door = openFor(staging, owner)
  const child = spawn(binaries.initdb, [`--pgdata=${door.path}/data`, `--pwfile=${door.path}/password`, ...initdbOptions], {
    ...asOwner(owner),
    stdio: ['ignore', 'ignore', 'pipe', ...door.handles],
  })
  door.close()
  const closed = new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail))
  const said = await text(child.stderr!)
  if ((await closed) === 0) return
  throw new EmbeddedRefusal(`建立数据库时出错（${said.trim()}）`, `请检查 ${staging} 所在磁盘的空间和权限后重试`)
}
