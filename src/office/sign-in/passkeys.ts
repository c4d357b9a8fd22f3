import { randomUUID } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Pool } from 'pg'
import type { Challenges } from './challenges.ts'

/** A question to the browser's authenticator, and the token under which the answer is expected. */
export type Question<Options> = { readonly token: string; readonly options: Options }
export type Answer<Response> = { readonly token: string; readonly response: Response }

/** Keys in phones, computers and UKeys (WebAuthn). The private part never leaves them; an answer is bound to this site's address. */
export type Passkeys = {
  /** Whether browsers will do it at this address: a name (not a number) over https, or this machine itself. */
  readonly possible: boolean
  readonly askToAdd: (person: string, account: string) => Promise<Question<PublicKeyCredentialCreationOptionsJSON>>
  readonly add: (person: string, answer: Answer<RegistrationResponseJSON> & { readonly name: string }) => Promise<boolean>
  /** Null: whoever holds a key that this site knows. */
  readonly ask: (person: string | null) => Promise<Question<PublicKeyCredentialRequestOptionsJSON>>
  /** Whose key it was; null when it proves nothing. Without a person asked for, only a key that checked its holder (PIN, finger, face) will do. */
  readonly prove: (person: string | null, answer: Answer<AuthenticationResponseJSON>) => Promise<string | null>
}

type Row = { id: string; credential: string; person: string; public_key: Buffer; counter: string; transports: string[] }
type Asked = { readonly challenge: string; readonly person: string | null; readonly adds: boolean }
type Parts = { readonly pool: Pool; readonly baseUrl: string; readonly clock: () => number; readonly challenges: Challenges }

const library = () => import('@simplewebauthn/server')
const isNumber = (host: string): boolean => /^[\d.]+$|^\[/.test(host)

/** Opens passkeys for the site at `baseUrl`. */
export function openPasskeys(parts: Parts): Passkeys {
  const { hostname, protocol } = new URL(parts.baseUrl)
  const keys = passkeyRows(parts.pool)
  return {
    possible: !isNumber(hostname) && (protocol === 'https:' || hostname === 'localhost'),
    askToAdd: async (person, account) => {
      const known = await keys.of(person)
      const options = await (await library()).generateRegistrationOptions({
        rpName: '明法',
        rpID: hostname,
        userName: account,
        userID: new Uint8Array(Buffer.from(person)),
        excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      })
      return { options, token: await parts.challenges.ask<Asked>('passkey', { challenge: options.challenge, person, adds: true }) }
    },
    add: (person, answer) => add({ ...parts, keys, hostname }, person, answer),
    ask: async (person) => {
      const known = person === null ? [] : await keys.of(person)
      const options = await (await library()).generateAuthenticationOptions({
        rpID: hostname,
        userVerification: person === null ? 'required' : 'preferred',
        allowCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
      })
      return { options, token: await parts.challenges.ask<Asked>('passkey', { challenge: options.challenge, person, adds: false }) }
    },
    prove: (person, answer) => prove({ ...parts, keys, hostname }, person, answer),
  }
}

type Site = Parts & { readonly keys: ReturnType<typeof passkeyRows>; readonly hostname: string }

async function add(
  site: Site,
  person: string,
  { token, response, name }: Answer<RegistrationResponseJSON> & { name: string },
): Promise<boolean> {
  const asked = await site.challenges.take<Asked>('passkey', token)
  if (!asked?.adds || asked.person !== person) return false
  const { verifyRegistrationResponse } = await library()
  const expected = { expectedChallenge: asked.challenge, expectedOrigin: new URL(site.baseUrl).origin, expectedRPID: site.hostname }
  const result = await verifyRegistrationResponse({ response, ...expected, requireUserVerification: false }).catch(refused)
  if (!result?.verified) return false
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential
  const values = [randomUUID(), id, person, name, Buffer.from(publicKey), counter, transports, new Date(site.clock())]
  return site.keys.insert(values)
}

async function prove(site: Site, person: string | null, { token, response }: Answer<AuthenticationResponseJSON>): Promise<string | null> {
  const asked = await site.challenges.take<Asked>('passkey', token)
  const key = await site.keys.byCredential(String(response.id))
  if (!asked || asked.adds || asked.person !== person || !key || (person !== null && key.person !== person)) return null
  const { verifyAuthenticationResponse } = await library()
  const { credential: id, counter, transports } = key
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: new URL(site.baseUrl).origin,
    expectedRPID: site.hostname,
    credential: { id, publicKey: new Uint8Array(key.public_key), counter: Number(counter), transports },
    requireUserVerification: person === null,
  }).catch(refused)
  if (!result?.verified) return null
  await site.keys.used(key.id, result.authenticationInfo.newCounter, site.clock())
  return key.person
}

/** The library throws what it refuses; for us an answer that proves nothing is a plain no. */
const refused = (): null => null

const passkeyRows = (pool: Pool) => ({
  of: async (person: string) => (await pool.query<Row>('SELECT * FROM sign_in.passkey WHERE person = $1', [person])).rows,
  byCredential: async (credential: string) =>
    (await pool.query<Row>('SELECT * FROM sign_in.passkey WHERE credential = $1', [credential])).rows[0],
  insert: async (values: readonly unknown[]) => {
    const text = `INSERT INTO sign_in.passkey (id, credential, person, name, public_key, counter, transports, added_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`
    return (await pool.query(text, [...values])).rowCount === 1
  },
  used: async (id: string, counter: number, at: number) => {
    await pool.query('UPDATE sign_in.passkey SET counter = $2, used_at = $3 WHERE id = $1', [id, counter, new Date(at)])
  },
})
