import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { AdminUnit } from '../../api/administration.ts'
import { FaultAt } from '../../forms/plain-form.tsx'

type Labelled = { readonly id: string; readonly name: string; readonly help?: string; readonly children: ReactNode }

/** A control under its name. */
export function Labelled({ id, name, help, children }: Labelled) {
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children}
      <FaultAt id={id} />
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  )
}

type Line = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly max?: number
  readonly type?: 'text' | 'date'
  readonly optional?: boolean
}

/** One line of text, or a day. */
export function TextLine({ id, name, value, onChange, help, max = 100, type = 'text', optional = false }: Line) {
  return (
    <Labelled id={id} name={name} help={help}>
      <Input
        id={id}
        type={type}
        value={value}
        maxLength={max}
        required={!optional}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  )
}

/** Why: asked with every change, and read by others in the history. */
export const ReasonLine = ({ id, value, onChange }: Pick<Line, 'id' | 'value' | 'onChange'>) => (
  <TextLine id={id} name="变更理由" value={value} onChange={onChange} max={500} help="写入变更记录，供审批和审计查看。" />
)

type Chosen = {
  readonly id: string
  readonly name: string
  readonly units: readonly AdminUnit[]
  readonly value: string
  readonly onChange: (code: string) => void
  readonly all?: string
  readonly help?: string
}

/** A unit of the tree by name; `all` offers an empty choice under that name. */
export function UnitLine({ id, name, units, value, onChange, all, help }: Chosen) {
  const options = units.map((unit) => ({ value: unit.code, label: `${unit.name}（${unit.code}）` }))
  return (
    <Labelled id={id} name={name} help={help}>
      <Select
        id={id}
        className="select"
        value={value || (all ? '' : undefined)}
        placeholder="输入名称查找"
        showSearch={{ optionFilterProp: 'label' }}
        options={all ? [{ value: '', label: all }, ...options] : options}
        onChange={(next: string) => onChange(next)}
      />
    </Labelled>
  )
}
