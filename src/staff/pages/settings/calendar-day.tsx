import { Button, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ClockPreview } from '../../../office/administration/preview.ts'
import type { YearView } from '../../../office/administration/see-calendar.ts'
import { type DayWanted, previewDay, setDay } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ClockEffect } from './effect.tsx'
import { ReasonLine, TextLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

type Props = { day: string; unit: string; special: YearView['days'][number] | undefined; sending: Sending; onClose: () => void }

const kinds = { holiday: '本地放假', workday: '本地上班', national: '恢复全国安排' } as const

/** One day of the county's own calendar: what it shall be, what that moves, and why. */
export function CalendarDay({ day, unit, special, sending, onClose }: Props) {
  const [kind, setKind] = useState<DayWanted['kind']>(special?.own ? 'national' : 'holiday')
  const [name, setName] = useState(special?.own ? special.name : '')
  const [reason, setReason] = useState('')
  const [effect, setEffect] = useState<ClockPreview | null>(null)
  const wanted = { unit, day, kind, name: kind === 'national' ? '' : name }
  const preview = async (event: FormEvent) => {
    event.preventDefault()
    setEffect(await sending.submit(previewDay(wanted), () => ''))
  }
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (
      await sending.submit(
        setDay({ ...wanted, reason }),
        ({ recomputed }) => `${day} 已设为${kinds[kind]}，重新计算了 ${recomputed} 件事项的期限。`,
      )
    )
      onClose()
  }
  return (
    <PlainForm className="setting-edit framed" aria-label={`设定 ${day}`} onSubmit={effect ? confirm : preview}>
      <h2>
        {day} <small>{special?.name ?? '没有特别安排'}</small>
      </h2>
      <Radio.Group
        aria-label="设为"
        value={kind}
        options={Object.entries(kinds)
          .filter(([value]) => value !== 'national' || special?.own)
          .map(([value, label]) => ({ value, label }))}
        onChange={(event) => {
          setKind(event.target.value)
          setEffect(null)
        }}
      />
      {kind === 'national' ? null : (
        <TextLine id="day-name" name="名称" value={name} max={50} onChange={setName} help="例如“三月三”“县庆”；地方放假应当有规定依据。" />
      )}
      {effect ? (
        <>
          <div className="note" role="status">
            <ClockEffect clocks={effect} />
          </div>
          <ReasonLine id="day-reason" value={reason} onChange={setReason} />
        </>
      ) : null}
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {effect ? '确认设定' : '查看影响'}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}
