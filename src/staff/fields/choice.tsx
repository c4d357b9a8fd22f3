import { Button, Radio, Select } from 'antd'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

const most = 5
const few = (field: FieldOf<'choice'>): boolean => Object.keys(field.choices).length <= most

function ChoiceInput({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'choice'>>) {
  const options = Object.entries(field.choices).map(([key, label]) => ({ value: key, label }))
  if (few(field))
    return (
      <span id={id}>
        <Radio.Group options={options} value={value ?? null} onChange={(event) => onChange(event.target.value)} />
        {value && !needed ? (
          <Button type="link" size="small" onClick={() => onChange(null)}>
            清除
          </Button>
        ) : null}
      </span>
    )
  return (
    <Select
      id={id}
      className="select"
      value={value ? textOf(value) : undefined}
      options={options}
      allowClear={!needed}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="请选择"
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

const ChoiceOutput = ({ field, value }: OutputProps<FieldOf<'choice'>>) => <span>{field.choices[textOf(value)] ?? textOf(value)}</span>

/** One of a list: radio buttons up to five, else a list that can be searched. */
export const choice: Face<FieldOf<'choice'>> = { Input: ChoiceInput, Output: ChoiceOutput, grouped: few }
