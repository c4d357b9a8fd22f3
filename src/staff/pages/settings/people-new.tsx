import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { type AdminUnit, addPeople } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { Labelled, ReasonLine, UnitLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

/** New people of one unit, one name a line. They have no right until a post is granted. */
export function PeopleNew({ units, sending, onClose }: { units: readonly AdminUnit[]; sending: Sending; onClose: () => void }) {
  const [unit, setUnit] = useState('')
  const [names, setNames] = useState('')
  const [reason, setReason] = useState('')
  const list = names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const sent = addPeople(
      list.map((name) => ({ name, unit })),
      reason,
    )
    if (await sending.submit(sent, ({ people }) => `已登记 ${people.length} 人。岗位请由安全管理员授予。`)) onClose()
  }
  return (
    <PlainForm className="setting-edit framed" aria-label="登记人员" onSubmit={submit}>
      <UnitLine id="person-unit" name="所在单位" units={units.filter(({ closedOn }) => !closedOn)} value={unit} onChange={setUnit} />
      <Labelled id="person-names" name="姓名" help={`每行一人，可以从表格中粘贴。${list.length > 0 ? `现在是 ${list.length} 人。` : ''}`}>
        <Input.TextArea
          id="person-names"
          rows={4}
          required
          value={names}
          aria-describedby="person-names-help"
          onChange={(event) => setNames(event.target.value)}
        />
      </Labelled>
      <ReasonLine id="person-reason" value={reason} onChange={setReason} />
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          确认登记
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}
