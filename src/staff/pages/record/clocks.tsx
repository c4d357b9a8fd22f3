import { useQuery } from '@tanstack/react-query'
import { type ClockState, ledgerKinds } from '../../../kernel/clock/clock.ts'
import { statuses } from '../../../kernel/deadline/deadline.ts'
import { orThrow } from '../../api/call.ts'
import { explainClock } from '../../api/records.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { dayInWords } from '../../fields/date.tsx'
import { ClockLine } from './clock-line.tsx'
import { isOverAtOnce } from './clock-scale.ts'
import { ClockWhy } from './clock-why.tsx'

const looks: Readonly<Record<ClockState['status'], string>> = {
  running: 'calm',
  dueSoon: 'soon',
  pastStrict: 'soon',
  overdue: 'late',
  met: 'met',
  metLate: 'late',
}

/** Every clock of the record: how it stands, its line, its ledger, and why it ends on that day. Clocks that have ended are folded. */
export function Clocks({ register, record, clocks }: { register: string; record: string; clocks: readonly ClockState[] }) {
  if (clocks.length === 0) return null
  const open = clocks.filter(({ stoppedOn }) => stoppedOn === null)
  const ended = clocks.filter(({ stoppedOn }) => stoppedOn !== null)
  const drawn = (some: readonly ClockState[]) =>
    some.map((clock) => <One key={clock.clock} register={register} record={record} clock={clock} />)
  return (
    <section aria-labelledby="clocks-title">
      <h2 id="clocks-title" tabIndex={-1}>
        时限
      </h2>
      {drawn(open)}
      {ended.length > 0 ? (
        <details open={open.length === 0}>
          <summary>已经结束的时限（{ended.length}）</summary>
          {drawn(ended)}
        </details>
      ) : null}
    </section>
  )
}

/** When it ended, to the minute where it counts hours. */
const endOf = ({ ledger, stoppedOn }: ClockState): string => ledger.findLast(({ kind }) => kind === 'stop')?.on ?? stoppedOn ?? ''

function One({ register, record, clock }: { register: string; record: string; clock: ClockState }) {
  const { today } = useSession()
  const late = clock.status === 'overdue' ? findRegister(register)?.clocks?.[clock.clock]?.late : undefined
  // The same question as 「为什么是这一天」, asked once: the line shows which days do not count.
  const explained = useQuery({
    queryKey: ['clock', register, record, clock.clock],
    queryFn: () => orThrow(explainClock(register, record, clock.clock)),
  })
  return (
    <article className="clock">
      <h3>
        {clock.name} <span className={`state ${looks[clock.status]}`}>{clock.paused ? '中止中' : statuses[clock.status]}</span>
        {clock.provisional ? <span className="state soon">暂定</span> : null}
      </h3>
      <ClockLine clock={clock} today={today} days={explained.data?.days} />
      <p>
        {isOverAtOnce(clock) ? `${dayInWords(clock.start)}开始计时的时候已经过期：` : `${dayInWords(clock.start)}起算，`}
        {clock.dueStrict === clock.dueLegal ? '' : `${dayInWords(clock.dueStrict)}期满，遇休息日顺延到`}
        {dayInWords(clock.dueLegal)}届满
        {clock.stoppedOn ? `，${dayInWords(endOf(clock))}办结` : ''}。{clock.law ? <span className="law">依据：{clock.law}</span> : null}
      </p>
      {late ? <p className="fault">{late}</p> : null}
      {clock.ledger.length > 1 ? (
        <ul className="tight quiet">
          {clock.ledger.map((line) => (
            <li key={`${line.on}${line.kind}`}>
              {dayInWords(line.on)} {line.says.startsWith(ledgerKinds[line.kind]) ? line.says : `${ledgerKinds[line.kind]}：${line.says}`}
            </li>
          ))}
        </ul>
      ) : null}
      <ClockWhy register={register} id={record} clock={clock.clock} due={clock.dueLegal} />
    </article>
  )
}
