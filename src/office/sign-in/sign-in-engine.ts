import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Entered } from './session.ts'
import type { Auth, SessionStart } from './sign-in-auth.ts'
import { cookieName } from './sign-in-names.ts'
import { type SessionSource, type StoredSession, sessionOf } from './sign-in-sessions.ts'

export type NewAccount = { readonly id: string; readonly name: string; readonly account: string; readonly password: string }

/** Whose account was named, if anybody's, and whether the password was right. */
export type Checked = { readonly person: string | null; readonly right: boolean }

/** The few things that better-auth does for us, in our words. */
export type Engine = SessionSource & {
  /** Takes as long for an unknown account as for a known one: one argon2id comparison either way (AV-35). */
  readonly check: (account: string, password: string) => Promise<Checked>
  readonly isPassword: (hash: string, password: string) => Promise<boolean>
  /** The hash of a person's password; null where none has been set yet. */
  readonly passwordHash: (person: string) => Promise<string | null>
  readonly begin: (start: SessionStart) => Promise<Entered & { readonly token: string }>
  readonly endAll: (person: string) => Promise<void>
  /** False if the person or the account name has an account already. Without a password nobody can sign in with it yet. */
  readonly add: (account: Omit<NewAccount, 'password'>, password: string | null) => Promise<boolean>
  /** Null takes the password away. False if the person has no account. */
  readonly setPassword: (person: string, password: string | null) => Promise<boolean>
}

/** better-auth takes a second to load, so it is loaded when somebody first signs in or shows a session, not when the server starts. */
export function openEngine(options: { pool: Pool; secret: string; baseUrl: string }): Engine {
  let loading: Promise<Auth> | null = null
  const load = () => {
    loading ??= import('./sign-in-auth.ts').then(({ openAuth }) => openAuth(options))
    return loading
  }
  const context = async () => (await load()).$context
  let nobodys: Promise<string> | null = null
  /** What a password is compared with where there is none. */
  const nobodysHash = async () => {
    const { password } = await context()
    nobodys ??= password.hash(randomUUID())
    return nobodys
  }
  const isPassword = async (hash: string, password: string) => (await context()).password.verify({ hash, password })
  return {
    check: async (account, password) => {
      const found = await named(await load(), account)
      const right = await isPassword(found?.hash ?? (await nobodysHash()), password)
      return { person: found?.person ?? null, right: right && Boolean(found?.hash) }
    },
    isPassword,
    passwordHash: async (person) => (await (await context()).internalAdapter.findCredentialAccount(person))?.password ?? null,
    begin: async (start) => begin(await load(), start),
    find: async (cookie) => find(await load(), `${cookieName(options.baseUrl)}=${cookie}`),
    touch: async (token, seen) => (await (await context()).internalAdapter.updateSession(token, { updatedAt: new Date(seen) })) !== null,
    end: async (token) => (await context()).internalAdapter.deleteSession(token),
    endAll: async (person) => (await context()).internalAdapter.deleteUserSessions(person),
    add: async (account, password) => add(await load(), account, password),
    setPassword: async (person, password) => setPassword(await load(), person, password),
  }
}

async function named(auth: Auth, account: string): Promise<{ person: string; hash: string | null } | null> {
  const { adapter, internalAdapter } = await auth.$context
  const user = await adapter.findOne<{ id: string }>({ model: 'user', where: [{ field: 'username', value: account }] })
  // Asked for in any case, so that an unknown name costs as many questions as a known one.
  const credential = await internalAdapter.findCredentialAccount(user?.id ?? '')
  return user && { person: user.id, hash: credential?.password ?? null }
}

async function begin(auth: Auth, given: SessionStart): Promise<Entered & { token: string }> {
  const { headers, response } = await auth.api.beginSession({ body: given, returnHeaders: true })
  const { person, factors, strongAt, passwordDue, began, seen } = given
  const stored: StoredSession = {
    token: response.token,
    person,
    factors,
    strongAt: strongAt?.getTime() ?? null,
    passwordDue,
    began: began.getTime(),
    seen: seen.getTime(),
  }
  return { cookies: headers.getSetCookie(), session: sessionOf(stored), token: response.token }
}

async function find(auth: Auth, cookie: string): Promise<StoredSession | null> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableCookieCache: true } })
  if (!found) return null
  const { token, userId, createdAt, updatedAt, factors, strongAt, passwordDue } = found.session
  return {
    token,
    person: userId,
    factors: factors === 2 ? 2 : 1,
    strongAt: strongAt?.getTime() ?? null,
    passwordDue: passwordDue === true,
    began: createdAt.getTime(),
    seen: updatedAt.getTime(),
  }
}

/** better-auth asks for an e-mail address; `.invalid` is a name that no mail ever reaches (RFC 2606). */
const addressOf = (id: string): string => `${Buffer.from(id).toString('hex')}@person.invalid`

async function add(auth: Auth, { id, name, account }: Omit<NewAccount, 'password'>, password: string | null): Promise<boolean> {
  const { internalAdapter, adapter, password: hasher } = await auth.$context
  const taken = await adapter.findMany<{ id: string }>({
    model: 'user',
    where: [
      { field: 'id', value: id, connector: 'OR' },
      { field: 'username', value: account, connector: 'OR' },
    ],
  })
  if (taken.length > 0) return false
  const hash = password === null ? null : await hasher.hash(password)
  const user = { id, name, email: addressOf(id), emailVerified: false, username: account, displayUsername: account }
  await internalAdapter.createUser(user, { method: 'email-password' })
  try {
    await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: hash })
  } catch (error) {
    // An account without a place for its password could neither be used nor be made again.
    await internalAdapter.deleteUser(id)
    throw error
  }
  return true
}

async function setPassword(auth: Auth, person: string, password: string | null): Promise<boolean> {
  const { internalAdapter, password: hasher } = await auth.$context
  const credential = await internalAdapter.findCredentialAccount(person)
  if (!credential) return false
  await internalAdapter.updateAccount(credential.id, { password: password === null ? null : await hasher.hash(password) })
  return true
}
