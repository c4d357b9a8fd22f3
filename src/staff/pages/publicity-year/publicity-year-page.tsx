import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchPublicityYear, type PublicityYearSeen } from '../../api/work-pages.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { UnitChoice } from '../law-changes/unit-choice.tsx'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { MonthCard } from './month-card.tsx'
import { monthsOf } from './months.ts'
import './publicity-year.css'

/** 普法年历: twelve months with their theme days, what was planned, what took place, and what is still empty. */
export function PublicityYearPage() {
  useTitle('普法年历')
  const { today } = useSession()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [unit, setUnit] = useState('')
  const register = findRegister('activity')
  const seen = useQuery({ queryKey: ['publicity-year', year, unit], queryFn: () => orThrow(fetchPublicityYear(year, unit)) })
  if (!register) return <NotFound />
  return (
    <>
      <div className="head">
        <h1>普法年历 {year}</h1>
        <div className="row">
          <Button onClick={() => setYear(year - 1)}>{year - 1} 年</Button>
          <Button onClick={() => setYear(year + 1)}>{year + 1} 年</Button>
        </div>
      </div>
      <UnitChoice unit={unit} onChoose={setUnit} all="全部单位" />
      <p className="quiet about">场次按举办日期计，没有举办的按计划日期；点“列入计划”，日期、节点和主题已经填好。</p>
      <Waiting on={seen}>{(view) => <Months register={register} view={view} />}</Waiting>
    </>
  )
}

function Months({ register, view }: { register: AnyRegister; view: PublicityYearSeen }) {
  const { today } = useSession()
  const months = monthsOf(view, today)
  const missed = months.flatMap(({ days }) => days).filter(({ state }) => state === 'missed').length
  const empty = months.filter(({ state }) => state === 'missed').length
  return (
    <>
      <ul className="counts" aria-label="全年">
        <li>
          <span>
            <b>{months.reduce((sum, { held }) => sum + held, 0)}</b> 场已开展
          </span>
        </li>
        <li>
          <span>
            <b>{months.reduce((sum, { planned }) => sum + planned, 0)}</b> 场已列计划
          </span>
        </li>
        <li className={empty + missed > 0 ? 'soon' : ''}>
          <span>
            <b>{empty}</b> 个月、<b>{missed}</b> 个节点没有登记
          </span>
        </li>
      </ul>
      <ol className="months">
        {months.map((month) => (
          <MonthCard
            key={month.month}
            register={register}
            year={view.year}
            month={month}
            planned={view.planned.rows.filter(({ values }) => Number(String(values.activityDay).slice(5, 7)) === month.month)}
          />
        ))}
      </ol>
    </>
  )
}
