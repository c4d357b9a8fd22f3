import { Select } from 'antd'
import { useUnits } from '../app/units.ts'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf, usePlace } from './face.ts'

type SelectProps = Omit<InputProps, 'field' | 'value'> & {
  value: string | readonly string[] | undefined
  several?: boolean
  max?: number
}

/** Chooses one unit of the tree, or several. */
export function UnitSelect({ id, value, onChange, invalid, describedBy, needed, several = false, max }: SelectProps) {
  const units = useUnits()
  return (
    <Select
      id={id}
      className="select"
      mode={several ? 'multiple' : undefined}
      maxCount={several ? max : undefined}
      value={value as string | string[] | undefined}
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

/** Names behind codes: from the page's own answer, else from the tree. */
export function UnitNames({ codes }: { codes: readonly string[] }) {
  const units = useUnits()
  const { names = {} } = usePlace()
  return <span>{codes.map((code) => names[code] ?? units.find((unit) => unit.code === code)?.name ?? code).join('、')}</span>
}

const UnitInput = ({ field: _, value, ...props }: InputProps<FieldOf<'unit'>>) => (
  <UnitSelect {...props} value={textOf(value) || undefined} />
)
const UnitOutput = ({ value }: OutputProps<FieldOf<'unit'>>) => <UnitNames codes={[textOf(value)]} />

/** A unit of the tree, stored by its code. */
export const unit: Face<FieldOf<'unit'>> = { Input: UnitInput, Output: UnitOutput }
