import { createHmac } from 'node:crypto'
import pg, { type Pool } from 'pg'
import type { AuditEntry } from '../../kernel/audit.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { type Activation, openActivation } from './activation.ts'
import { openAuthenticators } from './authenticators.ts'
import { openChallenges } from './challenges.ts'
import { openDevices } from './devices.ts'
import type { AccountName, DoorParts } from './door-parts.ts'
import { type Entrance, openEntrance, unfinished } from './entrance.ts'
import { openFactors } from './factors.ts'
import { guarded } from './guarded.ts'
import { openIdentities } from './identities.ts'
import type { IdentityProvider } from './identity-providers.ts'
import { openLinks } from './links.ts'
import { type OwnAccount, openOwnAccount } from './own-account.ts'
import { type OwnFactors, openOwnFactors } from './own-factors.ts'
import { openPasskeys } from './passkeys.ts'
import { openPasswords } from './passwords.ts'
import { type DoorPolicy, strictPolicy } from './policy.ts'
import { openProviderEntrance, type ProviderEntrance } from './provider-entrance.ts'
import { openProving, type Proving } from './proving.ts'
import { openRecoveryCodes } from './recovery-codes.ts'
import type { Caller, Session } from './session.ts'
import { openSessionBook } from './session-book.ts'
import { type Accounts, openAccounts } from './sign-in-accounts.ts'
import { openAttempts } from './sign-in-attempts.ts'
import { openEngine } from './sign-in-engine.ts'
import { cookieIn, cookieName, isSecure } from './sign-in-names.ts'
import { openNotices } from './sign-in-notices.ts'
import { rememberSessions, type Sessions } from './sign-in-sessions.ts'
import { makeSignInTables } from './sign-in-tables.ts'
import { openTokens, type TokenRequest, type Tokens } from './sign-in-tokens.ts'
import { openStandings } from './standing.ts'

export type { Session } from './session.ts'

/** `url` is the owner's address; `now` gives UTC ISO 8601. What is left out is as strict as it can be. */
export type SignInOptions = {
  readonly url: string
  readonly secret: string
  readonly baseUrl: string
  readonly now: () => string
  /** Asked at every decision, so that a change of the county's settings takes effect at once. */
  readonly policy?: () => Partial<DoorPolicy>
  /** Whether the person administers the system: shorter idle time, second factor earlier. */
  readonly administrator?: (person: string) => boolean
  /** Whether the directory still has the person at work. */
  readonly active?: (person: string) => boolean
  /** Writes to the audit; what cannot be noted does not happen. */
  readonly note?: (entry: AuditEntry) => Promise<void>
  readonly providers?: readonly IdentityProvider[]
}

/** Who somebody is, by password, passkey, another system, session cookie or token. What he may do is another matter. */
export type SignIn = Accounts &
  Activation &
  Entrance &
  Proving &
  OwnFactors &
  OwnAccount &
  ProviderEntrance & {
    /** The session of the request's Cookie header; null if there is none, or it has ended. */
    readonly session: (cookieHeader: string | undefined) => Promise<Session | null>
    /** What still stands between a session and the rest of the system: the second factor (MF-AUT-004), a new password (MF-AUT-005). */
    readonly unfinished: (session: Session) => Problem | null
    /** The time by which sessions are judged, in milliseconds. */
    readonly clock: () => number
    readonly passkeysPossible: boolean
    /** Ends the session everywhere; gives the cookies that clear the browser's. */
    readonly signOut: (caller: Caller) => Promise<readonly string[]>
    /** Ends all sessions of a person: he left, his posts changed, his password was set anew. */
    readonly endSessions: (person: string) => Promise<void>
    /** The person of a program's token; null if it is unknown, revoked or out of date. */
    readonly tokenActor: (token: string) => string | null
    /** For programs. Whoever lets somebody make one asks for a fresh proof first: the token is then as sure as that session was. */
    readonly createToken: (request: TokenRequest) => Promise<string>
    readonly revokeToken: (token: string) => Promise<void>
    /** What an HTTP server needs to know to protect its forms: a key of their own, and whether https is used. */
    readonly site: { readonly formKey: string; readonly secure: boolean; readonly origin: string }
    readonly close: () => Promise<void>
  }

/** Milliseconds for which a session is believed without asking: a minute, or seconds while no notices arrive. */
const trusted = { hearing: 60_000, deaf: 5_000 }
const absolute = 8 * 3_600_000
const minute = 60_000

/** Opens sign-in on a PostgreSQL, making its tables if they are missing. better-auth itself is loaded when it is first needed. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const { url, secret, baseUrl, now, administrator = () => false } = options
  const clock = () => Date.parse(now())
  const policy = (): DoorPolicy => ({ ...strictPolicy, ...options.policy?.() })
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5000, options: '-c search_path=sign_in' })
  pool.on('error', () => undefined)
  await pool.query(makeSignInTables)
  const engine = openEngine({ pool, secret, baseUrl })
  const idle = (person: string) => (administrator(person) ? policy().administratorIdleMinutes : policy().idleMinutes) * minute
  const trust = () => (notices.listening() ? trusted.hearing : trusted.deaf)
  const sessions = rememberSessions(engine, { absolute, idle, trust }, clock)
  const tokens = openTokens(pool, clock, () => notices.tell('tokens'))
  const hear = listener(sessions, tokens)
  const notices = await openNotices({ url, pool, clock, hear, gap: () => hear('everything') })
  await tokens.load()
  const over = async (mark: string) => {
    sessions.forget(mark)
    await notices.tell(`session:${mark}`)
  }
  const parts = doorParts({ ...options, administrator }, { pool, engine, policy, clock, over })
  const close = async () => {
    await notices.close()
    await pool.end()
  }
  return guarded({
    ...rooms(parts, pool, options),
    ...gate(parts, sessions, baseUrl),
    ...programs(tokens),
    site: siteOf(secret, baseUrl),
    close,
  })
}

const programs = (tokens: Tokens) => ({ tokenActor: tokens.actor, createToken: tokens.create, revokeToken: tokens.revoke })
const siteOf = (secret: string, baseUrl: string) => ({
  formKey: createHmac('sha256', secret).update('forms').digest('base64url'),
  secure: isSecure(baseUrl),
  origin: new URL(baseUrl).origin,
})

type Made = {
  readonly pool: Pool
  readonly engine: DoorParts['engine']
  readonly policy: () => DoorPolicy
  readonly clock: () => number
  readonly over: (mark: string) => Promise<void>
}

const silent = async (): Promise<void> => undefined

function doorParts(options: SignInOptions & Pick<DoorParts, 'administrator'>, made: Made): DoorParts {
  const { pool, engine, policy, clock, over } = made
  const { secret, baseUrl, administrator, active = () => true, note = silent } = options
  const standings = openStandings(pool)
  return {
    ...{ engine, policy, clock, administrator, active, note, standings },
    book: openSessionBook({ pool, engine, clock, over, limit: () => policy().sessions }),
    attempts: openAttempts(pool, secret),
    passwords: openPasswords({ pool, engine, standings, policy, clock }),
    authenticators: openAuthenticators(pool, secret, clock),
    passkeys: openPasskeys({ pool, baseUrl, clock, challenges: openChallenges(pool, clock) }),
    recovery: openRecoveryCodes(pool, secret),
    factors: openFactors(pool),
    devices: openDevices(pool, { secure: isSecure(baseUrl), clock }),
    links: openLinks(pool, clock),
    nameOf: async (person) =>
      (await pool.query<AccountName>('SELECT username AS account, name FROM sign_in."user" WHERE id = $1', [person])).rows[0] ?? null,
  }
}

/** Everything that somebody can do at the door, as one. */
function rooms(parts: DoorParts, pool: Pool, { baseUrl, providers = [] }: SignInOptions) {
  const nobody = async () => (await pool.query('SELECT FROM sign_in."user" LIMIT 1')).rowCount === 0
  const outside = {
    door: parts,
    challenges: openChallenges(pool, parts.clock),
    identities: openIdentities(pool, parts.clock),
    list: providers,
    baseUrl,
  }
  return {
    ...openAccounts(parts),
    ...openActivation(parts, nobody),
    ...openEntrance(parts),
    ...openProving(parts),
    ...openOwnFactors(parts),
    ...openOwnAccount(parts),
    ...openProviderEntrance(outside),
  }
}

function gate(parts: DoorParts, sessions: Sessions, baseUrl: string) {
  const name = cookieName(baseUrl)
  const clearing = [`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`]
  const session = async (header: string | undefined) => {
    const cookie = cookieIn(header, name)
    return cookie === null ? null : sessions.session(cookie)
  }
  return {
    session,
    unfinished: (one: Session) => unfinished(parts, one),
    clock: parts.clock,
    passkeysPossible: parts.passkeys.possible,
    endSessions: (person: string) => parts.book.endAll(person),
    signOut: async ({ cookie, source }: Caller): Promise<readonly string[]> => {
      const found = await session(cookie)
      if (found) {
        // Ended first: a session that its owner has left must not live on because the audit is away.
        await parts.book.end(found.person, found.id)
        await parts.note({ kind: 'signedOut', outcome: 'done', actor: found.person, session: found.id, source })
      }
      return clearing
    },
  }
}

/** What another process says becomes true here. */
const listener =
  (sessions: Sessions, tokens: Tokens) =>
  (notice: string): void => {
    const [kind = '', what = ''] = [notice.slice(0, notice.indexOf(':')), notice.slice(notice.indexOf(':') + 1)]
    if (kind === 'session') sessions.forget(what)
    else {
      if (notice === 'everything') sessions.clear()
      // A reload that fails keeps the old tokens; the connection that failed is the one that listens, and listening again reloads.
      void tokens.load().catch(() => undefined)
    }
  }
