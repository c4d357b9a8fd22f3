import { Link } from '@tanstack/react-router'
import type { DeskView, DutyOnDesk } from '../../api/desk.ts'
import { useRegisters } from '../../app/menu.tsx'
import { dayInWords } from '../../fields/date.tsx'

type Group = { readonly duty: DutyOnDesk; readonly places: readonly string[] }

/** The same duty of several villages over the same stretch is told once. */
const grouped = (rows: readonly DutyOnDesk[]): readonly Group[] =>
  [...Map.groupBy(rows, ({ register, duty, from }) => `${register}/${duty}/${from}`).values()].map((same) => ({
    duty: same[0] as DutyOnDesk,
    places: same.map(({ place, done, times }) => (times > 1 ? `${place.name}（${done}/${times}）` : place.name)),
  }))

const standing = ({ state, from, to, due }: DutyOnDesk): string => {
  if (state === 'missed') return `${dayInWords(from)}至${dayInWords(to)}没有完成`
  return state === 'overdue' ? `应于${dayInWords(due)}前完成，已过期` : `${dayInWords(due)}前完成`
}

/** What my posts owe again and again: not yet done in the running stretch, and left undone in the last one. */
export function Recurring({ list }: { list: DeskView['recurring'] }) {
  const { data = [] } = useRegisters()
  if (list.total === 0) return null
  const mayOpen = ({ register, step }: DutyOnDesk) => data.some(({ id, opens }) => id === register && opens.includes(step))
  return (
    <section aria-labelledby="recurring">
      <h2 id="recurring" tabIndex={-1}>
        定期要做的 <span className="count">{list.total}</span>
      </h2>
      <ul className="cards lined">
        {grouped(list.rows).map(({ duty, places }) => (
          <li key={`${duty.register}/${duty.duty}/${duty.from}`}>
            <b className="matter">{duty.name}</b>
            <span className="quiet">
              {places.join('、')}。{duty.says}
            </span>
            <span className={duty.state === 'open' ? 'until' : 'until late'}>{standing(duty)}</span>
            {mayOpen(duty) ? (
              <Link className="button" to="/r/$register/new/$step" params={{ register: duty.register, step: duty.step }}>
                去登记
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
