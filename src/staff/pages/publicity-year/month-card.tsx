import { Link } from '@tanstack/react-router'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Row } from '../../api/types.ts'
import { useRegisters } from '../../app/menu.tsx'
import { useSession } from '../../app/session-context.ts'
import { textOf } from '../../fields/face.ts'
import type { DayOfYear, MonthOfYear, Standing } from './months.ts'

type Props = { register: AnyRegister; year: number; month: MonthOfYear; planned: readonly Row[] }

/** One month: its theme days, what is planned and still to come, and the way to plan more. */
export function MonthCard({ register, year, month, planned }: Props) {
  const { today } = useSession()
  const number = String(month.month).padStart(2, '0')
  const now = today.slice(0, 7) === `${year}-${number}`
  const cut = { from: `${year}-${number}-01`, to: `${year}-${number}-${new Date(year, month.month, 0).getDate()}` }
  return (
    <li className={`month-card ${month.state}`} aria-current={now ? 'date' : undefined}>
      <h2>
        {month.month} 月 <StateWord state={month.state} held={month.held} planned={month.planned} />
      </h2>
      <ul className="theme-days">
        {month.days.map((day) => (
          <ThemeDayLine key={day.key} register={register} year={year} day={day} />
        ))}
        {planned.map((row) => (
          <li key={row.id}>
            <Link to="/r/$register/$id" params={{ register: register.id, id: row.id }}>
              {textOf(row.values.activityDay).slice(5)} {row.title}
            </Link>{' '}
            {textOf(row.values.activityDay) < today ? (
              <span className="late">计划日已过，尚未登记举办</span>
            ) : (
              <span className="quiet">计划</span>
            )}
          </li>
        ))}
      </ul>
      <p className="row">
        {month.held > 0 ? (
          <Link to="/r/$register" params={{ register: register.id }} search={cut}>
            看这个月的活动
          </Link>
        ) : null}
        {month.state === 'missed' && month.days.length > 0 ? null : (
          <PlanLink
            day={{ ...month, key: '', theme: '', day: number }}
            year={year}
            register={register}
            more={month.days.length > 0 || month.held > 0}
          />
        )}
      </p>
    </li>
  )
}

const words: Readonly<Record<Standing, string>> = { held: '已开展', planned: '已列计划', missed: '没有登记', open: '还没有安排' }
const looks: Readonly<Record<Standing, string>> = { held: 'state final', planned: 'state', missed: 'state late', open: 'state soon' }

function StateWord({ state, held, planned }: { state: Standing; held: number; planned: number }) {
  const count = state === 'held' ? ` ${held} 场` : state === 'planned' ? ` ${planned} 场` : ''
  return (
    <span className={looks[state]}>
      {words[state]}
      {count}
    </span>
  )
}

function ThemeDayLine({ register, year, day }: { register: AnyRegister; year: number; day: DayOfYear }) {
  const field = register.fields.calendarDay
  const name = field?.kind === 'choice' ? field.choices[day.key] : undefined
  return (
    <li>
      <b>{name}</b> <StateWord state={day.state} held={day.held} planned={day.planned} />{' '}
      {day.state === 'open' || day.state === 'missed' ? <PlanLink day={day} year={year} register={register} name={name} /> : null}
    </li>
  )
}

type PlanProps = {
  register: AnyRegister
  year: number
  day: Pick<DayOfYear, 'key' | 'theme' | 'day' | 'until' | 'state'>
  name?: string | undefined
  more?: boolean
}

/** Plans an activity for what is to come; what is over can only be entered late, in case it took place after all. */
function PlanLink({ register, year, day, name, more = false }: PlanProps) {
  const { today } = useSession()
  const { data = [] } = useRegisters()
  const opens = data.find(({ id }) => id === register.id)?.opens ?? []
  const whole = day.day.length > 2 ? dayOf(year, day, today) : dayIn(`${year}-${day.day}`, today)
  const about = day.key === '' ? {} : { 'v.calendarDay': day.key, 'v.theme': day.theme }
  const over = whole < today
  const step = over ? 'enter' : 'plan'
  const words = over ? '办过的，补登记' : more ? '另列一场' : '列入计划'
  if (!opens.includes(step) || (over && day.state !== 'missed')) return null
  return (
    <Link
      to="/r/$register/new/$step"
      params={{ register: register.id, step }}
      search={{ ...about, ...(over ? { 'v.heldOn': whole } : { 'v.plannedOn': whole }) }}
      aria-label={`${words}：${name ?? `${Number(day.day)}月`}`}
    >
      {words}
    </Link>
  )
}

/** The day itself; of a week that is running, today. */
function dayOf(year: number, { day, until }: Pick<DayOfYear, 'day' | 'until'>, today: string): string {
  return until !== undefined && `${year}-${day}` < today && today <= `${year}-${until}` ? today : `${year}-${day}`
}

/** A day of the month: today in the running one, its middle in one to come, its last in one that is over. */
function dayIn(month: string, today: string): string {
  if (today.startsWith(month)) return today
  return month > today ? `${month}-15` : `${month}-28`
}
