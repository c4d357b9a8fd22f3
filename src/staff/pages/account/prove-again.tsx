import { useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { fetchAccount } from '../../api/account.ts'
import { orThrow } from '../../api/call.ts'
import { Waiting } from '../waiting.tsx'
import { ProofForm } from './proof-form.tsx'

type Props = {
  readonly refusal: Problem | null
  /** What is to be confirmed, and the button that is pressed again afterwards. */
  readonly says: string
  readonly onDone: () => void
}

/** The server asks for a fresh proof of the person before what cannot be taken back. */
export const proofNeeded = 'MF-AUT-007'

/** Where that is why something was refused, shows the password or second factor once more; the same button is then pressed again. */
export function ProveAgain({ refusal, says, onDone }: Props) {
  return refusal?.code === proofNeeded ? <Again says={says} onDone={onDone} /> : null
}

function Again({ says, onDone }: Omit<Props, 'refusal'>) {
  const account = useQuery({ queryKey: ['own-account'], queryFn: () => orThrow(fetchAccount()) })
  return (
    <div className="note">
      <p>{says}验证后十分钟内不再询问。</p>
      <Waiting on={account}>{({ factors }) => <ProofForm factors={factors} purpose="again" onDone={onDone} />}</Waiting>
    </div>
  )
}
