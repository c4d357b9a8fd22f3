import { queryOptions } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { fetchRules } from '../../api/checks.ts'

/** The rules as this county has set them. */
export const rulesQuery = queryOptions({ queryKey: ['check-rules'], queryFn: () => orThrow(fetchRules()) })
