import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { fetchAccount, invite, type OneTimeLink, resetAccount } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { Waiting } from '../waiting.tsx'
import { Labelled } from './parts.tsx'
import type { PersonProps } from './person-props.ts'

const states = { invited: '已发链接，尚未开通', open: '正常', closed: '已停用', unused: '长期未用，已停用' } as const

/** The account: opened, repaired. The administrator hands over a link and never learns the password. */
export function PersonAccount({ person, sending }: PersonProps) {
  const found = useQuery({ queryKey: ['admin-account', person.id], queryFn: () => orThrow(fetchAccount(person.id)) })
  const [account, setAccount] = useState('')
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const get = async (sent: Parameters<typeof sending.submit<OneTimeLink>>[0]) =>
    setLink(await sending.submit(sent, () => '链接已生成，请当面或通过内部渠道交给本人。'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void get(invite(person.id, account.trim()))
  }
  return (
    <section aria-label="账号">
      <h3>账号</h3>
      {link ? <LinkShown link={link} /> : null}
      <Waiting on={found}>
        {({ account: standing }) =>
          standing && standing.state !== 'invited' ? (
            <>
              <p>
                {standing.account} · {states[standing.state]} · 最近使用 {moment(standing.usedAt)} · 第二因素 {standing.secondFactors} 个
              </p>
              <div className="row">
                <Button onClick={() => get(resetAccount(person.id, 'reset-link'))}>重设密码链接</Button>
                <Button onClick={() => get(resetAccount(person.id, 'clear-factors'))}>清除第二因素（手机遗失）</Button>
              </div>
            </>
          ) : (
            <PlainForm className="stack" aria-label="开通账号" onSubmit={submit}>
              <Labelled id="account-name" name="账号名" help="2 至 64 个字母、汉字、数字或 . _ - @。密码由本人用链接设置。">
                <Input
                  id="account-name"
                  required
                  maxLength={64}
                  value={account || standing?.account || ''}
                  readOnly={standing !== null}
                  aria-describedby="account-name-help"
                  onChange={(event) => setAccount(event.target.value)}
                />
              </Labelled>
              <div className="row">
                <Button htmlType="submit" loading={sending.busy} onClick={() => standing && setAccount(standing.account)}>
                  {standing ? '重新生成激活链接' : '开通账号'}
                </Button>
              </div>
            </PlainForm>
          )
        }
      </Waiting>
    </section>
  )
}

function LinkShown({ link }: { link: OneTimeLink }) {
  return (
    <div className="note">
      <p>一次性链接，{moment(link.expires)} 前有效，只显示这一次：</p>
      <p className="one-time">{`${window.location.origin}${link.path}`}</p>
    </div>
  )
}
