import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../kernel/problem.ts'
import { isRefusal } from '../api/call.ts'
import { signIn } from '../api/session.ts'
import { useTitle } from '../app/title.ts'
import { ProblemAlert } from '../forms/problem-alert.tsx'

type Props = { onDone: () => Promise<void>; outage: Problem | null; again?: boolean }

/** Account and password. What goes wrong is said in the server's own sentence with the next step. */
export function SignIn({ onDone, outage, again = false }: Props) {
  useTitle('登录')
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(outage)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await signIn(account.trim(), password)
    if (isRefusal(answer)) setRefusal(answer)
    else await onDone()
    setBusy(false)
  }
  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>
          明法 <small>法治政府建设工作平台</small>
        </h1>
        {again ? <p role="status">登录已过期。重新登录后回到刚才的页面，已填的内容还在。</p> : null}
        {refusal ? <ProblemAlert problem={refusal} /> : null}
        <label htmlFor="account">账号</label>
        <Input id="account" autoComplete="username" required value={account} onChange={(event) => setAccount(event.target.value)} />
        <label htmlFor="password">密码</label>
        <Input.Password
          id="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录
        </Button>
      </form>
    </main>
  )
}
