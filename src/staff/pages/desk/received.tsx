import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { confirmReceipt, type DeskMatter, type DeskView } from '../../api/desk.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Matters } from './matters.tsx'

/** What was handed over to me and I have not confirmed yet, one by one or all together. */
export function Received({ list }: { list: DeskView['received'] }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const confirm = async (matters: readonly DeskMatter[]) => {
    setBusy(true)
    const answer = await confirmReceipt(matters.map(({ register, id, version }) => ({ register, id, version })))
    setBusy(false)
    setProblem(isRefusal(answer) ? answer : (answer.results.find((one) => one.problem)?.problem ?? null))
    await client.invalidateQueries({ queryKey: ['desk'] })
  }
  const all =
    list.rows.length > 1 ? (
      <Button size="small" loading={busy} onClick={() => confirm(list.rows)}>
        全部确认接收
      </Button>
    ) : null
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Matters
        kind="received"
        name="移交给我、等我确认的"
        list={list}
        head={all}
        action={(matter) => (
          <Button loading={busy} onClick={() => confirm([matter])}>
            确认接收
          </Button>
        )}
      />
    </>
  )
}
