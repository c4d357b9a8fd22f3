import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../api/call.ts'
import { fetchRecord } from '../api/records.ts'

/** A record as its reader may see it; every page about it shares one copy. */
export const useRecord = (register: string, id: string) =>
  useQuery({ queryKey: ['record', register, id], queryFn: () => orThrow(fetchRecord(register, id)) })
