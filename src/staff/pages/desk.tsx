import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../api/call.ts'
import { fetchDesk } from '../api/session.ts'
import type { Desk as DeskView, DueClock, Row } from '../api/types.ts'
import { findRegister, registerName } from '../app/definitions.ts'
import { useSession } from '../app/session-context.ts'
import { useTitle } from '../app/title.ts'
import { dayInWords } from '../fields/date.tsx'
import { ClockWhy } from './record/clock-why.tsx'
import { Waiting } from './waiting.tsx'

/** What waits today: clocks by urgency, my matters, corrections that I may approve. */
export function Desk() {
  useTitle('工作台')
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => orThrow(fetchDesk()) })
  return (
    <>
      <h1>工作台</h1>
      <Waiting on={desk}>{(view) => <Sections view={view} />}</Waiting>
    </>
  )
}

function Sections({ view }: { view: DeskView }) {
  const { today } = useSession()
  const day = (one: DueClock): string => one.dueLegal.slice(0, 10)
  const overdue = view.due.filter((one) => one.status === 'overdue' || day(one) < today)
  const rest = view.due.filter((one) => !overdue.includes(one))
  return (
    <>
      <DueList name="逾期" look="late" clocks={overdue} />
      <DueList name="今天到期" look="soon" clocks={rest.filter((one) => day(one) === today)} />
      <DueList name="本周到期" look="calm" clocks={rest.filter((one) => day(one) > today)} />
      {view.due.length === 0 ? <p className="empty">七天内没有到期的时限。</p> : null}
      <Matters name="等待我批准的更正" rows={view.corrections} step="approveCorrection" />
      <Matters name="我经办的事项" rows={view.handling} />
      {view.handling.length === 0 ? <p className="quiet">没有正在经办的事项。从左侧台账登记或打开一件。</p> : null}
    </>
  )
}

function DueList({ name, look, clocks }: { name: string; look: string; clocks: readonly DueClock[] }) {
  if (clocks.length === 0) return null
  return (
    <section className={`due ${look}`} aria-label={name}>
      <h2>
        {name} <span className="count">{clocks.length}</span>
      </h2>
      <ul className="cards">
        {clocks.map((one) => (
          <li key={`${one.id}.${one.clock}`}>
            <Link to="/r/$register/$id" params={{ register: one.register, id: one.id }}>
              {one.title || one.code}
            </Link>
            <span className="quiet">
              {registerName(one.register)} · {one.code}
            </span>
            <span>
              {one.clockName}：{dayInWords(one.dueLegal)}届满
            </span>
            <ClockWhy register={one.register} id={one.id} clock={one.clock} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Matters({ name, rows, step }: { name: string; rows: readonly Row[]; step?: string }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={name}>
      <h2>
        {name} <span className="count">{rows.length}</span>
      </h2>
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to={step ? '/r/$register/$id/do/$step' : '/r/$register/$id'}
              params={{ register: row.register ?? '', id: row.id, step: step ?? '' }}
            >
              {row.title || row.code}
            </Link>
            <span className="quiet">
              {registerName(row.register ?? '')} · {row.code}
            </span>
            <span className="state">{findRegister(row.register ?? '')?.states[row.state] ?? row.state}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
