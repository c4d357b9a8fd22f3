import { Alert } from 'antd'
import { cite } from '../../law/statute.ts'
import type { Problem } from '../../kernel/problem.ts'

/** A refusal as the user reads it: what, on which article, what to do next. Single faults that have no place of their own are listed. */
export function ProblemAlert({ problem, details = problem.details ?? [] }: { problem: Problem; details?: readonly Problem[] }) {
  return (
    <Alert
      type="error"
      role="alert"
      showIcon={false}
      title={problem.message}
      description={
        <>
          {problem.law ? <div className="law">依据：{cite(problem.law)}</div> : null}
          <div>{problem.next}</div>
          {details.length > 0 ? (
            <ul className="tight">
              {details.map((one) => (
                <li key={`${one.code}${one.field ?? ''}${one.message}`}>
                  {one.message} {one.next} {one.law ? <span className="law">（{cite(one.law)}）</span> : null}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      }
    />
  )
}
