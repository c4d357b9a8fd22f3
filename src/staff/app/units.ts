import { queryOptions, useQuery } from '@tanstack/react-query'
import { orThrow } from '../api/call.ts'
import { fetchUnits } from '../api/directory.ts'
import type { UnitEntry } from '../api/types.ts'

/** The units that the actor sees; kept for the whole session. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: () => orThrow(fetchUnits()),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Units that the actor sees, none while they are being fetched. */
export function useUnits(): readonly UnitEntry[] {
  const { data } = useQuery(unitsQuery)
  return data ?? []
}
