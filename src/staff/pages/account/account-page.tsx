import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchAccount } from '../../api/account.ts'
import { orThrow, problemOf } from '../../api/call.ts'
import { dayOf } from '../../app/moments.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { ChangePassword } from './change-password.tsx'
import { FactorsPart } from './factors-part.tsx'
import { IdentitiesPart } from './identities-part.tsx'
import { NewDevices } from './new-devices.tsx'
import { SessionsPart } from './sessions-part.tsx'

/** One's own account: second factors, password, where one is signed in. */
export function AccountPage() {
  useTitle('我的账号')
  const client = useQueryClient()
  const account = useQuery({ queryKey: ['own-account'], queryFn: () => orThrow(fetchAccount()), staleTime: 0 })
  const [said, setSaid] = useState('')
  const changed = async (what = '') => {
    setSaid(what)
    await client.invalidateQueries({ queryKey: ['own-account'] })
    await client.invalidateQueries({ queryKey: ['session'] })
  }
  if (account.error) return <ProblemAlert problem={problemOf(account.error)} />
  if (!account.data) return <p className="quiet">正在打开…</p>
  const { data } = account
  return (
    <div className="account">
      <h1>
        我的账号 <small>{data.account}</small>
      </h1>
      <p role="status">{said}</p>
      <NewDevices devices={data.newDevices} onSeen={() => changed()} />
      <FactorsPart account={data} onChanged={changed} />
      <section aria-label="密码">
        <ChangePassword hint={data.passwordHint} onDone={() => changed('密码已修改，其他设备上的登录已结束。')} />
        <p className="help">
          {dayOf(data.passwordSetAt)}设置{data.passwordUntil ? `，${dayOf(data.passwordUntil)}前需要更换` : ''}
        </p>
      </section>
      <SessionsPart sessions={data.sessions} onChanged={changed} />
      <IdentitiesPart account={data} onChanged={changed} />
    </div>
  )
}
