import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { type PastImport, pastImports, undoImport } from '../../api/imports.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** Earlier imports, each of which an approver can take back as a whole while nobody went on with its records. */
export function PastImports({ register }: { register: string }) {
  const client = useQueryClient()
  const { data = [] } = useQuery({ queryKey: ['imports', register], queryFn: () => orThrow(pastImports(register)) })
  const [asking, setAsking] = useState<string | null>(null)
  const [told, setTold] = useState<Problem | string | null>(null)
  const undo = async (one: PastImport) => {
    const answer = await undoImport(register, one.id)
    setAsking(null)
    setTold(isRefusal(answer) ? answer : `已撤销，作废 ${answer.rows} 条记录。`)
    await client.invalidateQueries()
  }
  if (data.length === 0) return null
  return (
    <section aria-labelledby="past">
      <h2 id="past">以前的导入</h2>
      {typeof told === 'string' ? <p role="status">{told}</p> : told ? <ProblemAlert problem={told} /> : null}
      <ul className="saved">
        {data.slice(0, 20).map((one) => (
          <li key={one.id}>
            <span>
              {localDay(one.at)} {one.unit} {one.by} 导入 {one.rows} 条
            </span>
            {one.undoneAt ? <span className="quiet">（{localDay(one.undoneAt)} 已撤销）</span> : null}
            {one.undoneAt || asking === one.id ? null : (
              <Button size="small" onClick={() => setAsking(one.id)}>
                撤销
              </Button>
            )}
            {asking === one.id ? (
              <>
                <span>把这 {one.rows} 条记录全部作废？</span>
                <Button size="small" danger onClick={() => void undo(one)}>
                  作废
                </Button>
                <Button size="small" onClick={() => setAsking(null)}>
                  不
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const localDay = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
