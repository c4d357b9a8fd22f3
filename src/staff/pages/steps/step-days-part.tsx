import { Select } from 'antd'
import { date } from '../../../kernel/field.ts'
import { apart, dayKey, withoutField } from '../../../kernel/step/step-days.ts'
import { actorName } from '../../app/moments.ts'
import { dayInWords } from '../../fields/date.tsx'
import { FieldRow } from '../../forms/field-row.tsx'
import type { CommonPartProps } from './common-part.ts'

/** Chooses steps that were taken on another day than was typed, where no field says which, and asks for the day. */
export function StepDaysPart({ register, view, input, onChange, problems }: CommonPartProps) {
  const { fields, days } = apart(input)
  const steps = [...withoutField(register, view.events)].sort((a, b) => a.version - b.version)
  const chosen = steps.filter(({ version }) => String(version) in days)
  const choose = (versions: readonly number[]) =>
    onChange({
      ...fields,
      ...Object.fromEntries(
        steps
          .filter(({ version }) => versions.includes(version))
          .map(({ version, effectiveOn }) => [dayKey(version), days[version] ?? effectiveOn]),
      ),
    })
  if (steps.length === 0) return null
  return (
    <>
      <div className="field wide">
        <label htmlFor="f-days">办理日期填错的环节</label>
        <Select
          id="f-days"
          className="select"
          mode="multiple"
          value={chosen.map(({ version }) => version)}
          options={steps.map(({ version, stepName, effectiveOn, actor }) => ({
            value: version,
            label: `${stepName}（${dayInWords(effectiveOn)}，${actorName(actor)}）`,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可选多项"
          onChange={choose}
        />
        <p className="help">这里列出日期取自“实际办理日期”的环节；其他环节的日期写在栏目里，在上面更正那一栏。</p>
      </div>
      <div className="grid">
        {chosen.map(({ version, stepName }) => (
          <FieldRow
            key={version}
            field={date(`“${stepName}”真正办理的日期`)}
            path={dayKey(version)}
            value={input[dayKey(version)]}
            needed={true}
            problems={problems}
            onChange={(value) => onChange({ ...input, [dayKey(version)]: value })}
          />
        ))}
      </div>
    </>
  )
}
