import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../api/call.ts'
import { fetchRegisters } from '../api/session.ts'
import { WatchLinks } from '../pages/audit/menu-links.tsx'
import { PrivacyLink } from '../pages/privacy/menu-link.tsx'
import { SettingsLink } from '../pages/settings/menu-link.tsx'
import { MenuRegisters } from './menu-registers.tsx'
import { type WorkPage, workPagesFor } from './work-pages.ts'

/** The registers that the actor may read; kept for the whole session. */
export const useRegisters = () =>
  useQuery({ queryKey: ['registers'], queryFn: () => orThrow(fetchRegisters()), staleTime: Number.POSITIVE_INFINITY })

const yearly = 'annual-report'

/** The pages over all registers, for whoever may read one; the reports for whoever may read those. */
const pagesFor = (readable: readonly string[]) => [
  ...(readable.length > 0 ? [{ to: '/figures', name: '数字' } as const] : []),
  ...(readable.includes(yearly) ? [{ to: '/reports', name: '年度报告' } as const] : []),
  ...(readable.length > 0 ? [{ to: '/check', name: '报告校核' } as const, { to: '/hand-over', name: '工作交接' } as const] : []),
]

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
        {pagesFor(data.map(({ id }) => id)).map(({ to, name }) => (
          <li key={to}>
            <Link to={to} onClick={onGo}>
              {name}
            </Link>
          </li>
        ))}
        <WatchLinks registers={data.length > 0} onGo={onGo} />
        <PrivacyLink onGo={onGo} />
        <SettingsLink onGo={onGo} />
      </ul>
      <MenuWorkPages pages={workPagesFor(data)} onGo={onGo} />
      <MenuRegisters entries={data.filter(({ id }) => id !== yearly)} onGo={onGo} />
    </>
  )
}

/** The pages made for one task. */
function MenuWorkPages({ pages, onGo }: { pages: readonly WorkPage[]; onGo: () => void }) {
  if (pages.length === 0) return null
  return (
    <section>
      <h2>
        <span>办事页</span>
      </h2>
      <ul>
        {pages.map(({ to, name, says }) => (
          <li key={to}>
            <Link to={to} onClick={onGo} title={says}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
