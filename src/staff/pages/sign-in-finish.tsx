import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchAccount } from '../api/account.ts'
import { orThrow, problemOf } from '../api/call.ts'
import { signOut } from '../api/session.ts'
import type { Session } from '../api/types.ts'
import { useTitle } from '../app/title.ts'
import { ProblemAlert } from '../forms/problem-alert.tsx'
import { AddFactor } from './account/add-factor.tsx'
import { ChangePassword } from './account/change-password.tsx'
import { ProofForm } from './account/proof-form.tsx'
import { RecoveryCodes } from './account/recovery-codes.tsx'
import { DoorFrame } from './sign-in-frame.tsx'

type Props = { missing: Session['door']['missing']; onDone: () => Promise<void> }

/** What is left of signing in: the second factor (shown, or set up the first time), then a new password where one is due. */
export function FinishSignIn({ missing, onDone }: Props) {
  useTitle('登录')
  const account = useQuery({ queryKey: ['own-account'], queryFn: () => orThrow(fetchAccount()), staleTime: 0 })
  const [codes, setCodes] = useState<readonly string[]>([])
  const leave = async () => {
    await signOut()
    window.location.assign('/staff/')
  }
  if (account.error) return <ProblemAlert problem={problemOf(account.error)} />
  if (!account.data) return <p className="quiet centred">正在打开…</p>
  const { factors, passwordHint, passkeysPossible, name } = account.data
  const first = missing === 'MF-AUT-004' && factors.length === 0
  return (
    <DoorFrame wide={first}>
      <p className="quiet">{name}，还差一步。</p>
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} onDone={onDone} />
      ) : first ? (
        <AddFactor
          passkeysPossible={passkeysPossible}
          onAdded={async (recoveryCodes) => (recoveryCodes.length > 0 ? setCodes(recoveryCodes) : onDone())}
        />
      ) : missing === 'MF-AUT-004' ? (
        <ProofForm factors={factors} purpose="signIn" onDone={onDone} />
      ) : (
        <ChangePassword hint={passwordHint} due onDone={onDone} />
      )}
      {codes.length > 0 ? null : (
        <Button type="link" className="other-account" onClick={leave}>
          换一个账号登录
        </Button>
      )}
    </DoorFrame>
  )
}
