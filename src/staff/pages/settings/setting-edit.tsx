import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { SettingValue } from '../../../kernel/setting/setting.ts'
import type { SettingPreview } from '../../../office/administration/preview-setting.ts'
import type { SettingSeen } from '../../../office/administration/see-settings.ts'
import { previewSetting, setSetting } from '../../api/administration.ts'
import { isRefusal } from '../../api/call.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ClockEffect } from './effect.tsx'
import { Labelled, ReasonLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

type Props = { setting: SettingSeen; unit: string; sending: Sending; onClose: () => void }

/** Edits one setting in two steps: try the value and read its effect, then confirm with a reason. */
export function SettingEdit({ setting, unit, sending, onClose }: Props) {
  const [typed, setTyped] = useState(spelled(setting.value))
  const [reason, setReason] = useState('')
  const [effect, setEffect] = useState<SettingPreview | null>(null)
  const policy = setting.who === 'securityAdmin'
  const wanted = { value: readTyped(setting, typed), ...(unit ? { unit } : {}) }
  const change = (next: string) => {
    setTyped(next)
    setEffect(null)
  }
  const preview = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await sending.submit(previewSetting(setting.id, wanted), () => '')
    if (answer) setEffect(answer)
  }
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await sending.submit(setSetting(setting.id, { ...wanted, reason }), ({ state }) =>
      state === 'waiting' ? `“${setting.name}”已提出，等待另一名安全管理员批准。` : `“${setting.name}”已修改。`,
    )
    if (answer && !isRefusal(answer)) onClose()
  }
  return (
    <PlainForm className="setting-edit" aria-label={`修改${setting.name}`} onSubmit={effect ? confirm : preview}>
      <ValueLine setting={setting} typed={typed} onChange={change} />
      {effect ? (
        <>
          <div className="note" role="status">
            {effect.says.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {effect.clocks ? <ClockEffect clocks={effect.clocks} /> : null}
          </div>
          <ReasonLine id={`reason-${setting.id}`} value={reason} onChange={setReason} />
        </>
      ) : null}
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {effect ? (policy ? '提出，交另一人批准' : '确认修改') : '查看影响'}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}

function ValueLine({ setting, typed, onChange }: { setting: SettingSeen; typed: string; onChange: (next: string) => void }) {
  const { shape, name } = setting
  const id = `value-${setting.id}`
  if (shape.kind === 'choice')
    return (
      <Labelled id={id} name={name}>
        <Select
          id={id}
          className="select"
          value={typed}
          options={Object.entries(shape.choices).map(([value, label]) => ({ value, label }))}
          onChange={onChange}
        />
      </Labelled>
    )
  if (shape.kind === 'networks')
    return (
      <Labelled id={id} name={name} help="每行一个网段，例如 10.1.0.0/16。">
        <Input.TextArea id={id} rows={6} value={typed} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.value)} />
      </Labelled>
    )
  const help = shape.kind === 'number' ? `${shape.min} 至 ${shape.max} ${shape.unit}` : `不超过 ${shape.max} 字`
  return (
    <Labelled id={id} name={name} help={help}>
      <Input
        id={id}
        className={shape.kind === 'number' ? 'numeral' : ''}
        inputMode={shape.kind === 'number' ? 'numeric' : undefined}
        value={typed}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  )
}

const spelled = (value: SettingValue): string => (Array.isArray(value) ? value.join('\n') : String(value))

/** What was typed as the setting keeps it. What is no number stays text, and the server says what is wrong with it. */
function readTyped({ shape }: SettingSeen, typed: string): SettingValue {
  if (shape.kind === 'number') return /^-?\d+$/.test(typed.trim()) ? Number(typed) : typed.trim()
  if (shape.kind !== 'networks') return shape.kind === 'text' ? typed.trim() : typed
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
