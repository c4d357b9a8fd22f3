import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '../../app/session-context.ts'
import { unitsQuery } from '../../app/units.ts'
import type { WorkPage } from '../../app/work-pages.ts'
import { placesQuery } from '../hazard-round/places-query.ts'

/** How long the desk is left alone first, in ms. */
const calm = 2_500

/**
 * Whoever opened the desk before leaving can open the pages for the road where there is no network: their program, their definitions, the units, and
 * for a village cadre the places of the village. All of it stays in the window's memory.
 */
export function useReadyForTheRoad(pages: readonly WorkPage[]): void {
  const router = useRouter()
  const client = useQueryClient()
  const { actor } = useSession()
  const wanted = pages.flatMap(({ to, road }) => (road ? [to] : [])).join()
  const village = actor.appointments.find(({ role }) => role === 'villageCadre')?.unit.code
  useEffect(() => {
    if (wanted === '') return
    const timer = setTimeout(() => {
      for (const to of wanted.split(',')) void router.preloadRoute({ to })
      void client.prefetchQuery(unitsQuery)
      if (village) void client.prefetchQuery(placesQuery(village))
    }, calm)
    return () => clearTimeout(timer)
  }, [wanted, village, router, client])
}
