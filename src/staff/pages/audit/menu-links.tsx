import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session-context.ts'

/** The ways to the audit, for those who watch, and to exports that need a second person, for those who hold registers. */
export function WatchLinks({ registers, onGo }: { registers: boolean; onGo: () => void }) {
  const { actor } = useSession()
  const watches = actor.appointments.some(({ role }) => role === 'auditAdmin' || role === 'securityAdmin')
  return (
    <>
      {watches ? (
        <li>
          <Link to="/audit" search={{}} onClick={onGo}>
            审计
          </Link>
        </li>
      ) : null}
      {registers ? (
        <li>
          <Link to="/export-requests" onClick={onGo}>
            导出申请
          </Link>
        </li>
      ) : null}
    </>
  )
}
