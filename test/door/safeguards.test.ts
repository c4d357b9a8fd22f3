import { createServer, type Server } from 'node:net'
import type { FastifyPluginAsync } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { addPeople } from '../../src/office/administration/add-person.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { readDocument } from '../../src/office/documents/read-document.ts'
import { importRecords } from '../../src/office/exchange/import-records.ts'
import { openSignIn } from '../../src/office/sign-in/sign-in.ts'
import { portal } from '../../src/portal/portal.ts'
import { render } from '../../src/portal/views/index.tsx'
import { clamd } from '../../src/store/files/files.ts'
import { appoint, openDatabase, savePersons } from '../../src/store/index.ts'
import { type AdminStage, setAdminStage } from '../administration/stage.ts'
import { testDatabaseOf } from '../administration/test-database.ts'
import { type Ask, stagePassword } from '../api-stage.ts'

let stage: AdminStage
let clerk: Ask
beforeAll(async () => {
  stage = await setAdminStage()
  clerk = await stage.as('clerk')
})
afterAll(() => stage.stop())

const daysAgo = (days: number): string => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
const lend = (input: object = {}, more: object = {}) =>
  clerk({
    method: 'POST',
    url: '/api/registers/loan/records',
    payload: {
      step: 'lend',
      unit: '990101',
      title: '电钻一把',
      input: { tool: '电钻', borrower: '欧阳修远', size: 'small', lentOn: daysAgo(2), ...input },
      ...more,
    },
  })
const take = (id: string, step: string, { version, ...input }: { version: number } & Record<string, unknown>) =>
  clerk({ method: 'POST', url: `/api/registers/loan/records/${id}/steps/${step}`, payload: { version, input } })
const checked = { checks: [{ on: daysAgo(1), by: 'clerk', minutes: 5 }] }

describe('a record', () => {
  it('DB-08: is for the eyes of its own unit, down to the row; names stay masked in the list of whoever may read it', async () => {
    const id = (await lend()).json().record.id
    const [neighbour, mine] = [await stage.as('neighbour'), await clerk({ url: '/api/registers/loan/records' })]
    expect((await neighbour({ url: `/api/registers/loan/records/${id}` })).statusCode).toBe(404)
    expect((await neighbour({ url: '/api/registers/loan/records' })).json().rows).toEqual([])
    expect(mine.body).toContain('电钻一把')
    expect(mine.body).not.toContain('欧阳修远')
  })

  it('AV-12: is refused an end before its beginning, and stays as it was', async () => {
    const id = (await lend()).json().record.id
    expect((await take(id, 'check', { version: 1, ...checked })).statusCode).toBe(200)
    const answer = await take(id, 'giveBack', { version: 2, returnedOn: daysAgo(9) })
    expect([answer.statusCode, answer.json().problem.message]).toEqual([422, expect.stringContaining('早于')])
    expect((await clerk({ url: `/api/registers/loan/records/${id}` })).json().record.state).toBe('lent')
  })

  it('T-27: keeps the moment at which the server took it in beside the day it tells, and takes neither from the sender', async () => {
    const before = Date.parse(stage.office.now())
    const id = (await lend({ lentOn: daysAgo(5) })).json().record.id
    const [event] = await stage.sql<{ on: string; at: Date }>(
      'SELECT effective_on::text AS on, recorded_at AS at FROM event WHERE record = $1',
      [id],
    )
    expect(event?.on).toBe(daysAgo(5))
    expect(event?.at.getTime()).toBeGreaterThanOrEqual(before)
    for (const more of [{ recordedAt: '2020-01-01T00:00:00.000Z' }, { registeredAt: '2020-01-01' }])
      expect((await lend({}, more)).statusCode).toBe(422)
  })

  it('AV-60: is not written by whom a post was taken from since he was judged, and by nobody half', async () => {
    const ends = (day: string) => stage.sql(`UPDATE appointment SET until_day = ${day} WHERE person_id = 'clerk' RETURNING role`)
    const count = async () => (await stage.sql<{ n: string }>('SELECT count(*) AS n FROM event'))[0]?.n
    const before = await count()
    // The database says it, and the memory by which this process judges has not heard of it yet.
    await ends('from_day')
    const answer = await lend()
    expect([answer.statusCode, answer.json().problem.code, answer.json().problem.message]).toEqual([
      403,
      'MF-PER-008',
      '您的岗位刚刚有变动，这次没有办成。',
    ])
    expect(await count()).toBe(before)
    await ends('NULL')
    expect((await lend()).statusCode).toBe(201)
  })

  it('AV-60: nor is an import, or what an administrator changes', async () => {
    const ended = async (person: string, act: () => Promise<unknown>) => {
      await stage.sql('UPDATE appointment SET until_day = from_day WHERE person_id = $1 RETURNING role', [person])
      const said = await act()
      await stage.sql('UPDATE appointment SET until_day = NULL WHERE person_id = $1 RETURNING role', [person])
      return said
    }
    const file = Buffer.from(`事项名称,工具,借用人,大小,借出日\n水平尺一把,水平尺,欧阳修远,小件,${daysAgo(2)}\n`)
    const book = { register: 'loan', unit: '990101', name: '借用.csv', file }
    const bring = () => importRecords(stage.office, stage.office.actor('clerk')!, book)
    expect(await ended('clerk', bring)).toMatchObject({ problem: { code: 'MF-PER-008' } })
    expect(await bring()).toMatchObject({ rows: 1 })
    const admin = stage.office.actor('admin')!
    const list = { people: [{ name: '鲁新来', unit: '990101' }], reason: '新到岗' }
    const name = () => addPeople(stage.office, { ...admin, source: '127.0.0.1' }, list)
    expect(await ended('admin', name)).toMatchObject({ code: 'MF-PER-008' })
    expect(await stage.sql("SELECT 1 FROM person WHERE name = '鲁新来'")).toEqual([])
    expect(await name()).toMatchObject({ people: [{ name: '鲁新来' }] })
  })

  it('AV-09: prints what looks like a template as it was typed', async () => {
    const typed = ['{{7*7}}', '$', '{7*7} #7*7'].join('')
    const id = (await lend({ tool: typed })).json().record.id
    const paper = await clerk({ url: `/api/registers/loan/records/${id}/papers/receipt` })
    const read = await readDocument(new Uint8Array(paper.rawPayload), 'receipt.docx')
    expect('text' in read && read.text).toContain(typed)
  })

  it('PI-07: shows what is personal in full for a purpose only, and keeps who asked for which', async () => {
    const id = (await lend()).json().record.id
    const reveal = (payload: object) => clerk({ method: 'POST', url: `/api/registers/loan/records/${id}/reveal`, payload })
    for (const payload of [{}, { purpose: '' }, { purpose: ' ' }]) expect((await reveal(payload)).json().problem).toBeDefined()
    expect(await stage.sql('SELECT 1 FROM reading WHERE record = $1', [id])).toEqual([])
    expect((await reveal({ purpose: '电话催还' })).body).toContain('欧阳修远')
    expect(await stage.sql('SELECT purpose, actor_id FROM reading WHERE record = $1', [id])).toEqual([
      { purpose: '电话催还', actor_id: 'clerk' },
    ])
  })
})

describe('somebody from outside the house', () => {
  it('PI-05: works until the last day of his post, and from the next on finds every door closed', async () => {
    const person = { id: 'outsider', name: '评估人员', unit: 1, active: true }
    await stage.office.db.owner(async (tx) => {
      await savePersons(tx, [person])
      await appoint(tx, [{ person: person.id, role: 'countyReviewer', unit: 1, from: '2020-01-01', until: daysAgo(-1) }])
    })
    await stage.office.refresh()
    await stage.signIn.createAccount({ id: person.id, name: person.name, account: 'outsider.990101', password: stagePassword })
    const seen = async () => (await (await stage.as('outsider'))({ url: '/api/registers' })).json<unknown[]>().length
    expect(await seen()).toBeGreaterThan(0)
    stage.clock.ahead += 2 * 86_400_000
    expect(await seen()).toBe(0)
    expect((await (await stage.as('outsider'))({ url: '/api/registers/loan/records' })).json().problem.code).toBe('MF-PER-003')
    stage.clock.ahead = 0
  })
})

describe('an identity of another system', () => {
  const asked = (subject: string, person: string) =>
    stage.sql('INSERT INTO sign_in.identity (provider, subject, person, asked_at) VALUES ($1, $2, $3, now())', [
      'province',
      subject,
      person,
    ])
  const left = () => stage.sql('SELECT subject, approved_by FROM sign_in.identity ORDER BY subject')

  it('T-32: is told to security administrators alone, who approve or refuse it, never their own, with a line for each', async () => {
    for (const [subject, person] of [
      ['u-1', 'clerk'],
      ['u-2', 'guard'],
      ['u-3', 'idle'],
    ] as const)
      await asked(subject, person)
    const [guard, second, admin] = [await stage.as('guard'), await stage.as('guard2'), await stage.as('admin')]
    const decide = (ask: Ask, act: string, subject: string) => stage.post(ask, `/identities/${act}`, { provider: 'province', subject })
    expect((await admin({ url: '/api/administration/identities' })).statusCode).toBe(403)
    expect((await guard({ url: '/api/administration/identities' })).json()).toMatchObject([
      { subject: 'u-1', personName: '陈安和', unitName: '天枢镇', own: false },
      { subject: 'u-2', personName: '许静宜', own: true },
      { subject: 'u-3', personName: '华子清' },
    ])
    expect((await decide(guard, 'approve', 'u-2')).body.problem?.code).toBe('MF-AUT-017')
    expect((await decide(admin, 'approve', 'u-1')).status).toBe(403)
    expect((await decide(guard, 'approve', 'u-1')).body).toEqual({ decided: 'approved' })
    expect((await decide(second, 'refuse', 'u-3')).body).toEqual({ decided: 'refused' })
    expect((await decide(second, 'approve', 'u-3')).body.problem?.code).toBe('MF-ADM-005')
    expect(await left()).toEqual([
      { subject: 'u-1', approved_by: 'guard' },
      { subject: 'u-2', approved_by: null },
    ])
  })
})

describe('an upload', () => {
  // EICAR's harmless text, put together here so that no scanner minds this file.
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')
  let daemon: Server
  beforeAll(async () => {
    daemon = createServer((socket) => {
      let said = ''
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1')
        if (said.endsWith('\0\0\0\0')) socket.end(said.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
      })
    })
    await new Promise<void>((done) => daemon.listen(0, '127.0.0.1', done))
  })
  afterAll(() => new Promise((done) => daemon.close(done)))

  it('AV-32: with malicious code is not kept, its sender is told, and the audit has a line; the next one is', async () => {
    const { port } = daemon.address() as { port: number }
    const office = { ...stage.office, scan: clamd({ host: '127.0.0.1', port }) }
    const actor = office.actor('clerk')!
    const sent = (words: string) => uploadFile(office, actor, { name: '说明.txt', bytes: Buffer.from(words) })
    expect(await sent(eicar)).toMatchObject({ code: 'MF-FIL-013' })
    expect(await stage.sql("SELECT 1 FROM file WHERE name = '说明.txt'")).toEqual([])
    expect(await stage.sql("SELECT actor_id, outcome FROM audit WHERE reason = 'MF-FIL-013'")).toEqual([
      { actor_id: 'clerk', outcome: 'refused' },
    ])
    expect(await sent('会议说明')).toMatchObject({ name: '说明.txt' })
    const away = { ...stage.office, scan: () => Promise.reject(new Error('away')) }
    expect(await uploadFile(away, actor, { name: '说明.txt', bytes: Buffer.from('甲') })).toMatchObject({ code: 'MF-FIL-014', status: 503 })
  })
})

describe('the wire', () => {
  it('DB-03, AV-52: behind a proxy that is believed a plain request gets the safe address or a refusal, and no content', async () => {
    const url = await testDatabaseOf(stage.office)
    const signIn = await openSignIn({
      url,
      secret: 'a secret of this test only, long enough for its purpose',
      baseUrl: 'https://mingfa.example',
      now: stage.office.now,
      policy: () => ({ secondFactor: 'off' }),
    })
    const app = buildServer({ office: stage.office, signIn, trustedProxies: ['127.0.0.1'] })
    const ask = (proto: string, method: 'GET' | 'POST', path: string) =>
      app.inject({ method, url: path, headers: { 'x-forwarded-proto': proto }, ...(method === 'POST' ? { payload: {} } : {}) })
    const plain = await ask('http', 'GET', '/api/sign-in/ways')
    expect([plain.statusCode, plain.headers.location, plain.body]).toEqual([308, 'https://mingfa.example/api/sign-in/ways', ''])
    const sent = await ask('http', 'POST', '/api/sign-in')
    expect([sent.statusCode, sent.json().problem.code]).toEqual([403, 'MF-AUT-019'])
    expect((await ask('https', 'GET', '/api/sign-in/ways')).statusCode).toBe(200)
    // A header from anybody but the proxy is not believed, and the machine itself asks for its figures without one.
    expect(
      (await app.inject({ url: '/api/sign-in/ways', remoteAddress: '10.9.9.9', headers: { 'x-forwarded-proto': 'https' } })).statusCode,
    ).toBe(308)
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
    await app.close()
    await signIn.close()
  })

  it('AV-23: portal and staff application under two names know nothing of each other', async () => {
    const [staffName, portalName] = ['office.example', 'www.example']
    const signIn = await openSignIn({
      url: await testDatabaseOf(stage.office),
      secret: 'a secret of this test only, long enough for its purpose',
      baseUrl: `http://${staffName}`,
      now: stage.office.now,
    })
    const portalOrigin = `http://${portalName}`
    const pages: FastifyPluginAsync = async (app) => portal(app, { office: stage.office, origin: portalOrigin, views: { render } })
    const app = buildServer({ office: stage.office, signIn, portal: pages, portalOrigin })
    const ask = async (host: string, url: string) => {
      const { statusCode, headers } = await app.inject({ url, headers: { host } })
      return [statusCode, headers.location]
    }
    expect(await ask(portalName, '/map')).toEqual([200, undefined])
    expect(await ask(staffName, '/api/sign-in/ways')).toEqual([200, undefined])
    for (const url of ['/api/sign-in/ways', '/%61pi/sign-in/ways', '/api/session', '/staff/', '/staff'])
      expect([url, ...(await ask(portalName, url))]).toEqual([url, 404, undefined])
    expect(await ask(staffName, '/990101/figures/2026?a=1')).toEqual([302, `${portalOrigin}/990101/figures/2026?a=1`])
    expect(await ask(staffName, '/')).toEqual([302, '/staff/'])
    for (const url of ['/', '/api/sign-in/ways']) expect((await ask('10.0.0.7', url))[0]).toBe(404)
    expect((await ask('10.0.0.7', '/healthz'))[0]).toBe(200)
    const typed = await app.inject({ url: '/api/session', headers: { host: portalName, accept: 'text/html,*/*' } })
    expect([typed.statusCode, typed.headers['content-type'], typed.body]).toEqual([
      404,
      'text/plain; charset=utf-8',
      '没有这个地址。请核对网址。',
    ])
    await app.close()
    await signIn.close()
  })

  it('DB-22: a connection to the database that was asked for with TLS is not made without', async () => {
    const url = new URL(await testDatabaseOf(stage.office))
    url.searchParams.set('sslmode', 'require')
    const db = openDatabase({ url: url.href, masterKeyFile: `${process.env.TMPDIR ?? '/tmp'}/mingfa-tls-${process.pid}.key`, poolSize: 1 })
    await expect(db.owner((tx) => tx.query({ text: 'SELECT 1' }))).rejects.toThrow()
    await db.close()
  })

  it('AV-50: nothing here gives out tokens to other programs for a person who has signed in', () => {
    expect(stage.routes.filter(({ url }) => /oauth|authorize|\/token|userinfo|jwks/i.test(url))).toEqual([])
  })
})
