import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import type { Role } from '../../src/kernel/role.ts'
import type { Unit } from '../../src/kernel/unit.ts'
import { openSignIn } from '../../src/office/sign-in/sign-in.ts'
import { signInSecret } from '../../src/office/sign-in/sign-in-secret.ts'
import { registers } from '../../src/registers/index.ts'
import { startEmbedded } from '../../src/store/embedded/embedded.ts'
import { findPostmaster } from '../../src/store/embedded/process.ts'
import { appoint, type Database, migrate, openDatabase, savePersons, saveUnits } from '../../src/store/index.ts'

/** The smallest county in which several clerks enter at once. */
export const townships = [10, 20, 30] as const
const units: readonly Unit[] = [
  { id: 1, code: '990800', name: '南河县', shortName: '南河', kind: 'county', parent: null },
  ...townships.map(
    (id): Unit => ({
      id,
      code: codeOf(id),
      name: `南河县第${id / 10}镇人民政府`,
      shortName: `第${id / 10}镇`,
      kind: 'township',
      parent: 1,
    }),
  ),
]
const posts: readonly Role[] = ['clerkJustice', 'clerkPeace', 'justiceHead']

/** Outer code of a township. */
export function codeOf(id: number): string {
  return `9908001${String(id).padStart(2, '0')}`
}

/** What a server is started with beside the ordinary: more environment, and a command line that it is put behind. */
export type Around = { readonly env?: Readonly<Record<string, string>>; readonly behind?: readonly string[] }

/** An installation in a folder of its own: real files, a real embedded database, a real server process that can be killed. */
export type FaultHouse = {
  readonly dataDir: string
  /** Where the server answers while it runs. */
  readonly url: string
  /** A program's token in the name of the clerk of a township. */
  readonly tokens: ReadonlyMap<number, string>
  readonly start: (more?: Around) => Promise<ChildProcess>
  /** Number of the database's first process, while it runs. */
  readonly postmaster: () => number | undefined
  /** Work on the database in the owner's name, beside the server or without it. */
  readonly inside: <T>(work: (db: Database, client: Client) => Promise<T>) => Promise<T>
  readonly end: () => Promise<void>
}

export async function openFaultHouse(): Promise<FaultHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingfa-faults-'))
  const port = await freePort()
  const running = new Set<ChildProcess>()
  const inside: FaultHouse['inside'] = (work) => insideOf(dataDir, work)
  const tokens = await inside((db) => settle(dataDir, db))
  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    tokens,
    inside,
    start: async (more = {}) => {
      const child = await startServer({ dataDir, port, ...more })
      running.add(child)
      return child
    },
    postmaster: () => findPostmaster(join(dataDir, 'postgres'))?.pid,
    end: async () => {
      for (const child of running) await killed(child)
      // Joining and leaving ends a server that a killed process left behind.
      await (await startEmbedded({ dataDir })).stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Opens an installation's database beside its server, or without one. */
export async function insideOf<T>(dataDir: string, work: (db: Database, client: Client) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataDir })
  const db = openDatabase({ url: server.url, masterKeyFile: join(dataDir, 'master.key'), poolSize: 2 })
  const client = new Client(server.url)
  await client.connect()
  try {
    return await work(db, client)
  } finally {
    await client.end()
    await db.close()
    await server.stop()
  }
}

/** Tables, places, people, and a token for the clerk of every township. */
async function settle(dataDir: string, db: Database): Promise<ReadonlyMap<number, string>> {
  await migrate(db, registers)
  await db.owner(async (tx) => {
    await saveUnits(tx, units)
    await savePersons(
      tx,
      townships.map((unit) => ({ id: `clerk${unit}`, name: `经办人${unit}`, unit, active: true })),
    )
    await appoint(
      tx,
      townships.flatMap((unit) => posts.map((role) => ({ person: `clerk${unit}`, role, unit, from: '2020-01-01' }))),
    )
  })
  const server = await startEmbedded({ dataDir })
  const now = () => new Date().toISOString()
  const signIn = await openSignIn({ url: server.url, secret: signInSecret(dataDir), baseUrl: 'http://127.0.0.1', now })
  const tokens = new Map<number, string>()
  for (const unit of townships)
    tokens.set(
      unit,
      await signIn.createToken({ actor: `clerk${unit}`, purpose: '容错测试', expires: new Date(Date.now() + 3_600_000).toISOString() }),
    )
  await signIn.close()
  await server.stop()
  return tokens
}

type Starting = { readonly dataDir: string; readonly port: number } & Around

/** `mingfa serve` as a process of its own, from the moment it says that it listens. Throws what it said if it ends before. */
export async function startServer({ dataDir, port, env = {}, behind = [] }: Starting): Promise<ChildProcess> {
  const [program = '', ...words] = [...behind, process.execPath, resolve('src/start.mjs'), 'serve', '--port', String(port)]
  const child = spawn(program, words, {
    env: { ...process.env, MINGFA_DATA: dataDir, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  for await (const text of child.stderr!.iterator({ destroyOnReturn: false })) {
    said += String(text)
    if (said.includes('Ctrl+C')) break
  }
  if (child.exitCode !== null || !said.includes('Ctrl+C')) throw new Error(`the server did not start\n${said}`)
  child.stderr!.resume()
  return child
}

/** kill -9, and wait until the process is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** One request of a program, answered or not within five seconds. */
export const ask = (house: Pick<FaultHouse, 'url' | 'tokens'>, township: number, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${house.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${house.tokens.get(township)}`, ...init.headers },
    signal: AbortSignal.timeout(5000),
  })

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** A port that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
