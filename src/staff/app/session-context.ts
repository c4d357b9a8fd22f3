import { createContext, useContext } from 'react'
import type { Session } from '../api/types.ts'

export const SessionContext = createContext<Session | null>(null)

/** The signed-in person. Pages stand inside the gate, so there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a page was drawn outside the session gate')
  return session
}
