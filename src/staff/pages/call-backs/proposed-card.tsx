import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { callBacks, type ProposedRecord, proposeCallBack } from '../../api/call-backs.ts'
import { useSession } from '../../app/session-context.ts'
import { dayInWords } from '../../fields/date.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** A record with the reasons why it is proposed, the harmless ones among them, and the button that opens the call-back. */
export function ProposedCard({ row }: { row: ProposedRecord }) {
  const { register, registerName, id, code, title, on, unit, reasons } = row
  const { busy, refusal, propose } = useProposing(row)
  return (
    <li>
      <Link className="matter" to="/r/$register/$id" params={{ register, id }}>
        {title || code}
      </Link>
      <span className="quiet">
        {registerName} · {code} · {dayInWords(on)} · {unit.name}
      </span>
      {reasons.map(({ signal, name, says, why }) => (
        <span key={signal} className="reason">
          <b>{name}</b>：{says}
          {why}
        </span>
      ))}
      <Button type="primary" loading={busy} onClick={propose}>
        提出回访
      </Button>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
    </li>
  )
}

/** Opens the call-back and goes to it; a refusal is shown on the card. */
function useProposing(row: ProposedRecord) {
  const { today } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const propose = async () => {
    setBusy(true)
    const answer = await proposeCallBack(row, today)
    setBusy(false)
    if (isRefusal(answer)) return setRefusal(answer)
    void client.invalidateQueries({ queryKey: ['call-back-proposals'] })
    return navigate({ to: '/r/$register/$id', params: { register: callBacks, id: answer.record.id } })
  }
  return { busy, refusal, propose }
}
