import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ClockPreview } from '../../../office/administration/preview.ts'
import { loadNotice, previewNotice } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ClockEffect } from './effect.tsx'
import { Labelled, ReasonLine, TextLine } from './parts.tsx'
import { Refusal } from './told.tsx'
import type { Sending } from './use-sending.ts'

/** The official notice of a year, typed off the paper, for years that the program does not carry yet. */
export function CalendarNotice({ year, sending, onClose }: { year: number; sending: Sending; onClose: () => void }) {
  const [typed, setTyped] = useState({
    name: `国务院办公厅关于${year}年部分节假日安排的通知`,
    number: '',
    published: '',
    source: '',
    off: '',
    work: '',
  })
  const [reason, setReason] = useState('')
  const [effect, setEffect] = useState<ClockPreview | null>(null)
  const set = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    setEffect(null)
  }
  const { number, ...rest } = typed
  const notice = { year, ...rest, ...(number.trim() ? { number: number.trim() } : {}) }
  const preview = async (event: FormEvent) => {
    event.preventDefault()
    setEffect(await sending.submit(previewNotice(notice), () => ''))
  }
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (
      await sending.submit(
        loadNotice({ ...notice, reason }),
        ({ recomputed }) => `${year} 年放假通知已载入，重新计算了 ${recomputed} 件事项的期限。`,
      )
    )
      onClose()
  }
  return (
    <PlainForm className="setting-edit framed" aria-label={`载入 ${year} 年放假通知`} onSubmit={effect ? confirm : preview}>
      <TextLine id="notice-name" name="通知名称" value={typed.name} onChange={(name) => set({ name })} />
      <TextLine id="notice-number" name="文号（可不填）" value={typed.number} optional onChange={(next) => set({ number: next })} />
      <TextLine id="notice-published" name="公布日期" type="date" value={typed.published} onChange={(published) => set({ published })} />
      <TextLine
        id="notice-source"
        name="来源"
        value={typed.source}
        max={300}
        onChange={(source) => set({ source })}
        help="公报期号或官方网址。"
      />
      <Labelled id="notice-off" name="放假" help={`每行一段，例如“春节 ${year}-02-06 至 ${year}-02-12”；只放一天的只写一天。`}>
        <Input.TextArea
          id="notice-off"
          rows={7}
          required
          value={typed.off}
          aria-describedby="notice-off-help"
          onChange={(event) => set({ off: event.target.value })}
        />
      </Labelled>
      <Labelled id="notice-work" name="调休上班" help="每行一天，没有的不填。">
        <Input.TextArea
          id="notice-work"
          rows={4}
          value={typed.work}
          aria-describedby="notice-work-help"
          onChange={(event) => set({ work: event.target.value })}
        />
      </Labelled>
      {effect ? (
        <>
          <div className="note" role="status">
            <ClockEffect clocks={effect} />
          </div>
          <ReasonLine id="notice-reason" value={reason} onChange={setReason} />
        </>
      ) : null}
      <Refusal sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {effect ? '确认载入' : '查看影响'}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </PlainForm>
  )
}
