import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/** A server as a process of its own. `startMs`: from its start to its first good answer. */
export type Child = {
  readonly url: string
  readonly startMs: number
  readonly pid: number
  readonly residentMb: () => number
  readonly stop: () => Promise<void>
}

type Starting = {
  readonly program: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A question that only a working server answers with 200. */
  readonly until: { readonly path: string; readonly token: string }
}

const patience = 60_000

/** Starts a Node program that listens on PORT and waits until it answers. Whatever it says on stderr is shown if it does not. */
export async function startChild({ program, env, until }: Starting): Promise<Child> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const child = spawn(process.execPath, [...program], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  while (!(await answers(url + until.path, until.token))) {
    if (child.exitCode !== null || performance.now() - begun > patience) throw new Error(`${program.join(' ')} does not answer\n${said}`)
    await new Promise((later) => setTimeout(later, 20))
  }
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  const pid = child.pid as number
  return { url, pid, startMs: Math.round(performance.now() - begun), residentMb: () => residentMb(pid), stop }
}

async function answers(url: string, token: string): Promise<boolean> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => null)
  await response?.arrayBuffer()
  return response?.status === 200
}

function residentMb(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Math.round(Number(stdout) / 1024)
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
