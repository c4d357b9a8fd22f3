import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { RecordView } from '../../api/types.ts'

/** What the own part of a common step is given. */
export type CommonPartProps = {
  readonly register: AnyRegister
  readonly view: RecordView
  readonly input: Values
  readonly onChange: (input: Values) => void
  readonly problems: readonly Problem[]
}
