import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { isRefusal } from '../api/call.ts'
import { revealRecord } from '../api/records.ts'
import { FaultAt, PlainForm } from './plain-form.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type Props = { register: string; id: string; why: string; purpose: string; onShown: (values: Values) => void }

/** Asks what personal data are needed for, before they are shown. The reading is logged by the server. */
export function RevealGate({ register, id, why, purpose: suggested, onShown }: Props) {
  const [purpose, setPurpose] = useState(suggested)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await revealRecord(register, id, purpose)
    setBusy(false)
    if (isRefusal(answer)) setRefusal(answer)
    else onShown(answer.values)
  }
  return (
    <PlainForm className="note" onSubmit={ask}>
      <p>{why}本次查看会留痕。</p>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <div className="row">
        <label htmlFor="purpose">查看用途</label>
        <Input
          id="purpose"
          className="purpose"
          value={purpose}
          maxLength={100}
          required
          onChange={(event) => setPurpose(event.target.value)}
        />
        <FaultAt id="purpose" />
        <Button type="primary" htmlType="submit" loading={busy}>
          查看完整信息
        </Button>
      </div>
    </PlainForm>
  )
}
