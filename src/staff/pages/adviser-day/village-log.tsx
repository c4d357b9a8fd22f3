import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { type DeskView, fetchDesk } from '../../api/desk.ts'
import { fetchRecords } from '../../api/records.ts'
import type { UnitName } from '../../api/types.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { Waiting } from '../waiting.tsx'

const few = 12

/** What the village has had: its last services with where they stand, and what is still owed this month or quarter. */
export function VillageLog({ register, village }: { register: AnyRegister; village: UnitName | null }) {
  const asked = { unit: village?.code, cols: 'servedOn,mode,served', page: 1, size: few }
  const seen = useQuery({ queryKey: ['records', register.id, asked], queryFn: () => orThrow(fetchRecords(register.id, asked)) })
  const desk = useQuery({ queryKey: ['desk', 'recurring'], queryFn: () => orThrow(fetchDesk('recurring')) })
  const modes = register.fields.mode
  return (
    <section aria-label="这个村（社区）的服务">
      <h2>
        {village?.name ?? ''}的服务记录 {seen.data ? <span className="count">{seen.data.total}</span> : null}
      </h2>
      {desk.data && village ? <Owed duties={desk.data.recurring} register={register.id} village={village.code} /> : null}
      <Waiting on={seen}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <p className="quiet">还没有记录。</p> : null}
            <ul className="cards">
              {rows.map(({ id, title, state, values }) => (
                <li key={id}>
                  <Link className="matter" to="/r/$register/$id" params={{ register: register.id, id }}>
                    {title}
                  </Link>
                  <span className="quiet">
                    {dayInWords(textOf(values.servedOn))} · {modes?.kind === 'choice' ? modes.choices[textOf(values.mode)] : ''} · 接待{' '}
                    {String(values.served ?? 0)} 人次
                  </span>
                  <span className="state">{register.states[state]}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Waiting>
    </section>
  )
}

type OwedProps = { duties: DeskView['recurring']; register: string; village: string }

function Owed({ duties, register, village }: OwedProps) {
  const own = duties.rows.filter((one) => one.register === register && one.place.code === village && one.state !== 'missed')
  if (own.length === 0) return <p className="quiet">本期应做的坐班、宣讲都有记录。</p>
  return (
    <ul className="tight">
      {own.map(({ duty, name, due, state }) => (
        <li key={duty}>
          <b>{name}</b> <span className={state === 'overdue' ? 'late' : 'quiet'}>还没有记录，{dayInWords(due)}前完成</span>
        </li>
      ))}
    </ul>
  )
}
