import { Input } from 'antd'
import { AmongSelect } from './among-select.tsx'
import { DigestInput } from './digest-input.tsx'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

const modes = { idNumber: 'text', uscc: 'text', phone: 'tel', url: 'url', digest: 'text' } as const

function TextInput(props: InputProps<FieldOf<'text'>>) {
  const { among } = props.field
  if (among) return <AmongSelect {...props} among={among} />
  return props.field.format === 'digest' ? (
    <DigestInput onDigest={props.onChange}>
      <Line {...props} />
    </DigestInput>
  ) : (
    <Line {...props} />
  )
}

function Line({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'text'>>) {
  return (
    <Input
      id={id}
      value={textOf(value)}
      maxLength={field.max}
      inputMode={field.format ? modes[field.format] : undefined}
      autoComplete="off"
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function TextOutput({ field, value }: OutputProps<FieldOf<'text'>>) {
  const text = textOf(value)
  if (field.format === 'url' && /^https?:\/\//.test(text)) return <a href={text}>{text}</a>
  return <span className="pre">{text}</span>
}

/** One line of text. */
export const text: Face<FieldOf<'text'>> = { Input: TextInput, Output: TextOutput }
