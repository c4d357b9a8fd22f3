import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/call.ts'
import { ProblemAlert } from '../forms/problem-alert.tsx'

/** Draws the answer of a query; says that it is being fetched, or why there is none. */
export function Waiting<T>({ on, children }: { on: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (on.data !== undefined) return children(on.data)
  if (on.error) return <ProblemAlert problem={problemOf(on.error)} />
  return (
    <p className="quiet" role="status">
      正在读取…
    </p>
  )
}
