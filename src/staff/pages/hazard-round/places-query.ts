import { queryOptions } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { fetchHazardPlaces } from '../../api/work-pages.ts'

/** The places that rounds of a village have gone to; asked once. */
export const placesQuery = (village: string) =>
  queryOptions({
    queryKey: ['hazard-places', village],
    queryFn: () => orThrow(fetchHazardPlaces(village)),
    staleTime: Number.POSITIVE_INFINITY,
  })
