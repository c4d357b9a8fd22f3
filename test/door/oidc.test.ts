import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base64url, exportJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { IdentityProvider } from '../../src/office/sign-in/identity-providers.ts'
import { safeNext } from '../../src/office/sign-in/provider-entrance.ts'
import type { SignIn } from '../../src/office/sign-in/sign-in.ts'
import { caller, codeOf, cookiesOf, done, doorPassword, minutes, type OpenDoor, openDoor, withAuthenticator } from './open-door.ts'

const baseUrl = 'http://127.0.0.1:9'
const redirect = `${baseUrl}/api/sign-in/provider`
const client = { clientId: 'mingfa', clientSecret: 'a secret of the test provider only' }
const servers: Server[] = []

/** A port to listen on, then the handler that needs to know its own address. */
async function listen(handlerFor: (origin: string) => Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', handlerFor(origin) as never)
  return origin
}

/** The real oidc-provider with its own development login: whatever name is typed is the account. */
const realProvider = () =>
  listen((origin) => {
    const provider = new Provider(origin, {
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          redirect_uris: [redirect],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      pkce: { required: () => true },
      cookies: { keys: ['test'] },
    })
    return provider.callback()
  })

/** Goes through the provider's pages as a browser would, as this person; the answer is what comes back to us. */
async function travel(address: string, person: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>()
  let [at, form]: [string, URLSearchParams | null] = [address, null]
  for (let hop = 0; hop < 12; hop += 1) {
    if (at.startsWith(redirect)) return Object.fromEntries(new URL(at).searchParams)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response: Response = await fetch(at, { redirect: 'manual', headers: { cookie }, ...(form ? { method: 'POST', body: form } : {}) })
    for (const one of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const next = response.headers.get('location')
    if (next) [at, form] = [new URL(next, at).href, null]
    else {
      const page = await response.text()
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
      if (!action) throw new Error(page.slice(0, 500))
      form = new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login: person, password: 'x' } : { prompt: 'consent' })
      at = new URL(action, at).href
    }
  }
  throw new Error('never came back')
}

let stage: OpenDoor
let door: SignIn
let providers: IdentityProvider[]

/** A provider that lies: each test says how its ID token is made. */
const lies: { token: (payload: JWTPayload) => Promise<string>; nonce: string } = { token: async () => '', nonce: '' }
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangeKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const lyingProvider = () =>
  listen((origin) => async (request, response) => {
    const answer = (body: object) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url?.includes('openid-configuration'))
      return answer({
        issuer: origin,
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
      })
    if (request.url === '/keys') return answer({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'ES256' }] })
    const seconds = Math.floor(Date.now() / 1000)
    const payload = { iss: origin, sub: 'u-1', aud: client.clientId, iat: seconds, exp: seconds + 60, nonce: lies.nonce }
    return answer({ access_token: 'a', token_type: 'Bearer', id_token: await lies.token(payload) })
  })

beforeAll(async () => {
  const [one, two, liar] = [await realProvider(), await realProvider(), await lyingProvider()]
  providers = [
    { id: 'province', name: '省统一身份认证', issuer: one, ...client },
    { id: 'county', name: '县统一身份认证', issuer: two, ...client },
    { id: 'liar', name: '假冒的认证', issuer: liar, ...client },
  ]
  stage = await openDoor({ baseUrl, providers })
  door = stage.door
  done(await door.createAccount({ id: 'p1', name: '王安和', account: 'wang.anhe', password: doorPassword }))
})
beforeEach(() => {
  stage.policy.secondFactor = 'off'
  stage.notes.length = 0
})
afterAll(async () => {
  await stage.stop()
  for (const server of servers) server.close()
})

async function journey(provider: string, person: string, next = '/staff/') {
  const departure = done(await door.depart(provider, next))
  return { back: await travel(departure.address, person), cookie: cookiesOf(departure), address: new URL(departure.address) }
}
const arrive = (back: Record<string, string>, cookie: string) => door.arrive(back, { ...caller, cookie })

/** Binds an outside identity the whole way: signed in, proved, over there, approved by somebody else. */
async function bound(provider: string, person: string) {
  const { session } = done(await door.signIn('wang.anhe', doorPassword, caller))
  const departure = done(await door.departToBind(session, provider))
  done(await arrive(await travel(departure.address, person), cookiesOf(departure)))
  return { provider, subject: person }
}

describe('signing in through another system', () => {
  it('asks with PKCE, state and nonce, and names no person in the address', async () => {
    const { address } = await journey('province', 'u-0')
    const { searchParams } = address
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length, name).toBeGreaterThanOrEqual(43)
    expect(searchParams.get('scope')).toBe('openid')
  })
  it('T-32: is refused until the person asked for the binding himself and somebody else approved it', async () => {
    const { back, cookie } = await journey('province', 'u-1')
    expect(codeOf(await arrive(back, cookie))).toBe('MF-AUT-015')
    const identity = await bound('province', 'u-1')
    const waiting = await journey('province', 'u-1')
    expect(codeOf(await arrive(waiting.back, waiting.cookie))).toBe('MF-AUT-015')
    expect(await door.waitingIdentities()).toMatchObject([{ ...identity, person: 'p1', approvedBy: null }])
    expect(codeOf(await door.approveIdentity(identity, 'p1'))).toBe('MF-AUT-017')
    done(await door.approveIdentity(identity, 'security-2'))
    const again = await journey('province', 'u-1', '/staff/figures')
    const arrival = done(await arrive(again.back, again.cookie))
    expect('session' in arrival && [arrival.session.person, arrival.session.strongAt, arrival.next]).toEqual(['p1', null, '/staff/figures'])
  })
  it('AV-40: the same user id of another provider is another identity', async () => {
    const { back, cookie } = await journey('county', 'u-1')
    expect(codeOf(await arrive(back, cookie))).toBe('MF-AUT-015')
  })
  it('AV-37: ends with the second factor like every other way', async () => {
    stage.policy.secondFactor = 'everyone'
    const { back, cookie } = await journey('province', 'u-1')
    const arrival = done(await arrive(back, cookie))
    if (!('session' in arrival)) throw new Error('nobody came in')
    expect(door.unfinished(arrival.session)?.code).toBe('MF-AUT-004')
    const { session } = done(await door.signIn('wang.anhe', doorPassword, caller))
    await withAuthenticator(stage, session)
  })
  it('an identity that is bound cannot be asked for again, and a dropped one opens nothing', async () => {
    const { session } = done(await door.signIn('wang.anhe', doorPassword, caller))
    const departure = done(await door.departToBind(session, 'province'))
    expect(codeOf(await arrive(await travel(departure.address, 'u-1'), cookiesOf(departure)))).toBe('MF-AUT-016')
    done(await door.dropIdentity({ provider: 'province', subject: 'u-1' }, 'security-1'))
    const { back, cookie } = await journey('province', 'u-1')
    expect(codeOf(await arrive(back, cookie))).toBe('MF-AUT-015')
  })
  it('binding asks for a fresh proof', async () => {
    const { session } = done(await door.signIn('wang.anhe', doorPassword, caller))
    stage.clock.ahead += minutes(11)
    expect(codeOf(await door.departToBind(session, 'county'))).toBe('MF-AUT-007')
    stage.clock.ahead = 0
  })
})

describe('what comes back', () => {
  it('counts once: a state or code shown again is refused', async () => {
    const { back, cookie } = await journey('province', 'u-2')
    expect(codeOf(await arrive(back, cookie))).toBe('MF-AUT-015')
    expect(codeOf(await arrive(back, cookie))).toBe('MF-AUT-014')
    const fresh = await journey('province', 'u-2')
    expect(codeOf(await arrive({ ...fresh.back, code: String(back.code) }, fresh.cookie))).toBe('MF-AUT-014')
  })
  it('counts only in the browser that set out, only with our state, and not after ten minutes', async () => {
    const [one, two, three] = [await journey('province', 'u-2'), await journey('province', 'u-2'), await journey('province', 'u-2')]
    expect(codeOf(await arrive(one.back, two.cookie))).toBe('MF-AUT-014')
    expect(codeOf(await arrive({ ...two.back, state: randomUUID() }, two.cookie))).toBe('MF-AUT-014')
    stage.clock.ahead += minutes(11)
    expect(codeOf(await arrive(three.back, three.cookie))).toBe('MF-AUT-014')
    stage.clock.ahead = 0
  })
  it('AV-40: counts for the provider that was asked, not for another that answers in its place', async () => {
    const { back, cookie } = await journey('province', 'u-2')
    expect(codeOf(await arrive({ ...back, iss: String(providers[1]?.issuer) }, cookie))).toBe('MF-AUT-014')
  })
  it('of an unknown or silent provider is a refusal in words', async () => {
    expect(codeOf(await door.depart('nobody', '/staff/'))).toBe('MF-AUT-013')
    const deaf = await stage.another({ providers: [{ id: 'deaf', name: '不在的认证', issuer: 'http://127.0.0.1:9', ...client }] })
    expect(codeOf(await deaf.depart('deaf', '/staff/'))).toBe('MF-AUT-014')
    await deaf.close()
  })
  it('AV-24: never leads off our site', () => {
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/staff//evil',
      '/staff/\\evil',
      '/\\evil.example',
      '/staff/../..//evil',
      'javascript:alert(1)',
      '/portal',
    ])
      expect(safeNext(next), next).toBe('/staff/')
    expect(safeNext('/staff/r/dispute?page=2')).toBe('/staff/r/dispute?page=2')
  })
})

describe('an ID token', () => {
  const sign = (payload: JWTPayload, key = keys.privateKey, header: object = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k', ...header }).sign(key)
  const attempt = async (token: (payload: JWTPayload) => Promise<string>) => {
    const departure = done(await door.depart('liar', '/staff/'))
    const { searchParams } = new URL(departure.address)
    Object.assign(lies, { token, nonce: searchParams.get('nonce') })
    const result = await arrive({ code: 'c', state: String(searchParams.get('state')) }, cookiesOf(departure))
    return isProblem(result) ? result.code : 'done'
  }
  it('that is right leads to the question of binding, so the refusals below are about the token', async () => {
    expect(await attempt((payload) => sign(payload))).toBe('MF-AUT-015')
  })
  const hmac = (payload: JWTPayload) => {
    const pem = new TextEncoder().encode(keys.publicKey.export({ type: 'spki', format: 'pem' }).toString())
    return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(pem)
  }
  const cases: readonly (readonly [string, (payload: JWTPayload) => Promise<string>])[] = [
    ['without a signature (alg none)', async (payload) => new UnsecuredJWT(payload).encode()],
    ['signed with the public key as a shared secret', hmac],
    ['signed by somebody else', (payload) => sign(payload, strangeKeys.privateKey)],
    [
      'signed by somebody else who brings his own keys (jku)',
      (payload) => sign(payload, strangeKeys.privateKey, { jku: 'http://evil.example/keys' }),
    ],
    ['of another issuer', (payload) => sign({ ...payload, iss: 'https://evil.example' })],
    ['for another client', (payload) => sign({ ...payload, aud: 'somebody-else' })],
    ['for several clients and not issued to us', (payload) => sign({ ...payload, aud: [client.clientId, 'b'], azp: 'b' })],
    ['that has run out', (payload) => sign({ ...payload, iat: 1, exp: 100 })],
    ['that never runs out', ({ exp: _, ...payload }) => sign(payload)],
    ['that answers another question (nonce)', (payload) => sign({ ...payload, nonce: 'other' })],
    ['that answers no question', ({ nonce: _, ...payload }) => sign(payload)],
    ['that names nobody', (payload) => sign({ ...payload, sub: '' })],
    [
      'changed after signing',
      async (payload) => {
        const [head, , tail] = (await sign(payload)).split('.')
        return [head, base64url.encode(JSON.stringify({ ...payload, sub: 'admin' })), tail].join('.')
      },
    ],
    ['that is missing', async () => ''],
  ]
  it.each(cases)('AV-40, AV-49: %s is refused', async (_, token) => {
    expect(await attempt(token)).toBe('MF-AUT-014')
    expect(stage.notes.at(-1)).toMatchObject({ kind: 'signInRefused', outcome: 'refused', reason: 'provider:token' })
  })
})
