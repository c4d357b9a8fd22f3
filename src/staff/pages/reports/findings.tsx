import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { named } from '../../../kernel/named.ts'
import type { EventSeen, Finding } from '../../api/types.ts'
import { moment } from '../../app/moments.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { severities } from '../check/words.ts'
import { dismissalOf } from './dismissal.ts'
import { type BoundFigure, inHeading, placeOf, withSuggestion } from './report.ts'
import type { Writing } from './use-writing.ts'

export type FindingsProps = {
  readonly findings: readonly Finding[]
  readonly writing: Writing
  readonly figures: ReadonlyMap<string, BoundFigure>
  readonly events: readonly EventSeen[]
  readonly mayWrite: boolean
}

/** What the check found in one section, or in the whole, beside the text it is about. */
export function Findings({ title, ...props }: FindingsProps & { title: string }) {
  const { findings } = props
  if (findings.length === 0) return null
  return (
    <aside className="findings" aria-label={title}>
      <ol>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find the same words twice
          <li key={index}>
            <One finding={finding} {...props} />
          </li>
        ))}
      </ol>
    </aside>
  )
}

function One({ finding, writing, figures, events, mayWrite }: FindingsProps & { finding: Finding }) {
  const { name, look } = named(severities, finding.severity) ?? severities.info
  const place = placeOf(finding, writing.sections, figures)
  const adopted = withSuggestion(finding, writing.sections)
  const dismissed = dismissalOf(finding, events)
  if (dismissed)
    return (
      <p className="quiet">
        {finding.rule} {finding.message}
        <br />
        不采纳：{dismissed.why}（{dismissed.by}，{moment(dismissed.at)}）
      </p>
    )
  return (
    <>
      <span className={`state ${look}`}>{name}</span> <span className="quiet">{finding.rule}</span>
      {place ? <span className="quiet"> {place.paragraph === inHeading ? '标题' : `第 ${place.paragraph + 1} 段`}</span> : null}
      <p>{finding.message}</p>
      {finding.quote ? <blockquote>{finding.quote}</blockquote> : null}
      {finding.suggestion ? <p>建议：{finding.suggestion}</p> : null}
      <div className="row">
        {place ? (
          <Button
            size="small"
            aria-pressed={writing.marked?.section === place.section && writing.marked.paragraph === place.paragraph}
            onClick={() => writing.mark(place)}
          >
            标出
          </Button>
        ) : null}
        {mayWrite && adopted ? (
          <Button size="small" onClick={() => writing.replace(adopted)}>
            采用建议
          </Button>
        ) : null}
        {mayWrite && finding.severity !== 'error' ? <Dismiss finding={finding} writing={writing} /> : null}
      </div>
    </>
  )
}

/** Not followed, with the reason. An error cannot be dismissed: it keeps the report from being submitted. */
function Dismiss({ finding, writing }: { finding: Finding; writing: Writing }) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void writing.dismiss(finding, why)
  }
  if (!open)
    return (
      <Button size="small" disabled={writing.changed} onClick={() => setOpen(true)}>
        不采纳
      </Button>
    )
  return (
    <PlainForm className="row" onSubmit={submit}>
      <Input
        id="dismissal"
        size="small"
        aria-label="不采纳的理由"
        placeholder="写明理由"
        required
        minLength={2}
        maxLength={200}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <FaultAt id="dismissal" />
      <Button size="small" htmlType="submit" loading={writing.busy}>
        确定
      </Button>
    </PlainForm>
  )
}
