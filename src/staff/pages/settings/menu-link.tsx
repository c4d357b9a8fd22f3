import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session-context.ts'
import { sectionsFor } from './sections.ts'

/** The way to the settings, for administrators only: it opens the first part that is theirs. */
export function SettingsLink({ onGo }: { onGo: () => void }) {
  const [first] = sectionsFor(useSession())
  if (!first) return null
  return (
    <li>
      <Link to="/settings/$section" params={{ section: first }} onClick={onGo}>
        系统设置
      </Link>
    </li>
  )
}
