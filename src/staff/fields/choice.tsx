import { Button, Select } from 'antd'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

/** So many choices stand open side by side: one tap each. A choice that must be made may have more of them than one that may be left. */
const [most, mostNeeded] = [5, 20]
const isOpen = (field: FieldOf<'choice'>, needed: boolean): boolean => Object.keys(field.choices).length <= (needed ? mostNeeded : most)

function ChoiceInput(props: InputProps<FieldOf<'choice'>>) {
  return isOpen(props.field, props.needed) ? <Chips {...props} /> : <List {...props} />
}

/** The browser's own radio buttons with their names as large targets: arrow keys, screen reader and thumb all know them. */
function Chips({ field, id, value, onChange, describedBy, needed }: InputProps<FieldOf<'choice'>>) {
  return (
    <span id={id} className="chips" role="radiogroup" aria-describedby={describedBy} aria-label={field.name} aria-required={needed}>
      {Object.entries(field.choices).map(([key, label]) => (
        <span key={key}>
          <input type="radio" id={`${id}-${key}`} name={id} checked={value === key} onChange={() => onChange(key)} />
          <label htmlFor={`${id}-${key}`}>{label}</label>
        </span>
      ))}
      {value && !needed ? (
        <Button type="link" size="small" onClick={() => onChange(null)}>
          清除
        </Button>
      ) : null}
    </span>
  )
}

function List({ field, id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'choice'>>) {
  return (
    <Select
      id={id}
      className="select"
      value={value ? textOf(value) : undefined}
      options={Object.entries(field.choices).map(([key, label]) => ({ value: key, label }))}
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

/** One of a list: side by side while there are few, else a list that can be searched. */
export const choice: Face<FieldOf<'choice'>> = { Input: ChoiceInput, Output: ChoiceOutput, grouped: isOpen }
