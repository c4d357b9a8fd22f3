import type { Problem } from '../../kernel/problem/problem.ts'

/** Why a form came back, sentence by sentence, above what was typed. */
export function Refused({ problem }: { problem: Problem }) {
  const reasons = problem.details ?? [problem]
  return (
    <div role="alert" className="refused">
      <p>
        <strong>没有提交成功，您写的内容还在下面。</strong>
      </p>
      <ul>
        {reasons.map(({ code, message, next }) => (
          <li key={code + message}>
            {message}
            {next}
          </li>
        ))}
      </ul>
    </div>
  )
}
