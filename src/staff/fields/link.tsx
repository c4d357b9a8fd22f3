import { type Face, type FieldOf, type InputProps, listOf, type OutputProps, textOf } from './face.ts'
import { RecordLinks, RecordSelect } from './record-select.tsx'

const LinkInput = ({ field, value, ...props }: InputProps<FieldOf<'link'>>) => (
  <RecordSelect {...props} register={field.register} value={textOf(value) || undefined} several={false} />
)
const LinkOutput = ({ field, value }: OutputProps<FieldOf<'link'>>) => <RecordLinks register={field.register} ids={listOf(value)} />

/** Points to one record of another register. */
export const link: Face<FieldOf<'link'>> = { Input: LinkInput, Output: LinkOutput }
