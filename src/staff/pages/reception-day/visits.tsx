import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Row } from '../../api/types.ts'
import type { ReceptionDaySeen } from '../../api/work-pages.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { type Opened, RowSteps } from '../steps/row-steps.tsx'

/** Quickest way out first. */
const order = ['answer', 'toPetition', 'toDispute', 'assign', 'guide', 'take', 'report', 'close']

type Props = {
  id: string
  name: string
  empty: string
  register: AnyRegister
  page: ReceptionDaySeen['visits']
  steps: ReceptionDaySeen['steps']
  opened: Opened
  onOpen: (opened: Opened) => void
  /** Then days that are over are marked. */
  today?: string
}

/** Visits, each with what may be done with it now. */
export function Visits({ id, name, empty, register, page, steps, opened, onOpen, today }: Props) {
  return (
    <section aria-label={name} id={id}>
      <h2>
        {name} <span className="count">{page.total}</span>
      </h2>
      {page.rows.length === 0 ? <p className="quiet">{empty}</p> : null}
      <ul className="cards">
        {page.rows.map((row) => (
          <li key={row.id}>
            <Link className="matter" to="/r/$register/$id" params={{ register: register.id, id: row.id }}>
              {row.title}
            </Link>
            <span className="quiet">{wordsOf(row, page.names ?? {})}</span>
            <span className="state">{register.states[row.state]}</span>
            {today ? <Wanted row={row} today={today} /> : null}
            <RowSteps {...{ register, row, opened, onOpen }} steps={order.filter((step) => steps[row.id]?.includes(step))} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf({ code, values }: Row, names: Readonly<Record<string, string>>): string {
  const [people, leader, unit] = [values.people, names[textOf(values.leader)], names[textOf(values.assignedUnit)]]
  return [code, typeof people === 'number' ? `${people} 人` : '', leader ?? '', unit ? `交办${unit}` : ''].filter(Boolean).join(' · ')
}

function Wanted({ row: { values }, today }: { row: Row; today: string }) {
  const due = textOf(values.dueOn)
  if (!due) return null
  return (
    <span className={due < today ? 'late' : 'quiet'}>
      {dayInWords(due)}前反馈{due < today ? '，已过' : ''}
    </span>
  )
}
