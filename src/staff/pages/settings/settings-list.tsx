import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type SettingGroup, settingGroups, settingInWords } from '../../../kernel/setting.ts'
import { fetchAdminUnits, fetchSettings, type SettingSeen } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { useSession } from '../../app/session-context.ts'
import { Waiting } from '../waiting.tsx'
import { UnitLine } from './parts.tsx'
import { SettingEdit } from './setting-edit.tsx'
import { Told } from './told.tsx'
import { useSending } from './use-sending.ts'

/** Settings of some groups: what each is, its value, since when and by whom, where it comes from; one opens for editing. */
export function SettingsList({ groups }: { groups: readonly SettingGroup[] }) {
  const [unit, setUnit] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const sending = useSending()
  const perUnit = groups.includes('numbering') || groups.includes('papers')
  return (
    <>
      {perUnit ? <WhichUnit value={unit} onChange={setUnit} /> : null}
      <Told sending={sending} />
      {groups.map((group) => (
        <Group key={`${group}${unit}`} group={group} unit={unit} open={open} onOpen={setOpen} sending={sending} />
      ))}
    </>
  )
}

function WhichUnit({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { actor } = useSession()
  const found = useQuery({ queryKey: ['admin-units'], queryFn: () => orThrow(fetchAdminUnits()) })
  const own = actor.appointments[0]?.unit.code ?? ''
  return (
    <UnitLine
      id="setting-unit"
      name="单位"
      units={(found.data ?? []).filter(({ closedOn }) => !closedOn)}
      value={value || own}
      onChange={onChange}
      help="标有“各单位自定”的项目按所选单位显示。"
    />
  )
}

type Shown = {
  group: SettingGroup
  unit: string
  open: string | null
  onOpen: (id: string | null) => void
  sending: ReturnType<typeof useSending>
}

function Group({ group, unit, open, onOpen, sending }: Shown) {
  const found = useQuery({ queryKey: ['admin-settings', group, unit], queryFn: () => orThrow(fetchSettings(group, unit || undefined)) })
  return (
    <section aria-label={settingGroups[group]}>
      <h2>{settingGroups[group]}</h2>
      <Waiting on={found}>
        {(rows) => (
          <ul className="settings">
            {rows.map((row) => (
              <li key={row.id}>
                <Facts setting={row} editing={open === row.id} onEdit={() => onOpen(open === row.id ? null : row.id)} />
                {open === row.id ? (
                  <SettingEdit setting={row} unit={row.each ? unit : ''} sending={sending} onClose={() => onOpen(null)} />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </section>
  )
}

function Facts({ setting, editing, onEdit }: { setting: SettingSeen; editing: boolean; onEdit: () => void }) {
  const { name, about, each, value, set, source } = setting
  return (
    <div className="setting">
      <div>
        <h3>
          {name} {each ? <small>各单位自定</small> : null}
        </h3>
        <p>{about}</p>
        <p className="law">来源：{source}</p>
      </div>
      <div className="setting-value">
        <b>{settingInWords(setting, value)}</b>
        <p className="quiet">
          {set ? `${moment(set.at)} 由${set.by}${set.approvedBy ? `提出，${set.approvedBy}批准` : '设定'}` : '默认值，从未修改'}
        </p>
        <button type="button" className="plain" aria-expanded={editing} onClick={onEdit}>
          {editing ? '收起' : `修改${name}`}
        </button>
      </div>
    </div>
  )
}
