import { Button, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import { type AdminUnit, changeUnit } from '../../api/administration.ts'
import { useSession } from '../../app/session-context.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ReasonLine, TextLine, UnitLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

const acts = { rename: '更名', move: '调整隶属', close: '撤销' } as const
type Act = keyof typeof acts
type Props = { unit: AdminUnit; units: readonly AdminUnit[]; sending: Sending; onClose: () => void }

/** One change of a unit from a day on: another name, another place in the tree, or its end. Says beforehand what it will mean. */
export function UnitChange({ unit, units, sending, onClose }: Props) {
  const { today } = useSession()
  const [act, setAct] = useState<Act>('rename')
  const [given, setGiven] = useState({ name: unit.name, shortName: unit.shortName, parent: unit.parent ?? '', from: today, reason: '' })
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part })
  const { name, shortName, parent, from, reason } = given
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const change = { from, reason, ...(act === 'rename' ? { name, shortName } : {}), ...(act === 'move' ? { parent } : {}) }
    const says = ({ state }: { state: string }) => `${unit.name}：${acts[act]}${state === 'applied' ? '已生效' : `将于 ${from} 生效`}。`
    if (await sending.submit(changeUnit(unit.code, act, change), says)) onClose()
  }
  return (
    <PlainForm className="setting-edit" aria-label={`变更${unit.shortName}`} onSubmit={submit}>
      <Radio.Group
        aria-label="怎样变更"
        value={act}
        options={Object.entries(acts).map(([value, label]) => ({ value, label }))}
        onChange={(event) => setAct(event.target.value)}
      />
      {act === 'rename' ? (
        <>
          <TextLine id="change-name" name="新全称" value={name} onChange={(next) => set({ name: next })} />
          <TextLine id="change-short" name="新简称" value={shortName} max={30} onChange={(next) => set({ shortName: next })} />
        </>
      ) : null}
      {act === 'move' ? (
        <UnitLine
          id="change-parent"
          name="新的上级单位"
          units={units.filter(({ closedOn, code }) => !closedOn && code !== unit.code)}
          value={parent}
          onChange={(next) => set({ parent: next })}
        />
      ) : null}
      <TextLine id="change-from" name="生效日期" type="date" value={from} onChange={(next) => set({ from: next })} />
      <p className="note">{effects[act]}</p>
      <ReasonLine id="change-reason" value={reason} onChange={(next) => set({ reason: next })} />
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" danger={act === 'close'} htmlType="submit" loading={sending.busy}>
          确认{acts[act]}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}

const effects: Readonly<Record<Act, string>> = {
  rename: '从生效日起，页面和新制作的文书使用新名称；已经制作的文书和变更记录保留旧名称。',
  move: '从生效日起，新的上级可以看到这个单位的记录，原上级不再看到；统计随隶属变化。',
  close: '撤销后不能再任命人员；已有记录仍可查询。还有下级单位、人员、岗位或未办结期限的，不能撤销。',
}
