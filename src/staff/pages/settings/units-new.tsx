import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { unitKinds } from '../../../kernel/unit.ts'
import { type AdminUnit, addUnits } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { Labelled, ReasonLine, UnitLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import { unitsIn } from './unit-lines.ts'
import type { Sending } from './use-sending.ts'

const kinds = Object.entries(unitKinds).map(([value, label]) => ({ value, label }))

/** New units under another, one a line. Their codes are their own for good. */
export function UnitsNew({ units: all, sending, onClose }: { units: readonly AdminUnit[]; sending: Sending; onClose: () => void }) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState('village')
  const [parent, setParent] = useState('')
  const [reason, setReason] = useState('')
  const { units, wrong } = unitsIn(text, all.find(({ code }) => code === parent)?.name ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (wrong.length > 0) return
    const sent = addUnits({ units, kind, parent, reason })
    if (await sending.submit(sent, ({ codes }) => `已增设 ${codes.length} 个单位。`)) onClose()
  }
  return (
    <PlainForm className="setting-edit framed" aria-label="增设单位" onSubmit={submit}>
      <UnitLine id="new-parent" name="上级单位" units={all.filter(({ closedOn }) => !closedOn)} value={parent} onChange={setParent} />
      <Labelled id="new-kind" name="类别">
        <Select id="new-kind" className="select" value={kind} options={kinds} onChange={setKind} />
      </Labelled>
      <Labelled id="new-units" name="单位" help={helpFor(units.length)}>
        <Input.TextArea
          id="new-units"
          rows={5}
          required
          value={text}
          placeholder="青石镇人民政府 青石镇 990600101"
          aria-describedby="new-units-help"
          onChange={(event) => setText(event.target.value)}
        />
      </Labelled>
      {wrong.length > 0 ? (
        <p className="fault">第 {wrong.join('、')} 行读不出来：每行写全称、简称、单位代码，代码用数字、字母和连字符。</p>
      ) : null}
      <ReasonLine id="new-reason" value={reason} onChange={setReason} />
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          确认增设
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}

const helpFor = (count: number): string =>
  [
    '每行一个：全称、简称、单位代码，用空格隔开，可以从表格中粘贴；简称可以不写。',
    '有行政区划代码的用区划代码，一经使用不能更改。',
    count > 0 ? `现在是 ${count} 个。` : '',
  ].join('')
