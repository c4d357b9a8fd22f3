import { Checkbox } from 'antd'
import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'

function ChoicesInput({ field, id, value, onChange }: InputProps<FieldOf<'choices'>>) {
  const options = Object.entries(field.choices).map(([key, label]) => ({ value: key, label }))
  return (
    <span id={id}>
      <Checkbox.Group options={options} value={[...listOf(value)]} onChange={(next) => onChange(next.map(String))} />
    </span>
  )
}

function ChoicesOutput({ field, value }: OutputProps<FieldOf<'choices'>>) {
  const words = listOf(value).map((key) => field.choices[key] ?? key)
  return <span>{words.join('、')}</span>
}

/** Any number out of a list. */
export const choices: Face<FieldOf<'choices'>> = { Input: ChoicesInput, Output: ChoicesOutput, grouped: () => true }
