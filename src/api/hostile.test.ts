import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage, stagePassword } from '../../test/api-stage.ts'
import { openDatabase } from '../store/index.ts'
import { buildServer } from './server.ts'

let stage: Stage
let clerk: Ask
beforeAll(async () => {
  const staffDir = mkdtempSync(join(tmpdir(), 'mingfa-staff-'))
  mkdirSync(join(staffDir, 'assets'))
  writeFileSync(join(staffDir, 'index.html'), '<!doctype html><title>明法</title>')
  writeFileSync(join(staffDir, 'assets', 'app-1.js'), 'export {}')
  stage = await setStage({ staffDir })
  clerk = await stage.as('clerk')
})
afterAll(() => stage.stop())

const post = (url: string, payload: unknown) => clerk({ method: 'POST', url, payload: payload as object })
const raw = (payload: string, type = 'application/json') =>
  clerk({ method: 'POST', url: '/api/registers/loan/records', payload, headers: { 'content-type': type } })
const opening = { step: 'lend', unit: '990101', title: '电钻', input: {} }

describe('a stranger', () => {
  it.each([
    '/api/registers',
    '/api/registers/loan/records',
    '/api/registers/loan/records/x',
    '/api/units',
    '/api/people',
    '/api/desk',
    '/api/figures',
    '/api/reports/x',
    '/api/registers/loan/export',
    '/api/registers/loan/template',
  ])('gets nothing from %s but 401', async (url) => {
    const answer = await stage.app.inject({ url })
    expect([answer.statusCode, answer.json().problem.code]).toEqual([401, 'MF-AUT-001'])
  })
})

describe('input that nobody sends by mistake', () => {
  it('that is no JSON is 400, without an echo of it', async () => {
    for (const text of ['{"step":', '{"canary":"7f3a"', '']) {
      const answer = await raw(text)
      expect([answer.statusCode, answer.json().problem.code]).toEqual([400, 'MF-SYS-002'])
      expect(answer.body).not.toContain('7f3a')
    }
  })
  it('of another content type is 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'text/html'])
      expect((await raw('{}', type)).statusCode).toBe(415)
  })
  it('larger than a mebibyte is 413', async () => {
    const answer = await post('/api/registers/loan/records', { ...opening, input: { tool: 'x'.repeat(1_100_000) } })
    expect([answer.statusCode, answer.json().problem.code]).toEqual([413, 'MF-SYS-002'])
  })
  it('that reaches for prototypes is refused and changes none', async () => {
    for (const text of [
      '{"__proto__":{"a":1}}',
      '{"step":"lend","unit":"990101","title":"x","input":{"constructor":{"prototype":{"a":1}}}}',
    ])
      expect((await raw(text)).statusCode).toBe(400)
    expect((await post('/api/registers/loan/records', { ...opening, input: { toString: 'x' } })).statusCode).toBe(422)
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })
  it('that holds what is no text is 400, and what only looks like it is taken', async () => {
    const titled = (title: string) => raw(`{"step":"lend","unit":"990101","title":"${title}","input":{}}`)
    for (const title of ['a\\u0000b', '\\ud800', '\\udc00\\ud800']) expect((await titled(title)).statusCode).toBe(400)
    for (const title of ['\\ud842\\udfb7', '\\\\u0000']) expect((await titled(title)).json().problem.code).toBe('MF-FLD-001')
  })
  it('AV-11: of a wrong type is 422 with the path of the field and without its value', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...opening, step: 7 }, 'step'],
      [{ ...opening, title: { canary: '7f3a' } }, 'title'],
      [{ ...opening, input: 'canary 7f3a' }, 'input'],
      [{ ...opening, files: ['7f3a'] }, 'files.0'],
      [{ ...opening, on: 'yesterday' }, 'on'],
      [{ ...opening, on: '2026-02-30' }, 'on'],
      [{ unit: '990101', title: 'x' }, 'step'],
    ]
    for (const [body, field] of wrong) {
      const answer = await post('/api/registers/loan/records', body)
      expect([answer.statusCode, answer.json().problem.field]).toEqual([422, field])
      expect(answer.body).not.toContain('7f3a')
    }
  })
  it('never becomes a server error: three hundred odd bodies on every changing route', async () => {
    const odd = [
      null,
      true,
      0,
      -1,
      1e308,
      '',
      '\u0000',
      '𠮷'.repeat(300),
      "'; DROP TABLE loan; --",
      '../../etc/passwd',
      '<svg onload=1>',
      [],
      [[]],
      {},
      { a: { b: { c: [] } } },
    ]
    const routes = [
      '/api/registers/loan/records',
      '/api/registers/loan/records/x/steps/lend',
      '/api/registers/loan/records/00000000-0000-4000-8000-000000000000/steps/check',
      '/api/registers/loan/records/x/reveal',
      '/api/reports',
      '/api/reports/x/check',
      '/api/zero-reports',
      '/api/figures/loan.lent/entries',
    ]
    const bodies = odd.flatMap((one) => [
      { ...opening, input: { tool: one, borrower: one, size: one, lentOn: one } },
      { version: 1, input: { checks: one } },
      { purpose: one, unit: one, year: one, register: one, from: one, to: one, value: one, source: one },
    ])
    const statuses: number[] = []
    for (const body of bodies) statuses.push(...(await Promise.all(routes.map(async (url) => (await post(url, body)).statusCode))))
    expect(statuses.length).toBeGreaterThan(300)
    expect(statuses.filter((status) => status >= 500 || status < 400)).toEqual([])
  })
  it('in an address never becomes a server error either', async () => {
    const odd = [
      '%00',
      '%ff',
      '..%2f..%2fetc%2fpasswd',
      "'",
      '%27%20OR%201=1',
      'x'.repeat(300),
      '__proto__',
      'toString',
      '%E6%98%8E%E6%B3%95',
      '*',
      '%0d%0aSet-Cookie:a=b',
    ]
    const urls = odd.flatMap((one) => [
      `/api/registers/${one}/records`,
      `/api/registers/loan/records/${one}`,
      `/api/registers/loan/records/x/clocks/${one}`,
      `/api/registers/loan/records/x/papers/${one}`,
      `/api/figures/${one}?unit=990101&year=2026`,
      `/api/registers/loan/records?q=${one}`,
      `/api/registers/loan/records?unit=${one}`,
      `/api/units?under=${one}`,
      `/api/reports/${one}`,
      `/api/registers/loan/rejected/${one}`,
      `/staff/${one}`,
    ])
    for (const url of urls) {
      const answer = await clerk({ url })
      expect(answer.statusCode, url).toBeLessThan(500)
      expect(answer.headers['set-cookie'] ?? '', url).not.toContain('a=b')
    }
  })
})

describe('headers', () => {
  it('AV-20: of every answer forbid framing, sniffing, foreign scripts and keeping', async () => {
    const { headers } = await clerk({ url: '/api/registers' })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'self';script-src 'self';style-src 'self';.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).not.toHaveProperty('x-powered-by')
  })
  it('AV-21: let no other site read an answer', async () => {
    const { headers } = await clerk({ url: '/api/registers', headers: { origin: 'https://evil.example' } })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  it('do not promise https where there is none', async () => {
    expect((await clerk({ url: '/api/registers' })).headers).not.toHaveProperty('strict-transport-security')
  })
  it('of a client about where it comes from are not believed', async () => {
    stage.lines.length = 0
    await clerk({ url: '/api/registers', headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(stage.lines.join('')).not.toContain('203.0.113.9')
  })
})

describe('addresses', () => {
  it('that do not exist answer with a problem', async () => {
    for (const url of ['/api/nothing', '/api/registers/loan/nothing', '/nothing', '/.git/config'])
      expect((await clerk({ url })).json().problem.code).toBe('MF-SYS-001')
  })
  it('AV-22: cannot be used to change by GET, nor with methods that we do not have', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const)
      expect((await clerk({ method, url: '/api/registers/loan/records' })).statusCode).toBe(404)
    expect((await clerk({ url: '/api/sign-out' })).statusCode).toBe(404)
  })
  it('below /staff/ are files or the one page, with inline styles only there', async () => {
    const [page, deep, script] = [
      await clerk({ url: '/staff/' }),
      await clerk({ url: '/staff/registers/loan/1' }),
      await clerk({ url: '/staff/assets/app-1.js' }),
    ]
    expect([page.statusCode, deep.statusCode, script.statusCode]).toEqual([200, 200, 200])
    expect(deep.body).toBe(page.body)
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'")
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(script.headers['cache-control']).toContain('immutable')
  })
  it('AV-53: /metrics is for this machine, /healthz for everybody', async () => {
    expect((await stage.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' })
    expect((await stage.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/healthz",status="200"}',
    )
    expect((await stage.app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404)
  })
})

describe('the log', () => {
  it('AV-61: holds no password, token, cookie, query or body', async () => {
    stage.lines.length = 0
    await stage.app.inject({ method: 'POST', url: '/api/sign-in', payload: { account: 'canary-account', password: 'canary-password' } })
    await clerk({ url: '/api/registers/loan/records?q=canary-query&f.borrower=canary-name' })
    await post('/api/registers/loan/records', { ...opening, title: 'canary-title' })
    await stage.app.inject({ url: '/api/session', headers: { authorization: 'Bearer mf_canary-token', cookie: 'mingfa=canary-cookie' } })
    const text = stage.lines.join('')
    expect(text).toContain('"route":"/api/registers/:register/records"')
    expect(text).not.toMatch(/canary/)
    expect(text).not.toContain(stagePassword)
  })
  it('is one JSON object a line with local time, person and status', async () => {
    stage.lines.length = 0
    await clerk({ url: '/api/units?under=990102' })
    expect(stage.lines).toHaveLength(1)
    expect(JSON.parse(stage.lines[0] ?? '')).toMatchObject({
      msg: 'refused',
      method: 'GET',
      route: '/api/units',
      status: 403,
      actor: 'clerk',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+08:00$/),
    })
  })
})

describe('an error that nobody foresaw', () => {
  it('AV-63: is told by a number, which the log has too, and by nothing else', async () => {
    const broken = await setStage({
      portal: async (app) => {
        app.get('/broken', async () => {
          throw Object.assign(new Error('canary: key (name)=(张三)'), { severity: 'ERROR', code: '23505' })
        })
      },
    })
    const answer = await broken.app.inject({ url: '/broken' })
    expect([answer.statusCode, answer.json().problem.code]).toEqual([500, 'MF-SYS-004'])
    const incident = /编号 (\w+) /.exec(answer.json().problem.next)?.[1]
    expect(broken.lines.join('')).toContain(`"incident":"${incident}"`)
    expect(broken.lines.join('') + answer.body).not.toMatch(/canary|张三/)
    await broken.stop()
  })
  it('does not come from a database that is away: 503, and nothing was written', async () => {
    const db = openDatabase({
      url: 'postgres://nobody@127.0.0.1:1/nowhere',
      masterKeyFile: join(mkdtempSync(join(tmpdir(), 'mingfa-away-')), 'master.key'),
    })
    const app = buildServer({ office: { ...stage.office, db }, signIn: stage.signIn })
    const token = await stage.signIn.createToken({ actor: 'clerk', purpose: '对接', expires: '2099-01-01T00:00:00.000Z' })
    const headers = { authorization: `Bearer ${token}` }
    const answers = [
      await app.inject({ url: '/api/registers/loan/records', headers }),
      await app.inject({
        method: 'POST',
        url: '/api/registers/loan/records',
        headers,
        payload: { ...opening, input: { tool: '电钻', borrower: '某人', size: 'small', lentOn: '2026-01-05' }, reason: '补录' },
      }),
      await app.inject({ url: '/healthz' }),
    ]
    expect(answers.map((answer) => [answer.statusCode, answer.json().problem.code])).toEqual(Array(3).fill([503, 'MF-SYS-003']))
    await app.close()
    await db.close()
  })
})
