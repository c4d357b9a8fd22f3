import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { changePassword } from '../../api/account.ts'
import { isRefusal } from '../../api/call.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { NewPassword } from './new-password.tsx'

type Props = { hint: string; due?: boolean; onDone: () => Promise<void> | void }

/** The present password and a new one. Other devices are signed out by it. */
export function ChangePassword({ hint, due = false, onDone }: Props) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await changePassword(current, password)
    setRefusal(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) {
      setCurrent('')
      setPassword('')
      await onDone()
    }
    setBusy(false)
  }
  return (
    <PlainForm onSubmit={submit}>
      <h2>{due ? '请先更换密码' : '修改密码'}</h2>
      {due ? <p>密码已到更换的时候。换好后继续登录。</p> : null}
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <label htmlFor="current">现在的密码</label>
      <Input.Password
        id="current"
        required
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <FaultAt id="current" />
      <NewPassword hint={hint} value={password} onChange={setPassword} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {due ? '更换并继续' : '修改密码'}
      </Button>
      {due ? null : <p className="help">修改后，其他设备上的登录会立即结束。</p>}
    </PlainForm>
  )
}
