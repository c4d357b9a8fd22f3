import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { type DeskKind, type DeskMatter, type DeskView, fetchDesk } from '../../api/desk.ts'
import { dayInWords } from '../../fields/date.tsx'
import { useShowing } from './use-showing.tsx'

type Props = { kind: DeskKind; name: string; list: DeskView[DeskKind]; head?: ReactNode; action?: (matter: DeskMatter) => ReactNode }

/** One list of the desk: what it is, where it stands, what is next. Empty lists are not drawn. */
export function Matters({ kind, name, list, head, action }: Props) {
  const [inFull, setInFull] = useState(false)
  const full = useQuery({ queryKey: ['desk', kind], queryFn: () => orThrow(fetchDesk(kind)), enabled: inFull })
  const { rows, total } = full.data?.[kind] ?? list
  const { shown, more } = useShowing(rows, { total, fetchRest: () => setInFull(true) })
  if (total === 0) return null
  return (
    <section aria-label={name} id={kind}>
      <h2>
        {name} <span className="count">{total}</span> {head}
      </h2>
      <ul className="cards lined">
        {shown.map((matter) => (
          <li key={matter.id}>
            <Card kind={kind} matter={matter} />
            {action?.(matter)}
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

function Card({ kind, matter }: { kind: DeskKind; matter: DeskMatter }) {
  const { register, registerName, id, code, title, stateName, next, reason, asked, last, handler, village } = matter
  const at = { register, id }
  return (
    <>
      <Link className="matter" to="/r/$register/$id" params={at}>
        {title || code}
      </Link>
      <span className="quiet">
        {registerName} · {code}
        {village ? ` · ${village.name}` : ''}
        {kind === 'handling' || kind === 'returned' || kind === 'received' || !handler ? '' : ` · 经办：${handler.name}`}
      </span>
      <span className="state">{stateName}</span>
      {reason ? (
        <span className="reason">
          {last?.actor?.name ?? ''} {last ? dayInWords(last.on) : ''}：{reason}
        </span>
      ) : null}
      {kind === 'waiting' && asked ? (
        <span className="reason">
          {asked.by?.name ?? ''} {dayInWords(asked.on)}办理了“{asked.name}”，等您办理。
        </span>
      ) : null}
      {kind === 'waiting' && asked ? (
        asked.answers.map((answer) => <NextStep key={answer.step} kind={kind} at={at} next={answer} />)
      ) : (
        <NextStep kind={kind} at={at} next={next} />
      )}
    </>
  )
}

/** The button that goes on: to the approval of a correction, or to the next step where it is mine to take. */
function NextStep({ kind, at, next }: { kind: DeskKind; at: { register: string; id: string }; next: DeskMatter['next'] }) {
  if (kind === 'corrections')
    return (
      <Link className="button" to="/r/$register/$id/do/$step" params={{ ...at, step: 'approveCorrection' }}>
        去批准
      </Link>
    )
  if (!next) return null
  if (kind === 'waiting' && next.form)
    return (
      <Link className="button" to="/r/$register/$id/do/$step" params={{ ...at, step: next.step }}>
        {next.name}
      </Link>
    )
  return <span className="quiet">下一步：{next.name}</span>
}
