import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { liftBudget } from '../../api/audit.ts'
import { isRefusal } from '../../api/call.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** Lets somebody who used up the day's looks at personal data go on today. The audit administrator sees who let whom and why. */
export function LiftPart() {
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const [told, setTold] = useState<Problem | 'lifted' | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await liftBudget(person.trim(), reason.trim())
    setTold(isRefusal(answer) ? answer : 'lifted')
  }
  return (
    <section aria-label="放行查阅限额">
      <h2>放行查阅限额</h2>
      <p className="quiet">某人当日查阅敏感信息超过限额、又确有工作需要时，核实后放行一次，只在当日有效。</p>
      <PlainForm className="row" onSubmit={submit}>
        <label htmlFor="lift-person">人员姓名</label>
        <Input
          id="lift-person"
          className="select"
          required
          maxLength={200}
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        />
        <FaultAt id="lift-person" />
        <label htmlFor="lift-reason">理由</label>
        <Input
          id="lift-reason"
          className="purpose"
          required
          minLength={4}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FaultAt id="lift-reason" />
        <Button htmlType="submit">放行</Button>
      </PlainForm>
      <div role="status">{told === 'lifted' ? <p>已放行，当日有效。</p> : told ? <ProblemAlert problem={told} /> : null}</div>
    </section>
  )
}
