import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../api/call.ts'
import { fetchRegisters } from '../api/session.ts'
import type { RegisterEntry } from '../api/types.ts'
import { WatchLinks } from '../pages/audit/menu-links.tsx'
import { PrivacyLink } from '../pages/privacy/menu-link.tsx'
import { SettingsLink } from '../pages/settings/menu-link.tsx'
import { areaNames } from './definitions.ts'

/** The registers that the actor may read; kept for the whole session. */
export const useRegisters = () =>
  useQuery({ queryKey: ['registers'], queryFn: () => orThrow(fetchRegisters()), staleTime: Number.POSITIVE_INFINITY })

const yearly = 'annual-report'

/** Ways to go: desk, registers by area, figures, yearly report. */
export function Menu({ onGo }: { onGo: () => void }) {
  const { data = [] } = useRegisters()
  const groups = Object.entries(areaNames).flatMap(([area, name]) => {
    const entries = data.filter((entry) => entry.area === area && entry.id !== yearly)
    return entries.length > 0 ? [{ area, name, entries }] : []
  })
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
      {groups.map(({ area, name, entries }) => (
        <Group key={area} name={name} entries={entries} onGo={onGo} />
      ))}
    </>
  )
}

function Group({ name, entries, onGo }: { name: string; entries: readonly RegisterEntry[]; onGo: () => void }) {
  return (
    <section>
      <h2>{name}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to="/r/$register" params={{ register: entry.id }} search={{}} onClick={onGo} title={entry.about}>
              {entry.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
