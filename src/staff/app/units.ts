import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../api/call.ts'
import { fetchUnits } from '../api/directory.ts'
import type { UnitEntry } from '../api/types.ts'

/** Units that the actor sees; kept for the whole session. */
export function useUnits(): readonly UnitEntry[] {
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => orThrow(fetchUnits()), staleTime: Number.POSITIVE_INFINITY })
  return data ?? []
}
