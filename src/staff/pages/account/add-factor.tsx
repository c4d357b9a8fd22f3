import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { addPasskey, confirmAuthenticator, type Offer, offerAuthenticator } from '../../api/account.ts'
import { isRefusal } from '../../api/call.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { QrCode } from './qr-code.tsx'

type Added = (recoveryCodes: readonly string[]) => Promise<void> | void
type Props = { passkeysPossible: boolean; onAdded: Added }

/** Adds a second factor: an authenticator on the phone, or a passkey where the address allows it. */
export function AddFactor({ passkeysPossible, onAdded }: Props) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    const made = await offerAuthenticator()
    if (isRefusal(made)) setRefusal(made)
    else setOffer(made)
  }
  const passkey = async () => {
    setBusy(true)
    const added = await addPasskey('通行密钥')
    setBusy(false)
    if (isRefusal(added)) setRefusal(added)
    else await onAdded(added.recoveryCodes)
  }
  return (
    <section className="add-factor">
      <h2>设置第二重验证</h2>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {offer ? (
        <Confirm offer={offer} onAdded={onAdded} onRefused={setRefusal} />
      ) : (
        <>
          <p>密码之外再加一把锁：别人知道了密码也登录不了。设置一次，约一分钟。</p>
          <div className="choices">
            <Button type="primary" onClick={begin}>
              用手机验证器
            </Button>
            {passkeysPossible ? (
              <Button disabled={busy} onClick={passkey}>
                用通行密钥（指纹、面容或 UKey）
              </Button>
            ) : null}
          </div>
          <p className="help">手机验证器是能显示 6 位动态码的应用，不需要联网，也不需要手机号。</p>
        </>
      )}
    </section>
  )
}

type ConfirmProps = { offer: Offer; onAdded: Added; onRefused: (problem: Problem | null) => void }

function Confirm({ offer, onAdded, onRefused }: ConfirmProps) {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const added = await confirmAuthenticator({ id: offer.id, code: code.replace(/\s/g, ''), name: '手机验证器' })
    setBusy(false)
    onRefused(isRefusal(added) ? added : null)
    if (!isRefusal(added)) await onAdded(added.recoveryCodes)
  }
  return (
    <PlainForm className="confirm" onSubmit={submit}>
      <QrCode text={offer.uri} label="验证器二维码；也可以手工输入右侧的密钥" />
      <div>
        <p>一、打开验证器，扫描二维码。不能扫描时，选“手工输入”，填写这个密钥：</p>
        <p className="secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        <p>二、输入验证器显示的 6 位数字。</p>
        <label htmlFor="first-code">6 位动态码</label>
        <Input
          id="first-code"
          required
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={7}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <FaultAt id="first-code" />
        <Button type="primary" htmlType="submit" block loading={busy}>
          确认
        </Button>
      </div>
    </PlainForm>
  )
}
