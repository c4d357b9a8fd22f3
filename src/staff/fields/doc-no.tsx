import { Input } from 'antd'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

/** Any bracket around the year becomes the six-cornered one, and a leading 第 or zero goes. */
export const tidyDocNo = (text: string): string =>
  text
    .trim()
    .replace(/[[［(（【〔]\s*((?:19|20)\d{2})年?\s*[\]］)）】〕]/, '〔$1〕')
    .replace(/〕第?0*([1-9]\d*)号?$/, '〕$1号')

function DocNoInput({ id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'docNo'>>) {
  return (
    <Input
      id={id}
      value={textOf(value)}
      placeholder="例如 云政发〔2026〕3号"
      autoComplete="off"
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => event.target.value !== tidyDocNo(event.target.value) && onChange(tidyDocNo(event.target.value))}
    />
  )
}

const DocNoOutput = ({ value }: OutputProps<FieldOf<'docNo'>>) => <span>{textOf(value)}</span>

/** A document number; brackets are put right when the field is left. */
export const docNo: Face<FieldOf<'docNo'>> = { Input: DocNoInput, Output: DocNoOutput }
