import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { adoptions } from '../../../registers/consultation.ts'
import { isRefusal } from '../../api/call.ts'
import { takeStep } from '../../api/records.ts'
import type { RecordSeen } from '../../api/types.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import type { Adoption } from './opinions.ts'

type Props = {
  register: string
  record: RecordSeen
  chosen: readonly string[]
  /** Unanswered comments that say nearly the same as the first chosen one. */
  near: number
  onNear: () => void
}

/** One answer for all that are chosen: what they say in a few words, whether it is adopted, and why. It takes the register's own step. */
export function Answering({ register, record, chosen, near, onNear }: Props) {
  const client = useQueryClient()
  const [gist, setGist] = useState('')
  const [adopted, setAdopted] = useState<Adoption>()
  const [reply, setReply] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answers = chosen.map((no) => ({ no, gist, adopted, reply }))
    const done = await takeStep(register, record.id, { step: 'answer', version: record.version, input: { answers } })
    setBusy(false)
    setRefusal(isRefusal(done) ? done : null)
    if (!isRefusal(done)) await client.invalidateQueries()
  }
  const ready = chosen.length > 0 && gist.trim() !== '' && adopted !== undefined && reply.trim() !== ''
  return (
    <form className="answering" aria-labelledby="answering-title" onSubmit={send}>
      <h2 id="answering-title">答复所选的 {chosen.length} 条</h2>
      {near > 0 ? (
        <Button size="small" onClick={onNear}>
          还有 {near} 条意思相近，一并选上
        </Button>
      ) : null}
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <label htmlFor="gist">意见要点（会公开，不写姓名）</label>
      <Input id="gist" value={gist} maxLength={200} onChange={(event) => setGist(event.target.value)} />
      <Radio.Group
        aria-label="是否采纳"
        value={adopted}
        options={Object.entries(adoptions).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setAdopted(event.target.value)}
      />
      <label htmlFor="reply">理由（会公开）</label>
      <Input.TextArea
        id="reply"
        value={reply}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => setReply(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!ready || busy}>
        答复这 {chosen.length} 条
      </Button>
    </form>
  )
}
