import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { fetchRecords } from '../../api/records.ts'
import type { Row } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { textOf } from '../../fields/face.ts'
import { NotFound } from '../not-found.tsx'
import { Waiting } from '../waiting.tsx'
import { LogEntry } from './log-entry.tsx'
import { VillageLog } from './village-log.tsx'

/** 顾问日志: today's visit to a village in a minute, and what that village has had so far. */
export function AdviserDayPage() {
  useTitle('顾问日志')
  const register = findRegister('adviser-log')
  const asked = { state: 'serving', cols: 'adviser,dutyTimes,to', page: 1, size: 200 } as const
  const seen = useQuery({ queryKey: ['records', 'adviser', asked], queryFn: () => orThrow(fetchRecords('adviser', asked)) })
  if (!register) return <NotFound />
  return (
    <>
      <h1>顾问日志</h1>
      <p className="quiet about">一次服务记一次：宣讲同时记入普法活动，咨询同时记入法律咨询，村里签字、司法所核定后计入结算。</p>
      <Waiting on={seen}>
        {({ rows, names }) =>
          rows.length === 0 ? <NoAgreement /> : <Villages register={register} agreements={rows} names={names ?? {}} />
        }
      </Waiting>
    </>
  )
}

function NoAgreement() {
  return (
    <p className="empty">
      没有在服务中的协议，不能记日志。请先在
      <Link to="/r/$register" params={{ register: 'adviser' }} search={{}}>
        一村一法律顾问
      </Link>
      中签订、备案并开始服务；执业证到期的，换证后恢复。
    </p>
  )
}

type Props = { register: AnyRegister; agreements: readonly Row[]; names: Readonly<Record<string, string>> }

/** The villages that are served: one is chosen, and everything else about the visit follows from its agreement. */
function Villages({ register, agreements, names }: Props) {
  const [chosen, setChosen] = useState(agreements[0]?.id)
  const agreement = agreements.find(({ id }) => id === chosen) ?? agreements[0]
  if (!agreement) return null
  return (
    <>
      <fieldset className="field">
        <legend>去哪个村（社区）</legend>
        <div className="chips">
          {agreements.map(({ id, village, values }) => (
            <span key={id}>
              <input type="radio" id={`a-${id}`} name="village" checked={id === agreement.id} onChange={() => setChosen(id)} />
              <label htmlFor={`a-${id}`}>
                {village?.name ?? '（未注明）'} · {names[textOf(values.adviser)] ?? ''}
              </label>
            </span>
          ))}
        </div>
      </fieldset>
      {agreement.values.dutyTimes ? <p className="quiet">公示的坐班时间：{textOf(agreement.values.dutyTimes)}</p> : null}
      <LogEntry key={agreement.id} register={register} agreement={agreement} />
      <VillageLog register={register} village={agreement.village} />
    </>
  )
}
