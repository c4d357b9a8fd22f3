import type { Problem } from '../../kernel/problem/problem.ts'
import { call, rememberToken, send } from './call.ts'
import type { RegisterEntry, Session } from './types.ts'

/** The running session; remembers its token for every later request. A 401 comes back as a problem. */
export async function fetchSession(): Promise<Session | Problem> {
  const session = await call<Session>('/session')
  if ('csrf' in session) rememberToken(session.csrf)
  return session
}

/** Signs in; the caller fetches the session afterwards. */
export const signIn = (account: string, password: string): Promise<unknown> => send('/sign-in', { account, password })
export const signOut = (): Promise<unknown> => send('/sign-out')

/** The registers that the actor may read, with the opening steps open to him. */
export const fetchRegisters = (): Promise<readonly RegisterEntry[] | Problem> => call('/registers')
