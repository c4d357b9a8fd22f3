import { Button, Input } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { lookAtSetUp } from '../../api/account.ts'
import { isRefusal, send } from '../../api/call.ts'
import { useTitle } from '../../app/title.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { DoorFrame } from '../sign-in-frame.tsx'

type Invitation = { readonly path: string } | Problem
type Invited = { readonly name: string; readonly account: string; readonly roleName: string; readonly invitation: Invitation }
type Answers = Readonly<Record<string, string>>
/** What a control takes, and how that is said. */
type Takes = { readonly pattern: string; readonly title: string }

const codes: Takes = { pattern: '[0-9A-Z]{2,20}', title: '应为 2 至 20 位数字或者大写字母' }
const accounts: Takes = { pattern: '\\s*[\\p{L}\\p{N}._@\\-]{2,64}\\s*', title: '应为 2 至 64 个字母、汉字、数字或 . _ - @' }

/** The four of the first start (GB/T 22239 8.1.5.1 to 3): nobody holds two of these posts, and nobody grants rights alone. */
const posts = [
  ['systemAdmin', '系统管理员', '管理单位、人员、备份和参数，不能授予权限。'],
  ['securityOne', '安全管理员（一）', '提出授权和策略，由另一名安全管理员核准。'],
  ['securityTwo', '安全管理员（二）', '核准另一名安全管理员提出的事项，也可以自己提出。'],
  ['auditAdmin', '审计管理员', '查看和导出审计，不做其他事。'],
] as const

/** The page behind the link that the server prints at its first start. */
export function SetUpPage() {
  useTitle('首次启动')
  const [token] = useState(() => window.location.hash.slice(1))
  const [state, setState] = useState<{ open: true } | Problem | null>(null)
  const [invited, setInvited] = useState<readonly Invited[]>([])
  useEffect(() => {
    void lookAtSetUp(token).then(setState)
  }, [token])
  if (!state) return <p className="quiet centred">正在打开…</p>
  return (
    <DoorFrame wide>
      {invited.length > 0 ? (
        <Links invited={invited} />
      ) : isRefusal(state) ? (
        <ProblemAlert problem={state} />
      ) : (
        <Names token={token} onInvited={setInvited} />
      )}
    </DoorFrame>
  )
}

function Names({ token, onInvited }: { token: string; onInvited: (invited: readonly Invited[]) => void }) {
  const [given, setGiven] = useState<Answers>({})
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await send<{ invitations: readonly Invited[] }>('/set-up', { token, ...bodyOf(given) })
    setBusy(false)
    if (isRefusal(answer)) setRefusal(answer)
    else onInvited(answer.invitations)
  }
  const field = (id: string, label: string, takes?: Takes) => (
    <div key={id}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} required {...takes} value={given[id] ?? ''} onChange={(event) => setGiven({ ...given, [id]: event.target.value })} />
      <FaultAt id={id} />
    </div>
  )
  return (
    <PlainForm onSubmit={submit}>
      <h2>首次启动</h2>
      <p>写明县（市、区）和四名管理员。四个人各不相同；每人会得到一个一次性地址，自己设置密码和第二重验证。</p>
      <div className="grid">
        {field('unitName', '县（市、区）全称')}
        {field('unitShort', '简称')}
        {field('unitCode', '行政区划代码', codes)}
      </div>
      {posts.map(([id, name, hint]) => (
        <fieldset key={id} className="field">
          <legend>{name}</legend>
          <p className="help">{hint}</p>
          <div className="grid">
            {field(`${id}Name`, '姓名')}
            {field(`${id}Account`, '账号', accounts)}
          </div>
        </fieldset>
      ))}
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        设立
      </Button>
    </PlainForm>
  )
}

function bodyOf(given: Answers): object {
  const person = (id: string) => ({ name: given[`${id}Name`], account: given[`${id}Account`] })
  return {
    unit: { code: given.unitCode, name: given.unitName, shortName: given.unitShort },
    people: {
      systemAdmin: person('systemAdmin'),
      securityAdmins: [person('securityOne'), person('securityTwo')],
      auditAdmin: person('auditAdmin'),
    },
  }
}

function Links({ invited }: { invited: readonly Invited[] }) {
  return (
    <section>
      <h2>请把地址分别交给本人</h2>
      <p>每个地址 24 小时内只能用一次，离开这一页后不再显示。不要用公开的群聊转发。</p>
      <dl>
        {invited.map(({ name, account, roleName, invitation }) => (
          <div key={account}>
            <dt>
              {roleName} {name}（账号 {account}）
            </dt>
            <dd className="secret">{isRefusal(invitation) ? invitation.message : `${window.location.origin}${invitation.path}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
