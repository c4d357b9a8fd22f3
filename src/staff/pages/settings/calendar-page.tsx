import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { YearView } from '../../../office/administration/see-calendar.ts'
import { fetchAdminUnits, fetchYear } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { useSession } from '../../app/session-context.ts'
import { Waiting } from '../waiting.tsx'
import { CalendarDay } from './calendar-day.tsx'
import { CalendarNotice } from './calendar-notice.tsx'
import { Month } from './month.tsx'
import { UnitLine } from './parts.tsx'
import { Told } from './told.tsx'
import { useSending } from './use-sending.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** A year as the county counts it: official days, its own days, and whether the year is only provisional. */
export function CalendarPage() {
  const { actor, today } = useSession()
  const units = useQuery({ queryKey: ['admin-units'], queryFn: () => orThrow(fetchAdminUnits()) })
  const [unit, setUnit] = useState(actor.appointments[0]?.unit.code ?? '')
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const found = useQuery({ queryKey: ['admin-year', unit, year], queryFn: () => orThrow(fetchYear(unit, year)) })
  return (
    <>
      <div className="filters">
        <UnitLine
          id="calendar-unit"
          name="单位"
          units={(units.data ?? []).filter(({ closedOn, kind }) => !closedOn && (kind === 'county' || kind === 'township'))}
          value={unit}
          onChange={setUnit}
        />
        <div className="row">
          <Button onClick={() => setYear(year - 1)}>{year - 1}年</Button>
          <b>{year}年</b>
          <Button onClick={() => setYear(year + 1)}>{year + 1}年</Button>
        </div>
      </div>
      <Waiting on={found}>{(seen) => <Year key={`${unit}${year}`} seen={seen} unit={unit} />}</Waiting>
    </>
  )
}

function Year({ seen, unit }: { seen: YearView; unit: string }) {
  const [day, setDay] = useState<string | null>(null)
  const [typing, setTyping] = useState(false)
  const sending = useSending()
  const special = new Map(seen.days.map((one) => [one.day, one]))
  const own = seen.days.filter((one) => one.own)
  return (
    <>
      <Told sending={sending} />
      <Standing seen={seen} onType={() => setTyping(!typing)} />
      {typing ? <CalendarNotice year={seen.year} sending={sending} onClose={() => setTyping(false)} /> : null}
      <ul className="legend">
        <li>
          <span className="off">休</span>放假
        </li>
        <li>
          <span className="makeup">班</span>调休上班
        </li>
        <li>
          <span className="own">本</span>本地设定
        </li>
      </ul>
      {day ? (
        <CalendarDay key={day} day={day} unit={unit} special={special.get(day)} sending={sending} onClose={() => setDay(null)} />
      ) : (
        <p className="quiet">点一天，可以设为本地放假或上班。</p>
      )}
      <div className="months">
        {months.map((month) => (
          <Month key={month} year={seen.year} month={month} special={special} chosen={day} onChoose={setDay} />
        ))}
      </div>
      <h2>本地设定的日子</h2>
      {own.length === 0 ? <p className="quiet">{seen.year} 年没有本地设定。</p> : null}
      <ul className="tight">
        {own.map((one) => (
          <li key={one.day}>
            {one.day} {one.works ? '上班' : '放假'}，{one.name}（{one.own?.unit}，
            {one.own ? `${moment(one.own.at)} 由${one.own.by}设定` : ''}）
          </li>
        ))}
      </ul>
    </>
  )
}

function Standing({ seen, onType }: { seen: YearView; onType: () => void }) {
  const { notice, year } = seen
  if (notice && !notice.loadedHere)
    return (
      <p>
        依据：《{notice.name}》{notice.number ? `（${notice.number}）` : ''}，{notice.published} 公布。
      </p>
    )
  return (
    <div className="note">
      <p>
        {notice ? (
          <>
            依据本县载入的《{notice.name}》，{notice.published} 公布，来源：{notice.source}。
          </>
        ) : (
          <>
            <b>{year} 年暂定。</b>没有载入放假通知，只按周末和固定日期的节日计算，涉及这一年的期限都标为“暂定”。
          </>
        )}
      </p>
      <Button onClick={onType}>{notice ? '更正载入的通知' : '载入放假通知'}</Button>
    </div>
  )
}
