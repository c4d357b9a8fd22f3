import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Problem } from '../../kernel/problem.ts'
import { isRefusal, onLapse } from '../api/call.ts'
import { fetchSession } from '../api/session.ts'
import type { Session } from '../api/types.ts'
import { SignIn } from '../pages/sign-in.tsx'
import { SessionContext } from './session-context.ts'

const whoIn = (session: Session | Problem | undefined): string | null => (session && 'actor' in session ? session.actor.id : null)

/**
 * Lets nobody past without a session. When it ends in the middle of work the page stays where it is under the sign-in form, so that
 * nothing typed is lost.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [lapsed, setLapsed] = useState(false)
  const asked = useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => onLapse(() => setLapsed(true)), [])
  const enter = async () => {
    const before = whoIn(asked.data)
    await client.invalidateQueries()
    // Somebody else at the same machine must not find the page of the one before.
    if (before !== null && before !== whoIn(client.getQueryData(['session']))) return window.location.assign('/staff/')
    setLapsed(false)
  }
  if (!asked.data) return <p className="quiet centred">正在打开…</p>
  if (isRefusal(asked.data)) return <SignIn onDone={enter} outage={asked.data.status === 401 ? null : asked.data} />
  return (
    <SessionContext value={asked.data}>
      {lapsed ? <SignIn onDone={enter} outage={null} again /> : null}
      <div hidden={lapsed}>{children}</div>
    </SessionContext>
  )
}
