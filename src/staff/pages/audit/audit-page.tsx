import { getRouteApi } from '@tanstack/react-router'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { AlarmsPart } from './alarms-part.tsx'
import { ChainPart } from './chain-part.tsx'
import { LiftPart } from './lift-part.tsx'
import { LinesPart } from './lines-part.tsx'

const route = getRouteApi('/audit')

/** The audit for those who watch: everything for the audit administrator; for the security administrator the alarms and what he can do about them. */
export function AuditPage() {
  useTitle('审计')
  const { actor } = useSession()
  const asked = route.useSearch()
  const navigate = route.useNavigate()
  const holds = (role: string) => actor.appointments.some((post) => post.role === role)
  const auditor = holds('auditAdmin')
  return (
    <div className="audit">
      <h1>审计</h1>
      <p className="quiet about">
        谁在什么时候、从哪里做了什么。这里没有业务内容：对象只写台账和编号，内容只写摘要值。查阅审计本身也会留痕。
      </p>
      {auditor ? <ChainPart /> : null}
      <AlarmsPart auditor={auditor} onPerson={(person) => void navigate({ to: '/audit', search: { person } })} />
      {holds('securityAdmin') ? <LiftPart /> : null}
      {auditor ? <LinesPart asked={asked} onAsk={(search) => void navigate({ to: '/audit', search })} /> : null}
    </div>
  )
}
