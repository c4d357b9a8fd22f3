import { Select } from 'antd'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import { hasSecrets } from '../../../kernel/privacy/mask.ts'
import { correctable } from '../../../kernel/step/correction.ts'
import { apart, dayKey } from '../../../kernel/step/step-days.ts'
import { fieldsNamed } from '../../app/definitions.ts'
import { FieldRow } from '../../forms/field-row.tsx'
import { RevealGate } from '../../forms/reveal-gate.tsx'
import type { CommonPartProps } from './common-part.ts'
import { StepDaysPart } from './step-days-part.tsx'

/** Chooses the fields and the days of steps to correct, one or several, and shows each with its present value. */
export function CorrectionPart({ register, view, input, onChange, problems }: CommonPartProps) {
  const { record } = view
  const [revealed, setRevealed] = useState<Values | null>(null)
  const { fields, days } = apart(input)
  const chosen = Object.keys(fields)
  const isSealed = (name: string) => {
    const field = register.fields[name]
    return field !== undefined && revealed === null && record.values[name] !== undefined && hasSecrets({ [name]: field })
  }
  const sealed = chosen.filter(isSealed)
  const values = { ...record.values, ...revealed }
  // What is chosen starts as it stands: a field that nobody then changes stays as it is. What is still masked is not known here, and is not sent.
  const start = (name: string) => (name in input ? input[name] : isSealed(name) ? undefined : (values[name] ?? null))
  const said = Object.fromEntries(Object.entries(days).map(([version, day]) => [dayKey(Number(version)), day]))
  const choose = (names: readonly string[]) => onChange({ ...Object.fromEntries(names.map((name) => [name, start(name)])), ...said })
  return (
    <>
      <div className="field wide">
        <label htmlFor="f-which">要更正的栏目</label>
        <Select
          id="f-which"
          className="select"
          mode="multiple"
          value={chosen}
          options={fieldsNamed(register.fields, correctable(register, record.values, view.events)).map(([name, field]) => ({
            value: name,
            label: field.name,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可选多项"
          onChange={choose}
        />
      </div>
      {sealed.length > 0 ? (
        <RevealGate
          register={register.id}
          id={record.id}
          why="所选栏目含个人信息，更正前需要查看原有内容。"
          purpose="申请更正"
          onShown={(values) => {
            setRevealed(values)
            onChange({
              ...said,
              ...Object.fromEntries(
                chosen.map((name) => [name, name in input && input[name] !== undefined ? input[name] : (values[name] ?? null)]),
              ),
            })
          }}
        />
      ) : null}
      <div className="grid">
        {fieldsNamed(
          register.fields,
          chosen.filter((name) => !sealed.includes(name)),
        ).map(([name, field]) => (
          <FieldRow
            key={name}
            field={field}
            path={name}
            value={input[name]}
            needed={false}
            problems={problems}
            onChange={(value) => onChange({ ...input, [name]: value })}
          />
        ))}
      </div>
      <StepDaysPart register={register} view={view} input={input} onChange={onChange} problems={problems} />
    </>
  )
}
