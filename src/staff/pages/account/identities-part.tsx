import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AccountView } from '../../../office/sign-in/own-account.ts'
import { bindProvider, fetchIdentities } from '../../api/account.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { ProofForm } from './proof-form.tsx'

type Props = { account: AccountView; onChanged: () => Promise<void> }

/** Identities of other sign-in systems. A binding counts once a security administrator has approved it; nothing shows where none is set up. */
export function IdentitiesPart({ account, onChanged }: Props) {
  const { data } = useQuery({ queryKey: ['own-account', 'identities'], queryFn: () => orThrow(fetchIdentities()) })
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  if (!data || data.providers.length === 0) return null
  const bind = async (provider: string) => {
    if (!account.recentlyProved) return setAsked(true)
    const departure = await bindProvider(provider)
    if (isRefusal(departure)) setRefusal(departure)
    else window.location.assign(departure.address)
  }
  return (
    <section aria-label="统一身份">
      <h2>统一身份登录</h2>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <ul className="things">
        {data.providers.map(({ id, name }) => {
          const binding = data.bindings.find(({ provider }) => provider === id)
          return (
            <li key={id}>
              <span>
                {name} <small>{binding ? (binding.approvedBy ? '已绑定' : '等待安全管理员核准') : '未绑定'}</small>
              </span>
              {binding ? null : (
                <Button size="small" aria-label={`绑定${name}`} onClick={() => bind(id)}>
                  申请绑定
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {asked && !account.recentlyProved ? <ProofForm factors={account.factors} purpose="again" onDone={onChanged} /> : null}
    </section>
  )
}
