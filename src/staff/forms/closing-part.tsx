import { Input } from 'antd'
import type { Problem } from '../../kernel/problem/problem.ts'
import { useSession } from '../app/session-context.ts'
import { FileList } from '../fields/file-list.tsx'
import type { Entry } from './entry.ts'
import { Faults } from './field-row.tsx'

type Props = {
  entry: Entry
  change: (part: Partial<Entry>) => void
  problems: readonly Problem[]
  /** What is asked beside the fields of the step. */
  asks: {
    readonly day: boolean
    readonly reason: 'needed' | 'offered' | 'no'
    readonly files: boolean
    readonly reasonName?: string
    readonly folded?: boolean
  }
}

/** The day it really happened, the reason, the attachments: what any step may carry. */
export function ClosingPart({ entry, change, problems, asks }: Props) {
  const { today } = useSession()
  const at = (field: string) => problems.filter((problem) => problem.field === field)
  const name = asks.reasonName ?? (asks.reason === 'needed' ? '理由' : '说明（补录理由、并非重复等）')
  return (
    <div className="grid">
      {asks.day ? (
        <div className="field">
          <label htmlFor="f-on">实际办理日期</label>
          <Input
            id="f-on"
            type="date"
            className="day"
            value={entry.on || today}
            max={today}
            aria-describedby="f-on-help"
            onChange={(event) => change({ on: event.target.value })}
          />
          <p className="help" id="f-on-help">
            补登以前办的，改成真正办理的那一天；以后的环节不能早于它。
          </p>
          <Faults id="f-on-fault" problems={at('on')} />
        </div>
      ) : null}
      {asks.reason === 'no' ? null : (
        <div className={at('reason').length > 0 ? 'field wide faulty' : 'field wide'}>
          <label htmlFor="f-reason">
            {name}
            {asks.reason === 'needed' ? <span className="needed">（必填）</span> : null}
          </label>
          <Input.TextArea
            id="f-reason"
            rows={2}
            maxLength={500}
            value={entry.reason}
            aria-required={asks.reason === 'needed'}
            aria-invalid={at('reason').length > 0}
            aria-describedby={at('reason').length > 0 ? 'f-reason-fault' : undefined}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <Faults id="f-reason-fault" problems={at('reason')} />
        </div>
      )}
      {asks.files ? <Attachments entry={entry} change={change} faults={at('files')} folded={asks.folded === true} /> : null}
    </div>
  )
}

type AttachmentsProps = Pick<Props, 'entry' | 'change'> & { faults: readonly Problem[]; folded: boolean }

/** Attachments of the step itself. In a quick entry they are rare: there they are folded until wanted. */
function Attachments({ entry, change, faults, folded }: AttachmentsProps) {
  const list = <FileList id="f-files" value={entry.files} onChange={(files) => change({ files })} />
  const fault = <Faults id="f-files-fault" problems={faults} />
  if (folded && entry.files.length === 0 && faults.length === 0)
    return (
      <details className="wide offered">
        <summary>附件（选填）</summary>
        {list}
      </details>
    )
  return (
    <fieldset className="field wide">
      <legend>附件</legend>
      {list}
      {fault}
    </fieldset>
  )
}
