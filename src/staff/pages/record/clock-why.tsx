import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { explainClock } from '../../api/records.ts'
import { dayInWords } from '../../fields/date.tsx'
import { Waiting } from '../waiting.tsx'

/** `due`: the legal end, a day or a minute. */
type Props = { register: string; id: string; clock: string; due: string }

/** 「为什么是这一天」: the deadline counted out day by day, on demand; of a clock of hours 「为什么是这个时刻」. */
export function ClockWhy(props: Props) {
  const [open, setOpen] = useState(false)
  return (
    <div className="why">
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {props.due.length > 10 ? '为什么是这个时刻' : '为什么是这一天'}
      </Button>
      {open ? <Explained {...props} /> : null}
    </div>
  )
}

function Explained({ register, id, clock }: Props) {
  const asked = useQuery({ queryKey: ['clock', register, id, clock], queryFn: () => orThrow(explainClock(register, id, clock)) })
  return (
    <Waiting on={asked}>
      {({ dueStrict, dueLegal, provisional, days, law }) => (
        <div className="explained">
          <p>
            {dueStrict === dueLegal
              ? `${dayInWords(dueLegal)}届满。`
              : `按天数算到${dayInWords(dueStrict)}，该日休息，顺延到${dayInWords(dueLegal)}届满。`}
            {law ? <span className="law">依据：{law}</span> : null}
          </p>
          {provisional ? <p className="fault">涉及的年份还没有放假通知，届满日是暂定的。</p> : null}
          <ol className="days">
            {days.map(({ date, counted, reason }) => (
              <li key={date} className={counted ? 'counted' : 'free'}>
                <time dateTime={date}>{date}</time> <span>{counted ? '计入' : '不计'}</span> <span>{reason}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Waiting>
  )
}
