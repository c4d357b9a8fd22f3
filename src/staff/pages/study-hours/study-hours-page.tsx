import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchStudyHours, type StudyHoursSeen } from '../../api/work-pages.ts'
import { findRegister } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { PeopleTable } from './people-table.tsx'

/** 学时与出勤: everybody his own, and whoever approves hours those of his people, by name and in no other order. */
export function StudyHoursPage() {
  useTitle('学时与出勤')
  const { actor, today } = useSession()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [person, setPerson] = useState(actor.id)
  const register = findRegister('study')
  const seen = useQuery({ queryKey: ['study-hours', year, person], queryFn: () => orThrow(fetchStudyHours(year, person)) })
  if (!register) return <NotFound />
  return (
    <>
      <div className="head">
        <h1>学时与出勤 {year}</h1>
        <div className="row">
          <Button onClick={() => setYear(year - 1)}>{year - 1} 年</Button>
          {year < Number(today.slice(0, 4)) ? <Button onClick={() => setYear(year + 1)}>{year + 1} 年</Button> : null}
          {person === actor.id ? null : <Button onClick={() => setPerson(actor.id)}>看我自己的</Button>}
        </div>
      </div>
      <p className="quiet about">由“学法与培训”的记录算出，不用另报；有出入的，请找登记的人更正那一条记录。</p>
      <Waiting on={seen}>{(view) => <Sheet register={register} view={view} onChoose={setPerson} />}</Waiting>
    </>
  )
}

type Props = { register: AnyRegister; view: StudyHoursSeen; onChoose: (person: string) => void }

function Sheet({ register, view, onChoose }: Props) {
  const { own, attended, missed, required, people } = view
  return (
    <>
      <section aria-label={`${own.person.name}的学时`}>
        <h2>
          {own.person.name} <small>{own.unit.name}</small>
        </h2>
        <ul className="counts">
          <Sum number={own.hours} name="学时已登记" />
          <Sum number={own.approved} name="学时已核定" />
          <Sum number={own.times} name="次参学" />
          <Sum number={own.missed} name="次缺席" />
        </ul>
        {required.map(({ id, values }) => (
          <p key={id} className="quiet">
            本年要求：{textOf(values.basis)}
            {values.hoursPerYear ? `，每年 ${String(values.hoursPerYear)} 学时` : ''}
            {values.sessionsPerYear ? `，每年 ${String(values.sessionsPerYear)} 次` : ''}（按岗位类别适用）。
          </p>
        ))}
        <Sessions register={register} name="参加的学习" rows={attended} empty="这一年还没有登记参加的学习。" />
        {missed.length > 0 ? <Sessions register={register} name="登记为缺席的" rows={missed} empty="" /> : null}
      </section>
      {people.length > 0 ? <PeopleTable people={people} onChoose={onChoose} /> : null}
    </>
  )
}

const Sum = ({ number, name }: { number: number; name: string }) => (
  <li>
    <span>
      <b>{number}</b> {name}
    </span>
  </li>
)

type SessionsProps = { register: AnyRegister; name: string; rows: StudyHoursSeen['attended']; empty: string }

function Sessions({ register, name, rows, empty }: SessionsProps) {
  const { data = [] } = useRegisters()
  const kinds = register.fields.kind
  // Sessions of other places count as well; only who reads a whole unit can open them.
  const opens = data.find(({ id }) => id === register.id)?.reach === 'unit'
  return (
    <>
      <h3>{name}</h3>
      {rows.length === 0 ? <p className="quiet">{empty}</p> : null}
      <ul className="cards">
        {rows.map(({ id, title, state, values }) => (
          <li key={id}>
            {opens ? (
              <Link className="matter" to="/r/$register/$id" params={{ register: register.id, id }}>
                {title}
              </Link>
            ) : (
              <b className="matter">{title}</b>
            )}
            <span className="quiet">
              {dayInWords(textOf(values.heldOn))} · {kinds?.kind === 'choice' ? kinds.choices[textOf(values.kind)] : ''}
              {values.makeUp === true ? ' · 补学' : ''}
            </span>
            <span>{typeof values.hours === 'number' ? `${values.hours} 学时` : ''}</span>
            <span className="state">{register.states[state]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
