import type { Problem } from '../../kernel/problem/problem.ts'
import { cite } from '../../law/statute.ts'

/** A refusal as the user reads it: what, on which article, what to do next. Single faults that have no place of their own are listed. */
export function ProblemAlert({ problem, details = problem.details ?? [] }: { problem: Problem; details?: readonly Problem[] }) {
  return (
    <div className="alert" role="alert" tabIndex={-1}>
      <p>
        <b>{problem.message}</b> {problem.next}
        {problem.law ? <span className="law">依据：{cite(problem.law)}</span> : null}
      </p>
      {details.length > 0 ? (
        <ul className="tight">
          {details.map((one) => (
            <li key={`${one.code}${one.field ?? ''}${one.message}`}>
              {one.message} {one.next} {one.law ? <span className="law">依据：{cite(one.law)}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
