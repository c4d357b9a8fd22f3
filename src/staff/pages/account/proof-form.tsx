import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { Factor } from '../../../office/sign-in/factors.ts'
import { prove, proveByPasskey, type TypedProof } from '../../api/account.ts'
import { isRefusal } from '../../api/call.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

type Way = 'code' | 'recovery' | 'password'
type Props = {
  factors: readonly Factor[]
  /** `signIn`: only a second factor will do. `again`: where somebody has none, his password will. */
  purpose: 'signIn' | 'again'
  onDone: () => Promise<void> | void
}

const words: Readonly<Record<Way, { label: string; hint: string }>> = {
  code: { label: '6 位动态码', hint: '打开手机上的验证器，输入当前显示的数字。' },
  recovery: { label: '恢复码', hint: '设置第二重验证时保存的恢复码，每个只能用一次。' },
  password: { label: '密码', hint: '再输入一次密码，确认是本人操作。' },
}

/** Shows a second factor, or the password once more. */
export function ProofForm({ factors, purpose, onDone }: Props) {
  const has = (kind: Factor['kind']) => factors.some((one) => one.kind === kind)
  const [way, setWay] = useState<Way | null>(has('authenticator') ? 'code' : factors.length === 0 ? 'password' : null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true)
    const answer = await act()
    setRefusal(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) await onDone()
    setBusy(false)
  }
  const others = ([has('authenticator') && 'code', factors.length > 0 && 'recovery', purpose === 'again' && 'password'] as const).filter(
    (one): one is Way => one !== false && one !== way,
  )
  return (
    <section className="proof">
      <h2>{purpose === 'signIn' ? '第二重验证' : '确认是本人'}</h2>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {has('passkey') ? (
        <Button type={way === null ? 'primary' : 'default'} block disabled={busy} onClick={() => attempt(proveByPasskey)}>
          使用通行密钥
        </Button>
      ) : null}
      {way ? <Typed key={way} way={way} busy={busy} onSend={(proof) => attempt(() => prove(proof))} /> : null}
      <p className="ways">
        {others.map((one) => (
          <Button key={one} type="link" size="small" onClick={() => setWay(one)}>
            改用{words[one].label}
          </Button>
        ))}
      </p>
    </section>
  )
}

function Typed({ way, busy, onSend }: { way: Way; busy: boolean; onSend: (proof: TypedProof) => void }) {
  const [typed, setTyped] = useState('')
  const { label, hint } = words[way]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(way === 'password' ? { kind: way, password: typed } : { kind: way, code: typed.replace(/\s/g, '') })
  }
  const common = { id: 'proof', required: true, value: typed, 'aria-describedby': 'proof-hint' }
  return (
    <PlainForm onSubmit={submit}>
      <label htmlFor="proof">{label}</label>
      {way === 'password' ? (
        <Input.Password {...common} autoComplete="current-password" onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <Input
          {...common}
          autoFocus
          autoComplete="one-time-code"
          inputMode={way === 'code' ? 'numeric' : 'text'}
          maxLength={way === 'code' ? 7 : 20}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <FaultAt id="proof" />
      <p id="proof-hint" className="help">
        {hint}
      </p>
      <Button type="primary" htmlType="submit" block loading={busy}>
        确认
      </Button>
    </PlainForm>
  )
}
