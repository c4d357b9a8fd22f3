import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSignIn } from '../../src/office/sign-in/sign-in.ts'
import { signInSecret } from '../../src/office/sign-in/sign-in-secret.ts'
import { startEmbedded } from '../../src/store/embedded/embedded.ts'
import { codeOf, type FaultHouse, freePort, insideOf, killed, openFaultHouse, startServer } from './house.ts'
import { type Load, startLoad } from './load.ts'
import { faultsIn } from './whole.ts'

const password = 'Nanhe-yipian-hai-9'
const year = new Date().getFullYear()
const folder = mkdtempSync(join(tmpdir(), 'mingfa-carried-'))
const [kept, elsewhere, empty] = [join(folder, 'kept'), join(folder, 'elsewhere'), join(folder, 'empty')]

type Said = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** One command of `mingfa` as a process of its own on a data folder. */
async function mingfa(dataDir: string, ...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [resolve('src/start.mjs'), ...args], {
    env: { ...process.env, MINGFA_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (text) => {
      said[stream] += text
    })
  const [code] = await once(child, 'close')
  return { code, ...said }
}

let house: FaultHouse
let load: Load
beforeAll(async () => {
  house = await openFaultHouse()
  await makeAccount()
  await house.start()
  load = startLoad(house, { clerks: 4, seed: 77 })
})
afterAll(async () => {
  await load.stop()
  for (const place of [elsewhere, empty]) await (await startEmbedded({ dataDir: place })).stop()
  await house.end()
  rmSync(folder, { recursive: true, force: true })
})

async function makeAccount(): Promise<void> {
  const server = await startEmbedded({ dataDir: house.dataDir })
  const signIn = await openSignIn({
    url: server.url,
    secret: signInSecret(house.dataDir),
    baseUrl: 'http://127.0.0.1',
    now: () => new Date().toISOString(),
  })
  await signIn.createAccount({ id: 'clerk10', name: '经办人10', account: 'clerk10', password })
  await signIn.close()
  await server.stop()
}

/** Digest of every table in a backup. */
const sums = (place: string): Record<string, string> =>
  Object.fromEntries(
    (JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')).tables as { name: string; digest: string }[]).map(
      ({ name, digest }) => [name, digest],
    ),
  )

const soundIn = (dataDir: string) =>
  insideOf(dataDir, (db, client) => faultsIn({ db, client, dataDir }, { records: new Map(), files: new Map(), uploads: new Set() }))

describe('DB-24: a backup taken while clerks go on entering', { timeout: 300_000 }, () => {
  it('is whole, sealed, and restored into an empty machine gives the same tables, figures and accounts', async () => {
    await expect.poll(() => load.count() > 40, { timeout: 60_000, interval: 20 }).toBe(true)
    const before = load.count()
    const made = await mingfa(house.dataDir, 'backup', kept)
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('"missing":[]') })
    expect(load.count()).toBeGreaterThan(before)
    expect(readFileSync(join(kept, 'manifest.json'), 'utf8')).toContain('sign_in.user')

    mkdirSync(elsewhere, { mode: 0o700 })
    cpSync(join(house.dataDir, 'master.key'), join(elsewhere, 'master.key'))
    expect(await mingfa(elsewhere, 'restore', kept)).toMatchObject({ code: 0, stdout: made.stdout })
    expect(await mingfa(elsewhere, 'verify')).toMatchObject({ code: 0, stdout: '{"ok":true,"findings":[]}\n' })
    expect(await soundIn(elsewhere)).toEqual([])

    expect(await mingfa(elsewhere, 'backup', join(folder, 'again'))).toMatchObject({ code: 0 })
    const [{ audit: _, ...then }, { audit: __, ...now }] = [sums(kept), sums(join(folder, 'again'))]
    expect(now).toEqual(then)
  })

  it('counts the same figures, and its accounts sign in', async () => {
    await load.stop()
    const whole = join(folder, 'whole')
    expect(await mingfa(house.dataDir, 'backup', whole)).toMatchObject({ code: 0 })
    const third = join(folder, 'third')
    mkdirSync(third, { mode: 0o700 })
    cpSync(join(house.dataDir, 'master.key'), join(third, 'master.key'))
    expect(await mingfa(third, 'restore', whole)).toMatchObject({ code: 0 })
    const figures = (dataDir: string) => mingfa(dataDir, 'figures', '--org', codeOf(10), '--year', String(year), '--json')
    const values = (said: Said) =>
      JSON.parse(said.stdout).map(({ id, value, records }: Record<string, unknown>) => ({ id, value, records }))
    expect(values(await figures(third))).toEqual(values(await figures(house.dataDir)))
    const port = await freePort()
    const server = await startServer({ dataDir: third, port })
    const entered = await fetch(`http://127.0.0.1:${port}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'clerk10', password }),
    })
    expect(entered.status).toBe(200)
    await killed(server)
    await (await startEmbedded({ dataDir: third })).stop()
  })

  it('is refused by an installation that holds something, and without the key, and nothing changes', async () => {
    const taken = await mingfa(elsewhere, 'restore', kept)
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('已有数据')])
    const keyless = await mingfa(empty, 'restore', kept)
    expect([keyless.code, keyless.stderr]).toEqual([2, expect.stringContaining('另一把密钥')])
    expect(await insideOf(empty, async (_, client) => (await client.query('SELECT FROM event')).rows)).toEqual([])
  })

  it('with one changed bit in a file is refused and leaves neither rows nor files', async () => {
    const spoilt = join(folder, 'spoilt')
    cpSync(kept, spoilt, { recursive: true })
    const [first] = readdirSync(join(spoilt, 'files'))
    const file = join(spoilt, 'files', first!)
    const bytes = readFileSync(file)
    bytes[20]! ^= 1
    writeFileSync(file, bytes)
    const refused = await mingfa(empty, 'restore', spoilt, '--key-file', join(house.dataDir, 'master.key'))
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('缺失或损坏')])
    expect(await insideOf(empty, async (_, client) => (await client.query('SELECT FROM event')).rows)).toEqual([])
    expect(readdirSync(empty)).not.toContain('files')
  })
})
