import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a running server says about itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; status: 'starting' | 'stopping' | 'ready' | 'standby' | '' }

/** Milliseconds between two looks at a server that starts or stops. */
export const LOOK_AGAIN = 20

/** Reads postmaster.pid; undefined when no server claims the folder. */
export function findPostmaster(folder: string): Postmaster | undefined {
  const lines = readOrEmpty(join(folder, 'postmaster.pid')).split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0)) return undefined
  return { pid, port: Number(lines[3]) || 0, status: (lines[7]?.trim() ?? '') as Postmaster['status'] }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Whether a process has this number, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether the process is a living PostgreSQL server, and not a dead one that its parent has not buried. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const [program = ''] = readOrEmpty(`/proc/${pid}/cmdline`).split('\0')
  return basename(program) === 'postgres'
}

/**
 * Whether the process is a PostgreSQL server at work in this folder, which is where it stands. After a restart of the machine, or of a container,
 * where numbers repeat, the number in postmaster.pid may belong to any other program, even to another PostgreSQL.
 * `unknown` where the system does not let us look.
 */
export const serves = (folder: string, pid: number): boolean | 'unknown' => (isPostgres(pid) ? standsIn(folder, pid) : false)

function standsIn(folder: string, pid: number): boolean | 'unknown' {
  try {
    const [stands, data] = [statSync(`/proc/${pid}/cwd`), statSync(folder)]
    return stands.ino === data.ino && stands.dev === data.dev
  } catch {
    return 'unknown'
  }
}

/**
 * Ends sessions that outlived their server: they hold its memory, and no new one may start. Most notice and leave by themselves; one that waits for a
 * lock whose holder was killed too never does. Recovery then replays what was confirmed. Only where the system lets us look.
 */
export function endOrphans(folder: string): void {
  if (process.platform !== 'linux') return
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number))
    if (isOrphan(folder, pid)) process.kill(pid, 'SIGKILL')
}

/** A session's command line begins with `postgres: `; its server's parent is whoever started it, its own parent is the server. */
function isOrphan(folder: string, pid: number): boolean {
  if (!readOrEmpty(`/proc/${pid}/cmdline`).startsWith('postgres: ') || standsIn(folder, pid) !== true) return false
  const parent = Number(/\) \S (\d+) /.exec(readOrEmpty(`/proc/${pid}/stat`))?.[1])
  return parent > 0 && !isPostgres(parent)
}

/** Ends a server and waits until its lock file is gone: SIGINT ends sessions and writes everything out, SIGQUIT leaves that to recovery. */
export async function endServer(folder: string, pid: number, patience = 60_000): Promise<boolean> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isPostgres(pid)) process.kill(pid, signal)
    if (await goneWithin(folder, pid, patience)) return true
  }
  return false
}

/** The lock file goes last; a dead process that its parent has not buried still counts as alive, so the number alone proves nothing. */
async function goneWithin(folder: string, pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline) {
    if (findPostmaster(folder)?.pid !== pid || !isPostgres(pid)) return true
    await pause(LOOK_AGAIN)
  }
  return false
}
