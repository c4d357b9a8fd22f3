import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

type Act = () => Promise<object | Problem>
type Props = { about: string; buttons: readonly { name: string; act: Act; primary?: boolean }[] }

/** Buttons that decide about one line; the lists are read anew, and a refusal stands beside them. */
export function Answering({ about, buttons }: Props) {
  const client = useQueryClient()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (act: Act) => {
    setBusy(true)
    const answer = await act()
    setBusy(false)
    setRefusal(isRefusal(answer) ? answer : null)
    await client.invalidateQueries({ queryKey: ['privacy'] })
  }
  return (
    <div className="row">
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {buttons.map(({ name, act, primary }) => (
        <Button
          key={name}
          type={primary ? 'primary' : 'default'}
          disabled={busy}
          aria-label={`${name}：${about}`}
          onClick={() => take(act)}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}
