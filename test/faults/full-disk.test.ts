import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/index.ts'
import { ask, codeOf, type FaultHouse, json, openFaultHouse } from './house.ts'
import { type Acknowledged, pdfOf } from './load.ts'
import { faultsIn } from './whole.ts'

// A file system of its own for the data folder, small enough to be filled, seen only by the server and what it starts: root mounts it in a mount
// namespace, an ordinary user in a user namespace, where the system lets him. It is gone with the processes.
const root = process.getuid?.() === 0
const size = '320m'
const mounted = (folder: string, then: string): readonly string[] => {
  const mount = `cp -a "$0" "$0.kept" && mount -t tmpfs -o size=${size},mode=700 tmpfs "$0" && cp -a "$0.kept/." "$0/" && rm -rf "$0.kept"`
  const back = root ? '' : `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} `
  return [
    'unshare',
    ...(root ? ['--mount'] : ['--user', '--map-root-user', '--mount']),
    'sh',
    '-c',
    `${mount} && ${then.replace('exec ', `exec ${back}`)}`,
    folder,
  ]
}
const probe = join('/tmp', `mingfa-mount-${process.pid}`)
mkdirSync(probe)
const [program = '', ...words] = mounted(probe, 'exec true')
const possible = spawnSync(program, words, { stdio: 'ignore' }).status === 0
rmSync(probe, { recursive: true, force: true })

describe.skipIf(!possible)('a full disk (skipped where the system lets nobody mount a small one)', () => {
  let house: FaultHouse
  let inner: string
  beforeAll(async () => {
    house = await openFaultHouse()
    const server = await house.start({ behind: [...mounted(house.dataDir, 'exec "$@"')] })
    // The same folder, seen from inside the server's own view of the disk.
    inner = `/proc/${server.pid}/root${house.dataDir}`
  })
  afterAll(() => house.end())

  const said: Acknowledged = { records: new Map(), files: new Map(), uploads: new Set() }
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

  async function create(word: string): Promise<readonly [number, string?]> {
    const parties = [`王${word}`, `李${word}`].map((name) => ({ kind: 'natural', name }))
    const summary = `${word}的边界纠纷`.padEnd(1900, '双方各执一词')
    const input = { foundOn: today, how: 'patrol', kind: 'neighbour', parties, peopleCount: 2, summary }
    const answer = await ask(house, 10, '/api/registers/dispute/records', json({ step: 'find', unit: codeOf(10), title: word, input }))
    const body = (await answer.json()) as { record: { id: string; version: number }; problem?: { code: string } }
    if (answer.ok) said.records.set(body.record.id, { register: 'dispute', version: body.record.version })
    return [answer.status, body.problem?.code]
  }

  async function upload(word: string): Promise<readonly [number, string?]> {
    const body = new FormData()
    body.set('file', new Blob([Buffer.from(pdfOf(word)), Buffer.alloc(200_000, 32)]), `${word}.pdf`)
    const answer = await ask(house, 10, '/api/files', { method: 'POST', body })
    const { digest, problem } = (await answer.json()) as { digest: string; problem?: { code: string } }
    if (answer.ok) said.uploads.add(digest)
    return [answer.status, problem?.code]
  }

  const filler = (): string => join(inner, 'filler')
  function fill(): void {
    for (const piece of [1 << 22, 1 << 16, 1 << 12])
      for (;;)
        try {
          appendFileSync(filler(), Buffer.alloc(piece))
        } catch {
          break
        }
  }

  async function soundInside(): Promise<readonly string[]> {
    const { password, port } = JSON.parse(readFileSync(join(inner, 'postgres.json'), 'utf8'))
    const url = `postgresql://mingfa:${password}@127.0.0.1:${port}/mingfa`
    const db = openDatabase({ url, masterKeyFile: join(inner, 'master.key'), poolSize: 2 })
    const client = new Client(url)
    await client.connect()
    try {
      return await faultsIn({ db, client, dataDir: inner }, said)
    } finally {
      await client.end()
      await db.close()
    }
  }

  it('refuses with a clear sentence, stores nothing by halves, and goes on without a restart when there is space again', {
    timeout: 300_000,
  }, async () => {
    expect(await create('之前')).toEqual([201, undefined])
    expect(await upload('之前')).toEqual([200, undefined])
    fill()
    expect(await upload('其间')).toEqual([507, 'MF-SYS-008'])
    expect(readdirSync(join(inner, 'files', 'incoming'))).toEqual([])
    const refusals: (readonly [number, string?])[] = []
    for (let turn = 0; refusals.length < 5 && turn < 4000; turn += 1) {
      const answer = await create(`其间${turn}`)
      if (answer[0] !== 201) refusals.push(answer)
    }
    expect(refusals).toHaveLength(5)
    for (const [status, code] of refusals) expect([`507 MF-SYS-008`, `503 MF-SYS-003`, `503 MF-SYS-006`]).toContain(`${status} ${code}`)
    rmSync(filler())
    await expect.poll(async () => (await create(`之后${said.records.size}`))[0], { timeout: 60_000, interval: 100 }).toBe(201)
    expect(await upload('之后')).toEqual([200, undefined])
    expect(await soundInside()).toEqual([])
  })
})
