import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Light } from '../../../office/work-pages/task-board.ts'
import { orThrow } from '../../api/call.ts'
import { fetchTaskBoard, type TaskBoardSeen } from '../../api/work-pages.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { UnitChoice } from '../law-changes/unit-choice.tsx'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { CarryOver } from './carry-over.tsx'
import { lights } from './lights.ts'
import { TaskCard } from './task-card.tsx'
import './task-board.css'

/** 任务看板: the tasks under way by where they stand, with the light of each. It shows matters, no person beside another. */
export function TaskBoardPage() {
  useTitle('任务看板')
  const [unit, setUnit] = useState('')
  const register = findRegister('task')
  const seen = useQuery({ queryKey: ['task-board', unit], queryFn: () => orThrow(fetchTaskBoard(unit)) })
  if (!register) return <NotFound />
  return (
    <>
      <h1>任务看板</h1>
      <UnitChoice unit={unit} onChoose={setUnit} all="全部单位" />
      <p className="quiet about">灯号由时限算出，没有人手工点灯：绿灯在期限内，黄灯临近届满，红灯逾期。不比较、不考核个人。</p>
      <Waiting on={seen}>{(board) => <Board register={register} board={board} />}</Waiting>
    </>
  )
}

/** Columns from left to right; work that came back stands with what is being worked on. */
const columns = [
  { id: 'proposed', name: '拟列', states: ['proposed'] },
  { id: 'assigned', name: '待签收', states: ['assigned'] },
  { id: 'working', name: '办理中', states: ['signedFor', 'inProgress', 'returned'] },
  { id: 'submitted', name: '待核验', states: ['submitted'] },
] as const

function Board({ register, board }: { register: AnyRegister; board: TaskBoardSeen }) {
  const [light, setLight] = useState<Light | null>(null)
  const { rows, standing, total } = board
  const shown = rows.filter(({ id }) => light === null || standing[id]?.light === light)
  const count = (of: Light) => rows.filter(({ id }) => standing[id]?.light === of).length
  if (total === 0) return <p className="empty">没有在办的任务。</p>
  return (
    <>
      <ul className="counts" aria-label="各灯数目">
        {(['red', 'yellow', 'green'] as const).map((one) => (
          <li key={one}>
            <button
              type="button"
              className={`lamp ${one}`}
              aria-pressed={light === one}
              onClick={() => setLight(light === one ? null : one)}
            >
              <b>{count(one)}</b> {lights[one]}
            </button>
          </li>
        ))}
      </ul>
      {rows.length < total ? (
        <p className="note">
          这里列出时限最早的 {rows.length} 项，共 {total} 项；请选择单位缩小范围。
        </p>
      ) : null}
      <div className="board">
        {columns.map(({ id, name, states }) => {
          const here = shown.filter(({ state }) => (states as readonly string[]).includes(state))
          return (
            <section key={id} aria-label={name}>
              <h2>
                {name} <span className="count">{here.length}</span>
              </h2>
              <ul className="cards">
                {here.map((row) => (
                  <li key={row.id}>
                    <TaskCard register={register} row={row} standing={standing[row.id]} names={board.names ?? {}} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <CarryOver register={register} board={board} />
    </>
  )
}
