import { Input } from 'antd'
import { useSession } from '../app/session-context.ts'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

/** The browser's own date input: it knows the phone's picker, the keyboard and the screen reader, and costs nothing to load. */
function DateInput({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'date'>>) {
  const { today } = useSession()
  return (
    <Input
      id={id}
      type="date"
      className="day"
      value={textOf(value)}
      min="1900-01-01"
      max={field.future ? '2199-12-31' : today}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** 2026-03-05 → 2026年3月5日; masked days stay as they are. */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(day)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日${parts[4] ? ` ${parts[4]}` : ''}` : day
}

const DateOutput = ({ value }: OutputProps<FieldOf<'date'>>) => <time dateTime={textOf(value)}>{dayInWords(textOf(value))}</time>

/** A day. */
export const date: Face<FieldOf<'date'>> = { Input: DateInput, Output: DateOutput }
