import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { fetchRecord, openRecord } from '../../api/records.ts'
import type { Row } from '../../api/types.ts'
import type { TaskBoardSeen } from '../../api/work-pages.ts'
import { useRegisters } from '../../app/menu.tsx'
import { useSession } from '../../app/session-context.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

const underWay = ['assigned', 'signedFor', 'inProgress', 'returned']

/**
 * 年底结转: what ends by the end of the year and is not done. It is either prolonged, or proposed anew for the next year; the old task keeps its own
 * end, so that carrying over hides no delay. Open in the last quarter.
 */
export function CarryOver({ register, board }: { register: AnyRegister; board: TaskBoardSeen }) {
  const { today } = useSession()
  const { data = [] } = useRegisters()
  const { rows, standing, year } = board
  const ending = rows.filter(({ id, state }) => underWay.includes(state) && (standing[id]?.due ?? '9999') <= `${year}-12-31`)
  const mayPropose = data.some(({ id, opens }) => id === register.id && opens.includes('propose'))
  if (ending.length === 0) return null
  return (
    <details className="carry-over" open={today.slice(5) >= '10-01'}>
      <summary>
        年底结转：{year} 年内到期、尚未报结的 {ending.length} 项
      </summary>
      <p className="quiet">做得完的抓紧报结；要延期的由分管领导办理“延期”；转到明年做的，列为 {year + 1} 年拟列任务，原任务的时限不变。</p>
      <ul className="cards">
        {ending.map((row) => (
          <li key={row.id}>
            <Link className="matter" to="/r/$register/$id" params={{ register: register.id, id: row.id }}>
              {row.title}
            </Link>
            {standing[row.id]?.steps.includes('extend') ? (
              <Link className="button" to="/r/$register/$id/do/$step" params={{ register: register.id, id: row.id, step: 'extend' }}>
                延期
              </Link>
            ) : null}
            {standing[row.id]?.carried ? (
              <span className="state final">已列入 {year + 1} 年拟列任务</span>
            ) : mayPropose ? (
              <Carry row={row} year={year + 1} />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Proposes the task anew for the next year, with what it says and who leads. */
function Carry({ row, year }: { row: Row; year: number }) {
  const { today } = useSession()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const carry = async () => {
    setBusy(true)
    const answer = await proposeAnew(row, { year, today })
    setBusy(false)
    setProblem(answer)
    if (!answer) await client.invalidateQueries()
  }
  return (
    <>
      <Button loading={busy} aria-label={`列为 ${year} 年任务：${row.title}`} onClick={carry}>
        列为 {year} 年任务
      </Button>
      {problem ? <ProblemAlert problem={problem} /> : null}
    </>
  )
}

const kept = ['content', 'area', 'leadOrg', 'leader', 'rectification', 'meeting'] as const

async function proposeAnew(
  { id, register = 'task', unit, title }: Row,
  { year, today }: { year: number; today: string },
): Promise<Problem | null> {
  const seen = await fetchRecord(register, id)
  if (isRefusal(seen)) return seen
  const { values } = seen.record
  const same = Object.fromEntries(
    kept.flatMap((name) => (values[name] === undefined || values[name] === null ? [] : [[name, values[name]]])),
  )
  // A plan ends with its year, so the new task does not come from the old one's plan.
  const origin = values.origin === 'plan' ? 'other' : values.origin
  const answer = await openRecord(register, {
    step: 'propose',
    unit: unit.code,
    title,
    input: { ...same, origin, forYear: year, proposedOn: today },
    reason: `${year - 1}年没有办完，转列${year}年。`,
  })
  return isRefusal(answer) ? answer : null
}
