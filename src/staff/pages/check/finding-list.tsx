import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { FigureLink } from './figure-link.tsx'
import { Portion } from './portion.tsx'
import { Proposal } from './proposal.tsx'
import { mayTake, type Placed, paragraphsOf } from './sheet.ts'
import type { Working } from './use-sheet.ts'
import { severities } from './words.ts'

/** The findings in the order of the text: rule, place, what is wrong, why, and the correction that one key takes over. */
export function FindingList({ working }: { working: Working }) {
  const { sheet, at, go } = working
  const paragraphAt = useMemo(() => paragraphsOf(sheet.text), [sheet.text])
  if (sheet.findings.length === 0) return <p className="empty">没有发现需要修改的地方。</p>
  return (
    <Portion count={sheet.findings.length} current={at} onGo={go}>
      {(from, to) => (
        <ol className="entries">
          {sheet.findings.slice(from, to).map((finding, index) => (
            <Entry
              // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its length; the number is the finding
              key={from + index}
              finding={finding}
              index={from + index}
              place={`${finding.rule} · 第 ${paragraphAt(finding.start)} 段`}
              working={working}
              current={from + index === at}
            />
          ))}
        </ol>
      )}
    </Portion>
  )
}

type EntryProps = { finding: Placed; index: number; place: string; working: Working; current: boolean }

function Entry({ finding, index, place, working, current }: EntryProps) {
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!current) return
    entry.current?.focus({ preventScroll: true })
    bringUp(entry.current)
  }, [current])
  const { sheet, go, take } = working
  const { rule, severity, quote, message, suggestion, why, standing } = finding
  const { name, look } = severities[severity]
  const page = sheet.rules[rule]
  return (
    <li ref={entry} id={`finding-${index}`} tabIndex={-1} className={current ? 'current' : ''} aria-current={current ? 'true' : undefined}>
      <span className={`state ${look}`}>{name}</span> <b>{page?.name ?? rule}</b> <span className="quiet">{place}</span>
      <p>{message}</p>
      <blockquote>{quote}</blockquote>
      <Proposal finding={finding} />
      {finding.proposal ? null : <p>建议：{suggestion}</p>}
      {finding.figure ? <FigureLink id={finding.figure.id} sheet={sheet} /> : null}
      <details>
        <summary>依据和说明</summary>
        <p>依据：{why}</p>
        {page ? <p>查什么：{page.what}</p> : null}
        {page ? <p>怎么改：{page.mend}</p> : null}
      </details>
      <div className="row">
        {current ? null : (
          <Button size="small" onClick={() => go(index)}>
            标出
          </Button>
        )}
        {mayTake(finding) ? (
          <Button size="small" type={current ? 'primary' : 'default'} onClick={() => take(index)}>
            采用
          </Button>
        ) : null}
        {standing === 'taken' ? <span className="state met">已采用</span> : null}
        {standing === 'moot' ? <span className="state">原文已随另一处改动</span> : null}
      </div>
    </li>
  )
}

/** Rolls the margin to the entry, and never the page: that follows the text. On a phone the margin does not roll. */
function bringUp(entry: HTMLElement | null): void {
  const margin = entry?.closest('.beside-text')
  if (entry && margin && margin.scrollHeight > margin.clientHeight) margin.scrollTo({ top: entry.offsetTop - 60 })
}
