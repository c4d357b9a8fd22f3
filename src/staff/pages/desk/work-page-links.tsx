import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useRegisters } from '../../app/menu.tsx'
import { type WorkPage, workPagesFor } from '../../app/work-pages.ts'

/** How long the desk is left alone before pages for the road are fetched. */
const calm = 2_500

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

/** Whoever opened the desk before leaving can open these pages where there is no network. */
function useReadyForTheRoad(pages: readonly WorkPage[]): void {
  const router = useRouter()
  const wanted = pages.flatMap(({ to, road }) => (road ? [to] : [])).join()
  useEffect(() => {
    if (wanted === '') return
    const timer = setTimeout(() => {
      for (const to of wanted.split(',')) void router.preloadRoute({ to })
    }, calm)
    return () => clearTimeout(timer)
  }, [wanted, router])
}
