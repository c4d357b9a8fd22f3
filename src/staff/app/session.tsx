import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { isProblem } from '../../kernel/problem.ts'
import { onLapse } from '../api/call.ts'
import { fetchSession } from '../api/session.ts'
import { SignIn } from '../pages/sign-in.tsx'
import { SessionContext } from './session-context.ts'

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
    await client.invalidateQueries()
    setLapsed(false)
  }
  if (!asked.data) return <p className="quiet centred">正在打开…</p>
  if (isProblem(asked.data)) return <SignIn onDone={enter} outage={asked.data.status === 401 ? null : asked.data} />
  return (
    <SessionContext value={asked.data}>
      {lapsed ? <SignIn onDone={enter} outage={null} again /> : null}
      <div hidden={lapsed}>{children}</div>
    </SessionContext>
  )
}
