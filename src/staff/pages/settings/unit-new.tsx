import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { unitKinds } from '../../../kernel/unit.ts'
import { type AdminUnit, addUnit } from '../../api/administration.ts'
import { Labelled, ReasonLine, TextLine, UnitLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

const kinds = Object.entries(unitKinds).map(([value, label]) => ({ value, label }))
const empty = { code: '', name: '', shortName: '', kind: 'village', parent: '', reason: '' }

/** A new unit under another. Its code is its own for good. */
export function UnitNew({ units, sending, onClose }: { units: readonly AdminUnit[]; sending: Sending; onClose: () => void }) {
  const [unit, setUnit] = useState(empty)
  const set = (part: Partial<typeof empty>) => setUnit({ ...unit, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await sending.submit(addUnit(unit), () => `已增设${unit.name}。`)) onClose()
  }
  return (
    <form className="setting-edit framed" aria-label="增设单位" onSubmit={submit}>
      <TextLine id="new-name" name="全称" value={unit.name} onChange={(name) => set({ name })} />
      <TextLine id="new-short" name="简称" value={unit.shortName} max={30} onChange={(shortName) => set({ shortName })} />
      <TextLine
        id="new-code"
        name="单位代码"
        value={unit.code}
        max={30}
        onChange={(code) => set({ code: code.trim() })}
        help="有行政区划代码的用区划代码；一经使用不能更改。"
      />
      <Labelled id="new-kind" name="类别">
        <Select id="new-kind" className="select" value={unit.kind} options={kinds} onChange={(kind: string) => set({ kind })} />
      </Labelled>
      <UnitLine
        id="new-parent"
        name="上级单位"
        units={units.filter(({ closedOn }) => !closedOn)}
        value={unit.parent}
        onChange={(parent) => set({ parent })}
      />
      <ReasonLine id="new-reason" value={unit.reason} onChange={(reason) => set({ reason })} />
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          确认增设
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
