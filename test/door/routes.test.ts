import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage, stagePassword } from '../api-stage.ts'
import { codeAt } from './open-door.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ door: { policy: () => ({ secondFactor: 'everyone' }), administrator: (person) => person === 'admin' } })
})
beforeEach(() => {
  stage.clock.ahead += 60_000
})
afterAll(() => stage.stop())

/** Open to strangers: each asks for what only its own visitor has, and nobody's business stands behind it. */
const strangers = [
  'POST /api/sign-in',
  'GET /api/sign-in/ways',
  'POST /api/sign-in/passkey/question',
  'POST /api/sign-in/passkey',
  'POST /api/sign-in/provider',
  'GET /api/sign-in/provider',
  'POST /api/activation/look',
  'POST /api/activation',
  'POST /api/set-up/look',
  'POST /api/set-up',
  'GET /api/openapi.json',
]

/** What completes signing in. Everything else answers 403 to a session with one factor. */
const halfOpen = [
  'GET /api/session',
  'POST /api/sign-out',
  'GET /api/own-account',
  'POST /api/own-account/password',
  'POST /api/own-account/proof',
  'POST /api/own-account/proof/passkey',
  'POST /api/own-account/authenticator',
  'POST /api/own-account/authenticator/confirm',
  'POST /api/own-account/passkey',
  'POST /api/own-account/passkey/confirm',
  'POST /api/own-account/factors/:factor/remove',
  'POST /api/own-account/recovery-codes',
  'POST /api/own-account/sessions/end',
  'POST /api/own-account/sessions/end-others',
  'POST /api/own-account/devices/seen',
  'GET /api/own-account/identities',
  'POST /api/own-account/identities',
]

const staffRoutes = () =>
  stage.routes.filter(
    ({ method, url }) => url.startsWith('/api/') && !['HEAD', 'OPTIONS'].includes(method) && !strangers.includes(`${method} ${url}`),
  )
const requestTo = ({ method, url }: { method: string; url: string }): InjectOptions => ({
  method: method as 'GET',
  url: url.replace(/:\w+/g, 'x').replace('*', 'x'),
  ...(method === 'GET' ? {} : { payload: {} }),
})

/** Sets up an authenticator over HTTP, as the page does; the answer is a way to ask with two factors. */
async function withTwoFactors(person: string): Promise<{ ask: Ask; secret: string; codes: string[] }> {
  const half = await stage.as(person)
  const offer = (await half({ method: 'POST', url: '/api/own-account/authenticator', payload: {} })).json<{ id: string; secret: string }>()
  const code = await codeAt(offer.secret, stage.clock.ahead)
  const payload = { id: offer.id, code, name: '手机' }
  const answer = await half({ method: 'POST', url: '/api/own-account/authenticator/confirm', payload })
  expect(answer.statusCode, answer.body).toBe(200)
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  stage.clock.ahead += 60_000
  return { ask: (request) => half({ ...request, cookies }), secret: offer.secret, codes: answer.json().recoveryCodes }
}

describe('a session with one factor', () => {
  it('DB-04, AV-37: gets 403 from every staff route of the server but those that complete signing in', async () => {
    const half = await stage.as('clerk')
    expect(staffRoutes().length).toBeGreaterThan(30)
    for (const route of staffRoutes().filter(({ url }) => url !== '/api/sign-out')) {
      const name = `${route.method} ${route.url}`
      const answer = await half(requestTo(route))
      if (halfOpen.includes(name)) expect(answer.json().problem?.code, name).not.toBe('MF-AUT-001')
      else expect([answer.statusCode, answer.json().problem?.code], name).toEqual([403, 'MF-AUT-004'])
    }
    expect((await half({ method: 'POST', url: '/api/sign-out', payload: {} })).statusCode).toBe(200)
  })
  it('DB-04: learns from its session what is missing', async () => {
    const half = await stage.as('neighbour')
    const answer = await half({ url: '/api/session' })
    expect(answer.json().door).toEqual({ missing: 'MF-AUT-004', recentlyProved: true, newDevices: [] })
  })
  it('sees neither other sessions nor anything it could misuse on the account page', async () => {
    await withTwoFactors('principal')
    const half = await stage.as('principal')
    const account = (await half({ url: '/api/own-account' })).json()
    expect([account.sessions, account.newDevices]).toEqual([[], []])
    const refused = await half({ method: 'POST', url: '/api/own-account/sessions/end-others', payload: {} })
    expect(refused.json().problem.code).toBe('MF-AUT-004')
  })
})

describe('strangers', () => {
  it('DB-04: get 401 from every staff route, and nothing but the open door otherwise', async () => {
    for (const route of staffRoutes()) {
      const answer = await stage.app.inject(requestTo(route))
      expect(answer.statusCode, `${route.method} ${route.url}`).toBe(401)
    }
  })
})

describe('two factors over HTTP', () => {
  it('open the routes; recovery codes are given once', async () => {
    const { ask, codes } = await withTwoFactors('reviewer')
    expect(codes).toHaveLength(10)
    expect((await ask({ url: '/api/registers' })).statusCode).toBe(200)
    const account = await ask({ url: '/api/own-account' })
    expect(account.json()).toMatchObject({
      account: 'reviewer.990101',
      recoveryCodesLeft: 10,
      factors: [{ kind: 'authenticator', name: '手机' }],
    })
    for (const code of codes) expect(account.body).not.toContain(code)
  })
  it('DB-25, AV-43: after signing out the token is dead on the server, and no answer was kept', async () => {
    const { ask } = await withTwoFactors('justice')
    const answer = await ask({ method: 'POST', url: '/api/sign-out', payload: {} })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await ask({ url: '/api/session' })).statusCode).toBe(401)
  })
  it('AV-54: no route takes a token, password or code in its address', () => {
    for (const { url } of stage.routes) expect(url).not.toMatch(/:(token|code|password|secret)/)
  })
  it('AV-11: a proof of no known kind is refused before it is looked at', async () => {
    const half = await stage.as('admin')
    for (const payload of [{}, { kind: 'code' }, { kind: 'trust', code: '1' }, { kind: 'code', code: '123456', factors: 2 }]) {
      const answer = await half({ method: 'POST', url: '/api/own-account/proof', payload })
      expect([400, 422]).toContain(answer.statusCode)
    }
  })
  it('AV-22: is not begun by a form of another site', async () => {
    const payload = { account: 'clerk.990101', password: stagePassword }
    const answer = await stage.app.inject({ method: 'POST', url: '/api/sign-in', payload, headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.statusCode).toBe(401)
  })
})
