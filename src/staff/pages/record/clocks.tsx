import type { ClockState } from '../../../kernel/clock.ts'
import { statuses } from '../../../kernel/deadline.ts'
import { useSession } from '../../app/session-context.ts'
import { dayInWords } from '../../fields/date.tsx'
import { ClockLine } from './clock-line.tsx'
import { ClockWhy } from './clock-why.tsx'

const looks: Readonly<Record<ClockState['status'], string>> = {
  running: 'calm',
  dueSoon: 'soon',
  pastStrict: 'soon',
  overdue: 'late',
  met: 'met',
  metLate: 'late',
}

/** Every clock of the record: how it stands, its line, its ledger, and why it ends on that day. */
export function Clocks({ register, record, clocks }: { register: string; record: string; clocks: readonly ClockState[] }) {
  const { today } = useSession()
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks-title">
      <h2 id="clocks-title">时限</h2>
      {clocks.map((clock) => (
        <article key={clock.clock} className="clock">
          <h3>
            {clock.name} <span className={`state ${looks[clock.status]}`}>{clock.paused ? '中止中' : statuses[clock.status]}</span>
            {clock.provisional ? <span className="state soon">暂定</span> : null}
          </h3>
          <ClockLine clock={clock} today={today} />
          <p>
            {dayInWords(clock.start)}起算，{dayInWords(clock.dueLegal)}届满
            {clock.stoppedOn ? `，${dayInWords(clock.stoppedOn)}办结` : ''}。
            {clock.law ? <span className="law">依据：{clock.law}</span> : null}
          </p>
          {clock.ledger.length > 1 ? (
            <ul className="tight quiet">
              {clock.ledger.map((line) => (
                <li key={`${line.on}${line.kind}`}>
                  {dayInWords(line.on)} {line.says}
                </li>
              ))}
            </ul>
          ) : null}
          <ClockWhy register={register} id={record} clock={clock.clock} />
        </article>
      ))}
    </section>
  )
}
