import { CorrectionTable } from '../record/correction-table.tsx'
import type { CommonPartProps } from './common-part.ts'

/** The correction that waits, beside what stands now. */
export function WaitingPart({ register, view }: CommonPartProps) {
  const { pending, values } = view.record
  if (!pending) return <p>没有等待批准的更正。</p>
  return <CorrectionTable register={register} pending={pending} values={values} events={view.events} />
}
