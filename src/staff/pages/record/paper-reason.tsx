import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { type DifferenceExplained, explainDifference } from '../../api/law.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

type Props = { register: string; id: string; difference: Omit<DifferenceExplained, 'reason'>; given: string | undefined }

/** Why one difference may stand: opened by a button, one sentence, sent at once. */
export function PaperReason({ register, id, difference, given }: Props) {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState(given ?? '')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await explainDifference(register, id, { ...difference, reason })
    setBusy(false)
    setRefusal(isRefusal(done) ? done : null)
    if (!isRefusal(done)) await client.invalidateQueries()
  }
  const label = `说明“${difference.item}”的差异`
  if (!open)
    return (
      <Button size="small" aria-label={label} onClick={() => setOpen(true)}>
        {given === undefined ? '说明理由' : '改写说明'}
      </Button>
    )
  return (
    <form onSubmit={send}>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <Input.TextArea
        aria-label={label}
        value={reason}
        maxLength={300}
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="primary" size="small" htmlType="submit" disabled={busy || reason.trim() === ''}>
        提交说明
      </Button>
    </form>
  )
}
