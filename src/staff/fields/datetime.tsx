import { Input } from 'antd'
import { useSession } from '../app/session-context.ts'
import { dayInWords } from './date.tsx'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

function DatetimeInput({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'datetime'>>) {
  const { today } = useSession()
  return (
    <Input
      id={id}
      type="datetime-local"
      className="day"
      value={textOf(value)}
      max={field.future ? '2199-12-31T23:59' : `${today}T23:59`}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value.slice(0, 16))}
    />
  )
}

const DatetimeOutput = ({ value }: OutputProps<FieldOf<'datetime'>>) => <time dateTime={textOf(value)}>{dayInWords(textOf(value))}</time>

/** A minute of local time. */
export const datetime: Face<FieldOf<'datetime'>> = { Input: DatetimeInput, Output: DatetimeOutput }
