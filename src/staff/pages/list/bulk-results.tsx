import { useState } from 'react'
import type { BulkResult } from '../../api/lists.ts'
import { ProveAgain, proofNeeded } from '../account/prove-again.tsx'
import type { Choosing } from './use-chosen.ts'

/** What became of each record: how many are done, and why the others are not, with the next step. */
export function BulkResults({ results, choosing }: { results: readonly BulkResult[]; choosing: Choosing }) {
  const refused = results.flatMap((one) => ('problem' in one ? [one] : []))
  const [proved, setProved] = useState(false)
  const unproved = refused.find(({ problem }) => problem.code === proofNeeded)?.problem ?? null
  const named = new Map(choosing.chosen.map((one) => [one.id, one]))
  return (
    <div>
      <p>
        <b>{results.length - refused.length}</b> 条已办理{refused.length > 0 ? `；${refused.length} 条没有办成，仍然选着：` : '。'}
      </p>
      <ProveAgain
        refusal={proved ? null : unproved}
        says="公开之前需要再次确认是本人，验证后请对仍然选着的记录再办理一次。"
        onDone={() => setProved(true)}
      />
      {refused.length > 0 ? (
        <table className="bulk-results">
          <thead>
            <tr>
              <th scope="col">记录</th>
              <th scope="col">原因</th>
              <th scope="col">下一步</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ id, problem }) => (
              <tr key={id}>
                <td>
                  {named.get(id)?.code} {named.get(id)?.title}
                </td>
                <td>{[problem.message, ...(problem.details ?? []).map(({ message }) => message)].join(' ')}</td>
                <td>{problem.next}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
