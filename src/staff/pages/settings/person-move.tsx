import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { closePerson, movePerson } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ReasonLine, UnitLine } from './parts.tsx'
import type { PersonProps } from './person-props.ts'

/** Transfer and departure: both end rights the same day. */
export function PersonMove({ person, units, sending }: PersonProps) {
  const [unit, setUnit] = useState('')
  const [reason, setReason] = useState('')
  const move = async (event: FormEvent) => {
    event.preventDefault()
    await sending.submit(movePerson(person.id, unit, reason), ({ ended }) => `${person.name}已调动，原单位的 ${ended} 个岗位即时终止。`)
  }
  const close = () => sending.submit(closePerson(person.id, reason), ({ ended }) => `${person.name}已停用，${ended} 个岗位即时终止。`)
  const ends =
    person.posts.length > 0 ? `现有 ${person.posts.length} 个岗位即时终止，登录随即退出；新岗位由安全管理员重新授予。` : '此人没有岗位。'
  return (
    <PlainForm className="stack" aria-label="调动或停用" onSubmit={move}>
      <h3>调动、停用</h3>
      <UnitLine
        id="move-unit"
        name="调入单位"
        units={units.filter(({ closedOn, code }) => !closedOn && code !== person.unit)}
        value={unit}
        onChange={setUnit}
      />
      <ReasonLine id="move-reason" value={reason} onChange={setReason} />
      <p className="note">{ends} 姓名保留在办过的记录里。停用前请先办理工作交接。</p>
      <div className="row">
        <Button htmlType="submit" loading={sending.busy} disabled={unit === ''}>
          确认调动
        </Button>
        <Button danger loading={sending.busy} onClick={close}>
          停用此人
        </Button>
      </div>
    </PlainForm>
  )
}
