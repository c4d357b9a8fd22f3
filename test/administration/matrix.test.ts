import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import type { Role } from '../../src/kernel/role.ts'
import { today } from '../../src/office/office.ts'
import { type Ask, stagePassword } from '../api-stage.ts'
import { matrix, samples } from './matrix.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

let stage: AdminStage
const routes: string[] = []
const asks = new Map<string, Ask>()
/** One person of the stage per kind of role. */
const cast: Readonly<Record<string, Role | null>> = {
  admin: 'systemAdmin',
  guard: 'securityAdmin',
  watcher: 'auditAdmin',
  clerk: 'clerkOffice',
  principal: 'principal',
  reviewer: 'countyReviewer',
  idle: null,
}
const administrators = ['admin', 'guard', 'watcher']

beforeAll(async () => {
  stage = await setAdminStage()
  const app = buildServer({ office: stage.office, signIn: stage.signIn })
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`)
  })
  await app.ready()
  await app.close()
  for (const person of Object.keys(cast)) asks.set(person, await stage.as(person))
})
afterAll(() => stage.stop())

const defaults: Readonly<Record<string, string>> = {
  register: 'loan',
  id: '00000000-0000-7000-8000-000000000000',
  step: 'lend',
  person: 'idle',
  setting: 'backEntryDays',
  unit: '990101',
}

function requestOf(route: string) {
  const [method = 'GET', url = ''] = route.split(' ')
  const { at = {}, query, body } = samples[route] ?? {}
  const path = url.replace(/:(\w+)/g, (_, name: string) => at[name] ?? defaults[name] ?? 'x')
  return { method: method as 'GET' | 'POST', url: query ? `${path}?${query}` : path, ...(method === 'GET' ? {} : { payload: body ?? {} }) }
}

describe('AV-45: the published matrix of routes and roles', () => {
  it('has a row for every route of the server, and none for a route that is gone', () => {
    expect(routes.filter((route) => !(route in matrix))).toEqual([])
    expect(Object.keys(matrix).filter((route) => !routes.includes(route))).toEqual([])
  })
  it('has a request for every route of administration', () => {
    expect(routes.filter((route) => route.includes('/administration/') && !(route in samples))).toEqual([])
  })
  it.each(Object.entries(matrix).filter(([, callers]) => callers !== 'open'))('%s is closed to strangers', async (route) => {
    const { method, url } = requestOf(route)
    const answer = await stage.app.inject({ method, url, ...(method === 'POST' ? { payload: {} } : {}) })
    expect([answer.statusCode, answer.json().problem.code]).toEqual([401, 'MF-AUT-001'])
  })
})

describe('T-02: a route of administration is refused, and the refusal is in the audit', () => {
  const rows = Object.entries(matrix).flatMap(([route, callers]) =>
    Array.isArray(callers) && route.includes('/administration/') ? [[route, callers] as const] : [],
  )
  const refused = rows.flatMap(([route, callers]) =>
    Object.entries(cast).flatMap(([person, role]) => (callers.includes(role as never) ? [] : [[route, person] as const])),
  )
  const allowed = rows.flatMap(([route, callers]) =>
    Object.entries(cast).flatMap(([person, role]) => (callers.includes(role as never) ? [[route, person] as const] : [])),
  )
  it.each(refused)('%s to %s', async (route, person) => {
    const answer = await asks.get(person)!(requestOf(route))
    expect([answer.statusCode, answer.json().problem?.code]).toEqual([403, 'MF-ADM-002'])
  })
  it('leaves a line for each person who tried', async () => {
    const lines = await stage.sql(
      "SELECT DISTINCT actor_id FROM audit WHERE kind = 'accessRefused' AND outcome = 'refused' AND actor_id IS NOT NULL",
    )
    expect(lines.map(({ actor_id }) => actor_id).sort()).toEqual(Object.keys(cast).sort())
  })
  it.each(allowed)('%s is open to %s', async (route, person) => {
    const answer = await asks.get(person)!(requestOf(route))
    const code = answer.json().problem?.code
    expect([401, 403, 422, 500]).not.toContain(answer.statusCode)
    expect(code ?? 'MF-ADM').toMatch(/^MF-ADM/)
    // A transfer or a grant that holds ends sessions: the next row finds everybody signed in.
    asks.set('idle', await stage.as('idle'))
  })
})

describe('the audit is read by the audit administrator', () => {
  const rows = Object.entries(matrix).flatMap(([route, callers]) =>
    Array.isArray(callers) && route.startsWith('GET /api/audit') ? [[route, callers] as const] : [],
  )
  it.each(
    rows.flatMap(([route, callers]) =>
      Object.entries(cast).map(([person, role]) => [route, person, callers.includes(role as never)] as const),
    ),
  )('%s to %s: %s', async (route, person, may) => {
    const answer = await asks.get(person)!(requestOf(route))
    expect(answer.statusCode === 403).toBe(!may)
  })
})

describe('DB-06, matrix 1.1: administrators see no business content', () => {
  const title = '梯子一架，借给甲村'
  let record = ''
  beforeAll(async () => {
    const opened = await asks.get('clerk')!({
      method: 'POST',
      url: '/api/registers/loan/records',
      payload: {
        step: 'lend',
        unit: '990101',
        village: '99010101',
        title,
        input: { tool: '梯子', borrower: '欧阳修远', size: 'small', lentOn: today(stage.office) },
      },
    })
    record = opened.json().record.id
  })
  const reading = Object.entries(matrix).flatMap(([route, callers]) => (callers === 'business' && route.startsWith('GET') ? [route] : []))
  it.each(administrators.flatMap((person) => reading.map((route) => [person, route] as const)))(
    '%s finds nothing at %s',
    async (person, route) => {
      const { method, url } = requestOf(route)
      const answer = await asks.get(person)!({ method, url: url.replace(defaults.id as string, record) })
      expect(answer.statusCode).not.toBe(500)
      expect(answer.body).not.toContain(title)
      if (answer.statusCode === 200 && answer.headers['content-type']?.toString().includes('json'))
        expect(hasContent(answer.json())).toBe(false)
    },
  )
  it('and a record that a clerk sees is refused to each of them', async () => {
    expect((await asks.get('clerk')!({ url: '/api/registers/loan/records' })).statusCode).toBe(200)
    for (const person of administrators)
      expect((await asks.get(person)!({ url: '/api/registers/loan/records' })).json().problem?.code).toBe('MF-PER-003')
  })
})

/** Whether an answer carries any row: lists that are filled, of records or of figures. */
function hasContent(body: unknown): boolean {
  if (Array.isArray(body)) return body.length > 0
  if (typeof body !== 'object' || body === null) return false
  const { rows, due, handling } = body as Record<string, unknown>
  return [rows, due, handling].some((list) => Array.isArray(list) && list.length > 0)
}

describe('DB-15: administration only from the networks that the county named', () => {
  const from = (remoteAddress: string, url = '/api/administration/units') => asks.get('admin')!({ url, remoteAddress })
  it.each([
    ['127.0.0.1', 200],
    ['10.20.30.40', 200],
    ['::1', 200],
    ['::ffff:192.168.1.9', 200],
    ['fd00::7', 200],
    ['203.0.113.9', 403],
    ['::ffff:203.0.113.9', 403],
    ['2001:db8::1', 403],
  ])('from %s: %i', async (address, status) => {
    const answer = await from(address)
    expect(answer.statusCode).toBe(status)
    if (status === 403) expect(answer.json().problem.code).toBe('MF-ADM-001')
  })
  it('does not believe a header about where it comes from (AV-25)', async () => {
    const answer = await asks.get('admin')!({
      url: '/api/administration/units',
      remoteAddress: '203.0.113.10',
      headers: { 'x-forwarded-for': '10.0.0.1' },
    })
    expect(answer.statusCode).toBe(403)
  })
  it('writes the refusal into the audit with the address', async () => {
    await from('203.0.113.77')
    expect(await stage.sql("SELECT actor_id FROM audit WHERE kind = 'accessRefused' AND source = '203.0.113.77'")).toEqual([
      { actor_id: 'admin' },
    ])
  })
  it('lets the same person work elsewhere in the program from there', async () => {
    expect((await from('203.0.113.9', '/api/session')).statusCode).toBe(200)
    expect(stagePassword.length).toBeGreaterThan(11)
  })
})
