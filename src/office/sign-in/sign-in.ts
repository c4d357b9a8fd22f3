import { createHmac } from 'node:crypto'
import pg from 'pg'
import { isProblem, type Problem, problem } from '../../kernel/problem.ts'
import { isAway } from '../../store/away.ts'
import { DatabaseAway } from '../../store/index.ts'
import { type Accounts, openAccounts } from './sign-in-accounts.ts'
import { openAttempts } from './sign-in-attempts.ts'
import { type Begun, type Engine, openEngine } from './sign-in-engine.ts'
import { cookieIn, cookieName, isSecure, normaliseAccount } from './sign-in-names.ts'
import { openNotices } from './sign-in-notices.ts'
import { markOf, rememberSessions, type Sessions } from './sign-in-sessions.ts'
import { makeSignInTables } from './sign-in-tables.ts'
import { openTokens, type TokenRequest, type Tokens } from './sign-in-tokens.ts'

/** `url` is the owner's address; `now` gives UTC ISO 8601; `idleMinutes` of a person, 30 when absent. */
export type SignInOptions = {
  readonly url: string
  readonly secret: string
  readonly baseUrl: string
  readonly now: () => string
  readonly idleMinutes?: (person: string) => number
}

/** Who somebody is, by password, session cookie or token. What he may do is another matter. */
export type SignIn = Accounts & {
  /** Refuses a wrong password and an unknown account alike (MF-AUT-002), a locked account (MF-AUT-003), a source that guesses (MF-SYS-005). */
  readonly signIn: (account: string, password: string, source: string) => Promise<Begun | Problem>
  /** The person of a session, by the request's Cookie header; null if there is none, or it has ended. */
  readonly actorId: (cookieHeader: string | undefined) => Promise<string | null>
  /** Ends the session everywhere; gives the cookies that clear the browser's. */
  readonly signOut: (cookieHeader: string | undefined) => Promise<readonly string[]>
  /** Ends all sessions of a person: he left, his posts changed, his password was set anew. */
  readonly endSessions: (person: string) => Promise<void>
  /** The person of a program's token; null if it is unknown, revoked or out of date. */
  readonly tokenActor: (token: string) => string | null
  readonly createToken: (request: TokenRequest) => Promise<string>
  readonly revokeToken: (token: string) => Promise<void>
  /** What an HTTP server needs to know to protect its forms: a key of their own, and whether https is used. */
  readonly site: { readonly formKey: string; readonly secure: boolean }
  readonly close: () => Promise<void>
}

/** Milliseconds for which a session is believed without asking: a minute, or seconds while no notices arrive. */
const trusted = { hearing: 60_000, deaf: 5_000 }
const absolute = 8 * 3_600_000

/** Opens sign-in on a PostgreSQL, making its tables if they are missing. better-auth itself is loaded when it is first needed. */
export async function openSignIn({ url, secret, baseUrl, now, idleMinutes = () => 30 }: SignInOptions): Promise<SignIn> {
  const clock = () => Date.parse(now())
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5000, options: '-c search_path=sign_in' })
  pool.on('error', () => undefined)
  await pool.query(makeSignInTables)
  const engine = openEngine({ pool, secret, baseUrl })
  const limits = {
    absolute,
    idle: (person: string) => idleMinutes(person) * 60_000,
    trust: () => (notices.listening() ? trusted.hearing : trusted.deaf),
  }
  const sessions = rememberSessions(engine, limits, clock)
  const tokens: Tokens = openTokens(pool, clock, () => notices.tell('tokens'))
  const hear = listener(sessions, tokens)
  const notices = await openNotices({ url, pool, clock, hear, gap: () => hear('everything') })
  await tokens.load()
  const endSessions = async (person: string) => {
    await engine.endAll(person)
    sessions.forgetPerson(person)
    await notices.tell(`person:${person}`)
  }
  return guarded({
    ...openAccounts(engine, endSessions),
    ...doors({ engine, sessions, tell: notices.tell, baseUrl }),
    signIn: entrance({ engine, attempts: openAttempts(pool, secret), clock }),
    endSessions,
    tokenActor: tokens.actor,
    createToken: tokens.create,
    revokeToken: tokens.revoke,
    site: { formKey: createHmac('sha256', secret).update('forms').digest('base64url'), secure: isSecure(baseUrl) },
    close: async () => {
      await notices.close()
      await pool.end()
    },
  })
}

/** What another process says becomes true here. */
const listener =
  (sessions: Sessions, tokens: Tokens) =>
  (notice: string): void => {
    const [kind = '', what = ''] = [notice.slice(0, notice.indexOf(':')), notice.slice(notice.indexOf(':') + 1)]
    if (kind === 'session') sessions.forget(what)
    else if (kind === 'person') sessions.forgetPerson(what)
    else {
      if (notice === 'everything') sessions.clear()
      // A reload that fails keeps the old tokens; the connection that failed is the one that listens, and listening again reloads.
      void tokens.load().catch(() => undefined)
    }
  }

type Entering = { engine: Engine; attempts: ReturnType<typeof openAttempts>; clock: () => number }

/** The password is looked at only when neither account nor source is locked; every way to fail gives the same answer. */
const entrance =
  ({ engine, attempts, clock }: Entering): SignIn['signIn'] =>
  async (account, password, source) => {
    const at = clock()
    const name = normaliseAccount(account)
    const entry = await attempts.enter(name, source, at)
    if (!entry.allowed) {
      const minutes = Math.max(1, Math.ceil((entry.until - at) / 60_000))
      return entry.because === 'account' ? problem('MF-AUT-003', { slots: { minutes } }) : problem('MF-SYS-005')
    }
    const signed = await engine.begin(name, password)
    if (isProblem(signed)) return signed
    await attempts.succeeded(name, source, at)
    return signed
  }

type Doors = { engine: Engine; sessions: Sessions; tell: (notice: string) => Promise<void>; baseUrl: string }

function doors({ engine, sessions, tell, baseUrl }: Doors): Pick<SignIn, 'actorId' | 'signOut'> {
  const name = cookieName(baseUrl)
  const clearing = [`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`]
  return {
    actorId: async (header) => {
      const cookie = cookieIn(header, name)
      return cookie === null ? null : sessions.person(cookie)
    },
    signOut: async (header) => {
      const cookie = cookieIn(header, name)
      const session = cookie === null ? null : await engine.find(cookie)
      if (session) {
        await engine.end(session.token)
        sessions.forget(markOf(session.token))
        await tell(`session:${markOf(session.token)}`)
      }
      return clearing
    },
  }
}

/** Whatever breaks because the database is away says so in the store's own words. */
function guarded(signIn: SignIn): SignIn {
  const told = (error: unknown): never => {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    throw isAway(cause) ? new DatabaseAway(cause) : error
  }
  const guard =
    <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      act(...given).catch(told)
  return {
    ...signIn,
    signIn: guard(signIn.signIn),
    actorId: guard(signIn.actorId),
    signOut: guard(signIn.signOut),
    createAccount: guard(signIn.createAccount),
  }
}
