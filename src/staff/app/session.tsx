import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../kernel/problem/problem.ts'
import { isRefusal, onLapse } from '../api/call.ts'
import { fetchSession } from '../api/session.ts'
import type { Session } from '../api/types.ts'
import { SignIn } from '../pages/sign-in.tsx'
import { SessionContext } from './session-context.ts'

const FinishSignIn = lazy(() => import('../pages/sign-in-finish.tsx').then(({ FinishSignIn: page }) => ({ default: page })))
const ActivatePage = lazy(() => import('../pages/account/activate-page.tsx').then(({ ActivatePage: page }) => ({ default: page })))
const SetUpPage = lazy(() => import('../pages/account/set-up-page.tsx').then(({ SetUpPage: page }) => ({ default: page })))

/** Pages for holders of a one-time link, who have no session yet. */
const open: Readonly<Record<string, typeof ActivatePage>> = { '/staff/activate': ActivatePage, '/staff/set-up': SetUpPage }

const opening = <p className="quiet centred">正在打开…</p>
const whoIn = (session: Session | Problem | undefined): string | null => (session && 'actor' in session ? session.actor.id : null)

/** Lets nobody past without a session, apart from the pages of one-time links. */
export function SessionGate({ children }: { children: ReactNode }) {
  const Open = open[window.location.pathname]
  if (!Open) return <Gate>{children}</Gate>
  return (
    <Suspense fallback={opening}>
      <Open />
    </Suspense>
  )
}

/**
 * When a session ends or lacks something in the middle of work the page stays where it is under the sign-in form, so that nothing typed is lost.
 */
function Gate({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [lapsed, setLapsed] = useState(false)
  const been = useRef(false)
  const asked = useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => onLapse(() => setLapsed(true)), [])
  const enter = async () => {
    const before = whoIn(asked.data)
    await client.invalidateQueries()
    // Somebody else at the same machine must not find the page of the one before.
    if (before !== null && before !== whoIn(client.getQueryData(['session']))) return window.location.assign('/staff/')
    setLapsed(false)
  }
  if (!asked.data) return opening
  if (isRefusal(asked.data)) return <SignIn onDone={enter} outage={asked.data.status === 401 ? null : asked.data} />
  const { missing } = asked.data.door
  if (missing === null) been.current = true
  return (
    <SessionContext value={asked.data}>
      {lapsed ? <SignIn onDone={enter} outage={null} again /> : null}
      {!lapsed && missing ? (
        <Suspense fallback={opening}>
          <FinishSignIn key={missing} missing={missing} onDone={enter} />
        </Suspense>
      ) : null}
      {been.current ? <div hidden={lapsed || missing !== null}>{children}</div> : null}
    </SessionContext>
  )
}
