import { Button } from 'antd'
import type { Finding } from '../../api/types.ts'
import { type BoundFigure, placeOf, withSuggestion } from './report.ts'
import type { Writing } from './use-writing.ts'

const severities: Readonly<Record<string, readonly [string, string]>> = {
  error: ['错误', 'late'],
  warning: ['提醒', 'soon'],
  info: ['提示', 'calm'],
}

type Props = {
  findings: readonly Finding[]
  writing: Writing
  figures: ReadonlyMap<string, BoundFigure>
  mayWrite: boolean
  stale: boolean
}

/** What the check found, in the margin: where it stands, and a suggestion that one click adopts. */
export function Findings({ findings, writing, figures, mayWrite, stale }: Props) {
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">校核结果（{findings.length}）</h2>
      {findings.length === 0 ? <p className="quiet">没有发现问题，或者还没有校核。</p> : null}
      {stale && findings.length > 0 ? <p className="quiet">这是上一次校核的结果，正文已有修改，请重新校核。</p> : null}
      <ol className="findings">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find the same words twice
          <li key={index}>
            <One finding={finding} writing={writing} figures={figures} mayWrite={mayWrite} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function One({ finding, writing, figures, mayWrite }: Omit<Props, 'findings' | 'stale'> & { finding: Finding }) {
  const [name, look] = severities[finding.severity] ?? [finding.severity, 'calm']
  const place = placeOf(finding, writing.sections, figures)
  const adopted = withSuggestion(finding, writing.sections)
  const find = () => {
    writing.mark(place)
    const section = place && document.getElementById(`section-${place.section}`)
    section?.scrollIntoView({ block: 'center' })
    section?.focus({ preventScroll: true })
  }
  return (
    <>
      <span className={`state ${look}`}>{name}</span> <span className="quiet">{finding.rule}</span>
      <p>{finding.message}</p>
      {finding.quote ? <blockquote>{finding.quote}</blockquote> : null}
      {finding.suggestion ? <p>建议：{finding.suggestion}</p> : null}
      <div className="row">
        {place ? (
          <Button size="small" onClick={find}>
            定位
          </Button>
        ) : null}
        {mayWrite && adopted ? (
          <Button size="small" onClick={() => writing.replace(adopted)}>
            采用建议
          </Button>
        ) : null}
      </div>
    </>
  )
}
