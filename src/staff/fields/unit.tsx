import { Select } from 'antd'
import { useUnits } from '../app/units.ts'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf, usePlace } from './face.ts'

function UnitInput({ id, value, onChange, invalid, describedBy, needed }: InputProps<FieldOf<'unit'>>) {
  const units = useUnits()
  return (
    <Select
      id={id}
      className="select"
      value={textOf(value) || undefined}
      options={units.map(({ code, name }) => ({ value: code, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!needed}
      placeholder="输入名称查找"
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next ?? null)}
    />
  )
}

function UnitOutput({ value }: OutputProps<FieldOf<'unit'>>) {
  const units = useUnits()
  const { names = {} } = usePlace()
  const code = textOf(value)
  return <span>{names[code] ?? units.find((unit) => unit.code === code)?.name ?? code}</span>
}

/** A unit of the tree, stored by its code. */
export const unit: Face<FieldOf<'unit'>> = { Input: UnitInput, Output: UnitOutput }
