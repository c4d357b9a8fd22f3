import { dayInWords } from './date.tsx'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

function ComputedOutput({ field, value }: OutputProps<FieldOf<'computed'>>) {
  if (field.of === 'date' || field.of === 'datetime') return <time dateTime={textOf(value)}>{dayInWords(textOf(value))}</time>
  if (field.of === 'yesNo') return <span>{value === true ? '是' : value === false ? '否' : ''}</span>
  return <span>{textOf(value)}</span>
}

/** Never typed: stands in a form only to show what follows from the rest. */
const ComputedInput = ({ field, id, value }: InputProps<FieldOf<'computed'>>) => (
  <output id={id}>
    <ComputedOutput field={field} value={value} />
  </output>
)

/** Worked out from other fields. */
export const computed: Face<FieldOf<'computed'>> = { Input: ComputedInput, Output: ComputedOutput }
