import { readFileSync, statSync } from 'node:fs'
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
export function serves(folder: string, pid: number): boolean | 'unknown' {
  if (!isPostgres(pid)) return false
  try {
    const [stands, data] = [statSync(`/proc/${pid}/cwd`), statSync(folder)]
    return stands.ino === data.ino && stands.dev === data.dev
  } catch {
    return 'unknown'
  }
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
