import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchReceptionDay, type ReceptionDaySeen } from '../../api/work-pages.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { dayInWords } from '../../fields/date.tsx'
import { NotFound } from '../not-found.tsx'
import type { Opened } from '../steps/row-steps.tsx'
import { Waiting } from '../waiting.tsx'
import { Schedule, type Sitting, sittingsOf } from './schedule.tsx'
import { VisitEntry } from './visit-entry.tsx'
import { Visits } from './visits.tsx'
import './reception-day.css'

/** 接访日: who receives today, the visitors one after another, and what was handed on before and has not come back. */
export function ReceptionDayPage() {
  useTitle('接访日')
  const { today } = useSession()
  const [day, setDay] = useState(today)
  const register = findRegister('reception')
  const seen = useQuery({ queryKey: ['reception-day', day], queryFn: () => orThrow(fetchReceptionDay(day)) })
  if (!register) return <NotFound />
  return (
    <>
      <div className="head">
        <h1>
          接访日 <small>{dayInWords(day)}</small>
        </h1>
        <p className="row">
          <label htmlFor="which-day">看哪一天</label>
          <Input id="which-day" type="date" className="day" value={day} onChange={({ target }) => setDay(target.value || today)} />
        </p>
      </div>
      <Waiting on={seen}>{(view) => <Day key={day} register={register} view={view} />}</Waiting>
    </>
  )
}

function Day({ register, view }: { register: AnyRegister; view: ReceptionDaySeen }) {
  const { today } = useSession()
  const sittings = sittingsOf(view.schedule.rows)
  const here = sittings.filter((one) => one.day === view.day && one.state !== 'cancelled')
  const [opened, setOpened] = useState<Opened>(null)
  const [chosen, setChosen] = useState<Sitting | undefined>(here[0])
  return (
    <>
      <Schedule sittings={sittings} day={view.day} names={view.schedule.names ?? {}} chosen={chosen} onChoose={setChosen} />
      {view.day === today && opened === null ? <VisitEntry key={chosen?.id ?? 'none'} register={register} sitting={chosen} /> : null}
      <Visits
        id="visits"
        name={view.day === today ? '今天的来访' : '当日的来访'}
        empty="还没有登记来访。"
        register={register}
        page={view.visits}
        steps={view.steps}
        opened={opened}
        onOpen={setOpened}
      />
      <Visits
        id="feedback"
        name="等待反馈的交办"
        empty="没有等待反馈的交办事项。"
        register={register}
        page={view.feedback}
        steps={view.steps}
        opened={opened}
        onOpen={setOpened}
        today={today}
      />
    </>
  )
}
