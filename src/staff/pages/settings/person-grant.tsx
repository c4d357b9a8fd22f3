import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Role, roles } from '../../../kernel/role.ts'
import { proposeGrant } from '../../api/administration.ts'
import { useSession } from '../../app/session-context.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { Labelled, ReasonLine, TextLine, UnitLine } from './parts.tsx'
import type { PersonProps } from './person-props.ts'

const options = Object.entries(roles).map(([value, label]) => ({ value: value as Role, label }))

/** Proposes a post; another security administrator decides. */
export function PersonGrant({ person, units, sending }: PersonProps) {
  const { today } = useSession()
  const empty = { role: undefined as Role | undefined, unit: person.unit, from: today, until: '', reason: '' }
  const [grant, setGrant] = useState(empty)
  const set = (part: Partial<typeof grant>) => setGrant({ ...grant, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { until, ...rest } = grant
    const sent = proposeGrant({ ...rest, person: person.id, ...(until ? { until } : {}) })
    if (await sending.submit(sent, () => `已提出为${person.name}授予岗位，等待另一名安全管理员批准。`)) setGrant(empty)
  }
  return (
    <PlainForm aria-label="提出授予岗位" className="stack" onSubmit={submit}>
      <h3>提出授予岗位</h3>
      <Labelled id="grant-role" name="岗位">
        <Select
          id="grant-role"
          className="select"
          value={grant.role}
          placeholder="选择岗位"
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          onChange={(role: Role) => set({ role })}
        />
      </Labelled>
      <UnitLine
        id="grant-unit"
        name="任职单位"
        units={units.filter(({ closedOn }) => !closedOn)}
        value={grant.unit}
        onChange={(unit) => set({ unit })}
        help="岗位的权限到这个单位和它的下级为止。"
      />
      <TextLine id="grant-from" name="任职日期" type="date" value={grant.from} onChange={(from) => set({ from })} />
      <TextLine
        id="grant-until"
        name="终止日期（可不填）"
        type="date"
        value={grant.until}
        optional
        onChange={(until) => set({ until })}
        help="外聘人员、第三方评估人员应当填写。"
      />
      <ReasonLine id="grant-reason" value={grant.reason} onChange={(reason) => set({ reason })} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy} disabled={grant.role === undefined}>
          提出，交另一人批准
        </Button>
      </div>
    </PlainForm>
  )
}
