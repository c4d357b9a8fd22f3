import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session-context.ts'

const administrators: readonly string[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** The way to what concerns personal data, for those who hold registers. */
export function PrivacyLink({ onGo }: { onGo: () => void }) {
  const { actor } = useSession()
  if (actor.appointments.every(({ role }) => administrators.includes(role))) return null
  return (
    <li>
      <Link to="/privacy" onClick={onGo}>
        个人信息
      </Link>
    </li>
  )
}
