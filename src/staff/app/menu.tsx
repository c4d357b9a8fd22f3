import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../api/call.ts'
import { fetchRegisters } from '../api/session.ts'
import { WatchLinks } from '../pages/audit/menu-links.tsx'
import { PrivacyLink } from '../pages/privacy/menu-link.tsx'
import { SettingsLink } from '../pages/settings/menu-link.tsx'
import { MenuRegisters } from './menu-registers.tsx'

/** The registers that the actor may read; kept for the whole session. */
export const useRegisters = () =>
  useQuery({ queryKey: ['registers'], queryFn: () => orThrow(fetchRegisters()), staleTime: Number.POSITIVE_INFINITY })

const yearly = 'annual-report'

/** Ways to go: desk, registers by area, figures, yearly report. */
export function Menu({ onGo }: { onGo: () => void }) {
  const { data = [] } = useRegisters()
  return (
    <>
      <ul>
        <li>
          <Link to="/" onClick={onGo} activeOptions={{ exact: true }}>
            工作台
          </Link>
        </li>
        {data.length > 0 ? (
          <li>
            <Link to="/figures" onClick={onGo}>
              数字
            </Link>
          </li>
        ) : null}
        {data.some((entry) => entry.id === yearly) ? (
          <li>
            <Link to="/reports" onClick={onGo}>
              年度报告
            </Link>
          </li>
        ) : null}
        {data.length > 0 ? (
          <li>
            <Link to="/hand-over" onClick={onGo}>
              工作交接
            </Link>
          </li>
        ) : null}
        <WatchLinks registers={data.length > 0} onGo={onGo} />
        <PrivacyLink onGo={onGo} />
        <SettingsLink onGo={onGo} />
      </ul>
      <MenuRegisters entries={data.filter(({ id }) => id !== yearly)} onGo={onGo} />
    </>
  )
}
