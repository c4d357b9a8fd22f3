import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { answerPerson } from '../../api/privacy.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** The answer to a person who asks what is held about him. The number is typed, sent once, and kept nowhere. */
export function PersonAnswer() {
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const refused = await answerPerson(number, reason)
    setBusy(false)
    setRefusal(refused)
    if (!refused) setNumber('')
  }
  return (
    <section aria-label="答复个人查阅请求">
      <h2>答复个人查阅请求</h2>
      <p className="quiet">汇总本单位台账中以该号码登记的个人信息，生成答复文书。请先核验申请人身份。</p>
      <PlainForm className="note" onSubmit={submit}>
        {refusal ? <ProblemAlert problem={refusal} /> : null}
        <div className="row">
          <label htmlFor="person-number">身份证号或手机号</label>
          <Input
            id="person-number"
            className="purpose"
            autoComplete="off"
            required
            maxLength={30}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          <FaultAt id="person-number" />
          <label htmlFor="person-reason">申请日期或文号</label>
          <Input
            id="person-reason"
            className="purpose"
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <FaultAt id="person-reason" />
          <Button type="primary" htmlType="submit" loading={busy}>
            生成答复
          </Button>
        </div>
      </PlainForm>
    </section>
  )
}
