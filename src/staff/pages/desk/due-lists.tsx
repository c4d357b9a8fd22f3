import { Link } from '@tanstack/react-router'
import type { DeskView, DueOnDesk } from '../../api/desk.ts'
import { useSession } from '../../app/session-context.ts'
import { dayInWords } from '../../fields/date.tsx'
import { ClockWhy } from '../record/clock-why.tsx'
import { dueGroups } from './due-groups.ts'
import { useShowing } from './use-showing.tsx'

/** Clocks that ended or end within the week, each with its reason one click away. */
export function DueLists({ due }: { due: DeskView['due'] }) {
  const { today } = useSession()
  const { late, now, soon } = dueGroups(due.rows, today)
  return (
    <>
      <DueList id="due-late" name="逾期" look="late" clocks={late} />
      <DueList id="due-today" name="今天到期" look="soon" clocks={now} />
      <DueList id="due-week" name="本周到期" look="calm" clocks={soon} />
    </>
  )
}

type Props = { id: string; name: string; look: string; clocks: readonly DueOnDesk[] }

function DueList({ id, name, look, clocks }: Props) {
  const { shown, more } = useShowing(clocks)
  if (clocks.length === 0) return null
  return (
    <section className={`due ${look}`} aria-label={name} id={id}>
      <h2>
        {name} <span className="count">{clocks.length}</span>
      </h2>
      <ul className="cards lined">
        {shown.map((one) => (
          <li key={`${one.id}.${one.clock}`}>
            <Link className="matter" to="/r/$register/$id" params={{ register: one.register, id: one.id }}>
              {one.title || one.code}
            </Link>
            <span className="quiet">
              {one.registerName} · {one.code}
              {one.mine || !one.handler ? '' : ` · 经办：${one.handler.name}`}
            </span>
            <span className="until">
              {one.clockName}：{dayInWords(one.dueLegal)}
              {one.provisional ? '（暂定）' : ''}
            </span>
            <ClockWhy register={one.register} id={one.id} clock={one.clock} due={one.dueLegal} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
