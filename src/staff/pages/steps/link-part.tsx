import { Select } from 'antd'
import { linkKinds } from '../../../kernel/event.ts'
import { useRegisters } from '../../app/menu.tsx'
import { textOf } from '../../fields/face.ts'
import { RecordSelect } from '../../fields/record-select.tsx'
import { Faults } from '../../forms/field-row.tsx'
import type { CommonPartProps } from './common-part.ts'

/** Which record this one is tied to, and how. */
export function LinkPart({ input, onChange, problems }: CommonPartProps) {
  const { data = [] } = useRegisters()
  const register = textOf(input.register)
  const faults = problems.filter(({ field }) => field === 'record')
  return (
    <div className="grid">
      <div className="field">
        <label htmlFor="f-kind">关系</label>
        <Select
          id="f-kind"
          className="select"
          value={textOf(input.kind) || undefined}
          options={Object.entries(linkKinds).map(([value, label]) => ({ value, label }))}
          placeholder="请选择"
          onChange={(kind) => onChange({ ...input, kind })}
        />
      </div>
      <div className="field">
        <label htmlFor="f-register">台账</label>
        <Select
          id="f-register"
          className="select"
          value={register || undefined}
          options={data.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          onChange={(next) => onChange({ ...input, register: next, record: null })}
        />
      </div>
      {register ? (
        <div className="field wide">
          <label htmlFor="f-record">记录</label>
          <RecordSelect
            id="f-record"
            register={register}
            value={textOf(input.record) || undefined}
            several={false}
            needed
            invalid={faults.length > 0}
            describedBy="f-record-fault"
            onChange={(record) => onChange({ ...input, record })}
          />
          <Faults id="f-record-fault" problems={faults} />
        </div>
      ) : null}
    </div>
  )
}
