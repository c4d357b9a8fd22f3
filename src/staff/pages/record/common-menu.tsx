import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { CommonStepId } from '../../../kernel/step/common-ids.ts'
import type { RecordSeen } from '../../api/types.ts'
import { commonNames } from '../steps/common-names.ts'

/** Common steps that make sense now: nothing to approve without a correction, nothing to reopen that is open. */
function fitting(register: AnyRegister, { pending, state, voided }: RecordSeen): readonly CommonStepId[] {
  const closed = voided !== null || register.final.includes(state)
  const always: readonly CommonStepId[] = ['note', 'attach', 'link', 'handOver', 'grantAccess']
  const correcting: readonly CommonStepId[] = pending ? ['approveCorrection', 'rejectCorrection'] : ['correct']
  return [...correcting, ...always, ...(closed ? (['reopen'] as const) : []), ...(voided === null ? (['void'] as const) : [])]
}

/** The menu of steps that every register has. */
export function CommonMenu({ register, record }: { register: AnyRegister; record: RecordSeen }) {
  return (
    <details className="common-menu">
      <summary className="button">更多操作</summary>
      <ul>
        {fitting(register, record).map((step) => (
          <li key={step}>
            <Link to="/r/$register/$id/do/$step" params={{ register: register.id, id: record.id, step }}>
              {commonNames[step]}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
