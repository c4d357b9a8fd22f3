import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Clause, clausesOf } from '../../../kernel/compare/compared.ts'
import { orThrow } from '../../api/call.ts'
import { fetchFileText } from '../../api/directory.ts'
import type { TextVersion } from './texts.ts'

/** The clauses of a version; those of an attachment are read from it, once. */
export function useWords(register: string, { key, digest, clauses }: TextVersion): UseQueryResult<readonly Clause[]> {
  return useQuery({
    queryKey: ['words', key, digest ? '' : clauses],
    queryFn: async () => (digest ? clausesOf((await orThrow(fetchFileText(digest, register))).text) : clauses),
    // A file never changes under its digest, and what was typed is at hand.
    staleTime: Number.POSITIVE_INFINITY,
    ...(digest ? {} : { initialData: clauses }),
  })
}
