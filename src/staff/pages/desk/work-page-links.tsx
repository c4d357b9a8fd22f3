import { Link } from '@tanstack/react-router'
import { useRegisters } from '../../app/menu.tsx'
import { workPagesFor } from '../../app/work-pages.ts'
import { useReadyForTheRoad } from './use-ready-for-the-road.ts'

/** The way to the pages made for one task. */
export function WorkPageLinks() {
  const { data = [] } = useRegisters()
  const pages = workPagesFor(data)
  useReadyForTheRoad(pages)
  if (pages.length === 0) return null
  return (
    <nav className="work-pages" aria-label="办事页">
      {pages.map(({ to, name, says }) => (
        <Link key={to} to={to}>
          <b>{name}</b> <small>{says}</small>
        </Link>
      ))}
    </nav>
  )
}
