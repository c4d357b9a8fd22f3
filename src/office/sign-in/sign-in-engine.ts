import type { Pool } from 'pg'
import { type Problem, problem } from '../../kernel/problem.ts'
import type { Auth } from './sign-in-auth.ts'
import { cookieName } from './sign-in-names.ts'
import type { SessionSource } from './sign-in-sessions.ts'

export type Begun = { readonly cookies: readonly string[]; readonly actorId: string }
export type NewAccount = { readonly id: string; readonly name: string; readonly account: string; readonly password: string }

/** The few things that better-auth does for us, in our words. */
export type Engine = SessionSource & {
  readonly begin: (account: string, password: string) => Promise<Begun | Problem>
  readonly endAll: (person: string) => Promise<void>
  /** False if the person or the account name has an account already. */
  readonly add: (account: NewAccount) => Promise<boolean>
  /** False if the person has no account. */
  readonly setPassword: (person: string, password: string) => Promise<boolean>
}

/** better-auth takes a second to load, so it is loaded when somebody first signs in or shows a session, not when the server starts. */
export function openEngine(options: { pool: Pool; secret: string; baseUrl: string }): Engine {
  let loading: Promise<Auth> | null = null
  const load = () => {
    loading ??= import('./sign-in-auth.ts').then(({ openAuth }) => openAuth(options))
    return loading
  }
  const store = async () => (await (await load()).$context).internalAdapter
  return {
    begin: async (account, password) => begin(await load(), account, password),
    find: async (cookie) => find(await load(), `${cookieName(options.baseUrl)}=${cookie}`),
    touch: async (token, seen) => (await (await store()).updateSession(token, { updatedAt: new Date(seen) })) !== null,
    end: async (token) => (await store()).deleteSession(token),
    endAll: async (person) => (await store()).deleteUserSessions(person),
    add: async (account) => add(await load(), account),
    setPassword: async (person, password) => setPassword(await load(), person, password),
  }
}

/** Statuses with which better-auth refuses; anything else is a fault. */
const refusals = ['UNAUTHORIZED', 'UNPROCESSABLE_ENTITY', 'BAD_REQUEST']

async function begin(auth: Auth, account: string, password: string): Promise<Begun | Problem> {
  try {
    const { headers, response } = await auth.api.signInUsername({ body: { username: account, password }, returnHeaders: true })
    return response ? { cookies: headers.getSetCookie(), actorId: response.user.id } : problem('MF-AUT-002')
  } catch (error) {
    if (error instanceof Error && 'status' in error && refusals.includes(String(error.status))) return problem('MF-AUT-002')
    throw error
  }
}

async function find(auth: Auth, cookie: string): ReturnType<SessionSource['find']> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableCookieCache: true } })
  if (!found) return null
  const { token, userId, createdAt, updatedAt } = found.session
  return { token, person: userId, began: createdAt.getTime(), seen: updatedAt.getTime() }
}

/** better-auth asks for an e-mail address; `.invalid` is a name that no mail ever reaches (RFC 2606). */
const addressOf = (id: string): string => `${Buffer.from(id).toString('hex')}@person.invalid`

async function add(auth: Auth, { id, name, account, password }: NewAccount): Promise<boolean> {
  const { internalAdapter, adapter, password: hasher } = await auth.$context
  const taken = await adapter.findMany<{ id: string }>({
    model: 'user',
    where: [
      { field: 'id', value: id, connector: 'OR' },
      { field: 'username', value: account, connector: 'OR' },
    ],
  })
  if (taken.length > 0) return false
  const hash = await hasher.hash(password)
  const user = { id, name, email: addressOf(id), emailVerified: false, username: account, displayUsername: account }
  await internalAdapter.createUser(user, { method: 'email-password' })
  try {
    await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: hash })
  } catch (error) {
    // An account without a password could neither be used nor be made again.
    await internalAdapter.deleteUser(id)
    throw error
  }
  return true
}

async function setPassword(auth: Auth, person: string, password: string): Promise<boolean> {
  const { internalAdapter, password: hasher } = await auth.$context
  if (!(await internalAdapter.findUserById(person))) return false
  await internalAdapter.updatePassword(person, await hasher.hash(password))
  return true
}
