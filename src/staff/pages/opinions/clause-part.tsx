import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { adoptions } from '../../../registers/consultation.ts'
import type { ClauseOpinions, Opinion } from './opinions.ts'

const channels: Readonly<Record<string, string>> = { online: '网上', letter: '来信', visit: '当面', meeting: '会议' }

type Props = {
  group: ClauseOpinions
  chosen: readonly string[]
  /** Absent: nothing can be answered now. */
  onToggle: ((no: string) => void) | undefined
}

/** So many comments of a clause are drawn at once: a draft that thousands comment on stays quick to read and to tick. */
const atOnce = 50

/** A clause of the draft with the comments on it, each with its answer or a box to choose it. */
export function ClausePart({ group: { no, name, body, opinions }, chosen, onToggle }: Props) {
  const title = `clause-${no || 'whole'}`
  const [most, setMost] = useState(atOnce)
  const left = opinions.length - most
  return (
    <section className="clause-part" aria-labelledby={title}>
      <h2 id={title}>
        {name} <small>{opinions.length === 0 ? '没有意见' : `${opinions.length} 条意见`}</small>
      </h2>
      {body ? <blockquote className="pre">{body}</blockquote> : null}
      <ul className="opinions">
        {opinions.slice(0, most).map((opinion) => (
          <li key={opinion.no}>
            <Said opinion={opinion} chosen={chosen.includes(opinion.no)} onToggle={onToggle} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button onClick={() => setMost(most + atOnce)}>
          再看 {Math.min(atOnce, left)} 条（还有 {left} 条）
        </Button>
      ) : null}
    </section>
  )
}

function Said({ opinion, chosen, onToggle }: { opinion: Opinion; chosen: boolean; onToggle: Props['onToggle'] }) {
  const { no, on, channel, content, answer } = opinion
  const head = (
    <span className="quiet">
      {no} · {channels[channel] ?? channel} · {on}
    </span>
  )
  if (answer)
    return (
      <>
        {head}
        <p className="pre">{content}</p>
        <p className="given">
          <b className={`verdict-${answer.adopted}`}>{adoptions[answer.adopted]}</b> {answer.gist}：{answer.reply}
        </p>
      </>
    )
  const words = (
    <>
      {head} <b className="open">待答复</b>
      <span className="pre words">{content}</span>
    </>
  )
  return onToggle ? (
    <Checkbox className="choice" checked={chosen} onChange={() => onToggle(no)}>
      {words}
    </Checkbox>
  ) : (
    words
  )
}
