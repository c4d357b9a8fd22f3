import { Input } from 'antd'
import { Dictation } from './dictation.tsx'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

function LongTextInput({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'longText'>>) {
  return (
    <>
      <Input.TextArea
        id={id}
        value={textOf(value)}
        autoSize={{ minRows: 3, maxRows: 16 }}
        maxLength={field.max}
        showCount={field.max !== undefined && textOf(value).length > field.max * 0.8}
        status={invalid ? 'error' : ''}
        aria-invalid={invalid}
        aria-required={needed}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
      />
      {field.secret ? null : <Dictation id={id} value={textOf(value)} onChange={onChange} />}
    </>
  )
}

const LongTextOutput = ({ value }: OutputProps<FieldOf<'longText'>>) => <span className="pre">{textOf(value)}</span>

/** Several lines of text. */
export const longText: Face<FieldOf<'longText'>> = { Input: LongTextInput, Output: LongTextOutput }
