import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { Factor } from '../../../office/sign-in/factors.ts'
import type { AccountView } from '../../../office/sign-in/own-account.ts'
import { newRecoveryCodes, removeFactor } from '../../api/account.ts'
import { isRefusal } from '../../api/call.ts'
import { dayOf } from '../../app/moments.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { AddFactor } from './add-factor.tsx'
import { ProofForm } from './proof-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Props = { account: AccountView; onChanged: (what?: string) => Promise<void> }
const kinds: Readonly<Record<Factor['kind'], string>> = { authenticator: '动态码', passkey: '通行密钥' }

/** Second factors. Whatever changes them first asks who is there, unless that was proved a moment ago. */
export function FactorsPart({ account, onChanged }: Props) {
  const { factors, recoveryCodesLeft, passkeysPossible, recentlyProved } = account
  const [asked, setAsked] = useState<'add' | 'codes' | { remove: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const finish = async (what: string, answer: unknown) => {
    setAsked(null)
    setRefusal(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) await onChanged(what)
  }
  const renew = async () => {
    const made = await newRecoveryCodes()
    if (!isRefusal(made)) setCodes(made.recoveryCodes)
    await finish('恢复码已更换，旧的作废。', made)
  }
  const body = (): ReactNode => {
    if (codes.length > 0) return <RecoveryCodes codes={codes} onDone={() => setCodes([])} />
    if (asked !== null && !recentlyProved) return <ProofForm factors={factors} purpose="again" onDone={() => onChanged()} />
    if (asked === 'add') return <AddFactor passkeysPossible={passkeysPossible} onAdded={(made) => added(made)} />
    if (asked === 'codes') return <Ask text="换一套恢复码？旧的立即作废。" yes="更换" onYes={renew} onNo={() => setAsked(null)} />
    if (asked)
      return (
        <Ask
          text="移除后不能再用它登录。"
          yes="移除"
          onYes={async () => finish('已移除。', await removeFactor(asked.remove))}
          onNo={() => setAsked(null)}
        />
      )
    return null
  }
  const added = async (made: readonly string[]) => {
    setCodes(made)
    await finish('已添加。', null)
  }
  return (
    <section aria-label="第二重验证">
      <h2>第二重验证</h2>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {factors.length === 0 ? <p>还没有设置。设置后，别人知道了密码也登录不了。</p> : null}
      <ul className="things">
        {factors.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} <small>{`${kinds[one.kind]}，${dayOf(one.addedAt)}添加${one.usedAt ? `，${dayOf(one.usedAt)}用过` : ''}`}</small>
            </span>
            <Button size="small" aria-label={`移除${one.name}`} onClick={() => setAsked({ remove: one.id })}>
              移除
            </Button>
          </li>
        ))}
        {factors.length > 0 ? (
          <li>
            <span>
              恢复码 <small>还剩 {recoveryCodesLeft} 个</small>
            </span>
            <Button size="small" onClick={() => setAsked('codes')}>
              换一套
            </Button>
          </li>
        ) : null}
      </ul>
      {body() ?? <Button onClick={() => setAsked('add')}>添加</Button>}
    </section>
  )
}

type AskProps = { text: string; yes: string; onYes: () => Promise<void>; onNo: () => void }

function Ask({ text, yes, onYes, onNo }: AskProps) {
  return (
    <fieldset className="field" aria-label={text}>
      <p>{text}</p>
      <div className="choices">
        <Button danger onClick={() => void onYes()}>
          {yes}
        </Button>
        <Button onClick={onNo}>不了</Button>
      </div>
    </fieldset>
  )
}
