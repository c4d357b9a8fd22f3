import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { type SettingGroup, settingGroups, settingInWords } from '../../../kernel/setting/setting.ts'
import type { SettingSeen } from '../../../office/administration/see-settings.ts'
import { fetchAdminUnits, fetchSettings } from '../../api/administration.ts'
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
  const [words, setWords] = useState('')
  const perUnit = groups.includes('numbering') || groups.includes('papers')
  return (
    <>
      {perUnit ? <WhichUnit value={unit} onChange={setUnit} /> : null}
      <search className="row find-setting">
        <label htmlFor="find-setting">查找</label>
        <Input
          id="find-setting"
          type="search"
          allowClear
          autoComplete="off"
          placeholder="名称或说明中的词"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </search>
      <Told sending={sending} />
      {groups.map((group) => (
        <Group key={`${group}${unit}`} {...{ group, unit, open, sending }} words={words.trim()} onOpen={setOpen} />
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
  words: string
  open: string | null
  onOpen: (id: string | null) => void
  sending: ReturnType<typeof useSending>
}

const speaksOf = ({ name, about }: SettingSeen, words: string): boolean => words === '' || name.includes(words) || about.includes(words)

function Group({ group, unit, words, open, onOpen, sending }: Shown) {
  const found = useQuery({ queryKey: ['admin-settings', group, unit], queryFn: () => orThrow(fetchSettings(group, unit || undefined)) })
  return (
    <section aria-label={settingGroups[group]}>
      <h2>{settingGroups[group]}</h2>
      <Waiting on={found}>
        {(rows) => {
          const shown = rows.filter((row) => open === row.id || speaksOf(row, words))
          if (shown.length === 0) return <p className="quiet">没有提到“{words}”的项目。</p>
          return (
            <ul className="settings">
              {shown.map((row) => (
                <li key={row.id}>
                  <Facts setting={row} editing={open === row.id} onEdit={() => onOpen(open === row.id ? null : row.id)} />
                  {open === row.id ? (
                    <SettingEdit setting={row} unit={row.each ? unit : ''} sending={sending} onClose={() => onOpen(null)} />
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }}
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
        <button
          type="button"
          className="button"
          aria-expanded={editing}
          aria-label={editing ? `收起${name}` : `修改${name}`}
          onClick={onEdit}
        >
          {editing ? '收起' : '修改'}
        </button>
      </div>
    </div>
  )
}
