import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'
import { Numeral, type Reading } from './numeral.tsx'

const plain: Reading = { read: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null), show: String }

const NumberInput = (props: InputProps<FieldOf<'number'>>) => <Numeral {...props} reading={plain} />

function NumberOutput({ field, value }: OutputProps<FieldOf<'number'>>) {
  return (
    <span>
      {typeof value === 'number' ? value.toLocaleString('zh-CN', { useGrouping: field.unit !== '年' }) : textOf(value)}
      {field.unit ? ` ${field.unit}` : ''}
    </span>
  )
}

/** A number with its unit. */
export const number: Face<FieldOf<'number'>> = { Input: NumberInput, Output: NumberOutput }
