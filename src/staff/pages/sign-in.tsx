import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { doorProblems } from '../../kernel/problem/door.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { fetchWays, goToProvider, signInByPasskey, type Ways } from '../api/account.ts'
import { isRefusal } from '../api/call.ts'
import { signIn } from '../api/session.ts'
import { useTitle } from '../app/title.ts'
import { FaultAt, PlainForm } from '../forms/plain-form.tsx'
import { ProblemAlert } from '../forms/problem-alert.tsx'
import { DoorFrame } from './sign-in-frame.tsx'

type Props = { onDone: () => Promise<void>; outage: Problem | null; again?: boolean }

/** Account and password, a passkey, or another sign-in system. What goes wrong is said in the server's own sentence with the next step. */
export function SignIn({ onDone, outage, again = false }: Props) {
  useTitle('登录')
  const [refusal, setRefusal] = useState<Problem | null>(outage ?? broughtBack())
  const [busy, setBusy] = useState(false)
  const [ways, setWays] = useState<Ways | null>(null)
  useEffect(() => {
    void fetchWays().then((found) => (isRefusal(found) ? undefined : setWays(found)))
  }, [])
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true)
    const answer = await act()
    if (isRefusal(answer)) setRefusal(answer)
    else await onDone()
    setBusy(false)
  }
  if (ways?.waitsForSetUp) return <NotYetSetUp />
  return (
    <DoorFrame>
      {again ? <p role="status">登录已过期。重新登录后回到刚才的页面，已填的内容还在。</p> : null}
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <PasswordForm busy={busy} onSend={(account, password) => attempt(() => signIn(account, password))} />
      <OtherWays ways={ways} busy={busy} onPasskey={() => attempt(signInByPasskey)} onRefused={setRefusal} />
    </DoorFrame>
  )
}

/** Before the first start nobody can sign in: what is to be done instead, and by whom. The address itself stands only where the program runs. */
function NotYetSetUp() {
  return (
    <DoorFrame>
      <h2>本系统还没有启用</h2>
      <p>还没有设立管理员，所以谁也不能登录。请安装本系统的人这样开始：</p>
      <ol>
        <li>在服务器上找到启动时显示的一次性地址（以 /staff/set-up# 开头的一行）。</li>
        <li>用浏览器打开完整的地址，写明县（市、区）和四名管理员。</li>
        <li>地址 24 小时内有效。过期、找不到的，重新启动程序，会换一个新地址。</li>
      </ol>
      <p>
        <a href="/staff/">启用后刷新本页登录</a>
      </p>
    </DoorFrame>
  )
}

function PasswordForm({ busy, onSend }: { busy: boolean; onSend: (account: string, password: string) => void }) {
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(account.trim(), password)
  }
  return (
    <PlainForm onSubmit={submit}>
      <label htmlFor="account">账号</label>
      <Input id="account" autoComplete="username webauthn" required value={account} onChange={(event) => setAccount(event.target.value)} />
      <FaultAt id="account" />
      <label htmlFor="password">密码</label>
      <Input.Password
        id="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FaultAt id="password" />
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </PlainForm>
  )
}

type OtherProps = { ways: Ways | null; busy: boolean; onPasskey: () => void; onRefused: (problem: Problem) => void }

/** Shown only where they work: a passkey needs a named host and https, another system must have been set up. */
function OtherWays({ ways, busy, onPasskey, onRefused }: OtherProps) {
  const leave = async (provider: string) => {
    const departure = await goToProvider(provider, window.location.pathname)
    if (isRefusal(departure)) onRefused(departure)
    else window.location.assign(departure.address)
  }
  if (!ways || (!ways.passkeys && ways.providers.length === 0)) return null
  return (
    <div className="other-ways">
      {ways.passkeys ? (
        <Button block disabled={busy} onClick={onPasskey}>
          使用通行密钥
        </Button>
      ) : null}
      {ways.providers.map(({ id, name }) => (
        <Button key={id} block disabled={busy} onClick={() => leave(id)}>
          {name}登录
        </Button>
      ))}
    </div>
  )
}

/** Another sign-in system sends its visitors back with nothing but the code of what went wrong. */
function broughtBack(): Problem | null {
  const code = window.location.hash.slice(1)
  if (!(code in doorProblems)) return null
  const { status, says, next } = doorProblems[code as keyof typeof doorProblems]
  window.history.replaceState(null, '', window.location.pathname)
  return { code: code as keyof typeof doorProblems, status, message: says, next }
}
