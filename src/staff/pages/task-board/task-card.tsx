import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { TaskStanding } from '../../../office/work-pages/task-board.ts'
import { isRefusal } from '../../api/call.ts'
import { takeStep } from '../../api/records.ts'
import type { Names, Row } from '../../api/types.ts'
import { useSession } from '../../app/session-context.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { ClockWhy } from '../record/clock-why.tsx'
import { lights, urgingFor } from './lights.ts'

type Props = { register: AnyRegister; row: Row; standing: TaskStanding | undefined; names: Names }

/** One task: its light and day, whose it is, how far it is, and how often it was urged. */
export function TaskCard({ register, row, standing, names }: Props) {
  const { id, title, code, values, state } = row
  const name = (field: string): string => names[textOf(values[field])] ?? ''
  const who = [
    [name('leadOrg'), '牵头'],
    [name('leader'), '负责'],
    [name('assignee'), '承办'],
  ].flatMap(([whose, does]) => (whose ? [`${whose}${does}`] : []))
  if (!standing) return null
  const { light, clock, due, urged } = standing
  return (
    <>
      <span className={`lamp-word ${light}`}>{lights[light]}</span>
      <Link className="matter" to="/r/$register/$id" params={{ register: register.id, id }}>
        {title}
      </Link>
      <span className="quiet">
        {[code, ...who].join(' · ')}
        {state === 'returned' ? <b> · {register.states[state]}</b> : null}
      </span>
      {typeof values.progress === 'number' ? <span>进度 {values.progress}%</span> : null}
      {due && clock ? (
        <>
          <span className="until">{dayInWords(due)}届满</span>
          <ClockWhy register={register.id} id={id} clock={clock} due={due} />
        </>
      ) : null}
      {urged.times > 0 ? (
        <span className="quiet">
          已督办 {urged.times} 次{urged.last ? `，最近${dayInWords(urged.last)}` : ''}
        </span>
      ) : null}
      {due && light !== 'green' && standing.steps.includes('urge') ? (
        <Urge row={row} register={register} standing={standing} due={due} />
      ) : null}
    </>
  )
}

type UrgeProps = { register: AnyRegister; row: Row; standing: TaskStanding; due: string }

/** 督办 with one click: the day, the level and the words follow from the light. */
function Urge({ register, row, standing, due }: UrgeProps) {
  const { today } = useSession()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const done = standing.urged.last === today
  const words = done ? '今天已督办' : standing.light === 'red' ? '督办' : '提醒'
  const urge = async () => {
    setBusy(true)
    const urges = [urgingFor(standing.light, dayInWords(due), today)]
    const answer = await takeStep(register.id, row.id, { step: 'urge', version: row.version, input: { urges } })
    setBusy(false)
    setProblem(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) await client.invalidateQueries()
  }
  return (
    <>
      <Button loading={busy} disabled={done} aria-label={`${words}：${row.title}`} onClick={urge}>
        {words}
      </Button>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  )
}
