import { readdirSync, readFileSync } from 'node:fs'

const parentOf = (pid: string): number => {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

/** Processes that a process started, by their numbers. */
export const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)

/** Processes of a PostgreSQL that serve a connection. */
export const sessionsOf = (postmaster: number): readonly number[] =>
  childrenOf(postmaster).filter((pid) => /mingfa_|mingfa mingfa|mingfa postgres/.test(commandOf(pid)))

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** Sends a signal; a process that ended by itself in the same moment is no fault. */
export function send(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
