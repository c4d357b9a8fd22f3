import { type Problem, problem } from '../kernel/problem/problem.ts'

/** Seconds that one statement of a page or form may take (T-29). */
const patience = 5

const noSpace = ['ENOSPC', 'EDQUOT', 'EFBIG']

/**
 * The refusal for a fault outside our code: database gone, question stopped for taking too long, disk full. Null for anything else. A connection
 * that broke while it was confirming says so: “not written” would be a guess.
 */
export function outsideFault(error: Error & { readonly code?: string; readonly written?: string }): Problem | null {
  if (error.name === 'DatabaseAway') return problem(error.written === 'unknown' ? 'MF-SYS-006' : 'MF-SYS-003')
  // PostgreSQL: 57014 statement stopped, 53100 disk full.
  if (error.code === '57014') return problem('MF-SYS-007', { slots: { seconds: patience } })
  return error.code === '53100' || noSpace.includes(error.code ?? '') ? problem('MF-SYS-008') : null
}
