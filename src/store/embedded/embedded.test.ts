import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { findPostmaster, isAlive } from './process.ts'

const root = process.getuid?.() === 0
const NOBODY = 65534
/** A clone in root's private folder cannot be read by another account, whom the tests of two accounts need. */
const readable =
  root &&
  spawnSync(process.execPath, ['--check', import.meta.filename], { uid: NOBODY, gid: NOBODY, cwd: '/', stdio: 'ignore' }).status === 0
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mingfa-embedded-'))
})
afterEach(() => {
  const left = findPostmaster(join(dataDir, 'postgres'))
  if (left && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT')
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const portOf = (url: string) => new URL(url).port
const serverPid = () => findPostmaster(join(dataDir, 'postgres'))?.pid

/** Another process that starts the database, prints the address or the refusal, and stays until it is killed or its stdin ends. */
const program = `
  const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)})
  try {
    console.log((await startEmbedded({ dataDir: process.argv[1] })).url)
    process.stdin.on('end', () => process.exit(0)).resume()
  } catch (error) { console.log(error.message); process.exit(3) }`

async function elsewhere(as: { uid?: number; gid?: number } = {}): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    ...as,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [said] = await Promise.race([once(child.stdout!, 'data'), once(child, 'close')])
  return { child, said: String(said).trim() }
}

const ended = (child: ChildProcess) => new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)))

async function serverEnded(pid: number) {
  await expect.poll(() => serverPid() === pid, { timeout: 10_000 }).toBe(false)
}

describe('one process', () => {
  test('the first start makes a database in UTF-8 and Beijing time that syncs to disk and listens on loopback only', async () => {
    const server = await startEmbedded({ dataDir })
    const [row] = await ask(
      server.url,
      `select current_database() as name, current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
        current_setting('fsync') as fsync, current_setting('listen_addresses') as listens, current_setting('random_page_cost') as cost,
        (select datlocprovider::text || datlocale from pg_database where datname = current_database()) as locale, lower('Ä') as lower`,
    )
    expect(row).toEqual({
      name: 'mingfa',
      encoding: 'UTF8',
      zone: 'Asia/Shanghai',
      fsync: 'on',
      listens: '127.0.0.1',
      cost: '1.1',
      locale: 'bC.UTF-8',
      lower: 'ä',
    })
    await server.stop()
    expect(serverPid()).toBeUndefined()
  })

  test('the password is generated, differs per folder and lies in a file that only its owner reads', async () => {
    const server = await startEmbedded({ dataDir })
    const { password } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'))
    expect(password).toMatch(/^[\w-]{32}$/)
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
    const wrong = new URL(server.url)
    wrong.password = 'mingfa'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    await server.stop()
  })

  test('a second start keeps the port and the rows', async () => {
    const first = await startEmbedded({ dataDir })
    await ask(first.url, 'create table note as select 42 as value')
    await first.stop()
    const second = await startEmbedded({ dataDir })
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select value from note')).toEqual([{ value: 42 }])
    await second.stop()
  })

  test('a start that was killed half way leaves nothing that hinders the next', async () => {
    mkdirSync(join(dataDir, 'postgres.new-999999999/data'), { recursive: true })
    const server = await startEmbedded({ dataDir })
    expect(existsSync(join(dataDir, 'postgres.new-999999999'))).toBe(false)
    await server.stop()
  })

  test('SIGTERM ends the database with the process', async () => {
    const { child } = await elsewhere()
    const pid = serverPid()!
    child.kill('SIGTERM')
    await ended(child)
    expect(child.signalCode).toBe('SIGTERM')
    expect(findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
    await serverEnded(pid)
  })

  test('process.exit() without stop() ends the database soon after', async () => {
    const { child } = await elsewhere()
    const pid = serverPid()!
    child.stdin!.end()
    await ended(child)
    await serverEnded(pid)
  })
})

describe('after a sudden death', () => {
  test('the server left by a killed process is taken over, with every confirmed row', async () => {
    const { child, said } = await elsewhere()
    const pid = serverPid()
    await ask(said, 'create table note as select 1 as value')
    child.kill('SIGKILL')
    await ended(child)
    const server = await startEmbedded({ dataDir })
    expect(serverPid()).toBe(pid)
    expect(await ask(server.url, 'select value from note')).toEqual([{ value: 1 }])
    await server.stop()
    expect(serverPid()).toBeUndefined()
  })

  test.runIf(process.platform === 'linux')(
    'a session that outlived its killed server, and will never notice, does not keep the next one away',
    async () => {
      const { child, said } = await elsewhere()
      await ask(said, 'create table kept (n int)')
      const stuck = new Client({ connectionString: said })
      stuck.on('error', () => undefined)
      await stuck.connect()
      const { rows } = await stuck.query<{ pid: number }>('select pg_backend_pid() as pid')
      process.kill(rows[0]!.pid, 'SIGSTOP')
      process.kill(serverPid()!, 'SIGKILL')
      child.kill('SIGKILL')
      await ended(child)
      const again = await startEmbedded({ dataDir })
      expect(await ask(again.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
      await again.stop()
    },
  )

  test('process and server killed together lose no confirmed row', async () => {
    const { child, said } = await elsewhere()
    await ask(said, 'create table note as select generate_series(1, 1000) as value')
    process.kill(serverPid()!, 'SIGKILL')
    child.kill('SIGKILL')
    await ended(child)
    const server = await startEmbedded({ dataDir })
    expect(await ask(server.url, 'select count(*)::int as n from note')).toEqual([{ n: 1000 }])
    await server.stop()
  })

  test('a lock file whose number now belongs to another program is replaced', async () => {
    await (await startEmbedded({ dataDir })).stop()
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n0\n5999\n\n127.0.0.1\n\nready\n`)
    const server = await startEmbedded({ dataDir })
    expect(serverPid()).not.toBe(process.pid)
    await server.stop()
  })

  test('a copy of a running data folder is never led to the server of the original', async () => {
    const server = await startEmbedded({ dataDir })
    const original = dataDir
    dataDir = `${original}-copy`
    cpSync(original, dataDir, { recursive: true })
    const copy = await startEmbedded({ dataDir })
    expect(portOf(copy.url)).not.toBe(portOf(server.url))
    await copy.stop()
    rmSync(dataDir, { recursive: true })
    dataDir = original
    expect(await ask(server.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
    await server.stop()
  })
})

describe('two processes', () => {
  test('share one server, and the last to leave ends it', async () => {
    const { child, said } = await elsewhere()
    const server = await startEmbedded({ dataDir })
    expect(server.url).toBe(said)
    await server.stop()
    expect(await ask(said, 'select 1 as alive')).toEqual([{ alive: 1 }])
    const pid = serverPid()!
    child.kill('SIGTERM')
    await ended(child)
    await serverEnded(pid)
  })

  test('that make the database at the same moment end up with the same one', async () => {
    const [one, two] = await Promise.all([elsewhere(), elsewhere()])
    expect(one.said).toBe(two.said)
    expect(await ask(one.said, 'select 1 as alive')).toEqual([{ alive: 1 }])
    for (const { child } of [one, two]) child.kill('SIGTERM')
    await Promise.all([ended(one.child), ended(two.child)])
    expect(serverPid()).toBeUndefined()
  })
})

describe.runIf(root)('rights (only when the tests run as root)', () => {
  test('root hands the server to nobody, even in a folder that nobody may not enter', async () => {
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    const server = await startEmbedded({ dataDir })
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(NOBODY)
    expect(readFileSync(`/proc/${serverPid()}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534/m)
    await server.stop()
  })

  test.runIf(readable)('an ordinary user runs it himself, and root later runs it for him (in a clone that all may read)', async () => {
    chownSync(dataDir, NOBODY, NOBODY)
    const first = await elsewhere({ uid: NOBODY, gid: NOBODY })
    expect(first.said).toMatch(/^postgresql:/)
    first.child.kill('SIGTERM')
    await ended(first.child)
    const server = await startEmbedded({ dataDir })
    expect(portOf(server.url)).toBe(portOf(first.said))
    await server.stop()
    expect(statSync(join(dataDir, 'postgres.json')).uid).toBe(NOBODY)
  })

  test('data restored by root are handed back to nobody', async () => {
    await (await startEmbedded({ dataDir })).stop()
    const original = dataDir
    dataDir = `${original}-restored`
    cpSync(original, dataDir, { recursive: true })
    rmSync(original, { recursive: true })
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(0)
    await (await startEmbedded({ dataDir })).stop()
    expect(statSync(join(dataDir, 'postgres/PG_VERSION')).uid).toBe(NOBODY)
  })

  test.runIf(readable)('an ordinary user without rights is told so in Chinese, with the place and the way out (likewise)', async () => {
    const closed = await elsewhere({ uid: NOBODY, gid: NOBODY })
    expect(closed.said).toBe(
      `内置数据库无法启动：当前用户 nobody 不能进入 ${dataDir}/postgres 所在的目录。请改用上次启动系统的用户，或请管理员授予权限。`,
    )
    chmodSync(dataDir, 0o755)
    const readOnly = await elsewhere({ uid: NOBODY, gid: NOBODY })
    expect(readOnly.said).toBe(
      `内置数据库无法启动：当前用户不能读写 ${dataDir}/postgres.json。请改用上次启动系统的用户，或请管理员调整该目录的属主。`,
    )
    mkdirSync(join(dataDir, 'postgres'))
    const foreign = await elsewhere({ uid: NOBODY, gid: NOBODY })
    expect(foreign.said).toContain('属于用户 root，当前用户 nobody 不能使用')
  })
})
