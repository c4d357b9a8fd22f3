import { Button } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { activate, type LinkView, lookAtLink } from '../../api/account.ts'
import { isRefusal } from '../../api/call.ts'
import { useTitle } from '../../app/title.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { DoorFrame } from '../sign-in-frame.tsx'
import { NewPassword } from './new-password.tsx'

/** The page behind a one-time link. The token stands in the address's fragment, which no server or proxy is sent. */
export function ActivatePage() {
  useTitle('启用账号')
  const [token] = useState(() => window.location.hash.slice(1))
  const [link, setLink] = useState<LinkView | Problem | null>(null)
  useEffect(() => {
    void lookAtLink(token).then(setLink)
  }, [token])
  if (!link) return <p className="quiet centred">正在打开…</p>
  return (
    <DoorFrame>
      {isRefusal(link) ? (
        <>
          <ProblemAlert problem={link} />
          <a href="/staff/">去登录</a>
        </>
      ) : (
        <SetPassword token={token} link={link} />
      )}
    </DoorFrame>
  )
}

function SetPassword({ token, link }: { token: string; link: LinkView }) {
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await activate(token, password)
    if (!isRefusal(answer)) return window.location.replace('/staff/')
    setRefusal(answer)
    setBusy(false)
  }
  return (
    <PlainForm onSubmit={submit}>
      <h2>{link.purpose === 'activation' ? '启用账号' : '重设密码'}</h2>
      <p>
        {link.name}，您的账号是 <b>{link.account}</b>。请设置密码。
      </p>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <input type="text" hidden readOnly autoComplete="username" value={link.account} />
      <NewPassword hint={link.passwordHint} value={password} onChange={setPassword} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        设置密码并登录
      </Button>
    </PlainForm>
  )
}
